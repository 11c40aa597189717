"""The classification in plain words."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _


class _Edition(NamedTuple):
    """What the catalogue follows of a version: the number, the year, and the day its files were read."""

    number: str
    year: int
    read_on: date


# A version without a line here is called by its name alone.
_EDITIONS = {
    "2016": _Edition("1.3", 2016, date(2026, 11, 21)),
    "2021": _Edition("1.0", 2021, date(2026, 11, 21)),
}
TEER = {
    0: _("management"),
    1: _("work that usually asks for a university degree"),
    2: _("work that usually asks for two years or more of college or apprenticeship, or that supervises"),
    3: _("work that usually asks for up to two years of college or apprenticeship, or months of training"),
    4: _("work that usually asks for secondary school or several weeks of training"),
    5: _("work that is learned in a short time, without formal education"),
}


def teers(levels: Iterable[int]) -> str:
    """TEER levels in a few words: "TEER 1, 2"; "" without any."""
    said = ", ".join(str(level) for level in levels)
    return gettext("TEER %(levels)s") % {"levels": said} if said else ""


def edition(version: str) -> str:
    """A version with the edition that the catalogue follows: "NOC 2021, version 1.0"."""
    found = _EDITIONS.get(version)
    if found is None:
        return f"NOC {version}"
    return gettext("NOC %(version)s, version %(number)s") % {"version": version, "number": found.number}


def read_on(version: str) -> date | None:
    """The day the files of a version were read; None where nobody wrote it down."""
    found = _EDITIONS.get(version)
    return found.read_on if found else None


def attribution(version: str) -> str:
    """The line that Statistics Canada's licence asks for beside what was adapted. See noc/data/SOURCES.md."""
    found = _EDITIONS.get(version)
    name = f"National Occupational Classification (NOC) {version}"
    return gettext(
        "Adapted from Statistics Canada, %(name)s. This does not constitute an endorsement by Statistics "
        "Canada of this product."
    ) % {"name": f"{name} Version {found.number}, {found.year}" if found else name}
