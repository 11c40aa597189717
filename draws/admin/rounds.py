"""Recording and correcting rounds."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from draws.figures import number
from draws.forms import RoundForm
from draws.models import Round
from draws.selectors import stream_of
from draws.services import round_record


@admin.register(Round)
class RoundAdmin(admin.ModelAdmin):
    """Rounds; what is saved here is public at once, and loading reference data leaves it alone."""

    form = RoundForm
    list_display = ("number", "date", "whom", "size", "crs_cutoff")
    list_display_links = ("number", "date")
    list_filter = ("kind", "program", "category_version__category", "date")
    list_select_related = ("category_version__category",)
    search_fields = ("number", "official_name", "earlier_name")
    date_hierarchy = "date"
    fieldsets = (
        (None, {"fields": ("number", "date", "issued_at")}),
        (_("Whom it is for"), {"fields": ("kind", "program", "category_version", "official_name")}),
        (_("Figures"), {"fields": ("invitations", "crs_cutoff", "tie_break_at")}),
        (_("Where it is published"), {"fields": ("source_url", "retrieved_on", "note", "checked")}),
    )
    correction = (_("What it said before"), {"fields": ("past", "recorded_by", "staff_edited_at")})

    def get_fieldsets(self, request: HttpRequest, obj: Round | None = None) -> Any:
        """A recorded round also shows what it said before."""
        return (*self.fieldsets, self.correction) if obj else self.fieldsets

    def get_readonly_fields(self, request: HttpRequest, obj: Round | None = None) -> tuple[str, ...]:
        """The number is the round's address and stays."""
        return ("number", "past", "recorded_by", "staff_edited_at") if obj else ()

    def save_model(self, request: HttpRequest, obj: Round, form: Any, change: bool) -> None:
        """Record it as the work of this member of staff."""
        round_record(round_=obj, by=request.user)  # type: ignore[arg-type]

    @admin.display(description=_("for"))
    def whom(self, obj: Round) -> str:
        """The stream, as the public pages name it, with the version of a category."""
        name = stream_of(obj).name
        version = obj.category_version
        return f"{name}, {_('version')} {version.version}" if version else name

    @admin.display(description=_("invitations"), ordering="invitations")
    def size(self, obj: Round) -> str:
        """The invitations with their thousands set apart."""
        return number(obj.invitations)

    @admin.display(description=_("changes"))
    def past(self, obj: Round) -> SafeString | str:
        """Each change: when, by whom, which field, from what to what."""
        entries = obj.history.select_related("history_user").order_by("-history_id")[:20]
        lines = [line for new, old in pairwise(entries) for line in _changes(new, old)]
        return format_html_join("", "<p>{}, {}: {} {} → {}</p>", lines) or str(_("Never corrected."))


def _changes(new: Any, old: Any) -> list[tuple[str, ...]]:
    when = f"{new.history_date:%Y-%m-%d %H:%M} UTC"
    who = str(new.history_user or new.history_change_reason or "–")
    changes = new.diff_against(old, excluded_fields=["staff_edited_at", "sequence"]).changes
    return [(when, who, change.field, change.old, change.new) for change in changes]
