"""Money and plans: settlement funds, Quebec, military service, the profile in the pool."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from eligibility.questionnaire.kinds import (
    Country,
    DayAnswer,
    Group,
    Maybe,
    MomentAnswer,
    Question,
    Whole,
    YesNo,
)
from eligibility.questionnaire.specs.base import Step

MONTH_IS_ENOUGH = _("Month and year are enough.")

FUNDS = Question(
    key="funds_cad",
    label=_("How much money could you show for settling in Canada?"),
    short=_("Settlement funds"),
    help=_("In Canadian dollars, for the whole family. Not borrowed money, and not the value of a house."),
    why=_(
        "The Federal Skilled Worker and Skilled Trades programs ask for an amount that grows with your "
        "family."
    ),
    opens=_("whether you meet the amount that two of the programs ask for"),
    kind=Whole(example="25,000", unit=_("dollars")),
)
QUEBEC = Question(
    key="intends_quebec",
    label=_("Do you plan to live in Quebec?"),
    short=_("Plans to live in Quebec"),
    why=_(
        "Quebec chooses its own workers. The programs of Express Entry are for the other provinces and "
        "territories."
    ),
    opens=_("every program, because each asks that you plan to live outside Quebec"),
    kind=YesNo(),
)
MILITARY = Question(
    key="military_service",
    label=_("Have you served in the armed forces of another country?"),
    short=_("Military service"),
    why=_(
        "There is a category for skilled military recruits with long service. Nothing else is decided by "
        "this."
    ),
    opens=_("the category for skilled military recruits"),
    kind=Group(
        (
            Question("country", _("Of which country?"), Country(), short=_("Country")),
            Question(
                "started_on",
                _("When did the service begin?"),
                DayAnswer(),
                short=_("From"),
                help=MONTH_IS_ENOUGH,
            ),
            Question(
                key="ended_on",
                label=_("Has it ended?"),
                short=_("Ended"),
                kind=Maybe(DayAnswer(), _("When did it end?"), no=_("No, I still serve")),
            ),
        ),
        no=_("No military service"),
    ),
)
PROFILE = Question(
    key="profile_submitted_at",
    label=_("Have you submitted an Express Entry profile?"),
    short=_("Profile submitted"),
    help=_("The first submission counts: changing a profile later keeps its time."),
    why=_(
        "When several people have exactly the score of the cut-off, those who submitted first are invited."
    ),
    opens=_(
        "whether a tie at the cut-off would have gone your way, and whether you were in the pool that day"
    ),
    kind=Maybe(MomentAnswer(), _("Day of submission"), no=_("No profile in the pool")),
)

MONEY_AND_PLANS = Step(
    slug="money-and-plans",
    title=_("Your money and plans"),
    topic=_("your money and plans"),
    purpose=_(
        "Used for the conditions of the programs, one category, and ties between equal scores. We do not "
        "ask where the money is."
    ),
    questions=(FUNDS, QUEBEC, MILITARY, PROFILE),
)
