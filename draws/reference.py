"""The reference data as plain rows, for whoever computes with them: no models, few queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from draws.models import CategoryOccupation, CategoryVersion, Round


@dataclass(frozen=True, slots=True)
class CategoryVersionRow:
    """A version of a category with the occupations it lists; see `draws.models.CategoryVersion`."""

    category: str
    version: str
    name: str
    official_name: str
    rule: str
    effective_from: date
    effective_to: date | None
    occupations: frozenset[str]
    min_months: int | None
    must_be_continuous: bool | None
    window_years: int | None
    canadian_experience_only: bool
    service_months: int | None
    offer_months: int | None
    min_credential: str | None
    other_conditions: str
    source: str

    def in_force(self, on: date) -> bool:
        """Whether the version was in force on the day."""
        return self.effective_from <= on and (self.effective_to is None or on <= self.effective_to)


@dataclass(frozen=True, slots=True)
class RoundRow:
    """A round; what does not apply or is not known is None. See `draws.models.Round`."""

    number: str
    date: date
    issued_at: datetime | None
    kind: str
    program: str | None
    category: str | None
    category_version: str | None
    invitations: int
    crs_cutoff: int
    tie_break_at: datetime | None


_PLAIN = [
    "version",
    "official_name",
    "rule",
    "effective_from",
    "effective_to",
    "min_months",
    "must_be_continuous",
    "window_years",
    "canadian_experience_only",
    "service_months",
    "offer_months",
    "other_conditions",
    "source",
]
_ROUND_FIELDS = (
    "number",
    "date",
    "issued_at",
    "kind",
    "program",
    "category_version__category__slug",
    "category_version__version",
    "invitations",
    "crs_cutoff",
    "tie_break_at",
)


def category_versions() -> tuple[CategoryVersionRow, ...]:
    """All versions of all categories, by category and date. Two queries."""
    listed: defaultdict[int, set[str]] = defaultdict(set)
    for version, code in CategoryOccupation.objects.order_by().values_list("version_id", "unit_group__code"):
        listed[version].add(code)
    versions = CategoryVersion.objects.order_by("category__slug", "effective_from")
    values = versions.values("pk", "category__slug", "category__name_en", "min_credential", *_PLAIN)
    return tuple(
        CategoryVersionRow(
            category=row["category__slug"],
            name=row["category__name_en"],
            occupations=frozenset(listed[row["pk"]]),
            min_credential=row["min_credential"] or None,
            **{name: row[name] for name in _PLAIN},
        )
        for row in values
    )


def rounds() -> tuple[RoundRow, ...]:
    """All rounds in the order they were held. One query."""
    return tuple(round_rows(Round.objects.order_by("sequence")))


def round_rows(found: QuerySet[Round]) -> Iterator[RoundRow]:
    """These rounds in their order, read as they are asked for. One query."""
    rows = found.values_list(*_ROUND_FIELDS).iterator()
    for number, day, issued_at, kind, program, category, version, invitations, cutoff, tie_break in rows:
        yield RoundRow(
            number, day, issued_at, kind, program or None, category, version, invitations, cutoff, tie_break
        )
