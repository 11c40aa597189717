"""The words of errors in the facts: what is wrong, and the remedy."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from eligibility.wording.phrases import Sentence, sentence

ERRORS: dict[str, Sentence] = {
    "error.required": sentence(_("This is needed. Please fill it in.")),
    "error.unknown_field": sentence(
        _("There is no field of this name. Check the spelling, or leave it out.")
    ),
    "error.not_an_object": sentence(_("This must be an object with named fields.")),
    "error.not_a_list": sentence(_("This must be a list.")),
    "error.too_many": sentence(
        ngettext_lazy("At most %(most)s entry fits here.", "At most %(most)s entries fit here.", "most")
    ),
    "error.not_yes_or_no": sentence(_("Answer yes or no (true or false).")),
    "error.not_text": sentence(_("This must be ordinary text.")),
    "error.too_long": sentence(
        ngettext_lazy(
            "This is too long: at most %(most)s character.",
            "This is too long: at most %(most)s characters.",
            "most",
        )
    ),
    "error.unknown_choice": sentence(_("“%(value)s” is not one of the choices: %(choices)s.")),
    "error.unknown_country": sentence(
        _("“%(value)s” is not the two-letter code of a country. Write PH for the Philippines, for example.")
    ),
    "error.unknown_noc": sentence(
        _("No occupation has the code %(value)s in NOC %(version)s. Check the digits.")
    ),
    "error.noc_not_text": sentence(_("Write the code of the occupation as text of %(digits)s digits.")),
    "error.not_a_number": sentence(_("This must be a number.")),
    "error.not_whole": sentence(_("This must be a whole number.")),
    "error.out_of_range": sentence(_("This must be between %(low)s and %(high)s.")),
    "error.score_in_halves": sentence(
        _("The test cannot give this score. It goes from %(low)s to %(high)s in steps of 0.5.")
    ),
    "error.score_whole": sentence(
        _("The test cannot give this score. It goes from %(low)s to %(high)s in whole numbers.")
    ),
    "error.not_a_date": sentence(
        _("Write the date as year-month-day, like 2024-05-31, or year-month, like 2024-05.")
    ),
    "error.day_needed": sentence(
        _("The day is needed here. Write the date as year-month-day, like 1993-05-14.")
    ),
    "error.no_such_day": sentence(_("%(value)s is not a day of the calendar.")),
    "error.year_out_of_range": sentence(_("The year must be between %(low)d and %(high)d.")),
    "error.not_a_time": sentence(
        _("Write the time with its offset, like 2026-05-01T12:00:00Z for noon in universal time.")
    ),
    "error.end_before_start": sentence(_("This is before the start, %(start)s. Check both dates.")),
    "error.before_birth": sentence(_("This is before the birth on %(birth_date)s. Check both dates.")),
    "error.born_after_day": sentence(_("This birth is after the day of assessment, %(on)s.")),
    "error.leaves_overlap": sentence(_("Two leaves of this job overlap. Join them into one.")),
    "error.leave_outside_job": sentence(_("This leave reaches outside the job. Check the dates of both.")),
}
