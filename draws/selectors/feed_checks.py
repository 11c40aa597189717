"""What stands against taking over the rounds of a feed, and what about them needs a reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _

from draws import checks
from draws.checks import Finding
from draws.feed import Feed
from draws.models import Kind, Origin, RoundDraft
from draws.models.rounds import sequence_of
from draws.selectors.feed_drafts import draft_of_row
from draws.selectors.feed_rows import NEW, SAME, Comparison, Row, beside_the_record
from draws.selectors.ledger import Ledger, ledger
from draws.selectors.recording import draft_of, entry_of, open_drafts


def compare(feed: Feed, *, today: date) -> Comparison:
    """The feed beside the record, checked as if all of it were taken over. Six queries."""
    comparison = beside_the_record(feed)
    return replace(comparison, rows=tuple(check_rows(comparison.rows, today=today)))


def check_rows(rows: Iterable[Row], *, today: date) -> list[Row]:
    """The rows with what the checks find if all that can be recorded of them is. Three queries."""
    rows = list(rows)
    entries = {row.number: entry_of(draft_of_row(row, today=today)) for row in rows if row.state != SAME}
    recordable = (row for row in rows if row.state == NEW and not _lacks_version(row))
    known = ledger().adding(entries[row.number] for row in recordable)
    drafts = {draft.number: draft for draft in open_drafts()}
    return [
        row
        if row.state == SAME
        else row.with_findings(_findings(row, entries[row.number], known, drafts, today))
        for row in rows
    ]


def is_untouched(draft: RoundDraft) -> bool:
    """Whether a draft was read from the feed and no person has changed it since."""
    return draft.origin == Origin.FEED and draft.changed_by_id is None


def _findings(
    row: Row, entry: checks.Entry, known: Ledger, drafts: Mapping[str, RoundDraft], today: date
) -> tuple[Finding, ...]:
    found = _of_a_new_round if row.held is None else _of_a_correction
    return (
        *_about_version(row),
        *(one for one in found(row, entry, known, today) if not _is_told_already(one, row)),
        *_about_number(row, known, drafts),
        *row.told.doubts,
    )


def _of_a_new_round(row: Row, entry: checks.Entry, known: Ledger, today: date) -> list[Finding]:
    return checks.check(entry, known.before(row.number).known_for(entry, today=today))


def _of_a_correction(row: Row, entry: checks.Entry, known: Ledger, today: date) -> list[Finding]:
    """What was unusual about the recorded round already is not asked again."""
    assert row.held is not None
    held = entry_of(draft_of(row.held))
    before = checks.check(held, known.known_for(held, corrects=row.number, today=today))
    found = checks.check(entry, known.known_for(entry, corrects=row.number, today=today))
    return [one for one in found if one.is_error or one not in before]


def _is_told_already(finding: Finding, row: Row) -> bool:
    """A missing version has its own words; a pool that the overlay explains needs no reason."""
    if finding.field == "stream":
        return _lacks_version(row)
    return finding.field == "pool" and bool(row.told.pool and row.told.pool.note)


def _lacks_version(row: Row) -> bool:
    return row.told.kind == Kind.CATEGORY and row.figures["category_version"] is None


def _about_version(row: Row) -> Iterable[Finding]:
    if _lacks_version(row):
        words = {"version": row.told.version, "category": row.told.category}
        yield Finding(
            "stream",
            _("There is no version %(version)s of “%(category)s” on record. Record it, then import again.")
            % words,
        )


def _about_number(row: Row, known: Ledger, drafts: Mapping[str, RoundDraft]) -> Iterable[Finding]:
    """What else bears the number: a draft that someone works on, or the same number with a letter."""
    draft = drafts.get(row.number)
    if draft and not is_untouched(draft):
        yield Finding("number", _("Someone works on a draft of this round."), is_error=False)
    place = sequence_of(row.number) // 100
    alike = [line.held.number for line in known.lines if line.sequence // 100 == place]
    if row.state == NEW and len(alike) > 1 and str(place) in alike:
        words = _("The number stands with and without a letter: %(numbers)s.") % {"numbers": ", ".join(alike)}
        yield Finding("number", words, is_error=False)
