"""The words of the rounds: why one would have invited, or not."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from eligibility.wording.names import PROGRAMS
from eligibility.wording.phrases import Phrase, Sentence, Voice, followed, sentence

# What a round asks for beside the score.
ASKED: dict[str, Any] = {
    "program": _("one of the three programs"),
    **PROGRAMS,
    "nomination": _("a provincial nomination in force"),
    "category": _("the conditions of the category"),
}


# Far more than the ways in which so few things can be missing.
MOST_LISTS = 256


def _listing(name: str, made: Sentence) -> Sentence:
    def prepare(voice: Voice) -> Sentence:
        told = voice.prepared(made)
        words = {key: str(word) for key, word in ASKED.items()}

        @lru_cache(MOST_LISTS)
        def said(items: tuple[str, ...]) -> str:
            return told({"asked": [words.get(item, item) for item in items]})

        return lambda params: said(tuple(params.get(name) or ()))

    return Phrase(prepare)


# By the score of a day whose rules are known to have changed, but not to what.
UNCONFIRMED = {"values_unknown": sentence(_("The points of that day are not confirmed."))}

SCORED: dict[str, Sentence] = {
    "round.invited": sentence(_("%(low)s points, above the cut-off of %(cutoff)s.")),
    "round.below_cutoff": sentence(
        ngettext_lazy(
            "%(high)s points, %(gap)s point below the cut-off of %(cutoff)s.",
            "%(high)s points, %(gap)s points below the cut-off of %(cutoff)s.",
            "gap",
        )
    ),
    "round.at_cutoff_before_tie_break": sentence(
        _("%(cutoff)s points, at the cut-off, and the profile was submitted before the tie-break.")
    ),
    "round.at_cutoff_after_tie_break": sentence(
        _("%(cutoff)s points, at the cut-off, but the profile was not submitted before the tie-break.")
    ),
    "round.at_cutoff_no_tie_break": sentence(
        _("%(cutoff)s points, at the cut-off; none was published to break the tie, so all count as invited.")
    ),
    "round.at_cutoff_time_unknown": sentence(
        _("%(cutoff)s points, at the cut-off: it depends on when the profile was submitted.")
    ),
    "round.score_open": sentence(
        _(
            "Between %(low)s and %(high)s points, and the cut-off was %(cutoff)s: answers that are "
            "missing decide "
            "it."
        )
    ),
}

WHY: dict[str, Sentence] = {
    **{key: followed(made, UNCONFIRMED) for key, made in SCORED.items()},
    "round.not_eligible": _listing("missing", sentence(_("Not met on that day: %(asked)s."))),
    "round.not_born": sentence(_("The round was held before the date of birth.")),
    "round.eligibility_open": _listing(
        "open", sentence(_("Enough points may be there, but not answered fully: %(asked)s."))
    ),
    "round.rules_not_loaded": sentence(_("The rules of that day are not in our tables, so nothing is said.")),
}
