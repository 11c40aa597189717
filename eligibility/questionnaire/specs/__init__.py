"""The questionnaire as data: seven steps, in order. Change a step, and the pages follow."""

from __future__ import annotations

from eligibility.questionnaire.specs.about_you import ABOUT_YOU
from eligibility.questionnaire.specs.base import Items, Step
from eligibility.questionnaire.specs.canada_ties import CANADA_TIES
from eligibility.questionnaire.specs.education import EDUCATION
from eligibility.questionnaire.specs.jobs import JOBS
from eligibility.questionnaire.specs.language_tests import LANGUAGE_TESTS
from eligibility.questionnaire.specs.money_and_plans import MONEY_AND_PLANS
from eligibility.questionnaire.specs.partner import PARTNER

STEPS: tuple[Step, ...] = (
    ABOUT_YOU,
    PARTNER,
    EDUCATION,
    LANGUAGE_TESTS,
    JOBS,
    CANADA_TIES,
    MONEY_AND_PLANS,
)

__all__ = ["STEPS", "Items", "Step"]
