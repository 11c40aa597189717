"""What the page of a round says beside its figures: its place, the other streams, what was told of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from draws import selectors, wording
from draws.charts import LineChart, Mark, Ruler, ruler
from draws.figures import short_day
from draws.models import Round
from draws.selectors import Range, Stream, stream_of
from draws.wording import place as words
from draws.wording.past import Change, changes_in_words

# How we came to know a figure; no figure that a reader was told.
_NOT_TOLD = {"retrieved_on", "note"}


def among_its_kind(round_: Round, stream: Stream, in_stream: Sequence[Round]) -> dict[str, Any]:
    """The round among those of its stream, which are handed in, the newest first."""
    place = selectors.place_of(round_, in_stream)
    in_year = selectors.range_in_year(stream.key, place.year)
    later = selectors.next_in_stream(round_, in_stream)
    moves = selectors.moves_up_to(round_, in_stream)
    last_round = selectors.coverage()
    return {
        "last_round": last_round,
        "stream_words": words.in_sentence(stream),
        "placed": words.placed(place, stream, last_round),
        "place": place,
        "place_rows": words.place_rows(place, in_year, _range_of(in_stream)) if in_year else [],
        "past_year": words.past_year(selectors.year_up_to(round_, in_stream), stream),
        "moved": words.moved(moves, stream) if moves else None,
        "previous_in_stream": next((held for held in in_stream if held.sequence < round_.sequence), None),
        "next_in_stream": later,
        "followed": words.followed(later, round_.crs_cutoff) if later else "",
        "last_in_stream": in_stream[0],
    }


def _range_of(in_stream: Sequence[Round]) -> Range:
    cutoffs = [held.crs_cutoff for held in in_stream]
    return Range(min(cutoffs), max(cutoffs), len(cutoffs))


@dataclass(frozen=True, slots=True)
class BesideRow:
    """A stream as it stood that day; `difference` is in points against the round of the page."""

    stream: Stream
    round: Round
    difference: int
    when: str
    is_own: bool = False


def beside_it(round_: Round, stream: Stream) -> SafeString | str:
    """The other streams as they stood that day, drawn and as a table; empty where there were none."""
    others = [_beside(other, round_) for other in selectors.rounds_beside(round_)]
    if not others:
        return ""
    rows = [BesideRow(stream, round_, 0, wording.days_before(round_.date, round_.date), is_own=True), *others]
    return render_to_string("draws/_beside.html", {"round": round_, "rows": rows, "ruler": _ruler(rows)})


def drawn(chart: LineChart) -> dict[str, Any]:
    """A chart with its title; empty where it has a single point, which is no line."""
    has_line = chart.drawings and len(chart.drawings[0].dots) > 1
    svg = render_to_string("components/line_chart.svg.html", {"chart": chart}) if has_line else ""
    return {"title": chart.title, "svg": svg}


def _beside(other: Round, round_: Round) -> BesideRow:
    when = wording.days_before(other.date, round_.date)
    return BesideRow(stream_of(other), other, other.crs_cutoff - round_.crs_cutoff, when)


def _ruler(rows: Sequence[BesideRow]) -> Ruler:
    marks = [
        Mark(row.stream.short, row.round.crs_cutoff, short_day(row.round.date), emphasis=row.is_own)
        for row in rows
    ]
    return ruler(None, None, marks)


@dataclass(frozen=True, slots=True)
class Corrected:
    """One correction as readers see it: when, what it said and says, why; not who.

    `is_timed` where another fell on the same day, so that only the time tells them apart.
    """

    on: datetime
    changes: list[Change]
    reason: str
    is_timed: bool = False


def told_of_it(round_: Round) -> dict[str, Any]:
    """Corrections of the round, articles about it, and how long applications took."""
    decided, undecided = selectors.mentions_of(round_)
    return {
        "corrections": _corrections(round_),
        "articles": decided,
        "undecided_articles": undecided,
        "processing_times": _times_for(round_),
    }


def _corrections(round_: Round) -> list[Corrected]:
    """The newest first; what an older one says was corrected again is told as such."""
    found: list[Corrected] = []
    later: dict[str, str] = {}
    for correction in round_.corrections.all():
        told = {name: change for name, change in correction.changes.items() if name not in _NOT_TOLD}
        if told:
            changes = changes_in_words(told)
            found.append(Corrected(correction.made_at, _superseded(changes, later), correction.reason))
            later |= {change.label: change.new for change in changes}
    on_day = Counter(localdate(one.on) for one in found)
    return [replace(one, is_timed=on_day[localdate(one.on)] > 1) for one in found]


def _superseded(changes: Sequence[Change], later: Mapping[str, str]) -> list[Change]:
    """The changes, each beside what its figure was corrected to `later`, by the label of the field."""
    words = _("%(then)s, corrected to %(later)s later")
    return [
        change._replace(new=words % {"then": change.new, "later": later[change.label]})
        if change.label in later
        else change
        for change in changes
    ]


def _times_for(round_: Round) -> list[Any]:
    """The time of the round's own program, else the one for all; for other rounds only the one for all."""
    times = {time.program: time for time in selectors.processing_times(timezone.localdate())}
    found = times.get(round_.program) or times.get("")
    return [found] if found else []
