"""The words of the three programs: their conditions."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from eligibility.wording.experience import hours
from eligibility.wording.fsw_grid import GRID, GRID_LABELS
from eligibility.wording.levels import MINIMUM
from eligibility.wording.names import EDUCATION
from eligibility.wording.phrases import Sentence, choose, followed, named, sentence

LABELS: dict[str, Any] = {
    "rules.not_loaded": _("Rules of that day"),
    "fsw.work": _("A year of work without a break"),
    "cec.work": _("A year of work in Canada"),
    "fst.work": _("Two years in one trade"),
    "fsw.education": _("Education"),
    "fsw.grid": _("67 points on the selection grid"),
    "fst.offer_or_certificate": _("Offer or certificate in the trade"),
    **dict.fromkeys(("fsw.language", "cec.language", "fst.language"), _("Language")),
    **dict.fromkeys(("fsw.funds", "fst.funds"), _("Settlement funds")),
    **dict.fromkeys(("fsw.funds_values_unknown", "fst.funds_values_unknown"), _("Settlement funds")),
    **dict.fromkeys(("fsw.intent", "cec.intent", "fst.intent"), _("Living outside Quebec")),
    **GRID_LABELS,
}

NOT_LOADED = sentence(_("The rules of that day are not in our tables, so nothing is said."))

FSW_WORK = hours(
    {
        "noc": choose(
            "chosen",
            {
                True: sentence(
                    _("Counted without a break for NOC %(noc)s, which serves best as primary occupation.")
                )
            },
            sentence(_("Counted without a break for NOC %(noc)s, your primary occupation.")),
        )
    },
)
CEC_WORK = hours({})
FST_WORK = hours(
    {"noc": sentence(_("Counted for NOC %(noc)s, from the day you were qualified in the trade."))},
    no_trade=sentence(_("You have no paid work in a skilled trade, full-time studies aside.")),
)

FSW_EDUCATION = named(
    choose(
        "case",
        {
            "unanswered": sentence(_("Education is not answered yet.")),
            "none": sentence(_("No completed credential of secondary school or more.")),
            "without_eca": sentence(
                _("A credential from outside Canada needs an assessment (ECA) less than five years old.")
            ),
            "open": sentence(_("Whether a credential counts depends on an answer that is missing.")),
        },
        sentence(_("The highest level that counts is %(level)s; secondary school is enough.")),
    ),
    {"level": EDUCATION},
)

FSW_GRID = choose(
    "case",
    {
        "unknown": sentence(
            _(
                "Between %(points)s and %(points_at_most)s points, and %(needed)s are needed: an answer is "
                "missing."
            )
        )
    },
    sentence(_("%(points)s points, and %(needed)s are needed.")),
)

WAIVED = sentence(
    _(
        "No funds need to be shown: you may work in Canada and have an offer that counts. A letter that says "
        "so takes the place of the proof."
    )
)
FUNDS_ASKED = choose(
    "case",
    {
        "waived": WAIVED,
        "unanswered": sentence(
            _("Your funds are not answered yet. A family of %(family)s needs %(needed)s dollars.")
        ),
        "unknown": sentence(
            _(
                "You have %(funds)s dollars. A family of %(family)s needs %(needed)s; whether more "
                "is needed, or "
                "an offer replaces them, depends on an answer that is missing."
            )
        ),
    },
    sentence(_("You have %(funds)s dollars, and a family of %(family)s needs %(needed)s.")),
)
FUNDS = followed(
    FUNDS_ASKED,
    {
        "since": sentence(
            _(
                "These amounts are of %(since)s. They are revised every year and we found no newer ones: "
                "check before you rely on them."
            )
        )
    },
)
FUNDS_UNKNOWN = sentence(_("The amounts asked for before %(known_from)s are not in our tables."))

INTENT = choose(
    "case",
    {
        "met": sentence(_("You mean to live outside Quebec.")),
        "not_met": sentence(_("You mean to live in Quebec, which chooses its own immigrants.")),
    },
    sentence(_("You have not said whether you mean to live outside Quebec.")),
)

OFFER_OR_CERTIFICATE = choose(
    "case",
    {
        "certificate": sentence(_("You hold a Canadian certificate of qualification in the trade.")),
        "offer": sentence(
            _("You have offers of at least %(months_needed)s months of full-time work in the trade.")
        ),
        "unknown": sentence(
            _("Whether a certificate or an offer counts depends on an answer that is missing.")
        ),
    },
    sentence(
        _(
            "Neither a Canadian certificate in the trade nor offers of %(months_needed)s months in it that "
            "count."
        )
    ),
)

WHY: dict[str, Sentence] = {
    "rules.not_loaded": NOT_LOADED,
    "fsw.work": FSW_WORK,
    "cec.work": CEC_WORK,
    "fst.work": FST_WORK,
    "fsw.education": FSW_EDUCATION,
    "fsw.grid": FSW_GRID,
    "fst.offer_or_certificate": OFFER_OR_CERTIFICATE,
    **dict.fromkeys(("fsw.language", "cec.language", "fst.language"), MINIMUM),
    **dict.fromkeys(("fsw.funds", "fst.funds"), FUNDS),
    **dict.fromkeys(("fsw.funds_values_unknown", "fst.funds_values_unknown"), FUNDS_UNKNOWN),
    **dict.fromkeys(("fsw.intent", "cec.intent", "fst.intent"), INTENT),
    **GRID,
}
