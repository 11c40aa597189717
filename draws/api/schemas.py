"""The filters that the read API takes and the items it gives."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Annotated, Any, Literal

from django.utils.translation import gettext as _
from ninja import Schema
from pydantic import BeforeValidator, Field


def _iso_day(value: Any) -> Any:
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
        raise ValueError(_("Write the date as year-month-day, like 2026-02-20."))
    return value


Day = Annotated[date, BeforeValidator(_iso_day)]
KindName = Literal["general", "program", "category"]
ProgramName = Literal["pnp", "cec", "fsw", "fst"]


class Paging(Schema):
    """Which part of a list."""

    limit: int = Field(50, ge=1, le=1000)
    offset: int = Field(0, ge=0, le=1_000_000)


class RoundFilters(Paging):
    """Rounds of a kind, program, category or time."""

    kind: KindName | None = None
    program: ProgramName | None = None
    category: str | None = Field(None, max_length=30)
    since: Day | None = Field(None, alias="from")
    until: Day | None = Field(None, alias="to")


class CategoryFilters(Paging):
    """Category versions in force on a day; all without one."""

    on: Day | None = None


class PoolFilters(Paging):
    """Snapshots taken in a time."""

    since: Day | None = Field(None, alias="from")
    until: Day | None = Field(None, alias="to")


class OccupationFilters(Paging):
    """Occupations by what they are called, and by the category that lists them on a day (today)."""

    q: str | None = Field(None, max_length=10_000)
    lang: Literal["en", "fr"] = "en"
    category: str | None = Field(None, max_length=30)
    on: Day | None = None


class RoundItem(Schema):
    """A round of invitations. `url` is its page here."""

    number: str
    date: date
    issued_at: datetime | None
    kind: KindName
    program: ProgramName | None
    category: str | None
    category_version: str | None
    invitations: int
    crs_cutoff: int
    tie_break_at: datetime | None
    url: str


class CategoryItem(Schema):
    """A version of a category; `effective_to` is the last day it was in force, null while it is."""

    category: str
    version: str
    name: str
    effective_from: date
    effective_to: date | None
    min_months: int | None
    must_be_continuous: bool | None
    window_years: int | None
    canadian_experience_only: bool
    other_conditions: str | None
    occupations: list[str]
    source: str


class PoolItem(Schema):
    """People in the pool by score, as published with a round."""

    as_of: date
    round: str
    bands: dict[str, int]
    total: int


class OccupationItem(Schema):
    """A unit group; `matched` is the title or code that answered `q`; `categories` list it on the day."""

    code: str
    version: str
    title_en: str
    title_fr: str
    matched: str | None
    teer: int
    categories: list[str]


class Rounds(Schema):
    """A page of rounds, the newest first."""

    items: list[RoundItem]
    count: int
    next: str | None


class Categories(Schema):
    """A page of category versions."""

    items: list[CategoryItem]
    count: int
    next: str | None


class Pools(Schema):
    """A page of pool snapshots, the newest first."""

    items: list[PoolItem]
    count: int
    next: str | None


class Occupations(Schema):
    """A page of occupations: the best match first, in the order of codes without `q`."""

    items: list[OccupationItem]
    count: int
    next: str | None


class Fault(Schema):
    """Which field is at fault, and what to do."""

    field: str
    message: str


class Error(Schema):
    """The shape of every error."""

    error: Fault
