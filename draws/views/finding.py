"""Finding an occupation: suggestions while one types, and the page of what was found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from draws.models import CategoryOccupation, CategoryVersion
from draws.views.coverage import coverage
from noc.candidates import candidates
from noc.language import in_language, reader_language
from noc.misses import count_misses
from noc.models import Group, Level, Neighbour
from noc.search import Match, code_in, search, unknown_words
from noc.selectors import versions_on
from noc.wording import TEER

MOST_RESULTS = 20
_IN_FULL = 5
_MOST_NEIGHBOURS = 3


@dataclass(frozen=True, slots=True)
class Found:
    """An occupation found, with the lists it stands on today.

    The likeliest, and each of those that the query truly means, names those it is confused with; any other
    is there to be compared with the likeliest, `first`.
    """

    match: Match
    teer: Any
    listed: list[CategoryVersion]
    neighbours: list[Neighbour]
    first: str

    @property
    def other_title(self) -> str:
        """The title in the other language."""
        return self.match.title_en if self.other_language == "en" else self.match.title_fr

    @property
    def other_language(self) -> str:
        """The language that is not that of the page."""
        return "fr" if reader_language() == "en" else "en"

    @property
    def apart(self) -> str:
        """Where the query is truly ambiguous: when it is this one, continuing "if you …"."""
        return in_language(self.match.apart_en, self.match.apart_fr)

    @property
    def compared(self) -> str:
        """The codes to put side by side, as the page that compares wants them."""
        others = [neighbour.other.code for neighbour in self.neighbours[:2]]
        return ",".join([self.match.code, *(others or [self.first])])


@dataclass(frozen=True, slots=True)
class Results:
    """What a search found: the likeliest to be told in full, the others by title alone."""

    first: list[Found]
    others: list[Found]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.first) + len(self.others)


@require_safe
def suggestions(request: HttpRequest) -> HttpResponse:
    """The options for the words in `q`, as a fragment of the list under a box."""
    query = request.GET.get("q", "")
    return render(request, "draws/finding/_suggestions.html", {"candidates": candidates(query)})


@require_safe
def occupation_list(request: HttpRequest) -> HttpResponse:
    """Occupations that answer a title or code (`q`) or a description (`do`), and the broad categories.

    With `as_typed` no word is respelt. Words that nobody's title has are counted once for each time the page
    is made: a page that is kept for other readers is not counted again.
    """
    query = request.GET.get("q", "").strip()
    described = request.GET.get("do", "").strip()
    as_typed = "as_typed" in request.GET
    versions = versions_on(timezone.localdate())
    in_use = versions.in_use if versions else None
    broad = list(Group.objects.filter(classification=in_use, level=Level.BROAD))
    moved = next((group for group in broad if group.code == request.GET.get("broad")), None)
    if moved and not query:
        return redirect("draws:occupation-group", moved.code, permanent=True)
    matches = _matches(query or described, as_typed, in_use.version) if in_use else []
    context: dict[str, Any] = {
        "coverage": coverage(),
        "query": query,
        "described": described,
        "as_typed": as_typed,
        "asked": query or described,
        "is_described": bool(described and not query),
        "code": code_in(query) if query.isascii() else None,
        "broad": broad,
        "others": versions.others if versions else [],
        "found": results(matches, timezone.localdate()),
        "is_weak": bool(matches) and matches[0].weak,
        "corrected": matches[0].corrected if matches else None,
    }
    return render(request, "draws/finding/page.html", context)


def _matches(asked: str, as_typed: bool, version: str) -> list[Match]:
    if not asked:
        return []
    matches = search(
        asked, language=reader_language(), limit=MOST_RESULTS, version=version, respell=not as_typed
    )
    if not matches or matches[0].weak:
        count_misses(
            unknown_words(asked, version=version), language=reader_language(), day=timezone.localdate()
        )
    return matches


def results(matches: list[Match], on: date) -> Results:
    """Matches with the category versions that list them on a day, and their neighbours. Two queries."""
    codes = [match.code for match in matches]
    listed: dict[str, list[CategoryVersion]] = {code: [] for code in codes}
    rows = CategoryOccupation.objects.filter(
        version__in=CategoryVersion.objects.in_force(on), unit_group__code__in=codes
    ).select_related("version__category", "unit_group")
    for row in rows:
        listed[row.unit_group.code].append(row.version)
    beside: dict[str, list[Neighbour]] = {code: [] for code in codes}
    pairs = Neighbour.objects.filter(unit_group__code__in=codes).select_related("unit_group", "other")
    for pair in pairs.likeliest_first():
        beside[pair.unit_group.code].append(pair)
    found = [_found(match, codes[0], listed[match.code], beside[match.code]) for match in matches]
    return Results(found[:_IN_FULL], found[_IN_FULL:])


def _found(match: Match, first: str, listed: list[CategoryVersion], beside: list[Neighbour]) -> Found:
    is_meant = match.code == first or match.apart_en
    return Found(
        match, TEER.get(match.teer or 0), listed, beside[:_MOST_NEIGHBOURS] if is_meant else [], first
    )
