"""The pool by score, as a record of the feed gives it with its eighteen figures dd1 to dd18."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from draws.feed.records import Record
from draws.feed.refusals import Unreadable
from draws.figures import day, number

# The bands of draws.models.BANDS by the names the feed gives them. dd3 and dd9 are subtotals of bands and
# must not be added once more; dd18 is the total.
BAND_FIELDS = {
    "dd1": "601-1200",
    "dd2": "501-600",
    "dd4": "491-500",
    "dd5": "481-490",
    "dd6": "471-480",
    "dd7": "461-470",
    "dd8": "451-460",
    "dd10": "441-450",
    "dd11": "431-440",
    "dd12": "421-430",
    "dd13": "411-420",
    "dd14": "401-410",
    "dd15": "351-400",
    "dd16": "301-350",
    "dd17": "0-300",
}
_SUBTOTALS = {"dd3": ("dd4", "dd5", "dd6", "dd7", "dd8"), "dd9": ("dd10", "dd11", "dd12", "dd13", "dd14")}
_TOTAL = "dd18"
ALL_FIELDS = tuple(f"dd{place}" for place in range(1, 19))
_MOST = 10_000_000
_STALE = timedelta(days=10)


@dataclass(frozen=True, slots=True)
class Pool:
    """People by band on a day, and the published total. `note` says why the bands do not come to it."""

    as_of: date
    bands: Mapping[str, int]
    total: int
    note: str = ""

    @property
    def unexplained(self) -> int:
        """By how much the published total exceeds the bands."""
        return self.total - sum(self.bands.values())


def pool_in(record: Record, *, on: date, confirmed: str = "") -> tuple[Pool | None, list[str]]:
    """The pool of a record and what is odd about it; no pool where all figures are zero, blank or absent.

    Zeros throughout mean that nothing was published. `on` is the day of the round; `confirmed` says why
    bands that do not add up are taken as they stand. Raises Unreadable.
    """
    if not any(record.has(field) for field in ALL_FIELDS):
        return None, []
    figures = {field: record.whole_number(field, 0, _MOST) for field in ALL_FIELDS}
    if not any(figures.values()):
        return None, []
    bands = {band: figures[field] for field, band in BAND_FIELDS.items()}
    pool = Pool(_as_of(record, on), bands, figures[_TOTAL], confirmed)
    doubts = [] if confirmed else _about_subtotals(figures)
    return pool, [*doubts, *_about_day(pool.as_of, on)]


def _as_of(record: Record, on: date) -> date:
    found = record.day("drawDistributionAsOn")
    if abs((found - on).days) > 366:
        raise Unreadable(
            "drawDistributionAsOn",
            _("The pool of %(day)s lies over a year from the round.") % {"day": day(found)},
        )
    return found


def _about_subtotals(figures: Mapping[str, int]) -> list[str]:
    """The two subtotals; the total is looked at with everything else in `draws.checks`."""
    found = {field: sum(figures[part] for part in parts) for field, parts in _SUBTOTALS.items()}
    return [
        _("%(field)s says %(said)s, but its bands come to %(total)s.")
        % {"field": field, "said": number(figures[field]), "total": number(total)}
        for field, total in found.items()
        if total != figures[field]
    ]


def _about_day(as_of: date, on: date) -> list[str]:
    if on - as_of > _STALE:
        return [_("The pool is of %(day)s, long before the round.") % {"day": day(as_of)}]
    return []
