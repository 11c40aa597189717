"""Rounds and categories in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, timedelta

from django.utils.formats import date_format
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from draws.figures import day, number, short_day, signed
from draws.models import CategoryVersion, Kind, PoolSnapshot, Round, Rule
from draws.selectors import (
    AtOrAbove,
    Change,
    Coverage,
    Month,
    YearTotal,
    band_of_the_unexplained,
    stream_of,
)


def headline(round_: Round) -> str:
    """What happened, in one line: "Healthcare and social services: 4,000 invited at 467"."""
    return _("%(stream)s: %(size)s invited at %(cutoff)s") % {
        "stream": stream_of(round_).name,
        "size": number(round_.invitations),
        "cutoff": number(round_.crs_cutoff),
    }


@dataclass(frozen=True, slots=True)
class CoverageLine:
    """How far the data go, in a sentence, and whether they may be out of date."""

    text: str
    late: bool


# From 2023 to October 2026 rounds paused for longer than this seven times.
_LATE = timedelta(days=21)


def coverage_line(coverage: Coverage | None, today: date) -> CoverageLine:
    """How far the data go, as seen from today."""
    if coverage is None:
        return CoverageLine(_("No rounds are recorded yet."), late=True)
    text = _("Data to round %(number)s, %(day)s; rounds since then are not recorded yet.") % {
        "number": coverage.number,
        "day": day(coverage.on),
    }
    age = today - coverage.on
    if age > _LATE:
        return CoverageLine(f"{text} {_('That was %(days)s ago.') % {'days': days(age.days)}}", late=True)
    return CoverageLine(text, late=False)


def cutoff_change(change: Change) -> str:
    """The cut-off against the previous one: "9 below round 385 of 11 Dec 2025"."""
    values = {
        "points": number(abs(change.cutoff)),
        "number": change.previous.number,
        "day": short_day(change.previous.date),
    }
    if change.cutoff == 0:
        return _("as in round %(number)s of %(day)s") % values
    if change.cutoff < 0:
        return _("%(points)s below round %(number)s of %(day)s") % values
    return _("%(points)s above round %(number)s of %(day)s") % values


def invitations_change(change: Change) -> str:
    """The size against the previous one: "3,000 more than round 385"."""
    values = {"people": number(abs(change.invitations)), "number": change.previous.number}
    if change.invitations == 0:
        return _("as many as in round %(number)s") % values
    if change.invitations < 0:
        return _("%(people)s fewer than in round %(number)s") % values
    return _("%(people)s more than in round %(number)s") % values


def since_previous(change: Change | None) -> str:
    """Both changes against the round before in its stream, never one without the other.

    "−9 points, +3,000 invited against 11 Dec 2025"; the first round of a stream has none.
    """
    if change is None:
        return _("the first round of its kind")
    return _("%(points)s, %(people)s against %(day)s") % {
        "points": _points_moved(change.cutoff),
        "people": _people_moved(change.invitations),
        "day": short_day(change.previous.date),
    }


def _points_moved(points: int) -> str:
    if points == 0:
        return _("same cut-off")
    return ngettext("%(points)s point", "%(points)s points", abs(points)) % {"points": signed(points)}


def _people_moved(people: int) -> str:
    return _("%(people)s invited") % {"people": signed(people)} if people else _("same size")


def days(count: int) -> str:
    """A number of days."""
    return ngettext("%(count)s day", "%(count)s days", count) % {"count": number(count)}


def times(count: int) -> str:
    """How often: once is "1 time"."""
    return ngettext("%(count)s time", "%(count)s times", count) % {"count": number(count)}


def rounds(count: int) -> str:
    """A number of rounds."""
    return ngettext("%(count)s round", "%(count)s rounds", count) % {"count": number(count)}


def invitations(count: int) -> str:
    """A number of invitations."""
    return ngettext("%(count)s invitation", "%(count)s invitations", count) % {"count": number(count)}


def year(total: YearTotal) -> str:
    """A year in one line: "2024: 52 rounds, 98,903 invitations"."""
    words = {
        "year": total.year,
        "rounds": rounds(total.rounds),
        "invitations": invitations(total.invitations),
    }
    return _("%(year)s: %(rounds)s, %(invitations)s") % words


def year_until(which: int, coverage: Coverage) -> str:
    """Up to where a year is counted, for the one in which our rounds end; empty for a whole year."""
    if coverage.on.year != which:
        return ""
    words = _("Counted to round %(number)s of %(day)s; the year goes on after it.")
    return words % {"number": coverage.number, "day": day(coverage.on)}


def months_without(months: Sequence[Month]) -> str:
    """Which of the months that we know had no round."""
    names = [date_format(month.first, "F") for month in months if month.known and not month.rounds]
    if not names:
        return _("Every month on record had a round.")
    return _("No round in %(months)s.") % {"months": get_text_list(names, _("and"))}


def occupations(count: int) -> str:
    """A number of occupations."""
    return ngettext("%(count)s occupation", "%(count)s occupations", count) % {"count": number(count)}


def rule(version: CategoryVersion, listed: int) -> str:
    """What a version asks for, in one sentence; `listed` is how many occupations it lists."""
    if version.rule == Rule.LANGUAGE:
        return _("French test results of NCLC 7 or better in reading, writing, listening and speaking.")
    if version.rule == Rule.MILITARY:
        return _(
            "At least %(service)s years of continuous service in a foreign military, in one of %(listed)s "
            "listed occupations, and a job offer of %(offer)s years or more from the Canadian Forces."
        ) % {
            "service": (version.service_months or 0) // 12,
            "offer": (version.offer_months or 0) // 12,
            "listed": listed,
        }
    return _occupation_rule(version, listed)


def _occupation_rule(version: CategoryVersion, listed: int) -> str:
    if version.must_be_continuous:
        words = ngettext(
            "At least %(months)s months in a row in the one listed occupation, within the last "
            "%(years)s years.",
            "At least %(months)s months in a row in one of %(listed)s listed occupations, within the last "
            "%(years)s years.",
            listed,
        )
    else:
        words = ngettext(
            "At least %(months)s months, not necessarily in a row, in the one listed occupation, within the "
            "last %(years)s years.",
            "At least %(months)s months, not necessarily in a row, in one of %(listed)s listed occupations, "
            "within the last %(years)s years.",
            listed,
        )
    words %= {"months": version.min_months, "listed": listed, "years": version.window_years}
    return f"{words} {_('Only work in Canada counts.')}" if version.canadian_experience_only else words


def who(round_: Round, listed: int) -> str:
    """Whom a round was for."""
    if round_.kind == Kind.GENERAL:
        return _("A general round: candidates of the three federal programs, and provincial nominees.")
    if round_.category_version:
        version = round_.category_version
        words = _("A category-based round, version %(version)s.") % {"version": version.version}
        return f"{words} {rule(version, listed)}"
    program = stream_of(round_).name
    return _("A program-specific round: only candidates of the %(program)s.") % {"program": program}


def pool_timing(snapshot_day: date, round_day: date) -> str:
    """When a snapshot was taken, against its round: "The pool 5 days before"."""
    apart = (round_day - snapshot_day).days
    if apart == 0:
        return _("The pool that day")
    if apart < 0:
        return _("The pool %(days)s after") % {"days": days(-apart)}
    return _("The pool %(days)s before") % {"days": days(apart)}


def pool_note(pool: PoolSnapshot) -> str:
    """The note of a snapshot; where its bands do not add up, also what the shares do about it."""
    return f"{pool.note} {_unexplained(pool)}".strip()


def _unexplained(pool: PoolSnapshot) -> str:
    if not pool.unexplained:
        return ""
    count = abs(pool.unexplained)
    people = ngettext("%(count)s person", "%(count)s people", count) % {"count": number(count)}
    if pool.unexplained < 0:
        return _("All bands hold %(people)s more than the total.") % {"people": people}
    band = band_of_the_unexplained(pool)
    if band:
        words = _("In no band: %(people)s; the shares count them in %(band)s.")
        return words % {"people": people, "band": band.replace("-", "–")}
    return _("In no band: %(people)s; only the last share counts them.") % {"people": people}


def tie_break_age(round_: Round) -> str:
    """How long before the round its tie-break lay, by the days in UTC; empty without one."""
    if round_.tie_break_at is None:
        return ""
    return days_before(round_.tie_break_at.astimezone(UTC).date(), round_.date)


def days_before(earlier: date, later: date) -> str:
    """How long a day lies before another: "73 days before"; "that day" where it does not."""
    apart = (later - earlier).days
    return _("%(days)s before") % {"days": days(apart)} if apart > 0 else _("that day")


def standing(found: AtOrAbove, total: int) -> str:
    """How many people stood at or above a score, as far as the bands tell."""
    figures = {
        "score": number(found.score),
        "least": number(found.least),
        "most": number(found.most),
        "total": number(total),
        "lowest": number(found.lowest),
        "highest": number(found.highest),
    }
    if found.exact:
        return _("%(most)s of %(total)s people stood at %(score)s or above.") % figures
    return (
        _(
            "Between %(least)s and %(most)s of %(total)s people stood at %(score)s or above: the band "
            "%(lowest)s–%(highest)s is published as a whole and is not split."
        )
        % figures
    )
