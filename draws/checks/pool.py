"""The pool by score that was published with a round."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _

from draws.checks.entry import Entry, Finding, Known, ask
from draws.figures import day, number
from draws.models.pool import BANDS


def about_pool(entry: Entry, known: Known) -> Iterable[Finding]:
    """A pool is whole and has its day; unusual are bands that do not add up, and a day after the round."""
    if entry.pool_as_of:
        yield from _about_its_day(entry, known)
    if entry.pool is None:
        if entry.pool_as_of:
            yield Finding("pool", _("The pool has a day but no figures: paste the table, or empty the day."))
        return
    lacking = [band.replace("-", "–") for band in BANDS if band not in entry.pool]
    if lacking:
        yield Finding("pool", _("These bands are missing: %(bands)s.") % {"bands": ", ".join(lacking)})
    if "total" not in entry.pool:
        yield Finding("pool", _("The total of the pool is missing."))
    if not lacking and "total" in entry.pool:
        yield from _about_its_sum(entry.pool)


def _about_its_day(entry: Entry, known: Known) -> Iterable[Finding]:
    assert entry.pool_as_of is not None
    if entry.pool_as_of > known.today:
        yield Finding("pool_as_of", _("%(day)s lies in the future.") % {"day": day(entry.pool_as_of)})
    elif entry.date and entry.pool_as_of > entry.date:
        yield ask(
            "pool_as_of",
            _("The pool is of %(day)s, after the round.") % {"day": day(entry.pool_as_of)},
        )


def _about_its_sum(pool: Mapping[str, int]) -> Iterable[Finding]:
    if pool["total"] == 0:
        yield Finding("pool", _("A pool of nobody means that none was published: leave it empty."))
        return
    found = sum(pool[band] for band in BANDS)
    if found != pool["total"]:
        yield ask(
            "pool",
            _("The bands add up to %(sum)s, the total says %(total)s. The reason is shown to readers.")
            % {"sum": number(found), "total": number(pool["total"])},
        )
