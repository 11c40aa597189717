"""Questions about people."""

from __future__ import annotations

from allauth.account.models import EmailAddress
from django.contrib.auth.models import AnonymousUser

from accounts.models import Licence, User


def verified_addresses(user: User | AnonymousUser) -> set[str]:
    """The addresses, in lower case, that a person has proved to be theirs."""
    if not user.is_authenticated:
        return set()
    return set(EmailAddress.objects.filter(user=user, verified=True).values_list("email", flat=True))


def has_verified_email(user: User | AnonymousUser) -> bool:
    """Whether the address that a person signs in by is proved to be theirs."""
    return user.is_authenticated and user.email in verified_addresses(user)


def verified_consultant(user: User | AnonymousUser) -> Licence | None:
    """The licence by which a person may review: checked by staff, not suspended, held by an active user
    with a verified address. None for everyone else, staff and superusers included.
    """
    if not user.is_authenticated or not user.is_active or not has_verified_email(user):
        return None
    return Licence.objects.filter(user=user, suspended=False).first()
