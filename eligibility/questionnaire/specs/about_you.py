"""About you: the one answer without which nothing can be said."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from eligibility.questionnaire.kinds import DayAnswer, Question
from eligibility.questionnaire.specs.base import Step

ABOUT_YOU = Step(
    slug="about-you",
    title=_("About you"),
    topic=_("about you"),
    purpose=_("We ask for your date of birth and nothing else that names you: no name, no passport number."),
    questions=(
        Question(
            key="birth_date",
            label=_("When were you born?"),
            short=_("Date of birth"),
            help=_("For example 14 5 1993. This is the only answer that we cannot do without."),
            why=_(
                "Your age gives up to 110 points, and it changes on your birthday. "
                "With it we can also say what your score was on any past date."
            ),
            opens=_("everything: without it there is no result"),
            kind=DayAnswer(exact=True, autocomplete="bday"),
            required=True,
        ),
    ),
)
