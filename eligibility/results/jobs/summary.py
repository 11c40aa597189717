"""What comes first: how many jobs count for something, what each counts for, and what is not added up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from draws.figures import day, number
from eligibility.results.jobs.rows import applies, numbers, purpose_name
from eligibility.results.reasons import Source
from eligibility.results.streams import stream_name
from eligibility.results.work.days import amount
from eligibility.rules.decisions import Verdict
from eligibility.rules.each_job import Apart, JobStanding, Toward
from eligibility.wording.names import PROGRAMS

BOTH = 2


def heading(jobs: Sequence[JobStanding], on: date) -> str:
    """How many of the jobs count for anything on the day."""
    found = Counter(one.counts for one in jobs)
    figures = {
        "counted": number(found[Verdict.MET]),
        "jobs": number(len(jobs)),
        "open": number(found[Verdict.UNKNOWN]),
        "day": day(on),
    }
    if len(jobs) == 1:
        return _only(jobs[0].counts) % figures
    said = _several(found, len(jobs))
    if found[Verdict.UNKNOWN] and found[Verdict.UNKNOWN] < len(jobs):
        # Beside jobs that count those left open are others; of "none" they are some.
        words = (
            _("%(sentence)s; of %(open)s more it is not known yet")
            if found[Verdict.MET]
            else _("%(sentence)s; of %(open)s of them it is not known yet")
        )
        said = words % {
            "sentence": said,
            "open": figures["open"],
        }
    return said % figures


def _only(counts: Verdict) -> str:
    return {
        Verdict.MET: _("Your job counts for something on %(day)s"),
        Verdict.NOT_MET: _("Your job does not count for anything on %(day)s"),
        Verdict.UNKNOWN: _("Whether your job counts for anything on %(day)s is not known yet"),
    }[counts]


def _several(found: Counter[Verdict], jobs: int) -> str:
    if found[Verdict.UNKNOWN] == jobs:
        return _("Whether any of your %(jobs)s jobs counts for anything on %(day)s is not known yet")
    if not found[Verdict.MET]:
        return (
            _("None of your %(jobs)s jobs is sure to count for anything on %(day)s")
            if found[Verdict.UNKNOWN]
            else _("None of your %(jobs)s jobs counts for anything on %(day)s")
        )
    if found[Verdict.MET] == jobs == BOTH:
        return _("Both of your jobs count for something on %(day)s")
    if found[Verdict.MET] == jobs:
        return _("All %(jobs)s of your jobs count for something on %(day)s")
    return ngettext(
        "%(counted)s of your %(jobs)s jobs counts for something on %(day)s",
        "%(counted)s of your %(jobs)s jobs count for something on %(day)s",
        found[Verdict.MET],
    )


def in_short(standing: JobStanding) -> str:
    """What one job counts for: what it is enough for, what not yet, and what is not known."""
    found = [one for one in standing.all_toward if applies(standing.job, one)]
    return " ".join(_in_short(found, is_read=standing.is_read))


def _in_short(found: Sequence[Toward], *, is_read: bool) -> Iterator[str]:
    counted = [one for one in found if one.verdict is Verdict.MET]
    enough = [one for one in counted if one.enough is Verdict.MET]
    short = [one for one in counted if one.enough is Verdict.NOT_MET]
    over = [one for one in short if one.together and one.together.is_over]
    going_on = [one for one in short if one not in over]
    unknown = [one for one in found if Verdict.UNKNOWN in (one.verdict, one.enough) and one not in enough]
    if enough:
        yield _("Counts, and is enough work for: %(names)s.") % {"names": _names(enough)}
    if going_on:
        yield _("Counts, but is not enough yet, for: %(names)s.") % {"names": _names(going_on)}
    if over:
        yield _("Counts, but is not enough, for: %(names)s.") % {"names": _names(over)}
    if unknown:
        yield _("Not known for: %(names)s.") % {"names": _names(unknown, is_read=is_read)}
    if not (counted or unknown):
        yield _("Does not count for points, programs or categories.")


def _names(found: Iterable[Toward], *, is_read: bool = True) -> str:
    """Each by its name; all categories as one where the occupation of the job cannot be told."""
    names = (
        purpose_name(one) if is_read or one.purpose.key != "category" else _("categories by occupation")
        for one in found
    )
    return "; ".join(dict.fromkeys(names))


@dataclass(frozen=True, slots=True)
class ApartView:
    """Work in several occupations that is not added up: for what, how much of each, by which rule."""

    name: str
    text: str
    source: Source


def apart_view(apart: Apart) -> ApartView:
    """A near miss in hours, which add up as months rounded down do not, with the jobs it is of."""
    key, needed = apart.purpose.key, apart.purpose.needed[0]
    category = apart.purpose.params.get("category")
    text = _(
        "%(hours)s hours in %(occupations)s occupations (jobs %(jobs)s) do not add up under this rule: "
        "%(needed)s hours (%(amount)s) are needed in one of them."
    ) % {
        "hours": " + ".join(map(number, apart.hours)),
        "occupations": number(len(apart.hours)),
        "jobs": numbers(apart.jobs),
        "needed": number(needed),
        "amount": amount(needed),
    }
    return ApartView(
        name=stream_name(str(category)) if category else str(PROGRAMS[key]),
        text=text,
        source=Source.of({"source": apart.purpose.source, "effective": apart.purpose.effective.isoformat()}),
    )
