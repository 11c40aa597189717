"""What the person told of a job, in the words of the questions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from eligibility.questionnaire import countries
from eligibility.questionnaire.kinds import Question
from eligibility.questionnaire.review import details
from eligibility.questionnaire.specs.jobs import JOB_ITEMS, LEAVES, job_period
from eligibility.questionnaire.words import joined
from eligibility.results.subject import Subject
from eligibility.results.work.lines import weekly
from eligibility.rules.facts import UNANSWERED, Job
from eligibility.rules.reference import Reference
from eligibility.rules.work.counting import codes, same_codes

# Said elsewhere on the page: as the occupation, or in the line of when and where.
OCCUPATION = frozenset({"noc", "noc_version"})
APART = OCCUPATION | {"primary", "country", "started_on", "ended_on", "hours_per_week"}


@dataclass(frozen=True, slots=True)
class ToldView:
    """When and where it was, the other answers by their names, the questions still open.

    `compared` is the day on which its duties were compared with those of occupations, None without one.
    """

    when: str
    answers: tuple[tuple[str, str], ...]
    missing: str
    primary: str
    compared: date | None


def told_view(job: Job, subject: Subject) -> ToldView:
    """What a person told of one of their jobs."""
    given = subject.facts["jobs"][job.index]
    record = subject.comparison_of(("jobs", job.index))
    answers, _missing = details(_without(APART), given)
    _answers, missing = details(_without(OCCUPATION | ({"duties"} if record else set())), given)
    leaves = [LEAVES.summary(one) for one in given.get("leaves") or ()]
    if leaves:
        answers.append((str(LEAVES.title), "; ".join(leaves)))
    return ToldView(
        when=_when(job, given),
        answers=tuple(answers),
        missing=str(get_text_list(missing, _("and"))),
        primary=_primary(job, subject),
        compared=date.fromisoformat(record["day"]) if record else None,
    )


def _without(keys: frozenset[str]) -> tuple[Question, ...]:
    return tuple(one for one in JOB_ITEMS.questions if one.key not in keys)


def _when(job: Job, given: Mapping[str, Any]) -> str:
    """From when to when, the hours and the country, as far as they are told."""
    hours = job.hours_per_week
    return joined(
        job_period(given),
        "" if hours is UNANSWERED else _("%(hours)s hours a week") % {"hours": weekly(hours)},
        "" if job.country is UNANSWERED else countries.name(job.country),
    )


def _primary(job: Job, subject: Subject) -> str:
    """Whether it is of the primary occupation of the profile, which the person names by one of its jobs."""
    if job.primary:
        return _("Yes: you named it as the primary occupation of your profile.")
    jobs = () if subject.candidate.jobs is UNANSWERED else subject.candidate.jobs
    named = [one for one in jobs if one.primary]
    for one in named:
        if _is_same(one, job, subject.reference):
            return _("Yes: it is of the same occupation as job %(number)s, which you named.") % {
                "number": one.index + 1
            }
    if named:
        return _("No: you named another job.")
    return _("You named none. For Federal Skilled Worker the occupation that serves best is taken.")


def _is_same(one: Job, job: Job, reference: Reference) -> bool:
    if job.noc is not UNANSWERED and (one.noc, one.noc_version) == (job.noc, job.noc_version):
        return True
    return same_codes(codes(one, reference), codes(job, reference)) is True
