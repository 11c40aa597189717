"""How far the answers go."""

from __future__ import annotations

from dataclasses import dataclass

from eligibility.questionnaire import places
from eligibility.questionnaire.kinds import ABSENT
from eligibility.questionnaire.specs import STEPS, Step
from eligibility.questionnaire.specs.base import Facts
from eligibility.questionnaire.stepforms import shown_lists
from eligibility.questionnaire.travel import step_url


@dataclass(frozen=True)
class Stage:
    """A step as the line of progress shows it."""

    label: str
    url: str
    done: bool


def is_done(step: Step, facts: Facts) -> bool:
    """Whether every question of a step has an answer; what is said of single jobs and tests aside."""
    asked = all(question.answer(facts) is not ABSENT for question in step.questions if question.opens)
    lists = (places.get(facts, items.path) for items in shown_lists(step, facts))
    return asked and all(found not in (ABSENT, None) for found in lists)


def stages(facts: Facts) -> list[Stage]:
    """All steps in order."""
    return [Stage(str(step.topic), step_url(step), is_done(step, facts)) for step in STEPS]


def first_open(facts: Facts) -> Step | None:
    """The first step with a question to answer; None when all are answered."""
    return next((step for step in STEPS if not is_done(step, facts)), None)
