"""The table of rounds on the page, and the last cut-off of each stream for the ruler."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext_lazy as _

from eligibility.results.headline import MONTHS_COUNTED
from eligibility.results.rows import INVITED, UNKNOWN, RoundRow, since
from eligibility.rules.dates import months_later
from eligibility.rules.reference import Reference

MONTHS_SHOWN = 24
RECENT = 20
# What the address may ask for, in the order of the links.
SHOWS = (
    ("recent", _("Latest")),
    ("invited", _("Would have invited you")),
    ("missed", _("Missed by points")),
    ("open", _("Cannot be told")),
    ("all", _("All of 24 months")),
)


def lately(known: Reference, on: date) -> Reference:
    """The reference data with only the rounds that the page shows: judging the others would cost time.

    The last round of all stays, since a result names it.
    """
    start = months_later(on, -MONTHS_SHOWN)
    shown = tuple(held for held in known.rounds if held.date > start)
    return replace(known, rounds=shown or known.rounds[-1:])


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to look at the table."""

    key: str
    label: str
    count: int
    current: bool


@dataclass(frozen=True, slots=True)
class RoundsView:
    """The rounds of the last 24 months, those chosen, the ways to choose, and how far the record goes."""

    shown: tuple[RoundRow, ...]
    choices: tuple[Choice, ...]
    total: int
    latest: RoundRow | None


def rounds_view(rows: Sequence[RoundRow], on: date, show: str) -> RoundsView:
    """The table for one of the ways to look at it; an unknown one is taken as the first."""
    kept = since(rows, on, MONTHS_SHOWN)
    chosen = {
        "recent": kept[:RECENT],
        "invited": tuple(row for row in kept if row.verdict == INVITED),
        "missed": tuple(row for row in kept if row.missed_by is not None),
        "open": tuple(row for row in kept if row.verdict == UNKNOWN),
        "all": kept,
    }
    show = show if show in chosen else "recent"
    choices = (Choice(key, str(label), len(chosen[key]), key == show) for key, label in SHOWS)
    return RoundsView(
        shown=chosen[show],
        choices=tuple(choice for choice in choices if choice.count or choice.current),
        total=len(kept),
        latest=kept[0] if kept else None,
    )


def last_of_each_stream(rows: Sequence[RoundRow], on: date) -> tuple[RoundRow, ...]:
    """The last round of each stream that had one in the last 12 months, by its cut-off."""
    latest: dict[str, RoundRow] = {}
    for row in since(rows, on, MONTHS_COUNTED):
        latest.setdefault(row.stream, row)
    return tuple(sorted(latest.values(), key=lambda row: row.cutoff))
