"""The one select in which staff choose whom a round is for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from draws.figures import short_day
from draws.models import CategoryVersion, Kind, Program, RoundDraft

Choice = tuple[str, str]
_VERSION = "version:"


def value_of(draft: RoundDraft) -> str:
    """The choice that stands for a draft's stream: "general", a program, or "version:12"; empty for none."""
    if draft.kind == Kind.CATEGORY:
        return f"{_VERSION}{draft.category_version_id}" if draft.category_version_id else ""
    return draft.program if draft.kind == Kind.PROGRAM else draft.kind


class StreamChoice(forms.ChoiceField):
    """General, a program or a version of a category, those in force on the day first.

    Gives (kind, program, category version), with "", "" and None where nothing was chosen.
    """

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.versions: dict[str, CategoryVersion] = {}

    def offer(self, on: date) -> None:
        """Offer the streams as of the day. One query."""
        versions = CategoryVersion.objects.select_related("category")
        ordered = versions.order_by("category__name_en", "-effective_from")
        self.versions = {f"{_VERSION}{version.pk}": version for version in ordered}
        self.choices = [
            ("", _("Choose…")),
            (_("Everyone eligible"), [(Kind.GENERAL.value, _("General"))]),
            (_("One program"), [(program.value, str(program.label)) for program in Program]),
            (_("A category, in force on %(day)s") % {"day": short_day(on)}, self._of(_in_force(on))),
            (_("A category, not in force then"), self._of(lambda version: not version.is_in_force(on))),
        ]

    def _of(self, belongs: Callable[[CategoryVersion], bool]) -> Sequence[Choice]:
        return [(value, _label(version)) for value, version in self.versions.items() if belongs(version)]

    def clean(self, value: Any) -> tuple[str, str, CategoryVersion | None]:
        """Kind, program and version. Raises ValidationError for what is not offered."""
        chosen = super().clean(value)
        if chosen in self.versions:
            return Kind.CATEGORY.value, "", self.versions[chosen]
        if chosen in Program.values:
            return Kind.PROGRAM.value, chosen, None
        return chosen, "", None

    def validate(self, value: Any) -> None:
        """Only what is offered, or nothing."""
        if value and not self.valid_value(value):
            raise ValidationError(_("Choose one of the streams in the list."))


def _in_force(on: date) -> Callable[[CategoryVersion], bool]:
    return lambda version: version.is_in_force(on)


def _label(version: CategoryVersion) -> str:
    days = {"from": short_day(version.effective_from)}
    if version.effective_to:
        days["to"] = short_day(version.effective_to)
        period = _("%(from)s to %(to)s") % days
    else:
        period = _("from %(from)s") % days
    return _("%(category)s, version %(version)s (%(period)s)") % {
        "category": version.category.name,
        "version": version.version,
        "period": period,
    }
