"""A round as a feed or a calendar tells it: a title, a few sentences, and dates that stand still."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from draws import wording
from draws.figures import day, moment, number
from draws.models import Correction, Round
from draws.selectors import stream_of

# How we came to know a figure; readers are told of changes to the figures themselves.
_OURS = {"retrieved_on", "note"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One round. `address` is its page; `changed_at` when it was recorded or last corrected."""

    number: str
    day: date
    issued_at: datetime
    title: str
    sentences: list[str]
    stream: str
    address: str
    changed_at: datetime
    times_corrected: int


def entries(rounds: QuerySet[Round]) -> list[Entry]:
    """The rounds in their order. Two queries."""
    return [_entry(round_) for round_ in rounds.prefetch_related("corrections")]


def _entry(round_: Round) -> Entry:
    corrections = [each for each in round_.corrections.all() if each.changes.keys() - _OURS]
    return Entry(
        number=round_.number,
        day=round_.date,
        issued_at=round_.issued_at or _midnight(round_.date),
        title=wording.headline(round_),
        sentences=_sentences(round_, corrections),
        stream=stream_of(round_).name,
        address=round_.get_absolute_url(),
        changed_at=(round_.staff_edited_at or round_.recorded_at).astimezone(UTC).replace(microsecond=0),
        times_corrected=len(corrections),
    )


def _midnight(on: date) -> datetime:
    """When the day began in Ottawa, for a round whose moment is not known."""
    return datetime.combine(on, time(), timezone.get_default_timezone())


def _sentences(round_: Round, corrections: list[Correction]) -> list[str]:
    """What happened, the tie-break, a correction, the source."""
    figures = _("Round %(number)s of %(day)s: %(invitations)s, cut-off %(cutoff)s.") % {
        "number": round_.number,
        "day": day(round_.date),
        "invitations": wording.invitations(round_.invitations),
        "cutoff": number(round_.crs_cutoff),
    }
    source = _("Source: IRCC, rounds of invitations, read on %(day)s.") % {"day": day(round_.retrieved_on)}
    return [figures, _tie_break(round_), *_corrected(corrections), source]


def _tie_break(round_: Round) -> str:
    if round_.tie_break_at is None:
        return _("No tie-break was published.")
    words = _("Of those at exactly %(cutoff)s, profiles submitted before %(moment)s were invited.")
    return words % {"cutoff": number(round_.crs_cutoff), "moment": moment(round_.tie_break_at)}


def _corrected(corrections: list[Correction]) -> list[str]:
    """The day of the last correction; the page of the round says what it was."""
    days = [timezone.localdate(correction.made_at) for correction in corrections]
    return [_("Corrected on %(day)s.") % {"day": day(max(days))}] if days else []
