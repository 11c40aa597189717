"""Taking over rounds of the feed: exactly those chosen, all of them or none."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.services import audit
from draws.checks import Finding
from draws.models import DataState
from draws.models.rounds import sequence_of
from draws.selectors.feed_checks import check_rows, is_untouched
from draws.selectors.feed_drafts import draft_of_row
from draws.selectors.feed_rows import DIFFERENT, NEW, Comparison, Row, pool_of
from draws.selectors.recording import open_drafts
from draws.services.drafts import draft_discard, round_from
from draws.services.rounds import round_correct, round_record

if TYPE_CHECKING:
    from accounts.models import User

# A round is news for a month. What an import adds to the past is told to nobody.
NEWS = timedelta(days=31)


class RecordChanged(Exception):
    """The record is no longer what the feed was compared with: compare again."""


class NotImportable(Exception):
    """What stands against the import, by the number of the round; "" where it is no single round."""

    def __init__(self, problems: Sequence[tuple[str, Finding]]) -> None:
        super().__init__("; ".join(f"{number}: {finding.message}" for number, finding in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Imported:
    """The numbers that were recorded, and those that were corrected."""

    recorded: tuple[str, ...]
    corrected: tuple[str, ...]


@transaction.atomic
def rounds_import(
    *,
    comparison: Comparison,
    numbers: Collection[str],
    by: User | None,
    today: date,
    reason: str = "",
) -> Imported:
    """Record the chosen rounds that are new and correct the chosen ones that differ; the rest stays.

    `reason` says why the recorded rounds are corrected, and why what the checks find unusual is right. `by`
    is None where a command reads a file. Raises RecordChanged where the record is not what was compared, and
    NotImportable where something stands against a chosen round; then nothing has changed.
    """
    _hold_the_record(comparison.version)
    chosen = importable(comparison=comparison, numbers=numbers, today=today, reason=reason)
    _put_drafts_away({row.number for row in chosen}, by)
    for row in chosen:
        _take_over(row, reason.strip(), by, today)
    imported = Imported(_numbers(chosen, NEW), _numbers(chosen, DIFFERENT))
    if chosen:
        _put_on_record(imported, chosen, comparison.digest, reason.strip(), by)
    return imported


def importable(
    *, comparison: Comparison, numbers: Collection[str], today: date, reason: str = ""
) -> list[Row]:
    """The chosen rounds in their order, checked together; changes nothing.

    Raises NotImportable where something stands against one of them.
    """
    chosen = check_rows(_chosen(comparison, numbers), today=today)
    _refuse_problems(chosen, reason.strip())
    return chosen


def _hold_the_record(version: str) -> None:
    """Lock the row that every change of the record writes, so that two imports queue."""
    state = DataState.objects.select_for_update().filter(pk=1).first()
    if (state.version if state else "empty") != version:
        raise RecordChanged


def _chosen(comparison: Comparison, numbers: Collection[str]) -> list[Row]:
    rows = {row.number: row for row in comparison.of(NEW, DIFFERENT)}
    unknown = [number for number in numbers if number not in rows]
    if unknown:
        message = _("The feed has no new or different round of this number.")
        raise NotImportable([(number, Finding("number", message)) for number in unknown])
    return sorted((rows[number] for number in set(numbers)), key=lambda row: sequence_of(row.number))


def _refuse_problems(rows: Sequence[Row], reason: str) -> None:
    problems = [(row.number, finding) for row in rows for finding in row.errors]
    if not reason:
        problems += [(row.number, finding) for row in rows for finding in row.warnings]
        if any(row.state == DIFFERENT for row in rows):
            message = _("Say why recorded rounds are corrected: readers are told.")
            problems.append(("", Finding("reason", message)))
    if problems:
        raise NotImportable(problems)


def _put_drafts_away(numbers: Collection[str], by: User | None) -> None:
    """Drafts that the feed itself left and nobody has touched are done with once their round is recorded."""
    for draft in open_drafts():
        if draft.number in numbers and is_untouched(draft):
            draft_discard(draft=draft, by=by)


def _take_over(row: Row, reason: str, by: User | None, today: date) -> None:
    pool = pool_of(row.told, note=reason)
    if row.held is None:
        round_ = round_from(draft_of_row(row, today=today))
        round_.invitations_in_feed = row.figures["invitations_in_feed"]
        round_record(round_=round_, by=by, pool=pool, is_news=today - round_.date <= NEWS)
        return
    round_correct(round_=row.held, figures=_corrected(row, today), reason=reason, by=by, pool=pool)


def _corrected(row: Row, today: date) -> dict[str, Any]:
    """The figures that differ. The first name under which a round was published is kept."""
    assert row.held is not None
    figures = {change.field: change.new for change in row.changes if not change.field.startswith("pool.")}
    if "official_name" in figures and not row.held.earlier_name:
        figures["earlier_name"] = row.held.official_name
    if "invitations_in_feed" in figures and row.told.note not in row.held.note:
        figures["note"] = f"{row.told.note} {row.held.note}".strip()
    return {**figures, "retrieved_on": today}


def _numbers(rows: Sequence[Row], state: str) -> tuple[str, ...]:
    return tuple(row.number for row in rows if row.state == state)


def _put_on_record(
    imported: Imported, rows: Sequence[Row], digest: str, reason: str, by: User | None
) -> None:
    audit(
        by=by,
        what="rounds.imported",
        about=f"feed {digest[:16]}",
        recorded=list(imported.recorded),
        corrected=list(imported.corrected),
        reason=reason,
        confirmed={row.number: [finding.message for finding in row.warnings] for row in rows if row.warnings},
    )
