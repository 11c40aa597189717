"""What a proposed version would change, in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from draws.figures import day, number
from draws.models import CategoryVersion
from draws.selectors.proposals import FIGURES, Effect

Change = tuple[str, str, str]


def touched(effect: Effect) -> list[str]:
    """What publishing touches, a sentence each: the version before, rounds, listings."""
    return [*_ended(effect), _rounds(effect), _listings(effect)]


def _ended(effect: Effect) -> Iterable[str]:
    closing = effect.closing
    if closing:
        values = {"version": closing.version.version, "day": day(closing.ends)}
        if closing.version.effective_to is None:
            yield _("Version %(version)s ends: its last day in force becomes %(day)s.") % values
        else:
            values["was"] = day(closing.version.effective_to)
            yield _("The last day of version %(version)s becomes %(day)s; it was %(was)s.") % values


def _rounds(effect: Effect) -> str:
    if not effect.rounds:
        return _("No round is recorded under this version.")
    told = ngettext(
        "%(count)s round is recorded under this version: its page shows the rule and the list in force.",
        "%(count)s rounds are recorded under this version: their pages show the rule and the list in force.",
        effect.rounds,
    )
    return told % {"count": number(effect.rounds)}


def _listings(effect: Effect) -> str:
    return _("Listings: %(begin)s begin, %(end)s end, %(go_on)s go on.") % {
        "begin": number(len(effect.diff.added)),
        "end": number(len(effect.diff.removed)),
        "go_on": number(effect.goes_on),
    }


def changes(effect: Effect) -> list[Change]:
    """Each figure that differs from the version it is compared with: name, before, after."""
    before, after = effect.diff.previous, effect.diff.version
    if before is None:
        return []
    return [
        (_label(name), _shown(before, name), _shown(after, name))
        for name in FIGURES
        if getattr(before, name) != getattr(after, name)
    ]


def _label(name: str) -> str:
    field: Any = CategoryVersion._meta.get_field(name)
    return str(capfirst(field.verbose_name))


def _shown(version: CategoryVersion, name: str) -> str:
    value = getattr(version, name)
    if name == "rule":
        return str(version.get_rule_display())
    if isinstance(value, date):
        return day(value)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return "–" if value in (None, "") else str(value)
