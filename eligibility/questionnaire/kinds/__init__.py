"""Kinds of answers: how each is asked in a form, kept in the facts and said in words."""

from eligibility.questionnaire.kinds.base import ABSENT, Kind, Question, When
from eligibility.questionnaire.kinds.choices import Choice, Country, Flag, YesNo
from eligibility.questionnaire.kinds.dates import DayAnswer, MomentAnswer
from eligibility.questionnaire.kinds.groups import Group, Maybe
from eligibility.questionnaire.kinds.numbers import Decimals, Whole
from eligibility.questionnaire.kinds.occupations import Occupation

__all__ = [
    "ABSENT",
    "Choice",
    "Country",
    "DayAnswer",
    "Decimals",
    "Flag",
    "Group",
    "Kind",
    "Maybe",
    "MomentAnswer",
    "Occupation",
    "Question",
    "When",
    "Whole",
    "YesNo",
]
