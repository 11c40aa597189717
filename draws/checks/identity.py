"""Which round it is: its number, its day, its stream and its name."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext as _

from draws.checks.entry import Entry, Finding, Known, Version, ask
from draws.figures import day
from draws.models.rounds import sequence_of

_SATURDAY = 5


def about_number(entry: Entry, known: Known) -> Iterable[Finding]:
    """A number is well formed and free; for a new round, the next one."""
    if not entry.number:
        return
    try:
        place = sequence_of(entry.number)
    except ValueError:
        yield Finding("number", _("A round number looks like 448 or 91a."))
        return
    if entry.number in known.numbers:
        yield Finding("number", _("Round %(number)s is recorded already.") % {"number": entry.number})
    elif known.is_new and known.last and not _follows(place, sequence_of(known.last.number)):
        expected = sequence_of(known.last.number) // 100 + 1
        yield ask(
            "number",
            _("The next round is %(next)s, after %(last)s. A gap would make every total wrong.")
            % {"next": expected, "last": known.last.number},
        )


def _follows(place: int, last: int) -> bool:
    """The next number, or that number with an "a"; or the next letter of the same number."""
    return place in (last // 100 * 100 + 100, last // 100 * 100 + 101) or (
        last % 100 > 0 and place == last + 1
    )


def about_date(entry: Entry, known: Known) -> Iterable[Finding]:
    """A day has come; unusual are a weekend, one before the last round, and a twin."""
    if entry.date is None:
        return
    if entry.date > known.today:
        yield Finding("date", _("%(day)s lies in the future.") % {"day": day(entry.date)})
        return
    if known.is_new and known.last and entry.date < known.last.date:
        yield ask(
            "date",
            _("%(day)s lies before round %(number)s, held on %(last)s.")
            % {"day": day(entry.date), "number": known.last.number, "last": day(known.last.date)},
        )
    if entry.date.weekday() >= _SATURDAY:
        yield ask("date", _("%(day)s is at a weekend.") % {"day": day(entry.date)})
    twin = next((held for held in known.stream if held.date == entry.date), None)
    if twin:
        yield ask(
            "date", _("Round %(number)s of the same stream was held that day.") % {"number": twin.number}
        )


def about_stream(entry: Entry, known: Known) -> Iterable[Finding]:
    """Kind, program and category fit together; unusual is a version that was not in force."""
    if entry.kind == "program" and not entry.program:
        yield Finding("stream", _("A program-specific round needs its program."))
    if entry.kind and entry.kind != "program" and entry.program:
        yield Finding("stream", _("Only a program-specific round has a program."))
    if entry.kind == "category" and not entry.version:
        yield Finding("stream", _("A category-based round needs the version of its category."))
    if entry.kind and entry.kind != "category" and entry.version:
        yield Finding("stream", _("Only a category-based round has a category."))
    if entry.kind == "category" and entry.version and entry.date:
        yield from _about_version(entry.version, entry.date, known)


def _about_version(version: Version, on: date, known: Known) -> Iterable[Finding]:
    if version.in_force(on):
        return
    right = next((sibling for sibling in known.siblings if sibling.in_force(on)), None)
    message = _("Version %(version)s was not in force on %(day)s.") % {
        "version": version.version,
        "day": day(on),
    }
    if right:
        message += " " + _("That day it was version %(version)s.") % {"version": right.version}
    yield ask("stream", message)


def about_name(entry: Entry, known: Known) -> Iterable[Finding]:
    """Unusual is a name that the rounds of another stream or version bore."""
    if entry.official_name and known.namesake:
        yield ask(
            "official_name",
            _("Round %(number)s, of another stream or version, bore this name.") % {"number": known.namesake},
        )
