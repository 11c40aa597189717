"""What an address of the draw history asks for: one reading of it, for the page and for the files."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from draws.filters import RoundFilter
from draws.models import Kind, Round
from draws.selectors.streams import stream_name

PAGE_SIZES = (50, 100)
# What each column sorts by; rounds that are equal in it follow with the newest first.
SORTS = {
    "number": "sequence",
    "date": "date",
    "for": "in_words",
    "invitations": "invitations",
    "cutoff": "crs_cutoff",
}
_USUAL = "-date"


@dataclass(frozen=True)
class Listing:
    """The rounds asked for, in the order asked for; none where a filter cannot be read.

    `remarks` name what was asked for beside the filters and does not exist, and say what is done instead.
    """

    filters: RoundFilter
    rounds: QuerySet[Round]
    sort: str
    per_page: int
    remarks: list[str] = field(default_factory=list)

    @property
    def is_valid(self) -> bool:
        """Whether every filter could be read."""
        return bool(self.filters.is_valid())

    @property
    def address(self) -> str:
        """The filters as they stood in the address, readable or not, and nothing else of it."""
        given = self.filters.data
        return urlencode([(name, given[name]) for name in self.filters.filters if given.get(name)])

    @property
    def stream_key(self) -> str:
        """The key of the stream that the filters leave alone, empty where they leave another choice."""
        if len(self.asked) != 1:
            return ""
        (name, value), *_others = self.asked.items()
        names_one = name in ("program", "category") or (name, value) == ("kind", Kind.GENERAL)
        return str(value) if names_one else ""

    @property
    def asked(self) -> dict[str, Any]:
        """The filters in use, by their names in the address."""
        cleaned = self.filters.form.cleaned_data if self.is_valid else {}
        return {name: value for name, value in cleaned.items() if value}


def listing(address: QueryDict) -> Listing:
    """Read an address."""
    remarks: list[str] = []
    filters = RoundFilter(address, queryset=Round.objects.all())
    found = filters.qs if filters.is_valid() else Round.objects.none()
    sort = _sort(address.get("sort", ""), remarks)
    per_page = _per_page(address.get("per_page", ""), remarks)
    return Listing(filters, _in_order(found, sort), sort, per_page, remarks)


def _sort(asked: str, remarks: list[str]) -> str:
    if not asked or asked.removeprefix("-") in SORTS:
        return asked or _USUAL
    remarks.append(_("There is no order “%(asked)s”: the newest rounds come first.") % {"asked": asked[:40]})
    return _USUAL


def _per_page(asked: str, remarks: list[str]) -> int:
    if not asked or asked in map(str, PAGE_SIZES):
        return int(asked or PAGE_SIZES[0])
    words = _("A page holds %(some)s or %(more)s rounds and not “%(asked)s”: here are %(some)s.")
    remarks.append(words % {"some": PAGE_SIZES[0], "more": PAGE_SIZES[1], "asked": asked[:40]})
    return PAGE_SIZES[0]


def _in_order(rounds: QuerySet[Round], sort: str) -> QuerySet[Round]:
    if sort.removeprefix("-") == "for":
        rounds = rounds.annotate(in_words=stream_name())
    direction = "-" if sort.startswith("-") else ""
    return rounds.order_by(direction + SORTS[sort.removeprefix("-")], "-sequence")
