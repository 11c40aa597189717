"""The words of the six factors of the FSW selection grid."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from eligibility.wording.levels import LEVELS_FOUND
from eligibility.wording.names import EDUCATION
from eligibility.wording.phrases import Params, Phrase, Sentence, Voice, choose, named, sentence

GRID_LABELS: dict[str, Any] = {
    "fsw.grid.first_language": _("First official language"),
    "fsw.grid.second_language": _("Second official language"),
    "fsw.grid.education": _("Education"),
    "fsw.grid.experience": _("Skilled work"),
    "fsw.grid.age": _("Age"),
    "fsw.grid.arranged_employment": _("Arranged employment"),
    "fsw.grid.adaptability": _("Adaptability"),
}

TIES: dict[str, Any] = {
    "partner_language": _("your partner’s language (CLB 4 or more)"),
    "study_in_canada": _("your two years of study in Canada"),
    "partner_study_in_canada": _("your partner’s two years of study in Canada"),
    "work_in_canada": _("your year of full-time work in Canada"),
    "partner_work_in_canada": _("your partner’s year of full-time work in Canada"),
    "relative_in_canada": _("a relative in Canada"),
    "arranged_employment": _("arranged employment"),
}


def between(low: str, high: str, exact: Sentence, open_one: Sentence) -> Sentence:
    """One sentence while two figures are the same, another while an answer leaves them apart."""

    def prepare(voice: Voice) -> Sentence:
        same, apart = voice.prepared(exact), voice.prepared(open_one)
        return lambda params: (same if params[low] == params[high] else apart)(params)

    return Phrase(prepare)


def _ties(voice: Voice) -> Sentence:
    some, none, maybe = map(voice.prepared, (SOME, NONE, MAYBE))
    names = {key: str(name) for key, name in TIES.items()}

    def told(params: Params) -> str:
        met = [name for key, name in names.items() if params[key] == "met"]
        open_ones = [name for key, name in names.items() if params[key] == "unknown"]
        said = some({"ties": met}) if met else none(params)
        return f"{said} {maybe({'ties': open_ones})}" if open_ones else said

    return told


SOME = sentence(_("What counts: %(ties)s."))
NONE = sentence(_("No tie to Canada counts for certain."))
MAYBE = sentence(_("Not fully answered, or left open by the rule: %(ties)s."))

GRID: dict[str, Sentence] = {
    "fsw.grid.first_language": LEVELS_FOUND,
    "fsw.grid.second_language": LEVELS_FOUND,
    "fsw.grid.education": named(
        between(
            "level",
            "level_at_most",
            sentence(_("The highest level that counts is %(level)s.")),
            sentence(_("From %(level)s to %(level_at_most)s: an answer about a credential is missing.")),
        ),
        {"level": EDUCATION, "level_at_most": EDUCATION},
    ),
    "fsw.grid.experience": between(
        "years",
        "years_at_most",
        sentence(
            ngettext_lazy(
                "%(years)s full year of skilled work in the last ten years.",
                "%(years)s full years of skilled work in the last ten years.",
                "years",
            )
        ),
        sentence(
            _(
                "Between %(years)s and %(years_at_most)s full years of skilled work: an answer is missing or "
                "not exact enough, or the rule leaves it open."
            )
        ),
    ),
    "fsw.grid.age": sentence(_("You are %(age)s.")),
    "fsw.grid.arranged_employment": choose(
        "offer",
        {
            "met": sentence(_("You have an offer of work that counts.")),
            "unknown": sentence(_("Whether an offer of work counts depends on an answer that is missing.")),
        },
        sentence(_("No offer of work counts.")),
    ),
    "fsw.grid.adaptability": Phrase(_ties),
}
