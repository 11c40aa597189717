"""What follows from events elsewhere."""

from __future__ import annotations

from typing import Any

from allauth.account.models import EmailAddress
from allauth.account.signals import password_reset
from django.dispatch import receiver

from accounts.models import User


@receiver(password_reset)
def forget_pending_addresses(user: User, **kwargs: Any) -> None:
    """Whoever held the account before its owner reset the password must not change its address afterwards."""
    EmailAddress.objects.filter(user=user, verified=False).exclude(email=user.email).delete()
