"""One count of work as the page shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from draws.figures import number
from eligibility.results.figures import span
from eligibility.results.reasons import Source
from eligibility.results.streams import stream_name
from eligibility.results.work.days import DayView, amount, day_views, days_note
from eligibility.results.work.drawing import Timeline, timeline
from eligibility.results.work.lines import AccountView, account_view
from eligibility.rules.counts import Count, LeftOut
from eligibility.rules.decisions import Verdict
from eligibility.rules.facts import Job
from eligibility.wording.work import COUNTED, PURPOSES, reason

POINTS = ("crs.canadian", "crs.foreign", "partner.canadian")


@dataclass(frozen=True, slots=True)
class LeftOutView:
    """A job of which nothing counts, and why."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class CountView:
    """A count: what it is for, what it comes to, its tables, and what was left out.

    `verdict` says whether what is needed is there; None where the hours give points instead.
    """

    id: str
    title: str
    counted: str
    result: str
    verdict: Verdict | None
    start: date
    window_years: int
    accounts: tuple[AccountView, ...]
    timeline: Timeline | None
    days: tuple[DayView, ...]
    days_note: str
    left_out: tuple[LeftOutView, ...]
    source: Source
    unknown_from: date | None

    @property
    def applies(self) -> bool:
        """Whether any day may count."""
        return bool(self.accounts)

    @property
    def any_lost(self) -> bool:
        """Whether an amount is lost again, which then has a column."""
        return any(one.lost_on for one in self.days)

    @property
    def any_beside(self) -> bool:
        """Whether there is something to know beside an amount, which then has a column."""
        return any(one.why for one in self.days)


def count_view(count: Count, jobs: Mapping[int, Job], names: Mapping[int, str]) -> CountView:
    """A count with the names of the jobs by their index."""
    purpose, title = count.purpose, _title(count)
    first = count.accounts[0] if count.accounts else None
    return CountView(
        id="-".join([*purpose.key.split("."), str(purpose.params.get("category", ""))]).strip("-"),
        title=title,
        counted=_counted(count),
        result=_result(count),
        verdict=None if purpose.key in POINTS else count.experience.reaches(purpose.needed[0]),
        start=count.start,
        window_years=purpose.window_years,
        accounts=tuple(account_view(account, jobs, names) for account in count.accounts),
        timeline=timeline(count, first, names, title) if first and first.entries else None,
        days=day_views(count.milestones, count.end),
        days_note=days_note(count.milestones),
        left_out=tuple(_left_out(one, names, purpose.key) for one in count.left_out),
        source=Source.of({"source": purpose.source, "effective": purpose.effective.isoformat()}),
        unknown_from=purpose.unknown_from,
    )


def _title(count: Count) -> str:
    category = count.purpose.params.get("category")
    if category:
        return _("The category “%(name)s”") % {"name": stream_name(str(category))}
    return str(PURPOSES[count.purpose.key])


def _counted(count: Count) -> str:
    key = count.purpose.key
    return str(COUNTED[f"{key}.continuous" if key == "category" and count.purpose.continuous else key])


def _result(count: Count) -> str:
    """What it comes to: years for points, else the hours beside those needed."""
    hours, needed = count.hours, count.purpose.needed[0]
    if count.purpose.key in POINTS:
        years = count.experience.years
        said = ngettext("%(years)s full year", "%(years)s full years", years.high)
        return _("%(years)s, of %(hours)s hours that count.") % {
            "years": said % {"years": span(years.low, years.high)},
            "hours": span(hours.low, hours.high),
        }
    return _("%(hours)s hours count; %(needed)s are needed (%(amount)s).") % {
        "hours": span(hours.low, hours.high),
        "needed": number(needed),
        "amount": amount(needed),
    }


def _left_out(one: LeftOut, names: Mapping[int, str], purpose: str) -> LeftOutView:
    words = (reason(found.key, found.is_open, purpose) for found in one.reasons)
    return LeftOutView(names[one.job], " ".join(words))
