"""The only clock: everything below it is handed its date."""

from datetime import date

from django.utils import timezone


def today() -> date:
    """The date in Ottawa, whatever zone the visitor or the server is in."""
    return timezone.localdate()
