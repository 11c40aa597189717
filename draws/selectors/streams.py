"""Streams: the rounds that compare with one another, as general, one program's, or one category's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from draws.models import Category, Kind, Program, Round

LIVING = timedelta(days=365)

_SHORT_PROGRAMS = {
    Program.PNP: gettext_lazy("Provincial nominees"),
    Program.CEC: gettext_lazy("Canadian experience"),
    Program.FSW: gettext_lazy("Federal Skilled Worker"),
    Program.FST: gettext_lazy("Federal Skilled Trades"),
}


@dataclass(frozen=True, slots=True)
class Stream:
    """A stream by its key ("general", a program or a category's slug) and its names on the page."""

    key: str
    kind: str
    name: str
    short: str


def stream_of(round_: Round) -> Stream:
    """The stream a round belongs to."""
    if round_.category_version:
        category = round_.category_version.category
        return Stream(category.slug, Kind.CATEGORY.value, category.name, _short_name(category))
    if round_.program:
        program = Program(round_.program)
        return Stream(program.value, Kind.PROGRAM.value, str(program.label), str(_SHORT_PROGRAMS[program]))
    return Stream("general", Kind.GENERAL.value, _("General"), _("General"))


def _short_name(category: Category) -> str:
    """A name for narrow places: the letters in brackets, or what stands before "with" and the like."""
    letters = re.search(r"\((\w+)\)", category.name)
    return letters[1] if letters else re.split(r" with | and |-language| ayant | et | en ", category.name)[0]


def with_stream() -> QuerySet[Round]:
    """All rounds, with what naming their stream needs, the newest first."""
    return Round.objects.select_related("category_version__category")


def rounds_of(key: str) -> QuerySet[Round]:
    """The rounds of a stream, the newest first; none when there is no such stream."""
    if key == "general":
        return with_stream().filter(kind=Kind.GENERAL)
    if key in Program.values:
        return with_stream().filter(program=key)
    return with_stream().filter(category_version__category__slug=key)


def last_round_of_each_stream(on: date) -> list[Round]:
    """The last round of every stream that had one in the year up to the day, the newest first. One query."""
    seen: dict[str, Round] = {}
    for round_ in with_stream().filter(date__lte=on, date__gt=on - LIVING):
        seen.setdefault(stream_of(round_).key, round_)
    return list(seen.values())
