"""The answer first: one sentence on what the rounds of the last year would have meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from draws.figures import day
from eligibility.results.rows import INVITED, UNKNOWN, RoundRow, round_rows, since
from eligibility.results.streams import stream_in_sentence
from eligibility.results.validity import known_until

MONTHS_COUNTED = 12


@dataclass(frozen=True, slots=True)
class Tally:
    """Rounds counted by what they would have meant; `nearest` is the one missed by the fewest points."""

    rounds: int
    invited: int
    unknown: int
    nearest: RoundRow | None

    @classmethod
    def of(cls, rows: Sequence[RoundRow]) -> Tally:
        """Count rows that stand newest first; of several equally near misses the latest is taken."""
        missed = [row for row in rows if row.missed_by is not None]
        return cls(
            rounds=len(rows),
            invited=sum(row.verdict == INVITED for row in rows),
            unknown=sum(row.verdict == UNKNOWN for row in rows),
            nearest=min(missed, key=lambda row: row.missed_by or 0, default=None),
        )


def headline(result: Mapping[str, Any]) -> str:
    """How many of the last 12 months’ rounds would have invited, and how near the nearest miss was."""
    on = date.fromisoformat(result["on"])
    tally = Tally.of(since(round_rows(result), on, MONTHS_COUNTED))
    sentence = _standing(tally, best_program_verdict(result), on)
    last_day = known_until(result)
    if last_day is None:
        return sentence
    return _("Under the rules until %(day)s: %(sentence)s") % {
        "day": day(last_day),
        "sentence": sentence[:1].lower() + sentence[1:],
    }


def best_program_verdict(result: Mapping[str, Any]) -> str:
    """Met when any program is; else unknown when any could be; else not met."""
    verdicts = {said["verdict"] for said in result["programs"].values()}
    return next((verdict for verdict in ("met", "unknown") if verdict in verdicts), "not_met")


def _standing(tally: Tally, programs: str, on: date) -> str:
    if tally.rounds == 0:
        return _("No round of invitations is on record for the 12 months up to %(day)s.") % {"day": day(on)}
    if programs == "not_met" and not tally.unknown:
        return _outside(tally)
    return _with_nearest(_counted(tally), tally.nearest)


def _outside(tally: Tally) -> str:
    if not tally.invited:
        return ngettext(
            "You meet none of the three programs: the only round of the last 12 months "
            "would not have invited you.",
            "You meet none of the three programs: none of the last 12 months’ %(rounds)s rounds "
            "would have invited you.",
            tally.rounds,
        ) % _figures(tally)
    return ngettext(
        "You no longer meet any of the three programs; the only round of the last 12 months "
        "would have invited you.",
        "You no longer meet any of the three programs; of the last 12 months’ %(rounds)s rounds, "
        "%(invited)s would have invited you.",
        tally.rounds,
    ) % _figures(tally)


def _counted(tally: Tally) -> str:
    """The count as a clause without its full stop."""
    if tally.unknown == tally.rounds:
        return ngettext(
            "Whether the only round of the last 12 months would have invited you cannot be told yet",
            "Whether any of the last 12 months’ %(rounds)s rounds would have invited you cannot be told yet",
            tally.rounds,
        ) % _figures(tally)
    if tally.unknown:
        return _partly_unknown(tally)
    if tally.invited == tally.rounds:
        return ngettext(
            "The only round of the last 12 months would have invited you",
            "Every one of the last 12 months’ %(rounds)s rounds would have invited you",
            tally.rounds,
        ) % _figures(tally)
    if tally.invited:
        return _("Of the last 12 months’ %(rounds)s rounds, %(invited)s would have invited you") % _figures(
            tally
        )
    return ngettext(
        "The only round of the last 12 months would not have invited you",
        "None of the last 12 months’ %(rounds)s rounds would have invited you",
        tally.rounds,
    ) % _figures(tally)


def _partly_unknown(tally: Tally) -> str:
    if tally.invited:
        sentence = _(
            "Of the last 12 months’ %(rounds)s rounds, %(invited)s would have invited you "
            "and %(unknown)s cannot be told yet"
        )
    else:
        sentence = _(
            "Of the last 12 months’ %(rounds)s rounds, none is sure to have invited you "
            "and %(unknown)s cannot be told yet"
        )
    return sentence % _figures(tally)


def _with_nearest(clause: str, nearest: RoundRow | None) -> str:
    if nearest is None:
        return _("%(clause)s.") % {"clause": clause}
    return _("%(clause)s; the nearest miss is %(stream)s, by %(distance)s.") % {
        "clause": clause,
        "stream": stream_in_sentence(nearest.stream),
        "distance": _distance(nearest),
    }


def _distance(row: RoundRow) -> str:
    least, most = row.missed_by or 0, row.cutoff - (row.low or 0)
    if most > least:
        return _("%(least)s to %(most)s points") % {"least": least, "most": most}
    if least == 0:
        return _("the tie-break alone")
    return ngettext("%(points)s point", "%(points)s points", least) % {"points": least}


def _figures(tally: Tally) -> dict[str, int]:
    return {"rounds": tally.rounds, "invited": tally.invited, "unknown": tally.unknown}
