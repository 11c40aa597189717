"""Recording a round."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from draws.models import Round
from draws.signals import round_published

if TYPE_CHECKING:
    from accounts.models import User


@transaction.atomic
def round_record(*, round_: Round, by: User) -> Round:
    """Save a checked round, new or corrected, as the work of staff; it is public at once.

    Sends `round_published` once the change is committed. Loading reference data leaves it alone from now on.
    """
    created = round_.pk is None
    if created:
        round_.recorded_by = by
    round_.staff_edited_at = timezone.now()
    round_.save()
    transaction.on_commit(partial(round_published.send_robust, sender=Round, round=round_, created=created))
    return round_
