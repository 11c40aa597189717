"""The place of a round among those of its stream, in words."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from draws import wording
from draws.figures import day, number, short_day
from draws.models import Kind, Round
from draws.selectors import Coverage, Moves, Place, Range, Rank, Since, Stream

# Further from an end than these, a rank is told by how many were lower and higher.
_FROM_BELOW = (
    gettext_lazy("lowest"),
    gettext_lazy("second lowest"),
    gettext_lazy("third lowest"),
    gettext_lazy("fourth lowest"),
    gettext_lazy("fifth lowest"),
)
_FROM_ABOVE = (
    gettext_lazy("highest"),
    gettext_lazy("second highest"),
    gettext_lazy("third highest"),
    gettext_lazy("fourth highest"),
    gettext_lazy("fifth highest"),
)
# Names that keep their capital in a sentence.
_PROPER = {"French"}


def in_sentence(stream: Stream) -> str:
    """A stream as it stands before "cut-off" or "rounds": "healthcare", "Canadian Experience Class"."""
    if stream.kind == Kind.PROGRAM:
        return stream.name
    name = stream.short
    return name if name in _PROPER or name.isupper() else name[:1].lower() + name[1:]


def ordinal(rank: Rank) -> str:
    """The rank counted from the nearer end: "second lowest"; empty in the middle."""
    if rank.lower <= rank.higher and rank.lower < len(_FROM_BELOW):
        return str(_FROM_BELOW[rank.lower])
    return str(_FROM_ABOVE[rank.higher]) if rank.higher < len(_FROM_ABOVE) else ""


def rank_words(rank: Rank) -> str:
    """A rank in few words, for a table: "second lowest of 7, the same as 1 other"."""
    if rank.of == 1:
        return _("the only one")
    if not rank.lower and not rank.higher:
        return _("all %(count)s the same") % {"count": number(rank.of)}
    if not ordinal(rank):
        return _middle(rank)
    return _("%(ordinal)s of %(count)s") % {"ordinal": ordinal(rank), "count": number(rank.of)} + _tied(rank)


def _middle(rank: Rank) -> str:
    words = _("%(lower)s lower, %(higher)s higher") % {
        "lower": number(rank.lower),
        "higher": number(rank.higher),
    }
    return words + (_(", %(same)s the same") % {"same": number(rank.same)} if rank.same else "")


def _tied(rank: Rank) -> str:
    if not rank.same:
        return ""
    return ngettext(", the same as %(same)s other", ", the same as %(same)s others", rank.same) % {
        "same": number(rank.same)
    }


def placed(place: Place, stream: Stream, coverage: Coverage | None) -> list[str]:
    """What is remarkable about a cut-off, in up to three sentences, the day it was held first.

    "Second lowest healthcare cut-off of 2025 when it was held, of 6 rounds." Then, where the rounds since
    have changed that, what it is by now; then since when there had been none as low or as high.
    """
    sentences = [_when_held(place.in_year_then, stream, place.year)]
    if place.in_year_then != place.in_year_now:
        by_now = {"when": _by_now(place.year, coverage), "rank": rank_words(place.in_year_now)}
        sentences.append(_("%(when)s: %(rank)s.") % by_now)
    if place.since:
        sentences.append(_since(place.since))
    return sentences


def _when_held(rank: Rank, stream: Stream, year: int) -> str:
    words = {"stream": in_sentence(stream), "year": year, "count": number(rank.of)}
    if rank.of == 1:
        return capfirst(_("first %(stream)s round of %(year)s.") % words)
    if not rank.lower and not rank.higher:
        sentence = _("All %(count)s %(stream)s rounds of %(year)s had this cut-off when it was held.")
        return sentence % words
    if ordinal(rank):
        sentence = _("%(ordinal)s %(stream)s cut-off of %(year)s when it was held, of %(rounds)s%(tied)s.")
        return capfirst(sentence % {**words, **_of(rank)})
    sentence = _("Of %(count)s %(stream)s cut-offs of %(year)s when it was held: %(middle)s.")
    return sentence % {**words, "middle": _middle(rank)}


def _of(rank: Rank) -> dict[str, str]:
    return {"ordinal": ordinal(rank), "rounds": wording.rounds(rank.of), "tied": _tied(rank)}


def _by_now(year: int, coverage: Coverage | None) -> str:
    if coverage is None or coverage.on.year > year:
        return _("By the end of %(year)s") % {"year": year}
    return _("By round %(number)s of %(day)s") % {"number": coverage.number, "day": day(coverage.on)}


def _since(since: Since) -> str:
    words = {
        "number": since.round.number,
        "day": short_day(since.round.date),
        "cutoff": since.round.crs_cutoff,
    }
    if since.extreme == "lowest":
        return _("The lowest since round %(number)s of %(day)s, which was at %(cutoff)s.") % words
    return _("The highest since round %(number)s of %(day)s, which was at %(cutoff)s.") % words


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A line of the table of ranks: over which rounds, the rank then and now, and their cut-offs by now."""

    scope: str
    then: str
    now: str
    span: str


def place_rows(place: Place, in_year: Range, ever: Range) -> list[PlaceRow]:
    """The ranks within the year and since the first round; `in_year` and `ever` are the cut-offs by now."""
    rows = [
        PlaceRow(
            str(place.year), rank_words(place.in_year_then), rank_words(place.in_year_now), span(in_year)
        )
    ]
    if place.ever_now != place.in_year_now:
        scope = _("Since %(year)s") % {"year": place.first_year}
        rows.append(PlaceRow(scope, rank_words(place.ever_then), rank_words(place.ever_now), span(ever)))
    return rows


def span(cutoffs: Range) -> str:
    """Between which cut-offs, and in how many rounds: "462 to 510, 7 rounds"."""
    rounds = wording.rounds(cutoffs.rounds)
    if cutoffs.lowest == cutoffs.highest:
        return _("%(cutoff)s, %(rounds)s") % {"cutoff": cutoffs.lowest, "rounds": rounds}
    words = {"lowest": cutoffs.lowest, "highest": cutoffs.highest, "rounds": rounds}
    return _("%(lowest)s to %(highest)s, %(rounds)s") % words


def past_year(cutoffs: Range, stream: Stream) -> str:
    """The cut-offs of the twelve months up to a round, in a sentence."""
    words = {
        "stream": in_sentence(stream),
        "rounds": wording.rounds(cutoffs.rounds),
        "lowest": number(cutoffs.lowest),
        "highest": number(cutoffs.highest),
    }
    if cutoffs.rounds == 1:
        return _("It was the only %(stream)s round in the twelve months up to it.") % words
    return (
        _(
            "In the twelve months up to this round, %(stream)s cut-offs lay between %(lowest)s and "
            "%(highest)s, in %(rounds)s."
        )
        % words
    )


@dataclass(frozen=True, slots=True)
class Moved:
    """What begins, and the counts that go on from it; none where the beginning is a whole sentence."""

    lead: str
    counts: tuple[str, ...] = ()


def moved(moves: Moves, stream: Stream) -> Moved:
    """How the next cut-off of a stream has differed so far; no trend, only counts, and none of nothing."""
    words = {"stream": in_sentence(stream), "largest": number(moves.largest)}
    if moves.of == 1 and moves.largest:
        return Moved(_("Until then the %(stream)s cut-off had changed once, by %(largest)s points.") % words)
    lead = _("Until then the next %(stream)s cut-off had been:") % words
    return Moved(lead, (*_counted(moves), *_how_far(moves)))


def _counted(moves: Moves) -> list[str]:
    counts = (
        (_("lower %(times)s"), moves.lower),
        (_("the same %(times)s"), moves.same),
        (_("higher %(times)s"), moves.higher),
    )
    return [words % {"times": wording.times(count)} for words, count in counts if count]


def _how_far(moves: Moves) -> list[str]:
    if not moves.largest:
        return []
    words = _("%(median)s points away in the median, %(largest)s at most")
    return [words % {"median": number(moves.median), "largest": number(moves.largest)}]


def followed(later: Round, cutoff: int) -> str:
    """What came of a cut-off in the next round of its stream: "4 points higher"."""
    points = abs(later.crs_cutoff - cutoff)
    if not points:
        return _("the same")
    words = (
        ngettext("%(points)s point higher", "%(points)s points higher", points)
        if later.crs_cutoff > cutoff
        else ngettext("%(points)s point lower", "%(points)s points lower", points)
    )
    return words % {"points": number(points)}
