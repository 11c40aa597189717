"""What staff did, to read: nobody adds, changes or deletes an event, not even a superuser."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from accounts.models import AuditEvent

_SHOWN = 160  # characters of the summary in the list


@admin.register(AuditEvent)
class AuditEventAdmin(admin.ModelAdmin):
    """Events, the latest first."""

    list_display = ("at", "who", "what", "about", "summary")
    list_display_links = ("at",)
    list_filter = (
        ("what", admin.AllValuesFieldListFilter),
        ("actor", admin.RelatedOnlyFieldListFilter),
        ("at", admin.DateFieldListFilter),
    )
    list_select_related = ("actor",)
    list_per_page = 50
    search_fields = ("what", "about", "actor__email", "actor__name")
    search_help_text = lazy("A thing, as in “round 448”, a kind of event, or a person.")
    date_hierarchy = "at"
    fields = ("at", "who", "what", "about", "details_in_words")
    readonly_fields = fields

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Under a heading of its own: there is nothing to select."""
        return super().changelist_view(request, {"title": _("What staff did"), **(extra_context or {})})

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Events are written by what happens."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What happened stays on record."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What happened stays on record."""
        return False

    @admin.display(description=lazy("who"), ordering="actor__email")
    def who(self, event: AuditEvent) -> str:
        """Who did it; a command, or someone whose account is gone, has no name."""
        return str(event.actor) if event.actor else _("nobody signed in")

    @admin.display(description=lazy("details"))
    def summary(self, event: AuditEvent) -> str:
        """The details in one line, cut where it grows long."""
        line = "; ".join(f"{name}: {told}" for name, told in _told(event.details))
        return f"{line[:_SHOWN]}…" if len(line) > _SHOWN else line

    @admin.display(description=lazy("details"))
    def details_in_words(self, event: AuditEvent) -> SafeString | str:
        """Each detail on a line of its own."""
        return format_html_join("", "<p><strong>{}</strong>: {}</p>", _told(event.details)) or "–"


def _told(details: dict[str, Any]) -> Iterable[tuple[str, str]]:
    """Names and values to read; changes one by one, as "crs_cutoff: 467 → 468"."""
    for name, value in details.items():
        if name == "changes" and isinstance(value, dict):
            yield from ((field, _change(change)) for field, change in value.items())
        elif isinstance(value, dict):
            yield name, "; ".join(f"{key}: {_value(one)}" for key, one in value.items())
        else:
            yield name, _value(value)


def _change(change: Any) -> str:
    if isinstance(change, list) and len(change) == 2:
        return f"{_value(change[0])} → {_value(change[1])}"
    return _value(change)


def _value(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(_value, value)) or "–"
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return "–" if value in (None, "") else str(value)
