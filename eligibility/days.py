"""How far ahead a question may look: one rule for the pages, the API and the command line."""

from __future__ import annotations

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from draws.figures import day
from eligibility.rules.dates import years_later

YEARS_AHEAD = 10


class TooFarAhead(ValueError):
    """A day that nothing can be said of; the message says which days may be asked for."""


def last_day() -> date:
    """The last day that may be asked for, ten years from today in Ottawa."""
    return years_later(timezone.localdate(), YEARS_AHEAD)


def within_reach(on: date) -> date:
    """The day itself. Raises TooFarAhead beyond the last one.

    A day before the first rules is no error: the result for it says that they are not loaded.
    """
    last = last_day()
    if on > last:
        raise TooFarAhead(_("Choose a day up to %(last)s, ten years from now.") % {"last": day(last)})
    return on
