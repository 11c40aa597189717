"""Ties to Canada: nomination, family, trade certificates, job offers, work permit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from eligibility.questionnaire.kinds import (
    Choice,
    DayAnswer,
    Decimals,
    Group,
    Maybe,
    Occupation,
    Question,
    Whole,
    YesNo,
)
from eligibility.questionnaire.specs.base import Items, Step
from eligibility.questionnaire.words import joined

# Quebec and Nunavut have no nominee program.
PROVINCES = (
    ("AB", _("Alberta")),
    ("BC", _("British Columbia")),
    ("MB", _("Manitoba")),
    ("NB", _("New Brunswick")),
    ("NL", _("Newfoundland and Labrador")),
    ("NS", _("Nova Scotia")),
    ("NT", _("Northwest Territories")),
    ("ON", _("Ontario")),
    ("PE", _("Prince Edward Island")),
    ("SK", _("Saskatchewan")),
    ("YT", _("Yukon")),
)
PERMITS = (
    ("lmia", _("Based on a labour market impact assessment (LMIA)")),
    (
        "exempt_204_205",
        _("LMIA-exempt for one employer: an international agreement, or a significant benefit to Canada"),
    ),
    ("open", _("Open work permit")),
    ("other", _("Another one")),
)

NOMINATION = Question(
    key="nomination",
    label=_("Has a province or territory nominated you through Express Entry?"),
    short=_("Nomination"),
    help=_("Only an “enhanced” nomination that you can enter in your Express Entry profile."),
    why=_("A nomination gives 600 points."),
    opens=_("600 points"),
    kind=Group(
        (
            Question(
                "province", _("By which province or territory?"), Choice(PROVINCES, menu=True), short=_("By")
            ),
            Question(
                "issued_on",
                _("When was it issued?"),
                DayAnswer(),
                short=_("Issued"),
                help=_("Month and year are enough."),
            ),
            Question("ends_on", _("When does it end, if it says so?"), DayAnswer(), short=_("Ends")),
        ),
        no=_("No nomination"),
    ),
)
SIBLING = Question(
    key="sibling_in_canada",
    label=_("Do you have a brother or sister in Canada?"),
    short=_("Brother or sister in Canada"),
    help=_(
        "Aged 18 or older, citizen or permanent resident, living in Canada. "
        "Half-brothers, half-sisters, step and adopted ones count."
    ),
    why=_(
        "A brother or sister gives 15 points, and 5 for adaptability in the Federal Skilled Worker program."
    ),
    opens=_("15 points"),
    kind=YesNo(),
)
RELATIVE = Question(
    key="relative_in_canada",
    label=_("Do you have another close relative in Canada?"),
    short=_("Relative in Canada"),
    help=_(
        "Parent, grandparent, child, grandchild, aunt, uncle, niece or nephew: aged 18 or older, "
        "citizen or permanent resident, living in Canada."
    ),
    why=_("A relative gives 5 points for adaptability in the Federal Skilled Worker program."),
    opens=_("5 points for adaptability in the Federal Skilled Worker program"),
    kind=YesNo(),
)
PERMIT = Question(
    key="work_permit",
    label=_("Do you hold a Canadian work permit?"),
    short=_("Work permit"),
    why=_("With some permits and a job offer, you need not show settlement funds."),
    opens=_("whether you must show settlement funds"),
    kind=Group(
        (
            Question("valid_until", _("Until when is it valid?"), DayAnswer(), short=_("Valid until")),
            Question("basis", _("What kind of permit is it?"), Choice(PERMITS), short=_("Kind")),
        ),
        no=_("No work permit"),
    ),
)

CERTIFICATES = Items(
    key="certificates",
    title=_("Canadian trade certificates"),
    ask=_("Do you have a Canadian certificate of qualification in a skilled trade?"),
    one=_("trade certificate"),
    edit=_("Edit this certificate"),
    none=_("No certificate"),
    add=_("Add a certificate"),
    why=_(
        "Issued by a province, a territory or a federal body. It can give 50 points, and opens the "
        "Federal Skilled Trades program."
    ),
    opens=_("up to 50 points, and the Federal Skilled Trades program"),
    questions=(
        Question(
            key="noc",
            label=_("For which trade?"),
            short=_("Trade"),
            help=_("Type the trade in English or French, or its five-digit NOC code."),
            kind=Occupation(),
        ),
        Question(
            "issued_on",
            _("When was it issued?"),
            DayAnswer(),
            short=_("Issued"),
            help=_("Month and year are enough."),
        ),
    ),
    summary=lambda item: joined(
        Occupation().say(item["noc"]) if item.get("noc") else say("Trade not answered"),
        DayAnswer().say(item["issued_on"]) if item.get("issued_on") else "",
    ),
)

OFFER = (
    Question(
        key="noc",
        label=_("For which occupation is the offer?"),
        short=_("Occupation"),
        help=_("Type the job title in English or French, or a five-digit NOC code."),
        kind=Occupation(),
    ),
    Question(
        "offered_on",
        _("When was it made?"),
        DayAnswer(),
        short=_("Offered"),
        help=_("Month and year are enough."),
    ),
    Question(
        key="months",
        label=_("Does the job end after a time?"),
        short=_("Length"),
        help=_("Counted from the day on which you become a permanent resident."),
        why=_("An offer must be for a year or more."),
        kind=Maybe(
            Whole(example="24", unit=_("months")), _("For how many months?"), no=_("No, it is permanent")
        ),
    ),
    Question(
        "hours_per_week",
        _("How many hours a week?"),
        Decimals(unit=_("hours a week")),
        short=_("Hours a week"),
    ),
    Question("seasonal", _("Is the work seasonal?"), YesNo(), short=_("Seasonal")),
    Question(
        key="lmia",
        label=_("Does the employer have a positive labour market impact assessment (LMIA) for it?"),
        short=_("LMIA"),
        kind=YesNo(),
    ),
    Question(
        "current_employer", _("Do you work for this employer now?"), YesNo(), short=_("Present employer")
    ),
    Question(
        key="with_employer_since",
        label=_("Have you worked for this employer in Canada?"),
        short=_("With the employer since"),
        why=_("A year of work for the same employer can stand in for an LMIA."),
        kind=Maybe(DayAnswer(), _("Since when?")),
    ),
    Question(
        key="military_recruiting",
        label=_("Is it an offer of the Canadian Armed Forces to a skilled military recruit?"),
        short=_("Canadian Armed Forces"),
        kind=YesNo(),
        rare=True,
    ),
)


def offer_line(item: Mapping[str, Any]) -> str:
    """A job offer in one line."""
    title = Occupation().say(item["noc"]) if item.get("noc") else say("Occupation not answered")
    return joined(title, DayAnswer().say(item["offered_on"]) if item.get("offered_on") else "")


JOB_OFFERS = Items(
    key="job_offers",
    title=_("Job offers in Canada"),
    ask=_("Do you have a job offer in Canada?"),
    one=_("job offer"),
    edit=_("Edit this job offer"),
    none=_("No job offer"),
    add=_("Add a job offer"),
    why=_(
        "An offer counts in the Federal Skilled Worker and Federal Skilled Trades programs, and can free "
        "you from "
        "showing settlement funds. It gave points in the ranking until 24 March 2025."
    ),
    opens=_("15 points in the Federal Skilled Worker program, and the Federal Skilled Trades program"),
    questions=OFFER,
    summary=offer_line,
)

CANADA_TIES = Step(
    slug="canada-ties",
    title=_("Your ties to Canada"),
    topic=_("your ties to Canada"),
    purpose=_(
        "Used for additional points and for the Federal Skilled Worker and Skilled Trades programs. We "
        "ask whether you have relatives in Canada, not who they are."
    ),
    questions=(NOMINATION, SIBLING, RELATIVE, PERMIT),
    lists=(CERTIFICATES, JOB_OFFERS),
)
