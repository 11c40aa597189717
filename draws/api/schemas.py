"""The filters that the read API takes and the items it gives."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Annotated, Any, Literal

from django.utils.translation import gettext as _
from ninja import Schema
from pydantic import BeforeValidator, Field
from pydantic.json_schema import SkipJsonSchema


def _iso_day(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
        raise ValueError(_("Write the date as year-month-day, like 2026-02-20."))
    try:
        return date.fromisoformat(value)
    except ValueError:
        words = _("There is no such day. Write the date as year-month-day, like 2026-02-20.")
        raise ValueError(words) from None


Day = Annotated[date, BeforeValidator(_iso_day)]
PublishedDay = date  # a field of that name hides the type
# An address leaves out what it does not say; it has no null.
Unsaid = SkipJsonSchema[None]
KindName = Literal["general", "program", "category"]
ProgramName = Literal["pnp", "cec", "fsw", "fst"]
CategoryName = Annotated[str, Field(max_length=30)]
Count = Annotated[int, Field(description="How many items the whole list has.")]
Next = Annotated[str | None, Field(description="The address of the next page; null on the last.")]


def wish(says: str, example: str, alias: str | None = None) -> Any:
    """A part of an address that may be left out."""
    return Field(None, alias=alias, description=says, json_schema_extra={"example": example})


class Paging(Schema):
    """Which part of a list."""

    limit: int = Field(50, ge=1, le=1000, description="How many items an answer has at most.")
    offset: int = Field(
        0, ge=0, le=1_000_000, description="How many items to pass over; `next` counts for you."
    )


class Period(Paging):
    """A time, by days in Ottawa, both ends included."""

    since: Day | Unsaid = wish("The first day.", "2026-01-01", alias="from")
    until: Day | Unsaid = wish("The last day.", "2026-06-30", alias="to")


class RoundFilters(Period):
    """Rounds of a kind, program, category or time."""

    kind: KindName | Unsaid = wish("Whom a round was for.", "category")
    program: ProgramName | Unsaid = wish("The program of a program-specific round.", "cec")
    category: CategoryName | Unsaid = wish("The short name of a category.", "healthcare")


class CategoryFilters(Paging):
    """Category versions in force on a day; all without one."""

    on: Day | Unsaid = wish("Only the versions in force on this day.", "2026-02-20")


class PoolFilters(Period):
    """Snapshots taken in a time."""


class OccupationFilters(Paging):
    """Occupations by what they are called, and by the category that lists them on a day (today)."""

    q: Annotated[str, Field(max_length=10_000)] | Unsaid = wish(
        "A title in either language, or a code of NOC 2021 or 2016.", "nurse"
    )
    lang: Literal["en", "fr"] = Field("en", description="In which language `q` is looked for first.")
    category: CategoryName | Unsaid = wish("The short name of a category.", "healthcare")
    on: Day | Unsaid = wish("The day whose lists count; today in Ottawa by default.", "2026-02-20")


class RoundItem(Schema):
    """A round of invitations. An absent value is null."""

    number: str = Field(
        description='The number IRCC gave it, as text: there are "91a" and "91b".', examples=["398"]
    )
    date: PublishedDay = Field(description="The published day.", examples=["2026-02-20"])
    issued_at: datetime | None = Field(
        description="When invitations were issued, in UTC; null where it is not known.",
        examples=["2026-02-20T12:02:57Z"],
    )
    kind: KindName = Field(description="Whom it was for: everyone eligible, a program, a category.")
    program: ProgramName | None = Field(description="Of a program-specific round.")
    category: str | None = Field(description="Of a category-based round.", examples=["healthcare"])
    category_version: str | None = Field(
        description="The version of the category in force that day.", examples=["3"]
    )
    invitations: int = Field(description="How many were invited.", examples=[4000])
    crs_cutoff: int = Field(description="The lowest score that was invited, in CRS points.", examples=[467])
    tie_break_at: datetime | None = Field(
        description="At exactly the cut-off, profiles submitted before this moment were invited; null where "
        "no tie-break was published.",
        examples=["2025-12-09T18:22:06Z"],
    )
    url: str = Field(description="The page of the round, which names its source.")


class CategoryItem(Schema):
    """A version of a category. An absent value is null: the version has no such condition."""

    category: str = Field(description="Its short name, the same in every version.", examples=["healthcare"])
    version: str = Field(examples=["3"])
    name: str = Field(description="As announced.", examples=["Healthcare and social services occupations"])
    effective_from: date = Field(description="The first day in force.", examples=["2026-02-18"])
    effective_to: date | None = Field(description="The last day in force; null while it is.")
    min_months: int | None = Field(description="Months of work in one listed occupation.", examples=[12])
    must_be_continuous: bool | None = Field(description="Whether those months must be in a row.")
    window_years: int | None = Field(description="Within how many years they must lie.", examples=[3])
    canadian_experience_only: bool = Field(description="Whether only work in Canada counts.")
    other_conditions: str | None = Field(description="What else it asks for, in our words.")
    occupations: list[str] = Field(description="Codes of NOC 2021, in order.", examples=[["31301", "31302"]])
    source: str = Field(description="Where this version was read.")


class PoolItem(Schema):
    """People in the pool by score, as published with a round."""

    as_of: date = Field(description="The day they were counted.", examples=["2026-02-15"])
    round: str = Field(description="The number of the round they were published with.", examples=["398"])
    bands: dict[str, int] = Field(
        description="People by score, both ends included, the highest first.",
        examples=[{"601-1200": 899, "501-600": 5107}],
    )
    total: int = Field(description="As published; one misprinted total differs from the sum of its bands.")


class OccupationItem(Schema):
    """A unit group of the National Occupational Classification."""

    code: str = Field(examples=["31301"])
    version: str = Field(description="Of the classification.", examples=["2021"])
    title_en: str = Field(examples=["Registered nurses and registered psychiatric nurses"])
    title_fr: str
    matched: str | None = Field(
        description="What answered `q`: a title, a code, or what people say they do; null without `q`."
    )
    teer: int = Field(
        description="Training, education, experience and responsibilities, 0 to 5.", examples=[1]
    )
    categories: list[str] = Field(description="Those that list it on the day.", examples=[["healthcare"]])


class Rounds(Schema):
    """A page of rounds, the newest first."""

    items: list[RoundItem]
    count: Count
    next: Next


class Categories(Schema):
    """A page of category versions."""

    items: list[CategoryItem]
    count: Count
    next: Next


class Pools(Schema):
    """A page of pool snapshots, the newest first."""

    items: list[PoolItem]
    count: Count
    next: Next


class Occupations(Schema):
    """A page of occupations: the best match first, in the order of codes without `q`."""

    items: list[OccupationItem]
    count: Count
    next: Next


class Fault(Schema):
    """Which field is at fault, and what to do."""

    field: str = Field(description="Empty where it is no field.", examples=["from"])
    message: str = Field(examples=["Write the date as year-month-day, like 2026-02-20."])


class Error(Schema):
    """The shape of every error."""

    error: Fault
