"""What a change brings, in words: doors, rounds, caps, and how certain it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from eligibility.results.streams import stream_name
from eligibility.rules.changes.caps import Cap
from eligibility.rules.changes.doors import Door, Invited
from eligibility.rules.decisions import Verdict
from eligibility.rules.what_if import Effect
from eligibility.wording.changes import CAPS
from eligibility.wording.names import PROGRAMS

OPEN = Verdict.UNKNOWN


def doors(effect: Effect) -> str:
    """The programs and categories that the change opens, closes or leaves open."""
    said = {
        "opens": _("Opens %(doors)s."),
        "may_open": _("May open %(doors)s."),
        "closes": _("Closes %(doors)s."),
        "may_close": _("May close %(doors)s."),
    }
    told = {how: [door for door in effect.doors if _how(door) == how] for how in said}
    return " ".join(said[how] % {"doors": _names(found)} for how, found in told.items() if found)


def _how(door: Door) -> str:
    if door.opens:
        return "opens"
    if door.after is OPEN:
        return "may_close" if door.closes else "may_open"
    return "closes"


def _names(found: list[Door]) -> str:
    return str(get_text_list([_name(door) for door in found], _("and")))


def _name(door: Door) -> str:
    if door.kind == "program":
        return str(PROGRAMS[door.name])
    return _("the category %(name)s") % {"name": stream_name(door.name)}


def rounds(invited: Invited | None) -> str:
    """How many rounds of the last 12 months would have invited, where the change moves any."""
    if invited is None or not (invited.gained or invited.lost):
        return ""
    counted = ngettext(
        "%(after)s of the %(rounds)s rounds would have invited you; %(before)s now.",
        "%(after)s of the %(rounds)s rounds would have invited you; %(before)s now.",
        invited.after,
    ) % {"after": invited.after, "rounds": invited.rounds, "before": invited.before}
    gained, lost = _streams(invited.gained), _streams(invited.lost)
    told = [counted]
    told += [_("Gained: %(streams)s.") % {"streams": gained}] if gained else []
    told += [_("Lost: %(streams)s.") % {"streams": lost}] if lost else []
    return " ".join(told)


def _streams(numbers: Mapping[str, tuple[str, ...]]) -> str:
    """The streams, the one with most rounds first."""
    ordered = sorted(numbers.items(), key=lambda item: (-len(item[1]), item[0]))
    return "; ".join(f"{stream_name(stream)} {len(found)}" for stream, found in ordered)


def caps(effect: Effect) -> str:
    """Why the change is worth less than its lines add up to."""
    return " ".join(_caps(effect))


def _caps(effect: Effect) -> Iterator[str]:
    if effect.caps:
        yield ngettext(
            "Its lines add %(points)s point, but not all of it counts.",
            "Its lines add %(points)s points, but not all of them count.",
            effect.raw,
        ) % {"points": effect.raw}
    for cap in effect.caps:
        yield _cap(cap)


def _cap(cap: Cap) -> str:
    return _("At most %(most)s for %(what)s: %(cut)s are cut.") % {
        "cut": cap.cut,
        "what": CAPS[cap.name],
        "most": cap.most,
    }


def certainty(effect: Effect) -> str:
    """What the open answers leave open of the points; nothing where they leave nothing."""
    if effect.gained.is_exact:
        return ""
    return _("Your certain points: %(low)s. The most you could have: %(high)s.") % {
        "low": signed(effect.gained.low),
        "high": signed(effect.gained.high),
    }


def signed(points: int) -> str:
    """Points more or less, with their sign."""
    if points == 0:
        return "0"
    return f"+{points}" if points > 0 else f"−{-points}"
