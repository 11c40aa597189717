"""A year of rounds: its totals, its streams, its months."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from django.db.models import Count, F, Q, Sum
from django.db.models.functions import Coalesce

from draws.models import Kind, Round
from draws.selectors.lines import RoundLine
from draws.selectors.streams import Stream


@dataclass(frozen=True, slots=True)
class YearTotal:
    """Rounds of a year, in all and by kind, and their invitations; `in_feed` are those by IRCC's own feed."""

    year: int
    rounds: int
    invitations: int
    in_feed: int
    general: int
    program: int
    category: int


@dataclass(frozen=True, slots=True)
class StreamRange:
    """The rounds of one stream: how many, how large in all, between which cut-offs."""

    stream: Stream
    rounds: int
    invitations: int
    lowest: int
    median: float
    highest: int


@dataclass(frozen=True, slots=True)
class Month:
    """A month of a year. `known` is False where it begins after our last round: it is not recorded yet."""

    first: date
    rounds: int
    invitations: int
    known: bool


def year_totals() -> list[YearTotal]:
    """Every year that had a round, the newest first. One query."""
    by_year = Round.objects.order_by("-date__year").values_list("date__year")
    kinds = {kind: Count("pk", filter=Q(kind=kind)) for kind in Kind.values}
    totals = by_year.annotate(
        rounds=Count("pk"),
        total=Sum("invitations"),
        in_feed=Sum(Coalesce(F("invitations_in_feed"), F("invitations"))),
        **{f"of_{kind}": count for kind, count in kinds.items()},
    )
    return [YearTotal(*row) for row in totals]


def ranges_by_stream(lines: Iterable[RoundLine]) -> list[StreamRange]:
    """The rounds stream by stream, the stream with the most invitations first."""
    streams: defaultdict[str, list[RoundLine]] = defaultdict(list)
    for line in lines:
        streams[line.stream.key].append(line)
    return sorted(map(_range, streams.values()), key=lambda found: (-found.invitations, found.stream.name))


def _range(lines: Sequence[RoundLine]) -> StreamRange:
    cutoffs = [line.crs_cutoff for line in lines]
    return StreamRange(
        stream=lines[0].stream,
        rounds=len(lines),
        invitations=sum(line.invitations for line in lines),
        lowest=min(cutoffs),
        median=median(cutoffs),
        highest=max(cutoffs),
    )


def months_of(year: int, lines: Iterable[RoundLine], *, last: date) -> list[Month]:
    """The twelve months of a year with its rounds; `last` is the day of our last round of all."""
    found: defaultdict[int, list[RoundLine]] = defaultdict(list)
    for line in lines:
        found[line.date.month].append(line)
    return [_month(date(year, month, 1), found[month], last) for month in range(1, 13)]


def _month(first: date, lines: Sequence[RoundLine], last: date) -> Month:
    return Month(first, len(lines), sum(line.invitations for line in lines), known=first <= last)
