"""The words of a correction: each figure before and after."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from draws.figures import day, number
from draws.models import Kind, Program


def change_lines(changes: Mapping[str, list[Any]]) -> list[str]:
    """A line for each figure: "Cut-off: 468; we said 467"."""
    return [_line(name, *change) for name, change in changes.items() if name in _FIGURES]


def _line(name: str, old: Any, new: Any) -> str:
    label, say = _FIGURES[name]
    values = {"label": label, "old": _said(say, old), "new": _said(say, new)}
    return _("%(label)s: %(new)s; we said %(old)s") % values


def _said(say: Callable[[Any], str], value: Any) -> str:
    return _("none") if value in (None, "") else say(value)


def _moment(text: str) -> str:
    at = datetime.fromisoformat(text).astimezone(UTC)
    return f"{day(at.date())}, {date_format(at, 'H:i:s')} UTC"


_FIGURES: dict[str, tuple[Any, Callable[[Any], str]]] = {
    "date": (lazy("Day"), lambda text: day(date.fromisoformat(text))),
    "issued_at": (lazy("Time"), _moment),
    "kind": (lazy("Kind"), lambda key: str(Kind(key).label)),
    "program": (lazy("Program"), lambda key: str(Program(key).label)),
    "category_version": (lazy("Category and version"), str),
    "invitations": (lazy("Invitations"), number),
    "crs_cutoff": (lazy("Cut-off"), number),
    "tie_break_at": (lazy("Tie-break"), _moment),
}
