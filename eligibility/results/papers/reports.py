"""Test reports as the page shows them, and the choice of the language that comes first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from eligibility.questionnaire.links import edit_url
from eligibility.results.figures import span
from eligibility.rules.dates import days_later
from eligibility.rules.decisions import Span
from eligibility.rules.evidence import Order, ReportSaid
from eligibility.rules.facts import ABILITIES as IN_ORDER
from eligibility.rules.facts import UNANSWERED, Day
from eligibility.wording.evidence import ABILITIES, MIXED, REPORTS
from eligibility.wording.names import LANGUAGES, LEVELS, TESTS


@dataclass(frozen=True, slots=True)
class ReportView:
    """One report: its name, its levels by ability, the last day on which it counts, and what it does."""

    name: str
    taken_on: date | None
    taken_in: date | None
    language: str
    levels: tuple[tuple[str, str], ...]
    counts_until: date | None
    total: str
    is_used: bool
    why: str
    edit: str


@dataclass(frozen=True, slots=True)
class OrderView:
    """A language put first, and the points so."""

    language: str
    points: str
    is_used: bool


def report_views(said: Sequence[ReportSaid], whose: str = "") -> tuple[ReportView, ...]:
    """The reports used first, then the others in their order; `whose` is "partner." for the partner's."""
    return tuple(_view(one, whose) for one in sorted(said, key=lambda one: not one.is_used))


def _view(said: ReportSaid, whose: str) -> ReportView:
    test, taken = said.test, said.test.taken_on
    dated = taken if isinstance(taken, Day) else None
    return ReportView(
        name=_("Unnamed test") if test.test is UNANSWERED else str(TESTS[test.test]),
        taken_on=dated.first if dated and dated.is_exact else None,
        taken_in=dated.first if dated and not dated.is_exact else None,
        language=str(LANGUAGES[said.language]),
        levels=tuple((str(ABILITIES[name]), _level(getattr(said.levels, name))) for name in IN_ORDER),
        counts_until=last_day(said.lapses_on),
        total=span(said.instead.low, said.instead.high) if said.instead else "",
        is_used=said.is_used,
        why=" ".join(_why(said)),
        edit=edit_url(f"{whose}language_tests[{said.index}]"),
    )


def last_day(ends_on: date | None) -> date | None:
    """The day before something ends; None where it does not."""
    return days_later(ends_on, -1) if ends_on else None


def _level(levels: Span) -> str:
    if levels.is_exact:
        return str(LEVELS.get(levels.low, levels.low))
    return _("open")


def _why(said: ReportSaid) -> Iterator[Any]:
    yield str(REPORTS[said.case])
    if said.mixed and said.case == "lower":
        names = [str(ABILITIES[name]) for name in said.mixed]
        yield MIXED % {"abilities": get_text_list(names, _("and"))}


def order_views(orders: Sequence[Order]) -> tuple[OrderView, ...]:
    """Both orders, the one used first."""
    return tuple(
        OrderView(str(LANGUAGES[one.first]), span(one.total.low, one.total.high), one.is_used)
        for one in orders
    )


def grid_sentence(orders: Sequence[Order], on_the_grid: str) -> str:
    """That the FSW grid puts the other language first, where it does; else nothing."""
    if not orders or orders[0].first == on_the_grid:
        return ""
    return _("On the grid of Federal Skilled Worker %(language)s comes first: it gives more there.") % {
        "language": LANGUAGES[on_the_grid]
    }


def order_sentence(orders: Sequence[Order], chosen: str | None) -> str:
    """Why the language that comes first does so; nothing where there is no choice."""
    if not orders:
        return ""
    used, other = orders
    names = {"first": LANGUAGES[used.first], "other": LANGUAGES[other.first]}
    if chosen == used.first:
        return _("You chose %(first)s as your first official language.") % names
    if used.total == other.total:
        return _("Both orders score the same; %(first)s is put first.") % names
    return _("You named no first official language, so %(first)s is put first: it scores more.") % names
