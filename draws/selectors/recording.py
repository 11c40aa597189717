"""What the checks of a round need to know."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from draws import checks
from draws.models import (
    CategoryVersion,
    DraftState,
    Kind,
    PoolSnapshot,
    Program,
    Round,
    RoundDraft,
)
from draws.models.rounds import FIGURES, sequence_of
from draws.selectors.coverage import coverage
from draws.selectors.ledger import ledger
from draws.selectors.streams import rounds_of


def known_for(entry: checks.Entry, *, corrects: Round | None, today: date) -> checks.Known:
    """What is recorded already, as seen from the entry; `corrects` is the round it corrects, if any."""
    return ledger().known_for(entry, corrects=corrects.number if corrects else "", today=today)


def findings_about(draft: RoundDraft, *, today: date) -> list[checks.Finding]:
    """Everything to say about a draft before it is published.

    What was unusual about a published round already is not asked again when it is corrected.
    """
    found = [*_overtaken(draft), *_findings(entry_of(draft), draft.corrects, today)]
    if draft.corrects is None or all(one.is_error for one in found):
        return found
    held = _findings(entry_of(draft_of(draft.corrects)), draft.corrects, today)
    return [one for one in found if one.is_error or one not in held]


def _overtaken(draft: RoundDraft) -> list[checks.Finding]:
    """What was corrected since the draft was saved would be undone unseen: the draft must be saved again."""
    if draft.corrects is None or draft.pk is None:
        return []
    if not draft.corrects.corrections.filter(made_at__gt=draft.changed_at).exists():
        return []
    message = _("Round %(number)s was corrected since this was saved: see what it says now, and save again.")
    return [checks.Finding("number", message % {"number": draft.number})]


def _findings(entry: checks.Entry, corrects: Round | None, today: date) -> list[checks.Finding]:
    return checks.check(entry, known_for(entry, corrects=corrects, today=today))


def draft_of(round_: Round) -> RoundDraft:
    """A draft that says exactly what the round says, as the beginning of its correction; not saved."""
    draft = RoundDraft(corrects=round_, number=round_.number)
    for name in FIGURES:
        setattr(draft, name, getattr(round_, name))
    pool: PoolSnapshot | None = getattr(round_, "pool", None)
    if pool:
        draft.pool_as_of, draft.pool = pool.as_of, {**pool.bands, "total": pool.total}
    return draft


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
        official_name=draft.official_name,
        source_url=draft.source_url,
        retrieved_on=draft.retrieved_on,
        pool_as_of=draft.pool_as_of,
        pool=draft.pool,
    )


def next_number() -> str:
    """The number the next round will bear: after the last recorded one, and after those being prepared."""
    last = coverage()
    number = sequence_of(last.number) // 100 + 1 if last else 1
    prepared = set(RoundDraft.objects.filter(state=DraftState.OPEN).values_list("number", flat=True))
    while str(number) in prepared:
        number += 1
    return str(number)


def open_drafts() -> list[RoundDraft]:
    """The drafts that nobody has published or discarded yet, by number."""
    drafts = RoundDraft.objects.filter(state=DraftState.OPEN).select_related("changed_by")
    return sorted(drafts, key=lambda draft: sequence_of(draft.number))


def like_last_of(key: str, *, today: date) -> RoundDraft | None:
    """A draft for the same stream as the last round of `key`, in the version in force today; not saved.

    None when the stream has had no round.
    """
    last = rounds_of(key).first()
    if last is None:
        return None
    version = last.category_version
    if version:
        version = version.category.versions.in_force(today).first() or version
    return RoundDraft(
        kind=last.kind,
        program=last.program,
        category_version=version,
        official_name=usual_name(last.kind, last.program, version),
    )


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
