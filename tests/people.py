"""People for tests: one function for each kind."""

from __future__ import annotations

from datetime import date
from typing import Any

from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group

from accounts.models import Licence, User

PASSWORD = "quiet-harbour-77"


def applicant(email: str = "applicant@example.org", *, verified: bool = True, **fields: Any) -> User:
    """Someone with an account and, unless told otherwise, a verified address."""
    user = User.objects.create_user(email, PASSWORD, **fields)
    EmailAddress.objects.create(user=user, email=user.email, verified=verified, primary=True)
    return user


def consultant(
    email: str = "consultant@example.org", *, verified: bool = True, suspended: bool = False
) -> User:
    """Someone whose licence staff recorded."""
    user = applicant(email, verified=verified, name="Robin Clarke")
    Licence.objects.create(
        user=user,
        regulator="Fictional College",
        number=f"R-{user.pk}",
        checked_on=date(2026, 11, 2),
        suspended=suspended,
    )
    return user


def staff(email: str = "staff@example.org", *groups: str) -> User:
    """Staff in the groups named."""
    user = applicant(email, is_staff=True)
    user.groups.set(Group.objects.filter(name__in=groups))
    assert user.groups.count() == len(groups)
    return user


def superuser(email: str = "super@example.org") -> User:
    """Someone who may do everything in the admin."""
    return applicant(email, is_staff=True, is_superuser=True)
