"""The page of the counts of work: its heading, then a section for each purpose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from eligibility.results.figures import span
from eligibility.results.occupations import titles_of
from eligibility.results.streams import stream_name
from eligibility.results.subject import Subject
from eligibility.results.work.counted import CountView, count_view
from eligibility.rules.counts import Count, counts_of
from eligibility.rules.facts import UNANSWERED, Job, Partner, Unanswered


@dataclass(frozen=True, slots=True)
class WorkPage:
    """Everything the page says. `answered` is whether anything is said of jobs at all."""

    heading: str
    counts: tuple[CountView, ...]
    not_listed: str
    answered: bool
    has_rules: bool


def work(request: HttpRequest, subject: Subject) -> HttpResponse:
    """How the work of the person was counted, line by line."""
    context = {"subject": subject, "parts": subject.parts("work"), "page": work_page(subject)}
    return render(request, "eligibility/results/work.html", context)


def work_page(subject: Subject) -> WorkPage:
    """The page of a person on a day."""
    counts = counts_of(subject.candidate, subject.on, subject.reference)
    shown = [one for one in counts if one.accounts or one.purpose.key != "category"]
    not_listed = [stream_name(str(one.purpose.params["category"])) for one in counts if one not in shown]
    return WorkPage(
        heading=_heading(counts),
        counts=tuple(_view(one, subject) for one in shown),
        not_listed=str(get_text_list(not_listed, _("and"))),
        answered=subject.candidate.jobs is not UNANSWERED,
        has_rules=bool(counts),
    )


def _view(count: Count, subject: Subject) -> CountView:
    partner, facts = subject.candidate.partner, subject.facts
    if count.purpose.key == "partner.canadian" and isinstance(partner, Partner):
        return count_view(count, _by_index(partner.jobs), _names(partner.jobs, facts["partner"]))
    jobs = subject.candidate.jobs
    return count_view(count, _by_index(jobs), _names(jobs, facts))


def _by_index(jobs: tuple[Job, ...] | Unanswered) -> dict[int, Job]:
    return {} if jobs is UNANSWERED else {job.index: job for job in jobs}


def _names(jobs: tuple[Job, ...] | Unanswered, facts: Mapping[str, Any]) -> dict[int, str]:
    titles = titles_of(facts)
    return {index: _name(job, titles) for index, job in _by_index(jobs).items()}


def _name(job: Job, titles: Mapping[str, str]) -> str:
    number = _("Job %(number)s") % {"number": job.index + 1}
    if job.noc is UNANSWERED:
        return number
    return f"{number}: {job.noc} {titles.get(job.noc, '')}".strip()


def _heading(counts: Sequence[Count]) -> str:
    """What counts for points, in Canada and abroad."""
    years = {one.purpose.key: one.experience.years for one in counts}
    if "crs.canadian" not in years:
        return _("How your work counts")
    here, abroad = years["crs.canadian"], years["crs.foreign"]
    if not here.high + abroad.high:
        return _("No full year of work counts for points")
    said = ngettext(
        "%(years)s full year of work in Canada", "%(years)s full years of work in Canada", here.high
    )
    other = ngettext("%(years)s abroad", "%(years)s abroad", abroad.high)
    return _("%(canada)s and %(abroad)s count for points") % {
        "canada": said % {"years": span(here.low, here.high)},
        "abroad": other % {"years": span(abroad.low, abroad.high)},
    }
