"""The words of the CRS lines."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from eligibility.wording.crs_additional import ADDITIONAL
from eligibility.wording.crs_transferability import TRANSFERABILITY
from eligibility.wording.names import EDUCATION, LANGUAGES, LEVELS, TESTS
from eligibility.wording.phrases import Sentence, choose, followed, named, sentence

LABELS: dict[str, Any] = {
    "core.age": _("Age"),
    "core.education": _("Education"),
    "core.first_language": _("First official language"),
    "core.second_language": _("Second official language"),
    "core.canadian_work": _("Work in Canada"),
    "partner.education": _("Partner: education"),
    "partner.language": _("Partner: official language"),
    "partner.canadian_work": _("Partner: work in Canada"),
    "transfer.education_language": _("Education with language"),
    "transfer.education_work": _("Education with work in Canada"),
    "transfer.foreign_language": _("Foreign work with language"),
    "transfer.foreign_work": _("Foreign work with work in Canada"),
    "transfer.certificate": _("Trade certificate with language"),
    "additional.nomination": _("Provincial nomination"),
    "additional.job_offer": _("Job offer"),
    "additional.canadian_education": _("Study in Canada"),
    "additional.sibling": _("Brother or sister in Canada"),
    "additional.french": _("French"),
}

NO_PARTNER: dict[str, Sentence] = {
    "no_partner": sentence(_("You have no spouse or partner, so this part does not apply.")),
    "not_coming": sentence(_("Your partner is not coming with you, so you are scored without a partner.")),
    "canadian": sentence(
        _("Your partner is a citizen or permanent resident of Canada, so you are scored without a partner.")
    ),
    "partner_unanswered": sentence(
        _("You have not said whether a partner comes with you, so both ways of scoring are kept open.")
    ),
}

AGE_TOLD = choose(
    "case",
    {
        "changes": sentence(
            ngettext_lazy(
                "You are %(age)s. On %(changes_on)s you turn %(turning)s, and it becomes %(then)s point.",
                "You are %(age)s. On %(changes_on)s you turn %(turning)s, and it becomes %(then)s points.",
                "then",
            )
        ),
    },
    sentence(_("You are %(age)s. Your age does not change these points any more.")),
)

AGE = followed(
    AGE_TOLD,
    {
        "then_unconfirmed": sentence(
            _("Points are reported to change on %(then_unconfirmed)s, so these may be others by then.")
        )
    },
)

EDUCATION_LEVEL = named(
    choose(
        "case",
        {
            "unanswered": sentence(_("Education is not answered yet.")),
            "open": sentence(_("From %(level)s to %(possible)s: an answer about a credential is missing.")),
            "body": sentence(
                _(
                    "From %(level)s to %(possible)s: for your occupation the assessment must come from one "
                    "given "
                    "body, and it does not say so."
                )
            ),
            "none": sentence(_("No credential counts: less than secondary school.")),
            "without_eca": sentence(
                _(
                    "The highest level that counts is %(level)s. A credential from outside Canada counts "
                    "only with an assessment (ECA) less than five years old, and one of them has no such "
                    "assessment."
                )
            ),
        },
        sentence(_("The highest level is %(level)s.")),
    ),
    {"level": EDUCATION, "possible": EDUCATION},
)

LANGUAGE_LEVEL = named(
    choose(
        "case",
        {
            "unanswered": sentence(_("Language tests are not answered yet.")),
            "none": sentence(_("No test result for this line: %(language)s.")),
            "lapsed": sentence(
                _("No test result counts on this day (%(language)s). Results count for two years.")
            ),
            "open": sentence(
                _(
                    "%(language)s: an answer about a test is missing, or it is not known whether the test "
                    "counts on this day. Certain are speaking %(speaking)s, listening "
                    "%(listening)s, reading %(reading)s, writing %(writing)s."
                )
            ),
        },
        followed(
            sentence(
                _(
                    "%(language)s, %(test)s: speaking %(speaking)s, listening %(listening)s, reading "
                    "%(reading)s, "
                    "writing %(writing)s."
                )
            ),
            {
                "capped_from": sentence(
                    _("The four abilities give %(capped_from)s points; at most %(cap)s count.")
                ),
                "estimate": sentence(_("These are levels you expect, not results.")),
                "lapses_on": sentence(_("The result counts until the day before %(lapses_on)s.")),
            },
        ),
    ),
    {
        "language": LANGUAGES,
        "test": TESTS,
        **dict.fromkeys(("speaking", "listening", "reading", "writing"), LEVELS),
    },
)

YEARS = choose(
    "case",
    {
        "unanswered": sentence(_("Jobs are not answered yet.")),
        "none": sentence(_("Less than one full year of skilled work in Canada in the last ten years.")),
        "open": sentence(
            _(
                "Between %(years)s and %(possible)s full years of skilled work in Canada: an answer is "
                "missing or not exact enough, or the rule leaves it open."
            )
        ),
    },
    sentence(
        ngettext_lazy(
            "%(years)s full year of skilled work in Canada in the last ten years.",
            "%(years)s full years of skilled work in Canada in the last ten years.",
            "years",
        )
    ),
)

# What a line says on days whose rules are known to have changed, but not to what.
CHANGED = {
    "values_unknown": sentence(_("The points since %(values_unknown)s are not known.")),
    "values_unconfirmed": sentence(_("The points are not confirmed since %(values_unconfirmed)s.")),
}
WORK = followed(
    YEARS, {"full_time_only": sentence(_("On this day only full-time work in Canada counts.")), **CHANGED}
)

WHY: dict[str, Sentence] = {
    "core.age": followed(AGE, CHANGED),
    "core.education": followed(EDUCATION_LEVEL, CHANGED),
    "core.first_language": followed(LANGUAGE_LEVEL, CHANGED),
    "core.second_language": followed(LANGUAGE_LEVEL, CHANGED),
    "core.canadian_work": WORK,
    "partner.education": choose("case", NO_PARTNER, followed(EDUCATION_LEVEL, CHANGED)),
    "partner.language": choose("case", NO_PARTNER, followed(LANGUAGE_LEVEL, CHANGED)),
    "partner.canadian_work": choose("case", NO_PARTNER, WORK),
    **{key: followed(made, CHANGED) for key, made in (TRANSFERABILITY | ADDITIONAL).items()},
}
