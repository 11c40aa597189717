"""The words of the CRS lines on additional points."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from eligibility.wording.names import LEVELS
from eligibility.wording.phrases import Sentence, choose, named, sentence

NOMINATION = choose(
    "case",
    {
        "unanswered": sentence(_("Whether a province nominated you is not answered yet.")),
        "none": sentence(_("No provincial nomination.")),
        "unknown": sentence(_("The nomination has no exact day: it may or may not be in force on this day.")),
        "not_met": sentence(_("The nomination is not in force on this day.")),
    },
    sentence(_("A provincial nomination is in force on this day.")),
)

JOB_OFFER = choose(
    "case",
    {
        "no_points": sentence(_("A job offer has given no points since %(since)s.")),
        "unanswered": sentence(_("Job offers are not answered yet.")),
        "none": sentence(_("No job offer.")),
        "unknown": sentence(_("An answer about the job offer is missing.")),
        "not_met": sentence(_("No job offer meets all the conditions on this day.")),
    },
    sentence(_("A job offer meets the conditions.")),
)

CANADIAN_EDUCATION = choose(
    "case",
    {
        "no_points": sentence(_("Study in Canada gave no points on this day.")),
        "unanswered": sentence(_("Education is not answered yet.")),
        "unknown": sentence(_("An answer about study in Canada is missing.")),
        "not_met": sentence(
            _("No credential after secondary school was earned by full-time study, present in Canada.")
        ),
    },
    sentence(_("A credential was earned by full-time study in Canada.")),
)

SIBLING = choose(
    "case",
    {
        "no_points": sentence(_("A brother or sister in Canada gave no points on this day.")),
        "unknown": sentence(_("Whether a brother or sister lives in Canada is not answered for everyone.")),
        "not_met": sentence(_("No adult brother or sister, citizen or permanent resident, lives in Canada.")),
    },
    sentence(_("An adult brother or sister, citizen or permanent resident, lives in Canada.")),
)

FRENCH = named(
    choose(
        "case",
        {
            "no_points": sentence(_("French gave no points of its own on this day.")),
            "unknown": sentence(_("An answer about French or English tests is missing.")),
            "english_unknown": sentence(
                _(
                    "French is 7 or more in all abilities. How much it gives depends on English: 5 in all "
                    "gives more."
                )
            ),
            "with_english": sentence(_("French is 7 or more, and English 5 or more, in all abilities.")),
            "without_english": sentence(
                _(
                    "French is 7 or more in all abilities. English is not 5 or more in all, which would "
                    "give more."
                )
            ),
            "no_french": sentence(
                _("No French test result counts on this day. Points need level 7 in all abilities.")
            ),
        },
        sentence(_("The lowest French ability is %(french)s. Points need level 7 in all abilities.")),
    ),
    {"french": LEVELS, "english": LEVELS},
)

ADDITIONAL: dict[str, Sentence] = {
    "additional.nomination": NOMINATION,
    "additional.job_offer": JOB_OFFER,
    "additional.canadian_education": CANADIAN_EDUCATION,
    "additional.sibling": SIBLING,
    "additional.french": FRENCH,
}
