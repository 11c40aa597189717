"""What every room writes down of what staff do."""

from __future__ import annotations

from typing import Any

from accounts.models import AuditEvent, User


def audit(*, by: User | None, what: str, about: str, **details: Any) -> AuditEvent:
    """Put on record what someone did, in the transaction that does it; None where no person did."""
    return AuditEvent.objects.create(actor=by, what=what, about=about, details=details)
