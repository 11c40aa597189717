"""What a job does for one purpose, as a row of its table: whether it counts, whether that is enough, why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.text import capfirst, get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from draws.figures import day, number
from eligibility.questionnaire.countries import CANADA
from eligibility.results.figures import span
from eligibility.results.reasons import Source
from eligibility.results.said import why
from eligibility.results.streams import stream_name
from eligibility.rules.decisions import Verdict
from eligibility.rules.each_job import Rival, Together, Toward
from eligibility.rules.facts import UNANSWERED, Job
from eligibility.rules.work import YEAR_HOURS
from eligibility.rules.work.statement import BEFORE_WINDOW, BREAK
from eligibility.rules.work.traces import Reason
from eligibility.wording.names import PROGRAMS
from eligibility.wording.work import reason

CUT_OFF = Reason(BREAK)
IN_CANADA, ABROAD = "crs.canadian", "crs.foreign"
NAMES: dict[str, Any] = {
    IN_CANADA: gettext_lazy("points for work in Canada"),
    ABROAD: gettext_lazy("points for work abroad"),
    **PROGRAMS,
}


@dataclass(frozen=True, slots=True)
class TowardView:
    """One purpose: `counts` is whether days of the job count, `enough` whether the work is, None where none
    counts. `url` leads to the category, empty for the others; `source` is None of several rules at once.
    `is_over` is whether what is not enough stays so."""

    name: str
    counts: Verdict
    enough: Verdict | None
    why: str
    url: str
    source: Source | None
    is_over: bool = False


def purpose_name(toward: Toward) -> str:
    """The program, category or points, as a sentence names it."""
    category = toward.purpose.params.get("category")
    return stream_name(str(category)) if category else str(NAMES[toward.purpose.key])


def applies(job: Job, toward: Toward) -> bool:
    """Whether a purpose can be one of the job at all: work abroad gives no points as work in Canada."""
    if job.country is UNANSWERED:
        return True
    return toward.purpose.key != (ABROAD if job.country == CANADA else IN_CANADA)


def toward_view(
    toward: Toward, job: Job, url: str = "", beside: str = "", until: date | None = None
) -> TowardView:
    """The row of a job and a purpose; `beside` comes after its reasons; its rule ends on `until`."""
    purpose = toward.purpose
    return TowardView(
        name=capfirst(purpose_name(toward)),
        counts=toward.verdict,
        enough=toward.enough if toward.together else None,
        why=" ".join([*_why(toward, job, until), beside]).strip(),
        url=url,
        source=Source.of({"source": purpose.source, "effective": purpose.effective.isoformat()}),
        is_over=bool(toward.together and toward.together.is_over),
    )


def _why(toward: Toward, job: Job, until: date | None) -> Iterator[str]:
    """The reasons of a row, the amount first."""
    if toward.together is None:
        yield (
            reasons_of(toward, job, is_open=False)
            or reasons_of(toward, job)
            or _("Nothing of it lies in the days that count.")
        )
        return
    yield _amount(toward)
    yield from _added_up(toward.together)
    yield from _missing(toward.together, until)
    if unknown_from := toward.purpose.unknown_from:
        yield _("From %(day)s the points for it are not known; the hours are counted as before.") % {
            "day": day(unknown_from)
        }
    if toward.rival and not toward.purpose.several:
        yield _beside(toward.rival)
    if against := reasons_of(toward, job, is_open=False):
        yield _("Not all of it counts: %(reasons)s") % {"reasons": against[:1].lower() + against[1:]}
    if left_open := reasons_of(toward, job, is_open=True):
        yield _("Left open: %(reasons)s") % {"reasons": left_open[:1].lower() + left_open[1:]}


def _beside(rival: Rival) -> str:
    """The other occupation that serves better, or as well."""
    words = {
        Verdict.MET: ngettext(
            "Job %(jobs)s, of another occupation, has more; two occupations are not added up.",
            "Jobs %(jobs)s, of another occupation, have more; two occupations are not added up.",
            len(rival.jobs),
        ),
        Verdict.UNKNOWN: ngettext(
            "Job %(jobs)s, of another occupation, may have more; two occupations are not added up.",
            "Jobs %(jobs)s, of another occupation, may have more; two occupations are not added up.",
            len(rival.jobs),
        ),
        Verdict.NOT_MET: ngettext(
            "Job %(jobs)s, of another occupation, has as much; two occupations are not added up.",
            "Jobs %(jobs)s, of another occupation, have as much; two occupations are not added up.",
            len(rival.jobs),
        ),
    }[rival.has_more]
    return words % {"jobs": numbers(rival.jobs)}


def reasons_of(toward: Toward, job: Job, is_open: bool | None = None) -> str:
    """Why it does not count, or may not; of one of the two kinds where it is named."""
    found = (one for one in toward.reasons if is_open in (None, one.is_open))
    return " ".join(_reason(one, toward, job) for one in found)


def _reason(one: Reason, toward: Toward, job: Job) -> str:
    if one == BEFORE_WINDOW:
        years = toward.purpose.window_years
        return ngettext("Older than the last year.", "Older than the last %(years)s years.", years) % {
            "years": years
        }
    if one == CUT_OFF and toward.alone is Verdict.MET:
        return _(
            "A break cuts it off from another stretch of the same occupation, which is no shorter and is the "
            "one used. Alone it would be enough."
        )
    return reason(one.key, one.is_open, toward.purpose.key, job)


def _amount(toward: Toward) -> str:
    """How much there is, how much is needed, when it is reached: as the condition itself says it."""
    if condition := toward.condition:
        return why({"key": condition.key, "params": condition.params})
    return _("%(hours)s hours of this job count; %(needed)s in all are the first full year.") % {
        "hours": span(*toward.hours),
        "needed": number(toward.purpose.needed[0]),
    }


def _added_up(work: Together) -> Iterator[str]:
    """What the job is added up with, for certain and perhaps."""
    if work.purpose.key == "fsw":
        yield _("Only work without a break in one occupation is added up.")
    if work.others:
        yield ngettext("Added up with job %(jobs)s.", "Added up with jobs %(jobs)s.", len(work.others)) % {
            "jobs": numbers(work.others)
        }
    if work.perhaps:
        yield ngettext(
            "Perhaps added up with job %(jobs)s.", "Perhaps added up with jobs %(jobs)s.", len(work.perhaps)
        ) % {"jobs": numbers(work.perhaps)}


def _missing(work: Together, until: date | None) -> Iterator[str]:
    """The hours that are missing, or the day on which time alone takes away what is enough."""
    missing = work.missing
    if work.enough is Verdict.NOT_MET:
        yield ngettext("%(hours)s hour is missing.", "%(hours)s hours are missing.", missing.high) % {
            "hours": span(*missing)
        }
        if work.is_over:
            yield _("Work after a break is not added.")
    elif work.enough is Verdict.MET:
        yield from _lost(work, until)


def _lost(work: Together, until: date | None) -> Iterator[str]:
    """From when fewer full years are left, year by year, or from when it is not enough."""
    days = [(one.hours, one.lost_on) for one in work.losses if one.lost_on]
    if [hours for hours, _lost_on in days] == [work.needed]:
        lost = days[0][1]
        if until is None or lost <= until:
            yield _("It is no longer enough from %(day)s, when the first of it has become too old.") % {
                "day": day(lost)
            }
    elif days:
        yield _("As the first of it becomes too old, fewer full years are left: %(steps)s.") % {
            "steps": get_text_list([_step(*one) for one in days], _("and"))
        }


def _step(hours: int, lost: date) -> str:
    """How many full years are left when so many hours are there no more."""
    left = hours // YEAR_HOURS - 1
    words = _("%(years)s from %(day)s") if left else _("none from %(day)s")
    return words % {"years": number(left), "day": day(lost)}


def numbers(jobs: Iterable[int]) -> Any:
    """The numbers that jobs have on the page, as a list in a sentence."""
    return get_text_list([str(one + 1) for one in jobs], _("and"))
