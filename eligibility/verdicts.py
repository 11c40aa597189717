"""What one round says to people whose answers are kept: under the rules of today, one by one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from django.db.models import OuterRef, Subquery

from draws.models import Round
from eligibility.engine import reference
from eligibility.models import Assessment, AssessmentQuerySet
from eligibility.rules.judging import judge_rounds
from eligibility.rules.parsing import FactsError, parse
from eligibility.rules.reference import Reference
from eligibility.rules.reference import Round as Held
from eligibility.rules.rounds import UNKNOWN


def held(round_: Round) -> Held:
    """A round, saved or not, as the engine takes it. It needs its date, kind and cut-off."""
    version = round_.category_version
    return Held(
        number=round_.number,
        date=round_.date,
        kind=round_.kind,
        program=round_.program or None,
        category=version.category.slug if version else None,
        category_version=version.version if version else None,
        invitations=round_.invitations or 0,
        cutoff=round_.crs_cutoff,
        tie_break_at=round_.tie_break_at,
        held_at=round_.issued_at,
    )


def before(now: Held, changes: Mapping[str, list[Any]]) -> Held:
    """The round as it was before a correction; see `draws.models.Correction.changes`."""
    old: dict[str, Any] = {
        name: read(changes[field][0]) for field, (name, read) in _READ.items() if field in changes
    }
    if "category_version" in changes:
        slug, _, version = (changes["category_version"][0] or "").rpartition(" ")
        old |= {"category": slug or None, "category_version": version or None}
    return replace(now, **old)


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


# The field of a correction, the name of the same thing here, and how its old value is read.
_READ: dict[str, tuple[str, Any]] = {
    "date": ("date", date.fromisoformat),
    "kind": ("kind", str),
    "program": ("program", lambda text: text or None),
    "invitations": ("invitations", int),
    "crs_cutoff": ("cutoff", int),
    "tie_break_at": ("tie_break_at", _moment),
    "issued_at": ("held_at", _moment),
}


def latest_of_each(assessments: AssessmentQuerySet) -> AssessmentQuerySet:
    """Of these, the last that each owner saved, without the results; the newest first."""
    last = assessments.filter(owner=OuterRef("owner")).order_by("-created_at", "pk").values("pk")[:1]
    return assessments.filter(pk=Subquery(last)).defer("result").order_by("-created_at", "pk")


def verdicts(assessments: Iterable[Assessment], *rounds: Held) -> Iterable[tuple[Assessment, list[str]]]:
    """For each assessment, what each round says to its answers: invited, not invited or unknown."""
    known = replace(reference(), rounds=())
    for assessment in assessments:
        yield assessment, _said(assessment, rounds, known)


def _said(assessment: Assessment, rounds: Sequence[Held], known: Reference) -> list[str]:
    """Unknown, too, where answers kept long ago can no longer be read."""
    try:
        candidate, _notices = parse(assessment.facts, known, assessment.on)
    except FactsError:
        return [UNKNOWN] * len(rounds)
    return [decision.verdict for decision in judge_rounds(candidate, rounds, known)]
