"""What a round cannot be published without."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from draws.checks.entry import Entry, Finding


def about_missing(entry: Entry) -> Iterable[Finding]:
    """An error for each value that a round must have and the entry has not; in the order of the form."""
    needed = [
        ("number", entry.number, _("The number is missing.")),
        ("date", entry.date, _("The date is missing.")),
        ("stream", entry.kind, _("Choose whom the round is for.")),
        ("official_name", entry.official_name, _("The name as published is missing.")),
        ("invitations", entry.invitations, _("The number of invitations is missing.")),
        ("crs_cutoff", entry.crs_cutoff, _("The cut-off is missing.")),
        ("source_url", entry.source_url, _("The address of the source is missing.")),
        ("retrieved_on", entry.retrieved_on, _("The day on which the source was read is missing.")),
    ]
    return [Finding(field, message) for field, value, message in needed if value in (None, "")]
