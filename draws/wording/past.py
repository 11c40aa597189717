"""What a correction changes, in words for a reader: each field, what it said and what it says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple, cast

from django.db.models import Field
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from draws.figures import day, moment, number
from draws.models import Kind, Program, Round


class Change(NamedTuple):
    """A field by the name it has on the page, what it said before and what it says now."""

    label: str
    old: str
    new: str


def changes_in_words(changes: Mapping[str, Sequence[Any]]) -> list[Change]:
    """The changes of a correction, in the form of `Correction.changes`, in their order."""
    return [
        Change(label_of(name), in_words(name, old), in_words(name, new))
        for name, (old, new) in changes.items()
    ]


def label_of(name: str) -> str:
    """What a page calls a field of a round or, as "pool.491-500", of its pool."""
    if not name.startswith("pool."):
        field = cast("Field[Any, Any]", Round._meta.get_field(name))
        return capfirst(str(field.verbose_name))
    part = name.removeprefix("pool.")
    special = {"as_of": _("Pool as of"), "total": _("Pool, total")}
    return special.get(part) or _("Pool, %(band)s") % {"band": part.replace("-", "–")}


def in_words(name: str, value: Any) -> str:
    """A value of a field, in the form of `Correction.changes`, as a reader reads it."""
    if value in (None, ""):
        return str(_("none"))
    if isinstance(value, int):
        return number(value)
    if name in ("issued_at", "tie_break_at"):
        return moment(datetime.fromisoformat(value))
    if name in ("date", "retrieved_on", "pool.as_of"):
        return day(date.fromisoformat(value))
    if name == "category_version":
        slug, version = value.split(" ", 1)
        return _("%(category)s, version %(version)s") % {"category": slug, "version": version}
    labels = {"kind": Kind, "program": Program}
    return str(labels[name](value).label) if name in labels else str(value)
