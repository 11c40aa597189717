"""The words of hours of work: what counts, what is needed, and the day on which it is reached."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from eligibility.wording.phrases import Sentence, choose, followed, sentence

UNANSWERED = sentence(_("Jobs are not answered yet."))

LATER = followed(
    sentence(
        _(
            "%(hours)s of %(needed)s hours count in the last %(window_years)s years. If the work "
            "goes on, they "
            "are reached on %(reached_on)s."
        )
    ),
    {"safe_on": sentence(_("Wait until %(safe_on)s to be safe by hours and by the calendar."))},
)

HOURS: dict[str, Sentence] = {
    "unanswered": UNANSWERED,
    "none": sentence(
        _("No work that counts lies in the last %(window_years)s years; %(needed)s hours are needed.")
    ),
    "short": sentence(_("%(hours)s of %(needed)s hours count in the last %(window_years)s years.")),
    "later": LATER,
    "open": sentence(
        _(
            "Between %(hours)s and %(hours_at_most)s hours count in the last %(window_years)s years, and "
            "%(needed)s are needed: an answer about a job is missing or not exact enough, or the rule leaves "
            "it open."
        )
    ),
    "early": sentence(
        _(
            "%(hours)s hours count in the last %(window_years)s years, and %(needed)s are needed. By "
            "the calendar "
            "the time is complete on %(safe_on)s; before that day an officer may count less."
        )
    ),
}
ENOUGH = sentence(_("%(hours)s hours count in the last %(window_years)s years, and %(needed)s are needed."))


def hours(notes: Mapping[str, Sentence], **cases: Sentence) -> Sentence:
    """The hours of a condition, with notes for figures that have a value, and cases of its own."""
    return followed(choose("case", {**HOURS, **cases}, ENOUGH), notes)
