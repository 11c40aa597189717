"""Loading categories, their versions and the occupations these list."""

from __future__ import annotations

from pathlib import Path

from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from draws.models import Category, CategoryOccupation, CategoryVersion, Rule
from noc.models import UnitGroup
from noc.sync import Counts, sync, sync_table
from noc.tabular import Row, read

_CATEGORIES = ["slug", "name_en", "name_fr"]
_VERSIONS = [
    "category",
    "version",
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
]
_OCCUPATIONS = ["category", "version", "code"]
REASON = "reference data"


def load_categories(path: Path) -> Counts:
    """Categories by their slug."""
    wanted = [
        Category(slug=row.text("slug"), name_en=row.text("name_en"), name_fr=row.text("name_fr"))
        for row in read(path, _CATEGORIES, unique=["slug"])
    ]
    return sync_table(Category, wanted, key=lambda c: c.slug, fields=["name_en", "name_fr"])


def load_category_versions(path: Path) -> Counts:
    """Versions by category and version; two versions of a category are never in force on one day."""
    categories = {category.slug: category for category in Category.objects.all()}
    wanted: list[CategoryVersion] = []
    for row in read(path, _VERSIONS, unique=["category", "version"]):
        version = _version(row, categories)
        _refuse_overlap(row, version, wanted)
        wanted.append(version)
    return sync(
        CategoryVersion.objects.all(),
        wanted,
        key=lambda v: (v.category_id, v.version),
        fields=_VERSIONS[2:],
        create=lambda rows: bulk_create_with_history(rows, CategoryVersion, default_change_reason=REASON),
        update=lambda rows, fields: bulk_update_with_history(
            rows, CategoryVersion, fields, default_change_reason=REASON
        ),
        keep=lambda version: version.staff_edited_at is not None,
    )


def _version(row: Row, categories: dict[str, Category]) -> CategoryVersion:
    slug = row.text("category")
    if slug not in categories:
        raise row.refuse(f'there is no category "{slug}".')
    version = CategoryVersion(
        category=categories[slug],
        version=row.text("version"),
        official_name=row.text("official_name"),
        effective_from=row.day("effective_from"),
        effective_to=row.optional_day("effective_to"),
        rule=row.one_of("rule", set(Rule.values)),
        min_months=row.optional_integer("min_months", 1, 600),
        must_be_continuous=row.optional_yes_no("must_be_continuous"),
        window_years=row.optional_integer("window_years", 1, 50),
        canadian_experience_only=row.yes_no("canadian_experience_only"),
        service_months=row.optional_integer("service_months", 1, 600),
        offer_months=row.optional_integer("offer_months", 1, 600),
        min_credential=row.optional("min_credential"),
        other_conditions=row.optional("other_conditions"),
        source=row.text("source"),
    )
    _refuse_half_a_rule(row, version)
    return version


def _refuse_half_a_rule(row: Row, version: CategoryVersion) -> None:
    needed = {
        Rule.OCCUPATION.value: ("min_months", "must_be_continuous", "window_years"),
        Rule.MILITARY.value: ("service_months", "offer_months", "min_credential"),
    }
    for column in needed.get(version.rule, ()):
        row.text(column)
    if version.effective_to and version.effective_to < version.effective_from:
        raise row.refuse(f"it ends on {version.effective_to}, before it begins.")


def _refuse_overlap(row: Row, version: CategoryVersion, others: list[CategoryVersion]) -> None:
    for other in others:
        first, second = sorted((other, version), key=lambda v: v.effective_from)
        ended = first.effective_to is not None and first.effective_to < second.effective_from
        if other.category_id == version.category_id and not ended:
            raise row.refuse(f"version {other.version} is in force on {second.effective_from} too.")


def load_category_occupations(path: Path) -> Counts:
    """The lists as the file has them; the list of a version that staff corrected stays as it is."""
    versions = {(v.category.slug, v.version): v for v in CategoryVersion.objects.select_related("category")}
    codes = {group.code: group for group in UnitGroup.objects.filter(classification__version="2021")}
    listed = [_occupation(row, versions, codes) for row in read(path, _OCCUPATIONS, unique=_OCCUPATIONS)]
    wanted = [occupation for occupation in listed if not occupation.version.staff_edited_at]
    counts = sync(
        CategoryOccupation.objects.filter(version__staff_edited_at=None),
        wanted,
        key=lambda occupation: (occupation.version_id, occupation.unit_group_id),
        fields=[],
        create=lambda new: bulk_create_with_history(new, CategoryOccupation, default_change_reason=REASON),
        update=lambda rows, fields: None,
        remove=lambda surplus: [occupation.delete() for occupation in surplus],
    )
    counts.kept = len(listed) - len(wanted)
    return counts


def _occupation(
    row: Row, versions: dict[tuple[str, str], CategoryVersion], codes: dict[str, UnitGroup]
) -> CategoryOccupation:
    version = versions.get((row.text("category"), row.text("version")))
    if version is None:
        raise row.refuse(f'there is no version {row.cells["version"]} of "{row.cells["category"]}".')
    if version.rule == Rule.LANGUAGE:
        raise row.refuse("a language category lists no occupations.")
    if row.text("code") not in codes:
        raise row.refuse(f"{row.cells['code']} is not a unit group of NOC 2021.")
    return CategoryOccupation(version=version, unit_group=codes[row.cells["code"]])
