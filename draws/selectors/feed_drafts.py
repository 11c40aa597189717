"""The rounds of a feed as drafts: what staff would have typed from the same page."""

from __future__ import annotations

from datetime import date

from draws.feed import OWN_PAGE
from draws.models import Origin, RoundDraft
from draws.selectors.feed_rows import Row
from draws.selectors.recording import draft_of

_OF_THE_RECORD_ALONE = ("invitations_in_feed", "earlier_name")


def draft_of_row(row: Row, *, today: date) -> RoundDraft:
    """The draft that a row describes, not saved: of a new round, or of a correction of the recorded one."""
    draft = draft_of(row.held) if row.held else _new(row)
    draft.origin, draft.retrieved_on = Origin.FEED, today
    for change in row.changes:
        if not change.field.startswith("pool.") and change.field not in _OF_THE_RECORD_ALONE:
            setattr(draft, change.field, change.new)
    pool = row.told.pool
    if pool:
        draft.pool_as_of, draft.pool = pool.as_of, {**pool.bands, "total": pool.total}
    return draft


def _new(row: Row) -> RoundDraft:
    draft = RoundDraft(number=row.number, note=row.told.note)
    for name, value in row.figures.items():
        if name not in _OF_THE_RECORD_ALONE:
            setattr(draft, name, value)
    draft.source_url = draft.source_url or OWN_PAGE.format(number=row.number)
    return draft
