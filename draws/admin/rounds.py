"""The public record, as staff read it; corrections begin here."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from draws.admin.lists import whom
from draws.admin.reading import ReadOnlyAdmin
from draws.figures import moment, number
from draws.models import Correction, Round
from draws.services import correction_begin
from draws.wording.past import Change, changes_in_words


class Past(NamedTuple):
    """A correction and its changes in words."""

    correction: Correction
    changes: list[Change]


@admin.register(Round)
class RoundAdmin(ReadOnlyAdmin):
    """Rounds with their past. A correction is a draft that is checked and published like any other."""

    list_display = ("number", "date", "whom", "size", "crs_cutoff")
    list_display_links = ("number", "date")
    list_filter = ("kind", "program", "category_version__category", "date")
    list_select_related = ("category_version__category",)
    search_fields = ("number", "official_name", "earlier_name")
    date_hierarchy = "date"
    fieldsets = (
        (None, {"fields": ("number", "date", "issued", "whom", "official_name", "earlier_name")}),
        (_("Figures"), {"fields": ("size", "invitations_in_feed", "crs_cutoff", "tie_break")}),
        (_("Where it is published"), {"fields": ("source_url", "retrieved_on", "note")}),
        (_("Recorded"), {"fields": ("recorded_by", "recorded_at", "staff_edited_at")}),
    )
    readonly_fields = ("issued", "whom", "size", "tie_break", "recorded_by", "recorded_at", "staff_edited_at")

    def get_urls(self) -> list[URLPattern]:
        """The button that begins a correction."""
        correct = self.admin_site.admin_view(self.correct_view)
        return [path("<int:pk>/correct/", correct, name="draws_round_correct"), *super().get_urls()]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """The round, what was corrected, and every version of the row."""
        round_ = self.get_object(request, object_id)
        past = {
            "title": str(round_),
            "subtitle": None,
            "corrections": _corrections(round_) if round_ else [],
            "versions": round_.history.select_related("history_user") if round_ else [],
            "can_correct": _can_correct(request),
        }
        return super().change_view(request, object_id, form_url, {**past, **(extra_context or {})})

    def correct_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Open the draft of the round's correction; begin one where there is none."""
        if not _can_correct(request):
            raise PermissionDenied
        round_ = get_object_or_404(Round, pk=pk)
        if request.method != "POST":
            return redirect("admin:draws_round_change", pk)
        draft = correction_begin(round_=round_, by=request.user)  # type: ignore[arg-type]
        return redirect("admin:draws_rounddraft_change", draft.pk)

    @admin.display(description=_("for"))
    def whom(self, obj: Round) -> str:
        """The stream, with the version of a category."""
        return whom(obj)

    @admin.display(description=_("invitations"), ordering="invitations")
    def size(self, obj: Round) -> str:
        """The invitations with their thousands set apart."""
        return number(obj.invitations)

    @admin.display(description=_("issued at"))
    def issued(self, obj: Round) -> str:
        """The moment in UTC, as IRCC gives it."""
        return moment(obj.issued_at) if obj.issued_at else "–"

    @admin.display(description=_("tie-break"))
    def tie_break(self, obj: Round) -> str:
        """The moment in UTC, as IRCC gives it."""
        return moment(obj.tie_break_at) if obj.tie_break_at else "–"


def _can_correct(request: HttpRequest) -> bool:
    return request.user.has_perms(["draws.add_rounddraft", "draws.change_rounddraft"])


def _corrections(round_: Round) -> list[Past]:
    corrections = round_.corrections.select_related("made_by")
    return [Past(correction, changes_in_words(correction.changes)) for correction in corrections]
