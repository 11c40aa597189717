"""Which rounds a text speaks of, by the figures or the numbers that it gives."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from draws import ingest
from draws.models import Round
from draws.models.rounds import NUMBER
from draws.selectors import Figures, rounds_numbered, rounds_that_fit

_BETWEEN = re.compile(r"\s+at\s+|\s*[/@]\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """The rounds found, the oldest first; `by_figures` says that more than one may be true by chance."""

    rounds: list[Round]
    by_figures: bool


def search(text: str, on: date | None = None) -> Found:
    """The rounds that "4,000 at 475" fits, of any day or of `on`; or those of numbers such as "357, 422".

    Raises ValueError, in words, where the text is neither, or no round is found.
    """
    parts = _BETWEEN.split(text.strip())
    if len(parts) == 2:
        return _by_figures(*(ingest.whole_number(part) for part in parts), on=on)
    numbers = re.split(r"[,;\s]+", text.strip())
    if not all(NUMBER.fullmatch(number) for number in numbers):
        raise ValueError(_("Write figures, as in “4,000 at 475”, or numbers of rounds, as in “357, 422”."))
    rounds = rounds_numbered(numbers)
    missing = set(numbers) - {round_.number for round_ in rounds}
    if missing:
        raise ValueError(_("There is no round %(number)s.") % {"number": min(missing)})
    return Found(rounds, by_figures=False)


def _by_figures(invitations: int, cutoff: int, *, on: date | None) -> Found:
    rounds = rounds_that_fit(Figures(invitations, cutoff, on))
    if not rounds:
        words = {"size": f"{invitations:,}", "cutoff": cutoff}
        if on:
            raise ValueError(_("No round of that day had %(size)s invitations at %(cutoff)s.") % words)
        raise ValueError(_("No round had %(size)s invitations at %(cutoff)s.") % words)
    return Found(rounds, by_figures=True)
