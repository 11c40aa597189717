"""The rows of a comparison with the feed, as the page of the import shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from draws.admin.lists import whom
from draws.selectors.feed_drafts import draft_of_row
from draws.selectors.feed_rows import Row
from draws.wording.feed import change_in_words, said


@dataclass(frozen=True, slots=True)
class Shown:
    """A row in words.

    `name` is there where it says more than `whom`; `changes` are the field, what we say, and what they say.
    """

    row: Row
    is_ticked: bool
    whom: str
    name: str
    day: str
    invitations: str
    tie_break: str
    pool: str
    changes: tuple[tuple[str, str, str], ...]


def shown(row: Row, *, is_ticked: bool, today: date) -> Shown:
    """The row in words; one that cannot be taken over is never ticked."""
    told, stream = row.told, whom(draft_of_row(row, today=today))
    return Shown(
        row=row,
        is_ticked=is_ticked and not row.errors,
        whom=stream,
        name="" if told.official_name == stream else told.official_name,
        day=said(told.date),
        invitations=said(told.invitations),
        tie_break=said(told.tie_break_at),
        pool=said(told.pool.total if told.pool else None),
        changes=tuple(change_in_words(change) for change in row.changes),
    )
