"""The words of the CRS lines on transferable skills."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from eligibility.wording.names import EDUCATION, LEVELS
from eligibility.wording.phrases import Sentence, choose, followed, named, sentence

CAPS = {
    "group_cap": sentence(_("The lines of this kind together give at most %(group_cap)s points.")),
    "section_cap": sentence(_("All transferable skills together give at most %(section_cap)s points.")),
}
NAMES: dict[str, Mapping[Any, Any]] = {
    "level": EDUCATION,
    "level_possible": EDUCATION,
    "lowest": LEVELS,
    "lowest_possible": LEVELS,
}


def _line(exact: Sentence, open_: Sentence) -> Sentence:
    """A line in its exact or open wording, with the caps that cut it."""
    return followed(named(choose("case", {"open": open_}, exact), NAMES), CAPS)


CERTIFICATE = named(
    choose(
        "case",
        {
            "unknown": sentence(_("Whether you hold a Canadian trade certificate on this day is not known.")),
            "not_met": sentence(_("No Canadian trade certificate on this day.")),
            "open": sentence(
                _(
                    "A Canadian trade certificate, with a lowest ability between %(lowest)s and "
                    "%(lowest_possible)s. It counts from level 5, and in full from level 7."
                )
            ),
        },
        sentence(
            _(
                "A Canadian trade certificate, with a lowest ability of %(lowest)s. It counts from level "
                "5, and "
                "in full from level 7."
            )
        ),
    ),
    NAMES,
)

TRANSFERABILITY: dict[str, Sentence] = {
    "transfer.education_language": _line(
        sentence(
            _(
                "Education: %(level)s. Lowest ability in the first language: %(lowest)s. Points start after "
                "secondary school with level 7 in all abilities, and are full with level 9."
            )
        ),
        sentence(
            _(
                "Education: from %(level)s to %(level_possible)s. Lowest ability in the first language: from "
                "%(lowest)s to %(lowest_possible)s. An answer is missing."
            )
        ),
    ),
    "transfer.education_work": _line(
        sentence(
            ngettext_lazy(
                "Education: %(level)s, with %(canadian)s full year of work in Canada. Points are full with "
                "two.",
                "Education: %(level)s, with %(canadian)s full years of work in Canada. Points are full "
                "with two.",
                "canadian",
            )
        ),
        sentence(
            _(
                "Education: from %(level)s to %(level_possible)s. Full years of work in Canada: from "
                "%(canadian)s to %(canadian_possible)s. An answer is missing."
            )
        ),
    ),
    "transfer.foreign_language": _line(
        sentence(
            ngettext_lazy(
                "%(foreign)s full year of skilled work outside Canada, lowest ability in the first language "
                "%(lowest)s. Points start with one year and level 7, and are full with three years and "
                "level 9.",
                "%(foreign)s full years of skilled work outside Canada, lowest ability in the first language "
                "%(lowest)s. Points start with one year and level 7, and are full with three years and "
                "level 9.",
                "foreign",
            )
        ),
        sentence(
            _(
                "Full years of skilled work outside Canada: from %(foreign)s to %(foreign_possible)s. Lowest "
                "ability in the first language: from %(lowest)s to %(lowest_possible)s. An answer is "
                "missing, or "
                "the years lie in several occupations and the rule does not say whether they add up."
            )
        ),
    ),
    "transfer.foreign_work": _line(
        sentence(
            _(
                "Full years of skilled work outside Canada: %(foreign)s. Inside Canada: %(canadian)s. "
                "Points are "
                "full with three outside and two inside."
            )
        ),
        sentence(
            _(
                "Full years of skilled work outside Canada: from %(foreign)s to %(foreign_possible)s. Inside "
                "Canada: from %(canadian)s to %(canadian_possible)s. An answer is missing, or the years "
                "outside "
                "lie in several occupations and the rule does not say whether they add up."
            )
        ),
    ),
    "transfer.certificate": followed(CERTIFICATE, CAPS),
}
