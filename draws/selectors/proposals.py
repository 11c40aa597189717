"""Proposed category versions: what publishing one would do, and what stands against it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, timedelta

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from draws.checks import Finding
from draws.checks.versions import Terms, check_terms
from draws.figures import day
from draws.ingest.codes import Catalogue
from draws.models import Category, CategoryVersion, DraftState, Round, VersionProposal
from draws.selectors.categories import VersionDiff
from noc.models import UnitGroup
from noc.selectors import concordance_2016, titles, unit_group_codes

# What a proposal carries over to the version.
FIGURES = (
    "official_name",
    "effective_from",
    "effective_to",
    "rule",
    "min_months",
    "must_be_continuous",
    "window_years",
    "canadian_experience_only",
    "service_months",
    "offer_months",
    "min_credential",
    "other_conditions",
    "source",
)
_UNUSUAL_TEER = 4
_ROUNDS_NAMED = 10
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Closing:
    """A version that ends on another day because of a proposal."""

    version: CategoryVersion
    ends: date


@dataclass(frozen=True, slots=True)
class Effect:
    """What publishing a proposal would do.

    `diff` is against the version it changes, else the one before it; `goes_on` counts the occupations that
    stay listed; `rounds` those recorded under the version, none for a new one.
    """

    diff: VersionDiff
    goes_on: int
    closing: Closing | None
    rounds: int


def known_categories() -> QuerySet[Category]:
    """Categories with a version, or an open proposal for one.

    The others were proposed once and discarded: their row stays for the proposals on record, and whoever
    proposes the category again names it anew.
    """
    published = CategoryVersion.objects.values("category")
    proposed = VersionProposal.objects.filter(state=DraftState.OPEN).values("category")
    return Category.objects.filter(Q(pk__in=published) | Q(pk__in=proposed))


def is_only_proposed(category: Category) -> bool:
    """Whether no version of it is published: its names can still be changed."""
    return not category.versions.exists()


def catalogue() -> Catalogue:
    """What a pasted list of occupations is read against. Two queries."""
    return Catalogue(unit_group_codes(), concordance_2016())


def version_from(proposal: VersionProposal) -> CategoryVersion:
    """The version that a proposal describes, not saved."""
    figures = {name: getattr(proposal, name) for name in FIGURES}
    return CategoryVersion(category=proposal.category, version=proposal.version, **figures)


def version_before(proposal: VersionProposal) -> CategoryVersion | None:
    """The version that a proposal is compared with: the one it changes, else the last that began before."""
    if proposal.corrects:
        return proposal.corrects
    earlier = proposal.category.versions.filter(effective_from__lt=proposal.effective_from)
    return earlier.order_by("effective_from").last()


def effect_of(proposal: VersionProposal) -> Effect:
    """What publishing it would change."""
    base = version_before(proposal)
    now, before = _in_order(titles(proposal.codes)), _in_order(_listed(base))
    diff = VersionDiff(
        version=version_from(proposal),
        previous=base,
        added=[group for code, group in now.items() if code not in before],
        removed=[group for code, group in before.items() if code not in now],
        total=len(now),
    )
    return Effect(
        diff=diff,
        goes_on=len(now.keys() & before.keys()),
        closing=closing_of(proposal),
        rounds=proposal.corrects.rounds.count() if proposal.corrects else 0,
    )


def closing_of(proposal: VersionProposal) -> Closing | None:
    """The version before, where this one ends it: it is still open, or moves along with the one it led to."""
    others = proposal.category.versions.filter(effective_from__lt=proposal.effective_from)
    follows = Q(effective_to=None)
    if proposal.corrects:
        others = others.exclude(pk=proposal.corrects.pk)
        follows |= Q(effective_to=proposal.corrects.effective_from - _ONE_DAY)
    before = others.filter(follows).order_by("effective_from").last()
    ends = proposal.effective_from - _ONE_DAY
    return Closing(before, ends) if before and before.effective_to != ends else None


def findings_about(proposal: VersionProposal, *, today: date) -> list[Finding]:
    """Everything to say about a proposal before it is published."""
    return [
        *check_terms(terms_of(proposal), today=today),
        *_about_change(proposal),
        *_about_name(proposal),
        *_about_neighbours(proposal),
        *_about_rounds(proposal),
        *_about_occupations(proposal),
    ]


def terms_of(proposal: VersionProposal) -> Terms:
    """A proposal as the checks see it."""
    return Terms(**{term.name: getattr(proposal, term.name) for term in fields(Terms)})


def _about_change(proposal: VersionProposal) -> Iterable[Finding]:
    version = proposal.corrects
    if version is None:
        return
    if not proposal.reason.strip():
        yield Finding("reason", _("Say why a published version is changed."))
    same = all(getattr(version, name) == getattr(proposal, name) for name in FIGURES)
    if same and _listed(version).keys() == set(proposal.codes):
        yield Finding("corrects", _("Nothing is changed."))


def _about_name(proposal: VersionProposal) -> Iterable[Finding]:
    if not proposal.corrects and proposal.category.versions.filter(version=proposal.version).exists():
        yield Finding(
            "version",
            _("Version %(version)s is published already. Change it from its own page, or give the next one.")
            % {"version": proposal.version},
        )


def _about_neighbours(proposal: VersionProposal) -> Iterable[Finding]:
    """Two versions of a category are never in force on one day."""
    closing = closing_of(proposal)
    spared = {version.pk for version in (proposal.corrects, closing and closing.version) if version}
    others = proposal.category.versions.exclude(pk__in=spared).filter(
        Q(effective_to=None) | Q(effective_to__gte=proposal.effective_from)
    )
    if proposal.effective_to:
        others = others.filter(effective_from__lte=proposal.effective_to)
    for other in others.order_by("effective_from"):
        yield Finding("effective_from", _overlap(other))


def _overlap(other: CategoryVersion) -> str:
    values = {"version": other.version, "from": day(other.effective_from)}
    if other.effective_to is None:
        return _("Version %(version)s is in force then too, from %(from)s on.") % values
    values["to"] = day(other.effective_to)
    return _("Version %(version)s is in force then too, from %(from)s to %(to)s.") % values


def _about_rounds(proposal: VersionProposal) -> Iterable[Finding]:
    """Rounds that would lie outside the days of their version: to be corrected afterwards."""
    closing = closing_of(proposal)
    if closing:
        after = closing.version.rounds.filter(date__gt=closing.ends)
        yield from _left_outside(closing.version.version, after.order_by("sequence"))
    if proposal.corrects:
        outside = Q(date__lt=proposal.effective_from)
        if proposal.effective_to:
            outside |= Q(date__gt=proposal.effective_to)
        rounds = proposal.corrects.rounds.filter(outside).order_by("sequence")
        yield from _left_outside(proposal.version, rounds)


def _left_outside(version: str, rounds: Iterable[Round]) -> Iterable[Finding]:
    numbers = [round_.number for round_ in rounds]
    if not numbers:
        return
    named = ", ".join(numbers[:_ROUNDS_NAMED]) + ("…" if len(numbers) > _ROUNDS_NAMED else "")
    told = ngettext(
        "Round %(rounds)s is recorded under version %(version)s, which was not in force that day by this. "
        "Correct it afterwards.",
        "%(count)s rounds are recorded under version %(version)s, which was not in force on their days by "
        "this: %(rounds)s. Correct them afterwards.",
        len(numbers),
    )
    values = {"count": len(numbers), "rounds": named, "version": version}
    yield Finding("effective_from", told % values, is_error=False)


def _about_occupations(proposal: VersionProposal) -> Iterable[Finding]:
    groups = titles(proposal.codes)
    for line, code in enumerate(proposal.codes, start=1):
        group = groups.get(code)
        if group is None:
            told = _("Line %(line)s: NOC 2021 has no code %(code)s.") % {"line": line, "code": code}
            yield Finding("codes", told)
        elif (group.teer or 0) >= _UNUSUAL_TEER:
            told = _("Line %(line)s: %(code)s %(title)s is of TEER %(teer)s. Categories list TEER 0 to 3.")
            values = {"line": line, "code": code, "title": group.title, "teer": group.teer}
            yield Finding("codes", told % values, is_error=False)


def _listed(version: CategoryVersion | None) -> dict[str, UnitGroup]:
    if version is None:
        return {}
    occupations = version.occupations.select_related("unit_group")
    return {occupation.unit_group.code: occupation.unit_group for occupation in occupations}


def _in_order(groups: dict[str, UnitGroup]) -> dict[str, UnitGroup]:
    return dict(sorted(groups.items()))
