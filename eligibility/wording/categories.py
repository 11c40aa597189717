"""The words of the categories: their conditions."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from eligibility.wording.experience import UNANSWERED
from eligibility.wording.levels import MINIMUM
from eligibility.wording.names import EDUCATION
from eligibility.wording.phrases import Sentence, choose, followed, named, sentence

LABELS: dict[str, Any] = {
    "category.experience": _("Work in one listed occupation"),
    "category.french": _("French of NCLC 7 in all four abilities"),
    "category.service": _("Ten years of military service"),
    "category.military_offer": _("Offer of the Canadian Forces Recruiting Group"),
    "category.credential": _("Education"),
}

SHORT = choose(
    "continuous",
    {
        True: sentence(
            _(
                "%(months)s of %(months_needed)s months without a break in one listed occupation "
                "(NOC %(noc)s) in "
                "the last %(window_years)s years."
            )
        )
    },
    sentence(
        _(
            "%(months)s of %(months_needed)s months in one listed occupation (NOC %(noc)s) in the last "
            "%(window_years)s years."
        )
    ),
)
ENOUGH = choose(
    "continuous",
    {
        True: sentence(
            _(
                "%(months)s months without a break in one listed occupation (NOC %(noc)s) in the last "
                "%(window_years)s years, and %(months_needed)s are needed."
            )
        )
    },
    sentence(
        _(
            "%(months)s months in one listed occupation (NOC %(noc)s) in the last "
            "%(window_years)s years, and "
            "%(months_needed)s are needed."
        )
    ),
)
LATER = followed(
    SHORT,
    {
        "reached_on": sentence(_("If the work goes on, they are reached on %(reached_on)s.")),
        "safe_on": sentence(_("Wait until %(safe_on)s to be safe by hours and by the calendar.")),
    },
)
NOTHING = choose(
    "canadian_only",
    {True: sentence(_("You have no paid work in Canada in a listed occupation."))},
    sentence(_("You have no paid work in a listed occupation.")),
)

EXPERIENCE = choose(
    "case",
    {
        "unanswered": UNANSWERED,
        "not_listed": NOTHING,
        "none": sentence(
            _("Your work in a listed occupation (NOC %(noc)s) is older than %(window_years)s years.")
        ),
        "short": SHORT,
        "later": LATER,
        "open": sentence(
            _(
                "Between %(months)s and %(months_at_most)s months in one listed occupation, and "
                "%(months_needed)s are needed: an answer about a job is missing or not exact enough, or the "
                "rule leaves it open."
            )
        ),
        "early": followed(
            ENOUGH,
            {"safe_on": sentence(_("By the calendar the time is complete on %(safe_on)s."))},
        ),
    },
    ENOUGH,
)

SERVICE = choose(
    "case",
    {
        "unanswered": sentence(_("Military service is not answered yet.")),
        "none": sentence(_("You have not served in a foreign military.")),
        "not_serving": sentence(_("You are no longer serving.")),
        "unknown": sentence(
            _(
                "Between %(months)s and %(months_at_most)s months of service, and %(months_needed)s "
                "are needed: "
                "an answer is missing."
            )
        ),
    },
    sentence(_("%(months)s months of service, and %(months_needed)s are needed.")),
)
MILITARY_OFFER = choose(
    "case",
    {
        "met": sentence(_("You have such an offer of at least %(months_needed)s months.")),
        "unknown": sentence(_("Whether an offer counts depends on an answer that is missing.")),
    },
    sentence(_("No offer of at least %(months_needed)s months in one of the listed occupations.")),
)
CREDENTIAL = named(
    choose(
        "case",
        {
            "unknown": sentence(_("Whether a credential counts depends on an answer that is missing.")),
        },
        sentence(_("The highest level that counts is %(level)s; needed is %(needed)s.")),
    ),
    {"level": EDUCATION, "needed": EDUCATION},
)

WHY: dict[str, Sentence] = {
    "category.experience": EXPERIENCE,
    "category.french": MINIMUM,
    "category.service": SERVICE,
    "category.military_offer": MILITARY_OFFER,
    "category.credential": CREDENTIAL,
}
