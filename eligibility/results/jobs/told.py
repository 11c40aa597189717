"""What the person told of a job, in the words of the questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from eligibility.questionnaire import countries
from eligibility.questionnaire.kinds import Question
from eligibility.questionnaire.review import details
from eligibility.questionnaire.specs.jobs import JOB_ITEMS, LEAVES, job_period
from eligibility.questionnaire.words import joined
from eligibility.results.work.lines import weekly
from eligibility.rules.facts import UNANSWERED, Job

# Said elsewhere on the page: as the occupation, or in the line of when and where.
OCCUPATION = frozenset({"noc", "noc_version"})
APART = OCCUPATION | {"primary", "country", "started_on", "ended_on", "hours_per_week"}


@dataclass(frozen=True, slots=True)
class ToldView:
    """When and where it was, the other answers by their names, and the questions still open."""

    when: str
    answers: tuple[tuple[str, str], ...]
    missing: str
    primary: str


def told_view(job: Job, given: Mapping[str, Any], jobs: Sequence[Job]) -> ToldView:
    """What was told of a job; `given` are its facts as the person gave them."""
    answers, _missing = details(_without(APART), given)
    _answers, missing = details(_without(OCCUPATION), given)
    leaves = [LEAVES.summary(one) for one in given.get("leaves") or ()]
    if leaves:
        answers.append((str(LEAVES.title), "; ".join(leaves)))
    return ToldView(
        when=_when(job, given),
        answers=tuple(answers),
        missing=str(get_text_list(missing, _("and"))),
        primary=_primary(job, jobs),
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


def _primary(job: Job, jobs: Sequence[Job]) -> str:
    """Whether it is the primary occupation of the profile, as the person says."""
    if job.primary:
        return _("Yes: you named it as the primary occupation of your profile.")
    if any(one.primary for one in jobs):
        return _("No: you named another job.")
    return _("You named none. For Federal Skilled Worker the occupation that serves best is taken.")
