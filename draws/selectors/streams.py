"""Streams: the rounds that compare with one another, as general, one program's, or one category's."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, F, Q, QuerySet, Value, When
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from draws.models import Category, Kind, Program, Round
from noc.models import in_language

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

    @property
    def filter(self) -> str:
        """The filter of the draw history that leaves this stream alone, as it stands in an address."""
        return "kind=general" if self.key == "general" else f"{self.kind}={self.key}"

    @property
    def address(self) -> str:
        """The page that shows its rounds: that of a category, or the history so filtered."""
        if self.kind == Kind.CATEGORY:
            return reverse("draws:category", args=[self.key])
        return f"{reverse('draws:round-list')}?{self.filter}"


def stream_of(round_: Round) -> Stream:
    """The stream a round belongs to."""
    return stream_named(category=round_.category, program=round_.program)


def stream_named(*, category: Category | None = None, program: str = "") -> Stream:
    """The stream of a category or of a program; the general one without either."""
    if category:
        return Stream(category.slug, Kind.CATEGORY.value, category.name, _short_name(category))
    if program:
        known = Program(program)
        return Stream(known.value, Kind.PROGRAM.value, str(known.label), str(_SHORT_PROGRAMS[known]))
    return Stream("general", Kind.GENERAL.value, _("General"), _("General"))


def all_streams() -> list[Stream]:
    """Every stream there is: general, the programs, the categories by name. One query."""
    programs = [stream_named(program=program) for program in Program.values]
    categories = Category.objects.public()
    return [stream_named(), *programs, *(stream_named(category=each) for each in categories)]


def stream_with_key(key: str) -> Stream | None:
    """The stream of that key, None where there is none. One query at most."""
    if key == "general" or key in Program.values:
        return stream_named(program=key.removeprefix("general"))
    category = Category.objects.public().filter(slug=key).first()
    return stream_named(category=category) if category else None


def stream_name() -> Case:
    """The name of a round's stream in the language of the page, as SQL: to sort by what is read."""
    programs = [When(program=each, then=Value(stream_named(program=each).name)) for each in Program.values]
    general = When(kind=Kind.GENERAL, then=Value(stream_named().name))
    category = "category_version__category__" + in_language("name_en", "name_fr")
    return Case(general, *programs, default=F(category))


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


def rounds_of_any(keys: Collection[str]) -> QuerySet[Round]:
    """The rounds of several streams, the newest first; a key that is no stream has none."""
    wanted = Q(program__in=set(keys) & set(Program.values)) | Q(category_version__category__slug__in=keys)
    if "general" in keys:
        wanted |= Q(kind=Kind.GENERAL)
    return with_stream().filter(wanted)


def a_year_before(day: date) -> date:
    """The same day of the year before; the last of February for a leap day."""
    leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if leap_day else day.day)


def last_round_of_each_stream(on: date) -> list[Round]:
    """The last round of every stream that had one in the year up to the day, the newest first. One query."""
    seen: dict[str, Round] = {}
    for round_ in with_stream().filter(date__lte=on, date__gt=a_year_before(on)):
        seen.setdefault(stream_of(round_).key, round_)
    return list(seen.values())
