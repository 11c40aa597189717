"""Four accounts to try a development machine with; never made in production."""

from __future__ import annotations

from dataclasses import dataclass

from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import timezone

from accounts.models import Licence, User

FICTIONAL_LICENCE = {"regulator": "Fictional College (demonstration)", "number": "R000000 (fictional)"}


@dataclass(frozen=True)
class DemoAccount:
    """One account: who it plays, and how to sign in."""

    email: str
    password: str
    role: str
    groups: tuple[str, ...] = ()
    is_staff: bool = False
    has_licence: bool = False


ACCOUNTS = (
    DemoAccount("applicant@example.com", "maple-ledger-51", "applicant"),
    DemoAccount(
        "consultant@example.com", "harbour-kettle-52", "consultant, fictional licence", has_licence=True
    ),
    DemoAccount(
        "staff@example.com",
        "granite-window-53",
        "staff: draws, categories, people",
        groups=("Draw recorder", "Category editor", "People desk"),
        is_staff=True,
    ),
    # What takes two people can be tried with both.
    DemoAccount(
        "staff2@example.com",
        "lantern-meadow-54",
        "staff: draws and categories",
        groups=("Draw recorder", "Category editor"),
        is_staff=True,
    ),
)


@transaction.atomic
def create() -> None:
    """Make what is missing of the accounts.

    An account that exists keeps its password: checking their passwords takes longer than a second start may.
    """
    for account in ACCOUNTS:
        user = User.objects.filter(email=account.email).first() or _new(account)
        EmailAddress.objects.update_or_create(
            user=user, email=account.email, defaults={"verified": True, "primary": True}
        )
        user.groups.add(*Group.objects.filter(name__in=account.groups))
        if account.has_licence:
            Licence.objects.get_or_create(
                user=user, defaults={**FICTIONAL_LICENCE, "checked_on": timezone.localdate()}
            )


def _new(account: DemoAccount) -> User:
    name = f"Demo {account.email.partition('@')[0]}"
    return User.objects.create_user(account.email, account.password, name=name, is_staff=account.is_staff)


def table() -> str:
    """The accounts with their passwords, a line each, in columns."""
    return "\n".join(f"{a.email:24}{a.password:20}{a.role}" for a in ACCOUNTS)
