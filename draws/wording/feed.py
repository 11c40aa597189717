"""The rows of a comparison with the feed in words, for the page of the import and for the command."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from django.utils.translation import gettext as _

from draws.figures import number
from draws.models import CategoryVersion, Kind, Program, Round
from draws.selectors.feed_rows import Change, Row


def label_of(field: str) -> str:
    """What a field of a round is called; those of the pool by their band."""
    if field.startswith("pool."):
        part = field.removeprefix("pool.")
        names = {"as_of": _("pool as of"), "total": _("pool, total")}
        return names.get(part, _("pool, %(band)s") % {"band": part.replace("-", "–")})
    return str(getattr(Round._meta.get_field(field), "verbose_name", field))


def said(value: Any) -> str:
    """A value in words: "4,000", "2026-02-20 12:02:57 UTC", "healthcare, version 3"; "–" for none."""
    if value in (None, ""):
        return "–"
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int):
        return number(value)
    if isinstance(value, CategoryVersion):
        return _("%(category)s, version %(version)s") % {
            "category": value.category.slug,
            "version": value.version,
        }
    return str(value)


def choice(field: str, value: Any) -> str:
    """A value of a field in words; kinds and programs by their names."""
    names = {"kind": dict(Kind.choices), "program": dict(Program.choices)}.get(field, {})
    return str(names.get(value) or said(value))


def change_in_words(change: Change) -> tuple[str, str, str]:
    """What differs, what the record says, and what the feed says."""
    return label_of(change.field), choice(change.field, change.old), choice(change.field, change.new)


def stream_in_words(row: Row) -> str:
    """For whom a round was, in short: "general", "cec" or "healthcare, version 3"."""
    told = row.told
    if told.kind == Kind.CATEGORY:
        return _("%(category)s, version %(version)s") % {"category": told.category, "version": told.version}
    return told.program or told.kind
