"""Language tests: raw scores as printed, or the levels one expects."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils import formats
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from eligibility.questionnaire.kinds import Choice, DayAnswer, Decimals, Question
from eligibility.questionnaire.specs.base import Items, Step
from eligibility.questionnaire.words import joined

TESTS = (
    ("ielts_gt", _("IELTS General Training (English)")),
    ("celpip_g", _("CELPIP-General (English)")),
    ("pte_core", _("PTE Core (English)")),
    ("tef_canada", _("TEF Canada (French)")),
    ("tcf_canada", _("TCF Canada (French)")),
    ("clb", _("No test yet: English levels (CLB) that I expect")),
    ("nclc", _("No test yet: French levels (NCLC) that I expect")),
)
SHORT = {
    "ielts_gt": "IELTS",
    "celpip_g": "CELPIP",
    "pte_core": "PTE Core",
    "tef_canada": "TEF Canada",
    "tcf_canada": "TCF Canada",
    "clb": _("Expected CLB (estimate)"),
    "nclc": _("Expected NCLC (estimate)"),
}
ABILITIES = {
    "listening": _("Listening"),
    "reading": _("Reading"),
    "writing": _("Writing"),
    "speaking": _("Speaking"),
}


def score(ability: str) -> Question:
    """The score of one ability."""
    return Question(ability, ABILITIES[ability], Decimals(example="7.5"))


TEST = (
    Question(
        key="test",
        label=_("Which test is it?"),
        short=_("Test"),
        help=_(
            "IELTS Academic is not accepted. Results built from expected levels are marked as an estimate."
        ),
        why=_(
            "Each test has its own scale. We convert your scores to levels (CLB or NCLC) as the rules say."
        ),
        kind=Choice(TESTS),
        required=True,
    ),
    Question(
        key="taken_on",
        label=_("When did you take the test?"),
        short=_("Taken"),
        help=_("Month and year are enough. Leave it empty for expected levels."),
        kind=DayAnswer(),
    ),
    Question(
        key="listening",
        label=_("Listening"),
        help=_(
            "Type the four scores as they are printed, not the levels. For TEF use the column “previous "
            "score”."
        ),
        kind=Decimals(example="7.5"),
    ),
    score("reading"),
    score("writing"),
    score("speaking"),
    Question(
        key="result_on",
        label=_("Date of the result, if it is not the date of the test"),
        short=_("Result dated"),
        help=_("Month and year are enough."),
        why=_("A result is valid for two years. The two years run from this date if you give it."),
        kind=DayAnswer(),
        rare=True,
    ),
)


def test_line(item: Mapping[str, Any]) -> str:
    """A test in one line: its name, the four scores, its date."""
    scores = ", ".join(
        f"{name.lower()} {formats.localize(item[ability])}"
        for ability, name in ABILITIES.items()
        if item.get(ability) is not None
    )
    taken = DayAnswer().say(item["taken_on"]) if item.get("taken_on") else ""
    name = SHORT.get(item.get("test", ""), say("Test not named"))
    return joined(f"{name}: {scores}" if scores else name, taken)


LANGUAGE_TEST_ITEMS = Items(
    key="language_tests",
    title=_("Language tests"),
    ask=_("Do you have a language test, or an idea of your levels?"),
    one=_("language test"),
    edit=_("Edit this test or estimate"),
    none=_("No test, and no estimate"),
    add=_("Add a test or an estimate"),
    why=_(
        "Language counts more than anything else: up to 160 points alone, up to 100 together with "
        "education and "
        "work, and each program has a least level. English and French both count."
    ),
    opens=_("all points for language, and every program, because each has a least level"),
    questions=TEST,
    summary=test_line,
)

LANGUAGE_TESTS = Step(
    slug="language-tests",
    title=_("Your language tests"),
    topic=_("your language tests"),
    purpose=_("Used for points for language, the least level of each program, and the French category."),
    lists=(LANGUAGE_TEST_ITEMS,),
    lists_first=True,
    questions=(
        Question(
            key="first_official_language",
            label=_("Which is your first official language for Express Entry?"),
            short=_("First official language"),
            help=_("If you leave this open, we use the one that gives you more, and say so."),
            why=_("You choose which language is the first. It gives more points than the second."),
            kind=Choice(
                (("english", _("English")), ("french", _("French"))),
                blank=_("Whichever gives more"),
            ),
        ),
    ),
)
