"""The one question of the result page: for which day?"""

from __future__ import annotations

from datetime import date

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from draws.figures import day
from eligibility.days import TooFarAhead, within_reach

# The first day of Express Entry.
FIRST_DAY = date(2015, 1, 1)


class DayForm(forms.Form):
    """The day to look at; today where none is given."""

    on = forms.DateField(
        label=_("As of"),
        required=False,
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": _("Write the day as year, month, day: 2026-10-01.")},
    )

    @classmethod
    def of(cls, given: str | None) -> DayForm:
        """The form for what the address asks for; today stands in it where nothing was asked."""
        form = cls({"on": given or timezone.localdate().isoformat()})
        if form.errors:
            # A date box shows nothing at all of what is no date; a text box keeps it.
            form.fields["on"].widget.input_type = "text"
        return form

    def clean_on(self) -> date:
        """A day that something can be said of; of those before the first, a page has nothing to show."""
        on: date = self.cleaned_data["on"] or timezone.localdate()
        if on < FIRST_DAY:
            raise forms.ValidationError(_("Choose a day from %(first)s on.") % {"first": day(FIRST_DAY)})
        try:
            return within_reach(on)
        except TooFarAhead as error:
            raise forms.ValidationError(str(error)) from error

    @property
    def day(self) -> date:
        """The day asked for, or today while what was asked for is none."""
        return self.cleaned_data["on"] if self.is_valid() else timezone.localdate()
