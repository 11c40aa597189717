"""How many people a round would reach, in words for staff: figures only, of nobody by name."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from draws.figures import number
from draws.models import Round
from eligibility.models import Assessment, AssessmentQuerySet
from eligibility.rules.rounds import INVITED, NOT_INVITED, UNKNOWN
from eligibility.verdicts import held, latest_of_each, verdicts

# The page that asks is waited for, and one person takes about a millisecond: beyond this many the latest
# stand for all.
MOST = 1000


def told_of(day: date, recorded_at: datetime) -> AssessmentQuerySet:
    """The assessments that told of a round: for its day or a later one, saved since it was recorded."""
    return Assessment.objects.filter(on__gte=day, created_at__gte=recorded_at)


def reach(round_: Round, corrects: Round | None) -> str:
    """What recording the round, or correcting another to it, says to people's saved assessments."""
    if not (round_.date and round_.kind and round_.crs_cutoff is not None):
        return _("Once it has a day, a kind and a cut-off: how many people it would have invited.")
    return _corrected(round_, corrects) if corrects else _recorded(round_)


def _recorded(round_: Round) -> str:
    people = latest_of_each(Assessment.objects.all())
    count = people.count()
    if not count:
        return _("Nobody has saved an assessment.")
    found = Counter(said for _one, (said,) in verdicts(people[:MOST], held(round_)))
    return f"{_of(count)} {_split(found)}"


def _corrected(round_: Round, corrects: Round) -> str:
    told = latest_of_each(told_of(corrects.date, corrects.recorded_at))
    count = told.count()
    if not count:
        return _("Nobody has saved an assessment that tells of this round.")
    pairs = verdicts(told[:MOST], held(corrects), held(round_))
    changed = sum(old != new for _one, (old, new) in pairs)
    words = ngettext(
        "%(count)s person was told the values that are corrected, and is told of the correction.",
        "%(count)s people were told the values that are corrected, and are told of the correction.",
        count,
    ) % {"count": number(count)}
    verdict = ngettext(
        "The verdict changes for %(changed)s of them.",
        "The verdict changes for %(changed)s of them.",
        changed,
    ) % {"changed": number(changed)}
    return " ".join(part for part in (words, _limit(count), verdict) if part)


def _of(count: int) -> str:
    words = ngettext(
        "%(count)s person has saved an assessment.", "%(count)s people have saved assessments.", count
    ) % {"count": number(count)}
    return f"{words} {_limit(count)}".strip()


def _limit(count: int) -> str:
    if count <= MOST:
        return ""
    return _("Reckoned for the %(most)s who saved last.") % {"most": number(MOST)}


def _split(found: Counter[str]) -> str:
    return _(
        "By the latest of each, this round would have invited %(invited)s and not invited %(not_invited)s; "
        "for %(unknown)s it cannot be told."
    ) % {
        "invited": number(found[INVITED]),
        "not_invited": number(found[NOT_INVITED]),
        "unknown": number(found[UNKNOWN]),
    }
