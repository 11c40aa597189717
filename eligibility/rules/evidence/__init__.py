"""What each test report and each credential does for a result, and what would make it do more."""

from __future__ import annotations

from .credentials import CredentialSaid, EducationSaid, education_said, partners_education_said
from .order import Order, first_on_the_grid, orders
from .reports import ReportSaid, partners_reports_said, reports_said

__all__ = [
    "CredentialSaid",
    "EducationSaid",
    "Order",
    "ReportSaid",
    "education_said",
    "first_on_the_grid",
    "orders",
    "partners_education_said",
    "partners_reports_said",
    "reports_said",
]
