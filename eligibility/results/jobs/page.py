"""The page of the jobs: what counts first, then a block for each job."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from draws.figures import number
from eligibility.questionnaire.links import edit_url
from eligibility.results.jobs.listed import ListedView, any_category_view, listed_view
from eligibility.results.jobs.occupation import OccupationView, occupation_view, titles_of_all
from eligibility.results.jobs.rows import TowardView, applies, toward_view
from eligibility.results.jobs.summary import ApartView, apart_view, heading, in_short
from eligibility.results.jobs.told import ToldView, told_view
from eligibility.results.parts import RESULT
from eligibility.results.said import notice
from eligibility.results.streams import stream_name
from eligibility.results.subject import Subject
from eligibility.rules.decisions import Notice, Verdict
from eligibility.rules.each_job import JobStanding, standings
from eligibility.rules.facts import UNANSWERED
from eligibility.rules.work import MONTH_HOURS, YEAR_HOURS

OWN_JOBS = "jobs["


@dataclass(frozen=True, slots=True)
class JobView:
    """One job: its number and name, what it counts for in short, what was told, its rows.

    `gist` is why it counts for nothing, where it is folded beside others; empty where it stands open.
    """

    number: int
    name: str
    short: str
    occupation: OccupationView
    told: ToldView
    rows: tuple[TowardView, ...]
    any_category: TowardView | None
    categories: tuple[ListedView, ...]
    unlisted: str
    edit: str
    gist: str = ""

    @property
    def anchor(self) -> str:
        """Where it stands on the page."""
        return f"job-{self.number}"

    @property
    def all_rows(self) -> tuple[TowardView, ...]:
        """Points and programs, then the categories: all as one where the occupation cannot be told."""
        if self.any_category:
            return (*self.rows, self.any_category)
        return (*self.rows, *(one.row for one in self.categories))


@dataclass(frozen=True, slots=True)
class JobsPage:
    """Everything the page says.

    `answered` is whether anything is said of jobs at all, `compared` where comparisons of duties stand.
    """

    heading: str
    jobs: tuple[JobView, ...]
    apart: tuple[ApartView, ...]
    notices: tuple[str, ...]
    compared: str
    answered: bool
    has_rules: bool

    @property
    def units(self) -> str:
        """What a month and a year of work are on this page."""
        return _(
            "On this page a month of work is %(month)s hours and a year %(year)s, at 30 hours a week at "
            "most; these are no months of the calendar."
        ) % {"month": number(MONTH_HOURS), "year": number(YEAR_HOURS)}


def jobs(request: HttpRequest, subject: Subject) -> HttpResponse:
    """Which jobs of the person count for what."""
    context = {"subject": subject, "parts": subject.parts("jobs"), "page": jobs_page(subject)}
    return render(request, "eligibility/results/jobs.html", context)


def jobs_page(subject: Subject) -> JobsPage:
    """The page of a person on a day."""
    found = standings(subject.candidate, subject.on, subject.reference)
    titles = titles_of_all(found.jobs)
    views = [_view(one, subject, titles) for one in found.jobs]
    says_something = found.jobs and found.has_rules
    return JobsPage(
        heading=heading(found.jobs, subject.on) if says_something else _("Which of your jobs count"),
        jobs=tuple(map(_folded, views) if len(views) > 1 and found.has_rules else views),
        apart=tuple(apart_view(one) for one in found.apart),
        notices=tuple(_notices(subject.notices)),
        compared=(reverse("eligibility:review") if subject.editable else subject.addresses(RESULT))
        + "#compared",
        answered=subject.candidate.jobs is not UNANSWERED,
        has_rules=found.has_rules,
    )


def _notices(found: Iterable[Notice]) -> Iterator[str]:
    """What is assumed of the jobs, or odd about them, in words; of the partner's nothing."""
    for one in found:
        named = one.params.get("fields")
        fields = (
            [str(field) for field in named if str(field).startswith(OWN_JOBS)]
            if isinstance(named, list)
            else []
        )
        if fields:
            yield notice({"key": one.key, "params": {"fields": fields, "count": len(fields)}})


def _view(standing: JobStanding, subject: Subject, titles: Mapping[str, str]) -> JobView:
    job = standing.job
    return JobView(
        number=job.index + 1,
        name=_name(standing, titles),
        short=in_short(standing),
        occupation=occupation_view(standing, titles),
        told=told_view(job, subject),
        rows=tuple(toward_view(one, job) for one in standing.toward if applies(job, one)),
        any_category=None if standing.is_read else any_category_view(standing),
        categories=tuple(
            listed_view(one, job, subject.on) for one in standing.categories if standing.is_read
        ),
        unlisted=str(get_text_list([stream_name(one) for one in standing.unlisted], _("and"))),
        edit=edit_url(f"jobs[{job.index}]", came_from="result"),
    )


def _folded(job: JobView) -> JobView:
    """Beside others a job that counts for nothing is told in a line: its rows only repeat that."""
    if any(row.counts is not Verdict.NOT_MET for row in job.all_rows):
        return job
    # Of all purposes points ask for the least: work skilled, paid, and within the longest time.
    return replace(job, gist=job.rows[0].why)


def _name(standing: JobStanding, titles: Mapping[str, str]) -> str:
    noc = standing.job.noc
    return _("occupation not answered") if noc is UNANSWERED else titles.get(noc, noc)
