"""Category versions: one member of staff proposes, another publishes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from simple_history.utils import bulk_create_with_history

from accounts.services import audit
from draws.checks import Finding
from draws.models import Category, CategoryOccupation, CategoryVersion, DataState, DraftState, VersionProposal
from draws.selectors.proposals import (
    FIGURES,
    closing_of,
    effect_of,
    findings_about,
    known_categories,
    version_from,
)
from draws.services.claims import NotPublishable, claim
from noc.selectors import titles

if TYPE_CHECKING:
    from accounts.models import User

PUBLISH = "draws.publish_versionproposal"


@transaction.atomic
def proposal_save(*, proposal: VersionProposal, by: User) -> VersionProposal:
    """Keep a proposal, new or changed; from now on someone else than `by` has to publish it.

    Raises Superseded where `proposal.revision` is not the revision that is kept, or it is no longer
    open.
    """
    is_new = proposal.pk is None
    if not is_new:
        claim(proposal, state=DraftState.OPEN)
        proposal.revision += 1
    proposal.changed_by = by
    proposal.save()
    what = "proposal.begun" if is_new else "proposal.changed"
    audit(by=by, what=what, about=about(proposal), proposal=proposal.pk, revision=proposal.revision)
    return proposal


@transaction.atomic
def proposal_discard(*, proposal: VersionProposal, by: User) -> None:
    """Put a proposal away, and with it a category that nothing else proposes or publishes.

    Raises Superseded as `proposal_save` does.
    """
    claim(proposal, state=DraftState.DISCARDED)
    audit(by=by, what="proposal.discarded", about=about(proposal), proposal=proposal.pk)
    if not known_categories().filter(pk=proposal.category_id).exists():
        audit(by=by, what="category.withdrawn", about=f"category {proposal.category.slug}")


@transaction.atomic
def proposal_publish(*, proposal: VersionProposal, by: User, reasons: Mapping[str, str]) -> CategoryVersion:
    """Make a checked proposal public: a new version, which ends the one before, or a change of one.

    `proposal.revision` is the one that was checked; `reasons` gives for each warning, by `Finding.digest`,
    why it is right all the same. Raises PermissionDenied without the right to, Superseded where
    someone was faster, and NotPublishable to whoever changed it last and where errors, or warnings without
    a reason, are left.
    """
    if not by.has_perm(PUBLISH):
        raise PermissionDenied
    # Of two proposals for one category, the second is checked against what the first has made.
    Category.objects.select_for_update().get(pk=proposal.category_id)
    claim(proposal, state=DraftState.PUBLISHED)
    kept = VersionProposal.objects.select_related("category", "corrects__category").get(pk=proposal.pk)
    confirmed = _confirmed(kept, by, reasons)
    effect = effect_of(kept)
    _end_the_one_before(kept, by)
    version = _changed(kept, by) if kept.corrects else _begun(kept, by)
    DataState.renew()
    audit(
        by=by,
        what="version.changed" if kept.corrects else "version.published",
        about=about(kept),
        proposal=kept.pk,
        added=[group.code for group in effect.diff.added],
        removed=[group.code for group in effect.diff.removed],
        **({"reason": kept.reason} if kept.corrects else {}),
        **({"warnings": confirmed} if confirmed else {}),
    )
    return version


def about(subject: VersionProposal | CategoryVersion) -> str:
    """How events name a version, proposed or published: "category healthcare 3"."""
    return f"category {subject.category.slug} {subject.version}"


def _confirmed(proposal: VersionProposal, by: User, reasons: Mapping[str, str]) -> dict[str, str]:
    """Each warning with the reason given for it."""
    found = findings_about(proposal, today=timezone.localdate())
    if proposal.changed_by_id == by.pk:
        found.insert(0, Finding("changed_by", second_person_needed()))
    open_ = [one for one in found if one.is_error or not reasons.get(one.digest, "").strip()]
    if open_:
        raise NotPublishable(open_)
    return {one.message: reasons[one.digest].strip() for one in found}


def second_person_needed() -> str:
    """What whoever changed a proposal last is told."""
    return _("You changed this proposal last. Someone else has to check and publish it.")


def _begun(proposal: VersionProposal, by: User) -> CategoryVersion:
    version = version_from(proposal)
    _save(version, by, _("new version"))
    _list(version, proposal.codes, by)
    return version


def _changed(proposal: VersionProposal, by: User) -> CategoryVersion:
    version = proposal.corrects
    assert version is not None
    for name in FIGURES:
        setattr(version, name, getattr(proposal, name))
    _save(version, by, proposal.reason)
    listed = {entry.unit_group.code: entry for entry in version.occupations.select_related("unit_group")}
    for code in listed.keys() - set(proposal.codes):
        _sign(listed[code], by, proposal.reason)
        listed[code].delete()
    _list(version, [code for code in proposal.codes if code not in listed], by)
    return version


def _end_the_one_before(proposal: VersionProposal, by: User) -> None:
    closing = closing_of(proposal)
    if closing is None:
        return
    closing.version.effective_to = closing.ends
    _save(closing.version, by, _("ended by version %(version)s") % {"version": proposal.version})
    audit(by=by, what="version.ended", about=about(closing.version), last_day=closing.ends.isoformat())


def _save(version: CategoryVersion, by: User, reason: str) -> None:
    """Save it with its history; loading reference data leaves it alone from now on."""
    version.staff_edited_at = timezone.now()
    _sign(version, by, reason)
    version.save()


def _sign(row: Any, by: User, reason: str) -> None:
    """Who changes a row and why, for its history."""
    row._history_user, row._change_reason = by, reason[:100]


def _list(version: CategoryVersion, codes: list[str], by: User) -> None:
    groups = titles(codes)
    rows = [CategoryOccupation(version=version, unit_group=groups[code]) for code in codes]
    bulk_create_with_history(rows, CategoryOccupation, default_user=by)
