"""The words of test reports and credentials: what each does for a result, or why it does nothing."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

REPORTS: dict[str, Any] = {
    "first": _("Used, as your first official language."),
    "second": _("Used, as your second official language."),
    "partner": _("Used, for your partner’s points."),
    "lower": _("Counts, but the report used scores more."),
    "equal": _("Counts, and scores no more and no less than the one used."),
    "lapsed": _("No longer counts: two years have passed."),
    "not_yet": _("Does not exist yet on this day."),
    "not_named": _("Which test it is has not been answered, so it is open what it would give."),
    "not_accepted": _("Whether this test was accepted on this day is not known."),
    "month": _("Its date is known only by the month, which leaves it open whether it counts on this day."),
    "open": _("A score is not answered, so what it would give is open."),
    "not_shown": _("Not used: without it the score is no lower."),
}
MIXED = _("It is higher in %(abilities)s, but abilities of two reports are never put together.")

ABILITIES: dict[str, Any] = {
    "speaking": _("speaking"),
    "listening": _("listening"),
    "reading": _("reading"),
    "writing": _("writing"),
}

CREDENTIALS: dict[str, Any] = {
    "gives": _("Gives the level of education."),
    "with_another": _(
        "Gives the level together with another: two or more, one of them of three years or more."
    ),
    "adds_nothing": _("Counts, but another gives a level as high or higher."),
    "not_yet": _("Not completed yet on this day."),
    "no_assessment": _("Not from Canada and without an assessment (ECA), so it does not count."),
    "assessment_later": _("Its assessment (ECA) is issued later, so it does not count yet."),
    "assessment_expired": _("Its assessment (ECA) is more than five years old, so it no longer counts."),
    "other_body": _(
        "Your occupation asks for an assessment by a given body, and this one is by another or none is named."
    ),
    "unanswered": _("An answer about it is missing, so it is open whether it counts."),
    "month": _("A date is known only by its month, which leaves it open whether it counts on this day."),
}
WITH_ASSESSMENT = _("A valid assessment of it would make the level %(level)s.")
BONUS = _("It gives the points for study in Canada: %(points)s.")
