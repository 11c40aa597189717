"""The last round of each stream: of the living ones against the one before it, of the quiet ones by itself.

The year that parts them ends with the last recorded round and not today: what was held since is not known.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from draws.models import Category, CategoryVersion, Round
from draws.selectors.rounds import Change, change_between
from draws.selectors.streams import Stream, a_year_before, stream_named, stream_of, with_stream


@dataclass(frozen=True, slots=True)
class Latest:
    """The last round of a stream; `change` is None for the first of its stream."""

    round: Round
    stream: Stream
    change: Change | None


def latest_of_each_stream(on: date) -> list[Latest]:
    """The last round of each stream that had one in the year up to the last round until the day. Two queries.

    The streams that invited most people in that year come first: they are those that most readers ask for.
    """
    streams = [stream for stream in _streams(on).values() if stream.invitations]
    streams.sort(key=lambda stream: -stream.invitations)
    rounds = with_stream().in_bulk([key for stream in streams for key in stream.last_two])
    return [_latest(*(rounds[key] for key in stream.last_two)) for stream in streams]


@dataclass(frozen=True, slots=True)
class Quiet:
    """A stream without a round in the past year; `round` is its last, None where there never was one."""

    stream: Stream
    round: Round | None


def quiet_streams(on: date) -> list[Quiet]:
    """All other streams, the newest round first, then categories in force without a round. Three queries."""
    keys = [stream.last_two[0] for stream in _streams(on).values() if not stream.invitations]
    rounds = with_stream().in_bulk(keys)
    silent = (
        Category.objects.filter(versions__in=CategoryVersion.objects.in_force(on))
        .exclude(versions__rounds__date__lte=on)
        .distinct()
    )
    return [
        *(Quiet(stream_of(rounds[key]), rounds[key]) for key in keys),
        *(Quiet(stream_named(category=category), None) for category in silent),
    ]


@dataclass(slots=True)
class _Found:
    """A stream: the keys of its last two rounds, the newest first, and its invitations of the year."""

    last_two: list[int]
    invitations: int = 0


def _streams(on: date) -> dict[tuple[str, str, int | None], _Found]:
    streams: dict[tuple[str, str, int | None], _Found] = {}
    rounds = Round.objects.filter(date__lte=on).order_by("-sequence")
    fields = ("pk", "date", "invitations", "kind", "program", "category_version__category_id")
    since: date | None = None
    for key, day, invitations, kind, program, category in rounds.values_list(*fields):
        since = since or a_year_before(day)
        found = streams.setdefault((kind, program, category), _Found([]))
        if len(found.last_two) < 2:
            found.last_two.append(key)
        if day > since:
            found.invitations += invitations
    return streams


def _latest(last: Round, before: Round | None = None) -> Latest:
    return Latest(last, stream_of(last), change_between(before, last) if before else None)
