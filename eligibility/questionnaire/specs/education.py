"""Education: any number of credentials, and studies in Canada."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from eligibility.questionnaire import countries
from eligibility.questionnaire.kinds import Choice, Country, DayAnswer, Maybe, Question, When, Whole, YesNo
from eligibility.questionnaire.specs.base import Items, Step
from eligibility.questionnaire.words import joined, period

LEVELS = (
    ("secondary", _("Secondary school (high school)")),
    ("one_year", _("One year after secondary school")),
    ("two_year", _("Two years after secondary school")),
    ("three_year_or_bachelor", _("Bachelor’s degree, or three years or more")),
    ("masters", _("Master’s degree")),
    ("professional", _("Professional degree: medicine, dentistry, law, pharmacy and the like")),
    ("doctoral", _("Doctorate (PhD)")),
)
BODIES = (
    ("wes", _("WES: World Education Services")),
    ("ces", _("CES: Comparative Education Service, Toronto")),
    ("iqas", _("IQAS: Alberta")),
    ("icas", _("ICAS: International Credential Assessment Service")),
    ("ices", _("ICES: British Columbia")),
    ("mcc", _("MCC: Medical Council of Canada")),
    ("pebc", _("PEBC: Pharmacy Examining Board")),
    ("cacb", _("CACB: Canadian Architectural Certification Board")),
)
ABROAD = When("country", countries.CANADA, other_than=True)
IN_CANADA = When("country", countries.CANADA)

CREDENTIAL = (
    Question(
        key="level",
        label=_("What level is it?"),
        short=_("Level"),
        help=_(
            "For studies outside Canada: what your assessment report (ECA) says it equals. "
            "No report yet? Choose what you expect."
        ),
        why=_("Your highest level gives up to 150 points. A second credential can add to it."),
        kind=Choice(LEVELS),
    ),
    Question(
        key="country",
        label=_("In which country did you study?"),
        short=_("Country"),
        why=_("A credential from Canada needs no assessment and can give extra points."),
        kind=Country(),
    ),
    Question(
        key="completed_on",
        label=_("When did you complete it?"),
        short=_("Completed"),
        help=_("Month and year are enough."),
        kind=DayAnswer(),
    ),
    Question(
        key="eca_issued_on",
        label=_("Do you have an education credential assessment (ECA) for it?"),
        short=_("ECA"),
        help=_("Only for credentials from outside Canada."),
        why=_(
            "Without an ECA a credential from outside Canada gives no points. An ECA is valid for five years."
        ),
        kind=Maybe(DayAnswer(), _("When was the report issued?"), no=_("No ECA")),
        when=ABROAD,
    ),
    Question(
        key="eca_body",
        label=_("Which organization issued the ECA?"),
        short=_("ECA issued by"),
        why=_("Physicians, pharmacists and architects need a report from one given organization."),
        kind=Choice(BODIES, menu=True),
        rare=True,
        when=ABROAD,
    ),
    Question(
        key="full_time_in_canada",
        label=_("Did you study full-time, in Canada, for eight months or more?"),
        short=_("Full-time in Canada"),
        help=_("Answer yes also if part of it was online between March 2020 and August 2022."),
        why=_("Such study gives 15 or 30 additional points."),
        kind=YesNo(),
        when=IN_CANADA,
    ),
)

STUDY = (
    Question(
        "from", _("When did it begin?"), DayAnswer(), short=_("From"), help=_("Month and year are enough.")
    ),
    Question("to", _("When did it end?"), DayAnswer(), short=_("To"), help=_("Month and year are enough.")),
    Question(
        key="programme_months",
        label=_("How many months is the whole programme?"),
        short=_("Months of the programme"),
        help=_("For example 24 for a programme of two years."),
        why=_("Two years of full-time study in a programme of two years or more count for adaptability."),
        kind=Whole(example="24", unit=_("months")),
    ),
    Question("full_time", _("Did you study full-time?"), YesNo(), short=_("Full-time")),
    Question(
        key="authorized",
        label=_("Were you allowed to study in Canada for all of that time?"),
        short=_("Authorized"),
        kind=YesNo(),
    ),
)


def credential_line(item: Mapping[str, Any]) -> str:
    """A credential in one line: level, country, year."""
    level = dict(LEVELS).get(item.get("level", ""), _("Credential, level not answered"))
    done = DayAnswer().say(item["completed_on"]) if item.get("completed_on") else ""
    return joined(level, countries.name(item.get("country") or ""), done)


def study_line(item: Mapping[str, Any]) -> str:
    """A period of study in one line."""
    return joined(say("Study in Canada"), period(item.get("from"), item.get("to")))


CREDENTIALS = Items(
    key="credentials",
    title=_("Credentials"),
    ask=_("Have you completed secondary school, or any studies after it?"),
    one=_("credential"),
    edit=_("Edit this credential"),
    none=_("No, less than secondary school"),
    add=_("Add a credential"),
    why=_(
        "Your highest level counts, and two or more credentials can count for more than one. "
        "Add each diploma, certificate or degree, secondary school too if it is your highest."
    ),
    opens=_("up to 150 points for education, and more together with language or work in Canada"),
    questions=CREDENTIAL,
    summary=credential_line,
)
STUDIES = Items(
    key="studies_in_canada",
    title=_("Studies in Canada"),
    ask=_("Have you studied in Canada?"),
    one=_("period of study in Canada"),
    edit=_("Edit this period of study"),
    none=_("No studies in Canada"),
    add=_("Add a period of study"),
    why=_(
        "Two years of full-time study in Canada give 5 points for adaptability in the Federal Skilled "
        "Worker program."
    ),
    opens=_("5 points for adaptability in the Federal Skilled Worker program"),
    questions=STUDY,
    summary=study_line,
)


def of_partner(items: Items, **words: Any) -> Items:
    """The same list, asked of the partner."""
    about = _("Answer for your partner: “you” means your partner on this page.")
    return replace(items, scope=("partner",), purpose=about, **words)


EDUCATION = Step(
    slug="education",
    title=_("Your education"),
    topic=_("your education"),
    purpose=_(
        "Used for points for education, alone and together with language and work, and for the Federal "
        "Skilled Worker program."
    ),
    lists=(CREDENTIALS, STUDIES),
)
