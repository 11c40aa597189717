"""What the checks of a round need to know."""

from __future__ import annotations

from datetime import date

from draws import checks
from draws.models import CategoryVersion, Kind, Program, Round, RoundDraft
from draws.models.rounds import sequence_of
from draws.selectors.coverage import coverage
from draws.selectors.ledger import ledger


def known_for(entry: checks.Entry, *, corrects: Round | None, today: date) -> checks.Known:
    """What is recorded already, as seen from the entry; `corrects` is the round it corrects, if any."""
    return ledger().known_for(entry, corrects=corrects.number if corrects else "", today=today)


def findings_about(draft: RoundDraft, *, today: date) -> list[checks.Finding]:
    """Everything to say about a draft before it is published."""
    entry = entry_of(draft)
    return checks.check(entry, known_for(entry, corrects=draft.corrects, today=today))


def entry_of(draft: RoundDraft) -> checks.Entry:
    """A draft as the checks see it."""
    version = draft.category_version
    return checks.Entry(
        number=draft.number,
        date=draft.date,
        issued_at=draft.issued_at,
        kind=draft.kind or None,
        program=draft.program or None,
        version=plain_version(version) if version else None,
        invitations=draft.invitations,
        crs_cutoff=draft.crs_cutoff,
        tie_break_at=draft.tie_break_at,
    )


def next_number() -> str:
    """The number the next round will bear."""
    last = coverage()
    return str(sequence_of(last.number) // 100 + 1) if last else "1"


def plain_version(version: CategoryVersion) -> checks.Version:
    """A category version as the checks see it."""
    return checks.Version(
        version.category.slug, version.version, version.effective_from, version.effective_to
    )


def usual_name(kind: str, program: str, version: CategoryVersion | None) -> str:
    """The name under which the last round of a stream and version was published; else the official one."""
    same = Round.objects.filter(kind=kind, program=program, category_version=version)
    last = same.values_list("official_name", flat=True).first()
    if last or kind == Kind.GENERAL:
        return last or "General"
    return version.official_name if version else str(Program(program).label)
