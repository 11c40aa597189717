"""IRCC's feed of rounds, read without database or clock: bytes in, rounds in our own terms out.

What the whole file suffers from raises FeedRefused. A record that cannot be read is left out and named, so
that one odd round does not keep the others back; whoever applies the feed decides what that means.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from django.utils.translation import gettext as _

from draws.feed.corrections import Overlay, apply, load
from draws.feed.document import MAX_BYTES, read_all, records_in, refuse_size
from draws.feed.pool import Pool
from draws.feed.records import Record
from draws.feed.refusals import FeedRefused, Refusal, Unreadable
from draws.feed.rounds import OWN_PAGE, FeedRound, round_in
from draws.models.rounds import sequence_of

__all__ = [
    "MAX_BYTES",
    "OWN_PAGE",
    "Feed",
    "FeedRefused",
    "FeedRound",
    "Pool",
    "Refusal",
    "parse",
    "read_all",
    "refuse_size",
]


@dataclass(frozen=True, slots=True)
class Feed:
    """What a file says: `rounds` the oldest first, the records that cannot be read, and what else to tell."""

    rounds: tuple[FeedRound, ...]
    refusals: tuple[Refusal, ...]
    remarks: tuple[str, ...]
    digest: str


def parse(data: bytes, *, names: Mapping[str, str] | None = None, overlay: Overlay | None = None) -> Feed:
    """The rounds in the bytes of the feed. Raises FeedRefused and nothing else, whatever the bytes.

    `names` are further names of categories, see `draws.feed.names.stream_named`; `overlay` the known
    mistakes of the feed, by default those on file.
    """
    overlay = load() if overlay is None else overlay
    records = records_in(data)
    _refuse_twins(records)
    rounds: list[FeedRound] = []
    refusals: list[Refusal] = []
    remarks: list[str] = []
    for record in records:
        try:
            applied = apply(record, overlay.get(record.number(), ()))
            rounds.append(round_in(record, applied, names or {}))
            remarks += applied.remarks
        except Unreadable as error:
            refusals.append(Refusal(record.label, record.known_number, error.field, error.message))
    return Feed(_in_order(rounds), tuple(refusals), tuple(remarks), sha256(data).hexdigest())


def _refuse_twins(records: list[Record]) -> None:
    seen: set[str] = set()
    for number in filter(None, (record.known_number for record in records)):
        if number in seen:
            raise FeedRefused(_("Round %(number)s stands in the file twice.") % {"number": number})
        seen.add(number)


def _in_order(rounds: list[FeedRound]) -> tuple[FeedRound, ...]:
    return tuple(sorted(rounds, key=lambda round_: sequence_of(round_.number)))
