"""The addresses of the read API."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from ninja import Query, Router
from ninja.decorators import decorate_view

from draws.api import schemas
from draws.api.answers import ApiError, conditional, page_of, refuse_unknown
from draws.models import Category, PoolSnapshot, Round
from draws.reference import CategoryVersionRow, category_versions
from draws.selectors.streams import with_stream
from draws.views.kept import until_data_change
from noc.search import search
from noc.selectors import all_titles

router = Router(tags=["read"])
_FAULTS = {400: schemas.Error, 404: schemas.Error, 422: schemas.Error, 429: schemas.Error}


@router.get("/rounds", response={200: schemas.Rounds, **_FAULTS}, summary="Rounds of invitations")
@decorate_view(conditional)
def rounds(request: HttpRequest, filters: Query[schemas.RoundFilters]) -> dict[str, Any]:
    """Rounds, the newest first; by kind, program, category and time."""
    refuse_unknown(request, schemas.RoundFilters)
    found = with_stream()
    if filters.kind:
        found = found.filter(kind=filters.kind)
    if filters.program:
        found = found.filter(program=filters.program)
    if filters.category is not None:
        found = found.filter(category_version__category__slug=_known_category(filters.category))
    found = _between(found, "date", filters.since, filters.until)
    return page_of(request, found, filters.limit, filters.offset, partial(_round, request))


def _round(request: HttpRequest, round_: Round) -> dict[str, Any]:
    version = round_.category_version
    return {
        "number": round_.number,
        "date": round_.date,
        "issued_at": round_.issued_at,
        "kind": round_.kind,
        "program": round_.program or None,
        "category": version.category.slug if version else None,
        "category_version": version.version if version else None,
        "invitations": round_.invitations,
        "crs_cutoff": round_.crs_cutoff,
        "tie_break_at": round_.tie_break_at,
        "url": request.build_absolute_uri(round_.get_absolute_url()),
    }


@router.get("/categories", response={200: schemas.Categories, **_FAULTS}, summary="Category versions")
@decorate_view(conditional)
def categories(request: HttpRequest, filters: Query[schemas.CategoryFilters]) -> dict[str, Any]:
    """All versions of all categories, or those in force on a day."""
    refuse_unknown(request, schemas.CategoryFilters)
    found = [row for row in category_versions() if filters.on is None or row.in_force(filters.on)]
    return page_of(request, found, filters.limit, filters.offset, _category)


def _category(row: CategoryVersionRow) -> dict[str, Any]:
    return {
        "category": row.category,
        "version": row.version,
        "name": row.official_name,
        "effective_from": row.effective_from,
        "effective_to": row.effective_to,
        "min_months": row.min_months,
        "must_be_continuous": row.must_be_continuous,
        "window_years": row.window_years,
        "canadian_experience_only": row.canadian_experience_only,
        "other_conditions": row.other_conditions or None,
        "occupations": sorted(row.occupations),
        "source": row.source,
    }


@router.get("/pool", response={200: schemas.Pools, **_FAULTS}, summary="Snapshots of the pool")
@decorate_view(conditional)
def pool(request: HttpRequest, filters: Query[schemas.PoolFilters]) -> dict[str, Any]:
    """Snapshots, the newest first; by the day they were taken."""
    refuse_unknown(request, schemas.PoolFilters)
    found = PoolSnapshot.objects.select_related("round")
    found = _between(found, "as_of", filters.since, filters.until)
    return page_of(request, found, filters.limit, filters.offset, _pool)


def _pool(snapshot: PoolSnapshot) -> dict[str, Any]:
    return {
        "as_of": snapshot.as_of,
        "round": snapshot.round.number,
        "bands": snapshot.bands,
        "total": snapshot.total,
    }


@dataclass(frozen=True, slots=True)
class _Found:
    code: str
    title_en: str
    title_fr: str
    teer: int | None
    matched: str | None


@router.get("/occupations", response={200: schemas.Occupations, **_FAULTS}, summary="Occupations")
@decorate_view(conditional)
def occupations(request: HttpRequest, filters: Query[schemas.OccupationFilters]) -> dict[str, Any]:
    """Occupations of NOC 2021 found by a title in either language or a code, NOC 2016 codes included.

    A `category` has to have a list of occupations on the day `on`; the error names those that have one.
    """
    refuse_unknown(request, schemas.OccupationFilters)
    day = filters.on or timezone.localdate()
    lists = _lists_on(day)
    found = _occupations(filters.q, filters.lang)
    if filters.category is not None:
        listed = _listed(_known_category(filters.category), lists, day)
        found = [occupation for occupation in found if occupation.code in listed]
    return page_of(request, found, filters.limit, filters.offset, partial(_occupation, lists))


def _occupations(query: str | None, language: str) -> list[_Found]:
    if not query or not query.strip():
        return [_Found(*group, matched=None) for group in all_titles()]
    matches = search(query, language=language, limit=1000)
    return [_Found(m.code, m.title_en, m.title_fr, m.teer, m.matched) for m in matches]


def _occupation(lists: dict[str, frozenset[str]], found: _Found) -> dict[str, Any]:
    return {
        "code": found.code,
        "version": "2021",
        "title_en": found.title_en,
        "title_fr": found.title_fr,
        "matched": found.matched,
        "teer": found.teer,
        "categories": [category for category, codes in lists.items() if found.code in codes],
    }


@until_data_change
def _lists_on(day: date) -> dict[str, frozenset[str]]:
    return {row.category: row.occupations for row in category_versions() if row.in_force(day)}


def _listed(category: str, lists: dict[str, frozenset[str]], day: date) -> frozenset[str]:
    """The occupations that a category lists; without a list, "none" would be an answer about occupations."""
    if found := lists.get(category):
        return found
    words = (
        _("This category has no list of occupations. Categories with a list on %(day)s: %(known)s.")
        if category in lists
        else _(
            "No version of this category is in force on %(day)s; the list of categories has the days of "
            "each. Categories with a list on %(day)s: %(known)s."
        )
    )
    known = ", ".join(sorted(one for one, codes in lists.items() if codes)) or _("none")
    raise ApiError(422, "category", words % {"day": day.isoformat(), "known": known})


def _known_category(slug: str) -> str:
    known = list(Category.objects.public().order_by("slug").values_list("slug", flat=True))
    if slug not in known:
        raise ApiError(422, "category", _("There is no such category. There are: %s.") % ", ".join(known))
    return slug


def _between(found: QuerySet[Any], field: str, since: date | None, until: date | None) -> QuerySet[Any]:
    if since and until and since > until:
        raise ApiError(422, "to", _("The time ends before it begins."))
    if since:
        found = found.filter(**{f"{field}__gte": since})
    if until:
        found = found.filter(**{f"{field}__lte": until})
    return found
