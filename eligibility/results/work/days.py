"""The days on which amounts of work are reached, are safe and are lost, as the table shows them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from draws.figures import day, number
from eligibility.rules.work import MONTH_HOURS, YEAR_HOURS
from eligibility.rules.work.milestones import Milestone
from eligibility.wording.work import DAYS


@dataclass(frozen=True, slots=True)
class DayView:
    """One amount of work: its days, None where there is none, and what to know beside."""

    amount: str
    hours: str
    reached_on: date | None
    safe_on: date | None
    lost_on: date | None
    is_past: bool
    why: str


def day_views(milestones: Sequence[Milestone], on: date) -> tuple[DayView, ...]:
    """The amounts in order, up to the first that is never reached; none where not even one may be."""
    shown = tuple(_shown(milestones))
    return tuple(_view(one, on) for one in shown) if any(map(_may_be, shown)) else ()


def _may_be(one: Milestone) -> bool:
    return bool(one.reached_on or one.possible_on)


def _shown(milestones: Sequence[Milestone]) -> Iterator[Milestone]:
    for one in milestones:
        yield one
        if one.reached_on is None:
            return


def _view(one: Milestone, on: date) -> DayView:
    return DayView(
        amount=amount(one.hours),
        hours=number(one.hours),
        reached_on=one.reached_on,
        safe_on=one.safe_on,
        lost_on=one.lost_on,
        is_past=one.reached_on is not None and one.reached_on <= on,
        why=" ".join(_why(one)),
    )


def days_note(milestones: Sequence[Milestone]) -> str:
    """Why the day by hours and the safe day differ, said once for all amounts; empty where they do not."""
    return str(DAYS["calendar"]) if any(one.case == "calendar" for one in _shown(milestones)) else ""


def amount(hours: int) -> str:
    """So many hours in years, or in months where they are no whole years."""
    if hours % YEAR_HOURS:
        months = hours // MONTH_HOURS
        return ngettext("%(months)s month", "%(months)s months", months) % {"months": months}
    years = hours // YEAR_HOURS
    return ngettext("%(years)s year", "%(years)s years", years) % {"years": years}


def _why(one: Milestone) -> Iterator[Any]:
    if one.case == "never" and not one.possible_on:
        yield _("The work you told of does not reach it.")
    if one.case == "ends_first":
        yield str(DAYS[one.case])
    if one.possible_on:
        yield _("Possibly from %(day)s, depending on what is open.") % {"day": day(one.possible_on)}
