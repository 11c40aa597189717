"""What stands against taking over the rounds of a feed, and what about them needs a reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _

from draws import checks
from draws.checks import Finding
from draws.feed import Feed
from draws.models import DraftState, RoundDraft
from draws.models.rounds import sequence_of
from draws.selectors.feed_rows import NEW, SAME, Comparison, Row, beside_the_record
from draws.selectors.ledger import Ledger, ledger
from draws.selectors.recording import plain_version


def compare(feed: Feed, *, today: date) -> Comparison:
    """The feed beside the record, checked as if all of it were taken over. Six queries."""
    comparison = beside_the_record(feed)
    return replace(comparison, rows=tuple(check_rows(comparison.rows, today=today)))


def check_rows(rows: Iterable[Row], *, today: date) -> list[Row]:
    """The rows with what the checks find if all those that are new here are recorded. Three queries."""
    rows = list(rows)
    drafts = open_drafts()
    known = ledger().adding(entry_of_row(row) for row in rows if row.state == NEW)
    return [
        row if row.state == SAME else row.with_findings(_findings(row, known, drafts, today)) for row in rows
    ]


def open_drafts() -> dict[str, RoundDraft]:
    """The open drafts by number. One query."""
    return {draft.number: draft for draft in RoundDraft.objects.filter(state=DraftState.OPEN)}


def entry_of_row(row: Row) -> checks.Entry:
    """The round of a row as the checks see it."""
    version = row.figures["category_version"]
    return checks.Entry(
        number=row.number,
        date=row.figures["date"],
        kind=row.figures["kind"],
        program=row.figures["program"] or None,
        version=plain_version(version) if version else None,
        invitations=row.figures["invitations"],
        crs_cutoff=row.figures["crs_cutoff"],
        issued_at=row.figures["issued_at"],
        tie_break_at=row.figures["tie_break_at"],
    )


def _findings(row: Row, known: Ledger, drafts: Mapping[str, RoundDraft], today: date) -> tuple[Finding, ...]:
    entry = entry_of_row(row)
    if row.state == NEW:
        seen = known.before(row.number).known_for(entry, today=today)
    else:
        seen = known.known_for(entry, corrects=row.number, today=today)
    missing = _missing_version(row)
    found = [
        *([missing] if missing else []),
        *(one for one in checks.check(entry, seen) if not (missing and one.field == "category_version")),
        *row.told.doubts,
        *_about_number(row, known, drafts),
    ]
    return tuple(found) if row.state == NEW else tuple(_about_changes(row, found))


def _missing_version(row: Row) -> Finding | None:
    if row.told.kind != "category" or row.figures["category_version"]:
        return None
    return Finding(
        "category_version",
        _("There is no version %(version)s of “%(category)s” on record. Record it first, then import again.")
        % {"version": row.told.version, "category": row.told.category},
    )


def _about_number(row: Row, known: Ledger, drafts: Mapping[str, RoundDraft]) -> Iterable[Finding]:
    """What else bears the number: a draft that someone works on, or the same number with a letter."""
    draft = drafts.get(row.number)
    if draft and not is_untouched(draft):
        yield Finding("number", _("Someone works on a draft of this round."), is_error=False)
    place = sequence_of(row.number) // 100
    others = [line.held.number for line in known.lines if line.sequence // 100 == place]
    plain_number = str(place)
    if row.state == NEW and plain_number in others and len(others) > 1:
        yield Finding(
            "number",
            _("The number stands with and without a letter: %(numbers)s.") % {"numbers": ", ".join(others)},
            is_error=False,
        )


def is_untouched(draft: RoundDraft) -> bool:
    """Whether a draft was read from the feed and no person has changed it since."""
    return draft.origin == "feed" and draft.changed_by_id is None


def _about_changes(row: Row, found: Iterable[Finding]) -> Iterable[Finding]:
    """Errors, and what is unusual about the very fields that differ: the rest was confirmed long ago."""
    changed = {change.field.split(".")[0] for change in row.changes}
    return (one for one in found if one.is_error or one.field in changed or one.field == "number")
