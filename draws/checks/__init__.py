"""What is wrong or unusual about a round that staff record, in words. Pure: no query, no clock."""

from __future__ import annotations

from draws.checks.entry import Entry, Finding, Held, Known, Version
from draws.checks.figures import about_cutoff, about_invitations, about_source, about_times, changes_of
from draws.checks.identity import about_date, about_name, about_number, about_stream
from draws.checks.missing import about_missing
from draws.checks.pool import about_pool

__all__ = ["Entry", "Finding", "Held", "Known", "Version", "changes_of", "check"]


def check(entry: Entry, known: Known) -> list[Finding]:
    """Everything to say about an entry: what is missing, then errors and warnings as the form goes."""
    return [
        *about_missing(entry),
        *about_number(entry, known),
        *about_date(entry, known),
        *about_stream(entry, known),
        *about_name(entry, known),
        *about_invitations(entry, known),
        *about_cutoff(entry, known),
        *about_times(entry),
        *about_pool(entry, known),
        *about_source(entry, known),
    ]
