"""The page of the months ahead: what time alone changes, in a sentence, a chart and a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from draws.figures import day
from eligibility.results.ahead.cutoffs import open_cutoffs
from eligibility.results.ahead.drawing import StepChart, step_chart
from eligibility.results.ahead.rows import StepRow, step_rows
from eligibility.results.subject import Subject
from eligibility.rules.timeline import Timeline, timeline

BIRTHDAY = "birthday"


@dataclass(frozen=True, slots=True)
class AheadPage:
    """Everything the page says; without rules for the day there are no rows and no chart."""

    heading: str
    lead: str
    until: date
    rows: tuple[StepRow, ...]
    chart: StepChart | None
    has_cutoffs: bool
    assumed: str
    birthdays: str


def ahead(request: HttpRequest, subject: Subject) -> HttpResponse:
    """What the next 24 months bring if only time passes."""
    context = {"subject": subject, "parts": subject.parts("ahead"), "page": ahead_page(subject)}
    return render(request, "eligibility/results/ahead.html", context)


def ahead_page(subject: Subject) -> AheadPage:
    """The page of a person from a day on."""
    found = timeline(subject.candidate, subject.on, subject.reference)
    rows = step_rows(found.steps)
    cutoffs = open_cutoffs(found.steps, subject.reference.rounds, subject.on)
    return AheadPage(
        heading=_heading(rows),
        lead=_lead(rows),
        until=found.until,
        rows=rows,
        chart=step_chart(rows, found.until, cutoffs) if rows else None,
        has_cutoffs=bool(cutoffs),
        assumed=_assumed(found),
        birthdays=_birthdays(found),
    )


def _heading(rows: Sequence[StepRow]) -> str:
    if not rows:
        return _("The months ahead")
    first, last = rows[0].total_text, rows[-1].total_text
    if len({row.total for row in rows}) == 1:
        return _("%(points)s points now and for two years, if only time passes") % {"points": first}
    return _("%(now)s points now, %(then)s in two years if only time passes") % {"now": first, "then": last}


def _lead(rows: Sequence[StepRow]) -> str:
    """How far the rules are known, the best days and the largest fall."""
    falls = [row for row in rows if row.change and row.change < 0]
    said = [_known_until(rows), _best(rows)]
    if falls:
        worst = min(falls, key=lambda row: row.change or 0)
        said.append(
            _("The largest fall, by %(points)s, comes on %(day)s. %(what)s")
            % {"points": -(worst.change or 0), "day": day(worst.start), "what": " ".join(worst.events)}
        )
    return " ".join(one for one in said if one)


def _known_until(rows: Sequence[StepRow]) -> str:
    unknown = next((row.start for row in rows if row.values_unknown), None)
    if unknown is None:
        return ""
    if unknown == rows[0].start:
        return _("New points hold whose values are not known; these are the last known ones.")
    last = day(unknown - timedelta(days=1))
    return _("Reckoned with the rules until %(day)s; the values after that are not known.") % {"day": last}


def _best(rows: Sequence[StepRow]) -> str:
    """The most ahead, where it is more than now."""
    if not rows:
        return ""
    top = max(rows, key=lambda row: row.total.low)
    if top.total.low <= rows[0].total.low:
        return ""
    later = rows[rows.index(top) :]
    ends = next((row.start for row in later if row.total.low != top.total.low), None)
    words = {"points": top.total.low, "start": day(top.start)}
    if ends is None:
        return _("The most is %(points)s, from %(start)s on.") % words
    return _("The most is %(points)s, from %(start)s to %(end)s.") % {
        **words,
        "end": day(ends - timedelta(days=1)),
    }


def _birthdays(found: Timeline) -> str:
    """What is not known of a birthday on the way from an invitation to the application."""
    if not any(turn.key == BIRTHDAY for step in found.steps for turn in step.turns):
        return ""
    return _(
        "If you are invited before a birthday and apply on it or after, we found no published rule that says"
        " which age counts: do not rely on the higher points."
    )


def _assumed(found: Timeline) -> str:
    """What is taken for granted of jobs without an end."""
    jobs = len(found.open_jobs) + len(found.partner_open_jobs)
    if not jobs:
        return ""
    return ngettext(
        "It is assumed that the job without a last day goes on as it is.",
        "It is assumed that the %(jobs)s jobs without a last day go on as they are.",
        jobs,
    ) % {"jobs": jobs}
