"""Partner and children: what of the partner counts, and the size of the family."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from eligibility.questionnaire.kinds import DayAnswer, Group, Question, YesNo
from eligibility.questionnaire.specs.base import Facts, Items, Step
from eligibility.questionnaire.specs.education import CREDENTIALS, STUDIES, of_partner
from eligibility.questionnaire.specs.jobs import JOB_ITEMS
from eligibility.questionnaire.specs.language_tests import LANGUAGE_TEST_ITEMS
from eligibility.questionnaire.words import joined


def partner_counts(facts: Facts) -> bool:
    """Whether answers about the partner change anything: one who comes along and is not Canadian."""
    partner = facts.get("partner")
    return (
        isinstance(partner, dict)
        and partner.get("accompanying") is not False
        and partner.get("canadian_or_pr") is not True
    )


PARTNER_QUESTION = Question(
    key="partner",
    label=_("Do you have a spouse or common-law partner?"),
    short=_("Spouse or common-law partner"),
    help=_("Common-law: you have lived together as a couple for at least one year."),
    why=_(
        "With a partner who comes along, points are counted on another scale, and your partner’s language, "
        "education and work in Canada add to them."
    ),
    opens=_(
        "which scale of points applies, a difference of up to 40 points, and how much money you must show"
    ),
    kind=Group(
        (
            Question(
                key="accompanying",
                label=_("Will your partner come to Canada with you?"),
                short=_("Coming to Canada"),
                kind=YesNo(),
            ),
            Question(
                key="canadian_or_pr",
                label=_("Is your partner a Canadian citizen or permanent resident?"),
                short=_("Canadian citizen or permanent resident"),
                kind=YesNo(),
            ),
            Question(
                key="sibling_in_canada",
                label=_("Does your partner have a brother or sister in Canada?"),
                short=_("Brother or sister in Canada"),
                help=_("Aged 18 or older, citizen or permanent resident, living in Canada."),
                kind=YesNo(),
            ),
            Question(
                key="relative_in_canada",
                label=_("Does your partner have another close relative in Canada?"),
                short=_("Relative in Canada"),
                help=_(
                    "Parent, grandparent, child, grandchild, aunt, uncle, niece or nephew: aged 18 or older, "
                    "citizen or permanent resident, living in Canada."
                ),
                kind=YesNo(),
            ),
            Question(
                key="birth_date",
                label=_("When was your partner born?"),
                short=_("Date of birth"),
                help=_("Only to compare: would your partner do better as the main applicant?"),
                kind=DayAnswer(exact=True),
            ),
        ),
        yes=_("Yes"),
        no=_("No, I have no partner"),
    ),
)

PARTNER_LISTS = (
    of_partner(
        CREDENTIALS,
        shown=partner_counts,
        title=_("Your partner’s credentials"),
        ask=_("Has your partner completed secondary school, or any studies after it?"),
        one=_("credential of your partner"),
        edit=_("Edit this credential of your partner"),
        opens=_("up to 10 points"),
        why=_("Your partner’s highest level gives up to 10 points."),
    ),
    of_partner(
        LANGUAGE_TEST_ITEMS,
        shown=partner_counts,
        title=_("Your partner’s language tests"),
        ask=_("Does your partner have a language test, or an idea of the levels?"),
        one=_("language test of your partner"),
        edit=_("Edit this test of your partner"),
        opens=_("up to 20 points, and 5 for adaptability in the Federal Skilled Worker program"),
        why=_("One test of your partner, in English or French, gives up to 20 points."),
    ),
    of_partner(
        JOB_ITEMS,
        shown=partner_counts,
        title=_("Your partner’s jobs"),
        ask=_("Has your partner worked in the last ten years, in Canada or elsewhere?"),
        one=_("job of your partner"),
        edit=_("Edit this job of your partner"),
        none=_("No work in the last ten years"),
        opens=_("up to 10 points, and 5 for adaptability in the Federal Skilled Worker program"),
        why=_(
            "Your partner’s work in Canada gives up to 10 points. Work elsewhere gives none; it tells "
            "whether your partner would do better as the main applicant."
        ),
        questions=tuple(question for question in JOB_ITEMS.questions if question.key != "primary"),
    ),
    of_partner(
        STUDIES,
        shown=partner_counts,
        title=_("Your partner’s studies in Canada"),
        ask=_("Has your partner studied in Canada?"),
        one=_("period of study of your partner"),
        edit=_("Edit this period of study of your partner"),
    ),
)


def child_line(item: Mapping[str, Any]) -> str:
    """A child in one line."""
    born = item.get("birth_date")
    name = say("Child born %(day)s") % {"day": DayAnswer().say(born)} if born else say("Child")
    coming = {True: say("coming to Canada"), False: say("not coming to Canada")}
    return joined(name, coming.get(item.get("accompanying", "")))


CHILDREN = Items(
    key="children",
    title=_("Children"),
    ask=_("Do you or your partner have dependent children?"),
    one=_("child"),
    edit=_("Edit the answers about this child"),
    none=_("No dependent children"),
    add=_("Add a child"),
    why=_(
        "Children count in the size of your family, and the size decides how much money you must show. "
        "Dependent: under 22 and without a partner, or older and unable to support themselves. "
        "Count also children who stay behind."
    ),
    opens=_("how much money you must show"),
    questions=(
        Question(
            key="birth_date",
            label=_("When was the child born?"),
            short=_("Date of birth"),
            why=_("A child who turns 22 is as a rule no longer dependent."),
            kind=DayAnswer(exact=True),
        ),
        Question(
            "accompanying", _("Will the child come to Canada with you?"), YesNo(), short=_("Coming to Canada")
        ),
        Question(
            key="citizen_or_pr",
            label=_("Is the child a Canadian citizen or permanent resident?"),
            short=_("Canadian citizen or permanent resident"),
            kind=YesNo(),
        ),
    ),
    summary=child_line,
)

PARTNER = Step(
    slug="partner",
    title=_("Your partner and children"),
    topic=_("your partner and children"),
    purpose=_(
        "Used for the scale of points that applies to you, your partner’s own points, and the size of "
        "your family. We do not ask for anyone’s name."
    ),
    questions=(PARTNER_QUESTION,),
    lists=(*PARTNER_LISTS, CHILDREN),
)
