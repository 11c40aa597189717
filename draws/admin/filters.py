"""Filters of the desk's lists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from draws.models import DraftState, RoundDraft


class StateFilter(admin.SimpleListFilter):
    """Open drafts unless others are asked for."""

    title = _("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """The other states, and all."""
        return [
            (DraftState.PUBLISHED.value, DraftState.PUBLISHED.label),
            (DraftState.DISCARDED.value, DraftState.DISCARDED.label),
            ("all", _("all")),
        ]

    def choices(self, changelist: Any) -> Iterator[Any]:
        """Open first, in place of Django's "All"."""
        choices = super().choices(changelist)
        yield {**next(choices), "display": DraftState.OPEN.label}
        yield from choices

    def queryset(self, request: HttpRequest, queryset: QuerySet[RoundDraft]) -> QuerySet[RoundDraft]:
        """The drafts of the state."""
        if self.value() == "all":
            return queryset
        return queryset.filter(state=self.value() or DraftState.OPEN)
