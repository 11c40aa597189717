"""What draws tells the rooms above it, and how it keeps its own data version in step."""

from typing import Any

from django.db.models.signals import m2m_changed, post_delete, post_save
from django.dispatch import Signal

from draws.models import (
    Article,
    Category,
    CategoryOccupation,
    CategoryVersion,
    Correction,
    DataState,
    PoolSnapshot,
    ProcessingTime,
    Round,
)
from noc.signals import catalogue_changed

# Sent when a new round is public and the change is committed, with `round`.
round_published = Signal()
# Sent when a public round was corrected and the change is committed, with `correction`.
round_corrected = Signal()
# Asks, with `round` (as it would become, not saved) and `corrects` (the round it would replace, or None): a
# room that keeps what was said of rounds answers in words how many of its things this touches.
round_reach = Signal()


def renew_data_version(**kwargs: Any) -> None:
    """Every change of a row that pages show is a new version of the data."""
    DataState.renew()


_SHOWN = (
    Article,
    Category,
    CategoryOccupation,
    CategoryVersion,
    Correction,
    PoolSnapshot,
    ProcessingTime,
    Round,
)
for _model in _SHOWN:
    for _signal in (post_save, post_delete):
        _signal.connect(renew_data_version, sender=_model)
catalogue_changed.connect(renew_data_version)
m2m_changed.connect(renew_data_version, sender=Article.rounds.through)
