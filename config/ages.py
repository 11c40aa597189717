"""How old each kind of data is, from the data themselves."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from draws.figures import day, number
from draws.models import CategoryVersion, PoolSnapshot, Round
from eligibility.rules.tables import names, versions
from eligibility.rules.tables.loader import FOLDER
from noc.models import UnitGroup
from noc.selectors import versions_on
from noc.wording import edition, read_on


@dataclass(frozen=True, slots=True)
class Age:
    """A kind of data: how far it goes or since when it holds, and when its source was last read.

    `read_on` is None where the data name a source for each row.
    """

    label: str
    reach: str
    read_on: date | None


def ages(today: date) -> list[Age]:
    """All kinds of data as seen on a day; a kind without any data is left out. Five queries."""
    return [*_of_rounds(), *_of_pool(), *_of_categories(today), *_of_occupations(today), *_of_rules(today)]


def _of_rounds() -> Iterable[Age]:
    last = Round.objects.first()
    if last:
        reach = _("to round %(number)s of %(day)s") % {"number": last.number, "day": day(last.date)}
        yield Age(_("Rounds of invitations"), reach, last.retrieved_on)


def _of_pool() -> Iterable[Age]:
    last = PoolSnapshot.objects.select_related("round").first()
    if last:
        words = {"day": day(last.as_of), "number": last.round.number}
        reach = _("to %(day)s, published with round %(number)s") % words
        yield Age(_("Candidates in the pool"), reach, last.round.retrieved_on)


def _of_categories(today: date) -> Iterable[Age]:
    starts = list(CategoryVersion.objects.order_by().values_list("effective_from", flat=True))
    begun = [start for start in starts if start <= today]
    if begun:
        words = {"versions": _versions(len(starts)), "day": day(max(begun))}
        yield Age(_("Categories"), _("%(versions)s, the newest in force since %(day)s") % words, read_on=None)


def _versions(count: int) -> str:
    return ngettext("%(count)s version", "%(count)s versions", count) % {"count": number(count)}


def _of_occupations(today: date) -> Iterable[Age]:
    found = versions_on(today)
    count = UnitGroup.objects.filter(classification=found.in_use).count() if found else 0
    if found and count:
        words = {"edition": edition(found.in_use.version), "count": number(count)}
        reach = _("%(edition)s: %(count)s unit groups") % words
        yield Age(_("Occupations"), reach, read_on(found.in_use.version))


def _of_rules(today: date) -> Iterable[Age]:
    tables = names()
    reach = _("%(count)s tables, the newest value in force since %(day)s") % {
        "count": number(len(tables)),
        "day": day(max(_in_force_since(name, today) for name in tables)),
    }
    yield Age(_("Points and conditions"), reach, max(_read_on(name) for name in tables))
    funds = _("in force since %(day)s") % {"day": day(_in_force_since("settlement_funds", today))}
    yield Age(_("Settlement funds"), funds, _read_on("settlement_funds"))


def _in_force_since(name: str, today: date) -> date:
    """The first day of a table's newest values that are known and in force; of its first version else."""
    starts, found = versions(name)
    known = [start for start, version in zip(starts, found, strict=True) if not version.values_unknown]
    return max((start for start in known if start <= today), default=starts[0])


@cache
def _read_on(name: str) -> date:
    """The last day on which a source of a table was read."""
    sources = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))["sources"]
    return max(source["retrieved"] for source in sources.values())
