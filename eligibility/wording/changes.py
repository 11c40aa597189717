"""The words of single changes: a name that can begin a sentence, and what the change takes."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from eligibility.wording.change_levels import abilities_from, scores_asked, to_level
from eligibility.wording.names import EDUCATION, TESTS
from eligibility.wording.phrases import Sentence, choose, followed, named, sentence


def _by_language(english: Any, french: Any) -> Sentence:
    return to_level(choose("language", {"french": sentence(french)}, sentence(english)))


def _by_years(first: Any, more: Any) -> Sentence:
    return choose("years", {0: sentence(first)}, sentence(more))


ECA = named(sentence(_("The credential: %(level)s.")), {"level": EDUCATION})
HIGHER = named(
    sentence(_("The next level: %(to)s. From outside Canada it needs an assessment (ECA).")),
    {"to": EDUCATION},
)
SECOND = sentence(
    _("One year or longer, with its own assessment (ECA): it then counts as two or more credentials.")
)
LAPSED = named(sentence(_("Your %(test)s result stopped counting on %(lapsed_on)s.")), {"test": TESTS})
YEAR = followed(
    _by_years(
        _("Full-time from this day on, it counts from %(counted_on)s."),
        _("Full-time from this day on, the next full year counts from %(counted_on)s."),
    ),
    {"noc": sentence(_("Reckoned in your occupation, %(noc)s."))},
)

TITLES: dict[str, Sentence] = {
    "test.ability": abilities_from(
        _by_language(_("English %(ability)s at CLB %(level)s"), _("French %(ability)s at NCLC %(level)s"))
    ),
    "test.all_four": choose(
        "language",
        {"french": sentence(_("French one level higher in every ability"))},
        sentence(_("English one level higher in every ability")),
    ),
    "test.at_least": _by_language(
        _("English at CLB %(level)s in every ability"), _("French at NCLC %(level)s in every ability")
    ),
    "test.first": choose(
        "language",
        {"french": sentence(_("A first French test at NCLC %(level)s in every ability"))},
        sentence(_("A first English test at CLB %(level)s in every ability")),
    ),
    "test.retake": choose(
        "language",
        {"french": sentence(_("The French test taken again, with the same result"))},
        sentence(_("The English test taken again, with the same result")),
    ),
    "credential.eca": sentence(_("An assessment (ECA) of your credential")),
    "credential.higher": sentence(_("One higher credential")),
    "credential.second": sentence(_("A second credential")),
    "credential.canadian": choose(
        "length",
        {"long": sentence(_("A credential from Canada of three years or more"))},
        sentence(_("A credential from Canada of one or two years")),
    ),
    "work.canada": _by_years(
        _("A first year of skilled work in Canada"), _("One more year of skilled work in Canada")
    ),
    "work.abroad": _by_years(
        _("A first year of skilled work outside Canada"), _("One more year of skilled work outside Canada")
    ),
    "nomination": sentence(_("A provincial nomination")),
    "certificate": sentence(_("A certificate of qualification in your trade")),
    "job_offer": sentence(_("A job offer with an LMIA")),
    "partner.not_coming": sentence(_("Your partner staying behind")),
    "partner.coming": sentence(_("Your partner coming with you")),
    "partner.principal": sentence(_("Your partner as the main applicant")),
    "partner.test.all_four": choose(
        "language",
        {"french": sentence(_("Your partner’s French one level higher in every ability"))},
        sentence(_("Your partner’s English one level higher in every ability")),
    ),
    "partner.test.at_least": _by_language(
        _("Your partner’s English at CLB %(level)s in every ability"),
        _("Your partner’s French at NCLC %(level)s in every ability"),
    ),
    "partner.test.first": sentence(
        _("A first language test of your partner at level %(level)s in every ability")
    ),
    "partner.test.retake": sentence(_("Your partner’s test taken again, with the same result")),
    "partner.credential.eca": sentence(_("An assessment (ECA) of your partner’s credential")),
    "partner.credential.higher": sentence(_("One higher credential of your partner")),
    "partner.credential.second": sentence(_("A second credential of your partner")),
    "partner.work.canada": _by_years(
        _("A first year of skilled work in Canada for your partner"),
        _("One more year of skilled work in Canada for your partner"),
    ),
}

NOTES: dict[str, Sentence] = {
    "test.ability": scores_asked,
    "test.all_four": scores_asked,
    "test.at_least": scores_asked,
    "test.retake": LAPSED,
    "credential.eca": ECA,
    "credential.higher": HIGHER,
    "credential.second": SECOND,
    "credential.canadian": sentence(_("Full-time study, present in Canada.")),
    "work.canada": YEAR,
    "work.abroad": YEAR,
    "nomination": sentence(_("From a province or territory, through Express Entry.")),
    "certificate": sentence(_("From a province, a territory or the federal body, in %(noc)s.")),
    "job_offer": followed(
        sentence(_("Full-time and permanent.")), {"noc": sentence(_("Reckoned in %(noc)s."))}
    ),
    "partner.not_coming": sentence(_("Your partner still counts in the size of the family.")),
    "partner.principal": sentence(_("The two of you change places, with all your answers.")),
    "partner.test.all_four": scores_asked,
    "partner.test.at_least": scores_asked,
    "partner.test.first": sentence(_("In English or French.")),
    "partner.test.retake": LAPSED,
    "partner.credential.eca": ECA,
    "partner.credential.higher": HIGHER,
    "partner.credential.second": SECOND,
    "partner.work.canada": YEAR,
}

# What a cap holds together, inside a sentence.
CAPS: dict[str, Any] = {
    "core.first_language": _("the four abilities of the first language"),
    "core.second_language": _("the second official language"),
    "transfer.education": _("education with language or work in Canada"),
    "transfer.foreign_work": _("work abroad with language or work in Canada"),
    "transfer.certificate": _("a trade certificate with language"),
    "transfer": _("skill transferability"),
    "additional": _("the additional points"),
    "core_and_partner": _("the core and partner factors together"),
    "grand": _("the whole score"),
}

# Questions that must be answered before a change to their answer can be told.
QUESTIONS: dict[str, Any] = {
    "language_tests": _("Your language tests"),
    "credentials": _("Your credentials"),
    "jobs": _("Your jobs"),
    "nomination": _("A provincial nomination"),
    "certificates": _("Trade certificates"),
    "job_offers": _("Job offers"),
    "partner": _("Whether you have a partner"),
    "partner.birth_date": _("Your partner’s date of birth"),
    "partner.accompanying": _("Whether your partner comes with you"),
    "partner.canadian_or_pr": _("Whether your partner is Canadian or a permanent resident"),
    "partner.language_tests": _("Your partner’s language tests"),
    "partner.credentials": _("Your partner’s credentials"),
    "partner.jobs": _("Your partner’s jobs"),
}
