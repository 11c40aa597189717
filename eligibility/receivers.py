"""What eligibility does when something happens elsewhere."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest
from django.utils.translation import gettext as _

from accounts.models import User
from draws.models import Correction, Round
from draws.signals import round_corrected, round_reach
from eligibility import answers
from eligibility.reach import reach
from eligibility.tasks import tell_of_correction


@receiver(user_logged_in)
def answers_come_along(sender: Any, request: HttpRequest | None, user: User, **kwargs: Any) -> None:
    """Who answers first and signs in afterwards keeps the answers."""
    if request is not None and answers.carry_over(request, user):
        text = _("Your account had other answers. The newer ones are in use, and the older ones are kept.")
        messages.info(request, text, fail_silently=True)


@receiver(round_reach)
def people_reached(sender: Any, round: Round, corrects: Round | None = None, **kwargs: Any) -> str:
    """How many people a round that staff prepare would reach."""
    return reach(round, corrects)


@receiver(round_corrected)
def people_are_told(sender: Any, correction: Correction, **kwargs: Any) -> None:
    """Whoever was told the old values is told of the new ones."""
    tell_of_correction.enqueue(correction.pk)
