"""What each test report and each credential does for a result, and what would make it do more."""

from __future__ import annotations

from .credentials import CredentialSaid, EducationSaid, education_said
from .order import Order, orders
from .reports import ReportSaid, reports_said

__all__ = [
    "CredentialSaid",
    "EducationSaid",
    "Order",
    "ReportSaid",
    "education_said",
    "orders",
    "reports_said",
]
