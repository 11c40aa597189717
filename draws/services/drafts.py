"""Draft, check, publish: each step refuses what another member of staff has overtaken."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.services import audit
from draws.checks import Finding
from draws.models import BANDS, DraftState, PoolSnapshot, Round, RoundDraft
from draws.models.pool import field_of
from draws.models.rounds import FIGURES
from draws.selectors.recording import draft_of, findings_about
from draws.services.claims import NotPublishable, claim
from draws.services.rounds import round_correct, round_record

if TYPE_CHECKING:
    from accounts.models import User


@transaction.atomic
def draft_save(*, draft: RoundDraft, by: User | None) -> RoundDraft:
    """Keep a draft, new or changed; `by` is None where the feed was read.

    Raises Superseded where `draft.revision` is not the revision that is kept, or it is no longer open.
    """
    if draft.pk is None:
        draft.changed_by = by
        draft.save()
        audit(by=by, what="draft.begun", about=f"round {draft.number}", origin=draft.origin)
        return draft
    claim(draft, state=DraftState.OPEN, changed_by=by)
    draft.changed_by = by
    draft.revision += 1
    draft.save()
    audit(by=by, what="draft.changed", about=f"round {draft.number}", revision=draft.revision)
    return draft


@transaction.atomic
def draft_discard(*, draft: RoundDraft, by: User | None) -> None:
    """Put a draft away; `by` is None where an import overtook it. Raises Superseded as `draft_save` does."""
    claim(draft, state=DraftState.DISCARDED, changed_by=by)
    audit(by=by, what="draft.discarded", about=f"round {draft.number}")


@transaction.atomic
def correction_begin(*, round_: Round, by: User) -> RoundDraft:
    """The open draft of a correction of the round: the one there is, else a new one with its figures.

    A draft of the same number that was begun before the round became public turns into its correction.
    """
    held = RoundDraft.objects.filter(number=round_.number, state=DraftState.OPEN).first()
    if held and held.corrects:
        return held
    draft = held or draft_of(round_)
    draft.corrects = round_
    return draft_save(draft=draft, by=by)


@transaction.atomic
def draft_publish(*, draft: RoundDraft, by: User, reasons: Mapping[str, str], why: str = "") -> Round:
    """Make a checked draft public: a new round, or a correction for the reason `why`.

    `draft.revision` is the one that was checked; `reasons` gives for each warning, by `Finding.digest`, why
    it is right all the same. Of two who publish at once one wins. Raises Superseded for the other, and
    NotPublishable where errors, or warnings without a reason, are left, or a correction changes nothing. The
    reason for a pool that does not add up is its public note.
    """
    claim(draft, state=DraftState.PUBLISHED, changed_by=by)
    found = findings_about(draft, today=timezone.localdate())
    open_ = [one for one in found if one.is_error or not reasons.get(one.digest, "").strip()]
    if open_:
        raise NotPublishable(open_)
    confirmed = {one.message: reasons[one.digest].strip() for one in found}
    pool = pool_from(draft, note=" ".join(confirmed[one.message] for one in found if one.field == "pool"))
    round_ = _corrected(draft, pool, by, why) if draft.corrects else _recorded(draft, pool, by)
    if confirmed:
        audit(by=by, what="round.confirmed", about=f"round {round_.number}", warnings=confirmed)
    return round_


def round_from(draft: RoundDraft) -> Round:
    """The round that a draft describes, not saved."""
    round_ = Round(number=draft.number, **{name: getattr(draft, name) for name in FIGURES})
    round_.place()
    return round_


def pool_from(draft: RoundDraft, *, note: str = "") -> PoolSnapshot | None:
    """The snapshot that a draft describes, not saved; None while it has none, or not all of it.

    `note` says why the bands do not add up to the total, where they do not.
    """
    if draft.pool is None or draft.pool_as_of is None or not {*BANDS, "total"} <= draft.pool.keys():
        return None
    bands = {field_of(band): draft.pool[band] for band in BANDS}
    total = draft.pool["total"]
    unexplained = total - sum(bands.values())
    return PoolSnapshot(
        as_of=draft.pool_as_of,
        total=total,
        unexplained=unexplained,
        note=note if unexplained else "",
        **bands,
    )


def _recorded(draft: RoundDraft, pool: PoolSnapshot | None, by: User) -> Round:
    try:
        with transaction.atomic():
            return round_record(round_=round_from(draft), by=by, pool=pool)
    except IntegrityError:
        # Another draft, or a file, brought the same round between our look and our writing.
        if not Round.objects.filter(number=draft.number).exists():
            raise
        taken = _("Round %(number)s is recorded already.") % {"number": draft.number}
        raise NotPublishable([Finding("number", taken)]) from None


def _corrected(draft: RoundDraft, pool: PoolSnapshot | None, by: User, why: str) -> Round:
    assert draft.corrects is not None
    if not why.strip():
        raise NotPublishable([Finding("why", _("Say why the round is corrected: readers are told."))])
    figures = {name: getattr(draft, name) for name in FIGURES}
    if not round_correct(round_=draft.corrects, figures=figures, reason=why.strip(), by=by, pool=pool):
        nothing = _("Nothing differs from what is published: discard the draft.")
        raise NotPublishable([Finding("corrects", nothing)])
    return Round.objects.get(pk=draft.corrects.pk)
