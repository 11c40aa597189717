"""What eligibility does when something happens elsewhere."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest
from django.utils.translation import gettext as _

from accounts.models import User
from eligibility import answers


@receiver(user_logged_in)
def answers_come_along(sender: Any, request: HttpRequest | None, user: User, **kwargs: Any) -> None:
    """Who answers first and signs in afterwards keeps the answers."""
    if request is not None and answers.carry_over(request, user):
        text = _("Your account had other answers. The newer ones are in use, and the older ones are kept.")
        messages.info(request, text, fail_silently=True)
