"""The forecast and its track record in words."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from draws.figures import day, number
from draws.forecast import Bin, Forecast, Group, Scores, Standing, Tally
from draws.forecast.recipe import FEWEST_CHANGES, FEWEST_SCORED, FIXED_ON


def percent(chance: float) -> str:
    """A chance from 0 to 1 in whole percent: "62 %"; never a certainty: "under 1 %", "over 99 %"."""
    if chance < 0.01:
        return _("under %(percent)s %%") % {"percent": 1}
    if chance > 0.99:
        return _("over %(percent)s %%") % {"percent": 99}
    return whole_percent(chance)


def whole_percent(share: float) -> str:
    """A share from 0 to 1 of what has happened, in whole percent."""
    return _("%(percent)s %%") % {"percent": round(share * 100)}


def tally(counted: Tally) -> str:
    """A plain count: "9 of 15"; a dash while there is nothing to count."""
    if not counted.of:
        return "–"
    return _("%(hits)s of %(of)s") % {"hits": number(counted.hits), "of": number(counted.of)}


def share(hits: int, of: int) -> str:
    """A count with its share: "103 of 128, 80 %"."""
    return f"{tally(Tally(hits, of))}, {whole_percent(hits / of)}"


def interval(low: int, high: int) -> str:
    """The stretch that holds 8 of 10 next cut-offs: "from 508 to 524"."""
    if low == high:
        return number(low)
    return _("from %(low)s to %(high)s") % {"low": number(low), "high": number(high)}


def rests_on(forecast: Forecast) -> str:
    """How much of its own past a forecast rests on."""
    return ngettext(
        "rests on its last %(count)s change", "rests on its last %(count)s changes", forecast.rests_on
    ) % {"count": number(forecast.rests_on)}


def track(scores: Scores) -> str:
    """The track record of a stream: how often its interval held, and its error against the simple one's."""
    return _("%(inside)s of %(rounds)s cut-offs inside; error %(ours)s, simple %(simple)s") % {
        "inside": number(scores.inside),
        "rounds": number(scores.rounds),
        "ours": score(scores.brier),
        "simple": score(scores.simple_brier),
    }


def score(value: float) -> str:
    """A Brier score or log-loss, to three places."""
    return f"{value:.3f}"


def standing(found: Standing, forecast: Forecast, scores: Scores | None) -> str:
    """Why nothing but plain counts is shown of a stream."""
    if found is Standing.NOT_BETTER:
        return _(
            "On past rounds our reckoning did no better than “the last cut-off again”, so it is not shown."
        )
    known = _("Too few rounds to say: %(changes)s, and %(scored)s scored.") % {
        "changes": _changes(forecast.changes),
        "scored": _rounds(scores.rounds if scores else 0),
    }
    needed = _("We want %(changes)s and %(scored)s.") % {
        "changes": _changes(FEWEST_CHANGES),
        "scored": _rounds(FEWEST_SCORED),
    }
    return f"{known} {needed}"


def _changes(count: int) -> str:
    return ngettext("%(count)s comparable change", "%(count)s comparable changes", count) % {
        "count": number(count)
    }


def _rounds(count: int) -> str:
    return ngettext("%(count)s round", "%(count)s rounds", count) % {"count": number(count)}


def new_version(since: date | None) -> str:
    """A word of caution where the next round follows another version of its category; empty where not."""
    if since is None:
        return ""
    return _("Its rule or list has changed since, on %(day)s: past changes may say less.") % {
        "day": day(since)
    }


def group(found: Group) -> str:
    """What rounds a row of the scorecard is about."""
    return {
        Group.ALL: _("All rounds"),
        Group.NOT_NOMINEES: _("Without provincial nominees"),
        Group.NOT_NOMINEES_SINCE_FIXED: _("Without provincial nominees, from %(day)s on")
        % {"day": day(FIXED_ON)},
        Group.PUBLISHABLE: _("With %(changes)s or more at the time") % {"changes": _changes(FEWEST_CHANGES)},
    }[found]


def hidden(found: Standing) -> str:
    """Why the forecast of a stream is kept back, in a few words; empty where it is not."""
    return {
        Standing.SHOWN: "",
        Standing.TOO_FEW: _("too few rounds, not shown"),
        Standing.NOT_BETTER: _("no better than the simple one, not shown"),
    }[found]


def tenth(found: Bin) -> str:
    """The chances that stand in one row: "20 to 30 %"."""
    return _("%(low)s to %(high)s %%") % {"low": round(found.low * 100), "high": round(found.high * 100)}


def agreement(found: Bin) -> str:
    """A point of the chart in words."""
    return _("said %(said)s, came true in %(happened)s of %(count)s") % {
        "said": percent(found.said),
        "happened": whole_percent(found.happened),
        "count": number(found.count),
    }
