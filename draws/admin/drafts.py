"""The staff's desk: drafts of rounds, from the first figure to the public page."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from draws.admin import checking
from draws.admin.filters import StateFilter
from draws.admin.lists import CheckList, figures, standing, whom
from draws.forms import PublishForm, RoundDraftForm
from draws.forms.streams import value_of
from draws.models import FeedCheck, RoundDraft
from draws.selectors import last_round_of_each_stream, stream_of
from draws.selectors.recording import findings_about, like_last_of, next_number, open_drafts
from draws.services import NotPublishable, Superseded, draft_discard, draft_publish, draft_save


@admin.register(RoundDraft)
class RoundDraftAdmin(admin.ModelAdmin):
    """Drafts; saving one leads to its check, and publishing from there makes the round."""

    form = RoundDraftForm
    list_display = ("__str__", "whom", "date", "figures", "standing")
    list_filter = (StateFilter,)
    list_select_related = ("category_version__category", "changed_by", "corrects")
    actions = None
    fieldsets = (
        (None, {"fields": ("seen", ("number", "date"), "stream", "official_name")}),
        (lazy("Figures"), {"fields": ("invitations", "issued_at", "crs_cutoff", "tie_break_at")}),
        (lazy("The pool, if it was published"), {"fields": ("pool_as_of", "pool")}),
        (lazy("Where it is published"), {"fields": ("source_url", "retrieved_on", "note")}),
    )

    def get_urls(self) -> list[URLPattern]:
        """The pages of a draft beside its form: check, publish, discard."""
        pages = {"check": self.check_view, "publish": self.publish_view, "discard": self.discard_view}
        ours = [
            path(f"<int:pk>/{name}/", self.admin_site.admin_view(view), name=f"draws_rounddraft_{name}")
            for name, view in pages.items()
        ]
        return ours + super().get_urls()

    def has_delete_permission(self, request: HttpRequest, obj: RoundDraft | None = None) -> bool:
        """Drafts are discarded, and stay readable."""
        return False

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[CheckList]:
        """A list whose rows lead to the check."""
        return CheckList

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """The desk: the last question to the feed, how to begin, and what is open."""
        desk = {"title": _("The desk"), "feed_check": FeedCheck.objects.first(), "streams": _living_streams()}
        return super().changelist_view(request, {**desk, **(extra_context or {})})

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """An empty form, or one like the last round of a stream; it names what is being prepared already."""
        desk = {"title": _("Record a round"), "open_drafts": open_drafts(), "streams": _living_streams()}
        return super().add_view(request, form_url, {**desk, **(extra_context or {})})

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """The next number and today; the stream and its name where `like` names one."""
        today = timezone.localdate()
        ready = {"number": next_number(), "date": today, "retrieved_on": today}
        like = like_last_of(request.GET.get("like", ""), today=today)
        if like:
            ready |= {"stream": value_of(like), "official_name": like.official_name}
        return ready

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """The form of an open draft; one that is closed is read on its check page."""
        draft = self.get_object(request, object_id)
        if draft and request.method == "GET" and not self._may_change(request, draft):
            return redirect("admin:draws_rounddraft_check", draft.pk)
        title = _("Correct the round") if draft and draft.corrects_id else _("Edit the draft")
        return super().change_view(request, object_id, form_url, {"title": title, **(extra_context or {})})

    def _may_change(self, request: HttpRequest, draft: RoundDraft) -> bool:
        return draft.is_open and self.has_change_permission(request, draft)

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Save; where somebody else was faster by a moment, the form comes back and says so."""
        try:
            return super().changeform_view(request, *args, **kwargs)
        except (Superseded, IntegrityError):
            return super().changeform_view(request, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: RoundDraft, form: Any, change: bool) -> None:
        """Keep it as the work of this member of staff."""
        draft_save(draft=obj, by=request.user)  # type: ignore[arg-type]

    def response_add(self, request: HttpRequest, obj: RoundDraft, *args: Any) -> HttpResponse:
        """On to the check."""
        return redirect("admin:draws_rounddraft_check", obj.pk)

    def response_change(self, request: HttpRequest, obj: RoundDraft) -> HttpResponse:
        """On to the check."""
        return redirect("admin:draws_rounddraft_check", obj.pk)

    def check_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The draft as readers will see it, and what is to be said of it."""
        draft = _draft(pk)
        if not self.has_view_or_change_permission(request, draft):
            raise PermissionDenied
        return checking.page(self, request, draft)

    def publish_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Publish what was checked; or say what stands against it, with all that was typed still there."""
        if not request.user.has_perm("draws.publish_rounddraft"):
            raise PermissionDenied
        draft = _draft(pk)
        if request.method != "POST":
            return redirect("admin:draws_rounddraft_check", pk)
        if not draft.is_open or request.POST.get("revision") != str(draft.revision):
            return checking.page(self, request, draft, is_late=True)
        form = PublishForm(
            request.POST, draft=draft, findings=findings_about(draft, today=timezone.localdate())
        )
        if not form.is_valid():
            return checking.page(self, request, draft)
        why = form.cleaned_data.get("why", "")
        try:
            round_ = draft_publish(draft=draft, by=request.user, reasons=form.reasons, why=why)  # type: ignore[arg-type]
        except (Superseded, NotPublishable) as hindered:
            return checking.page(self, request, _draft(pk), is_late=isinstance(hindered, Superseded))
        self._tell(request, _("{} is public."), round_.get_absolute_url(), str(round_))
        return redirect("admin:draws_rounddraft_changelist")

    def discard_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Put a draft away."""
        draft = _draft(pk)
        if not self.has_change_permission(request, draft):
            raise PermissionDenied
        if request.method != "POST":
            return redirect("admin:draws_rounddraft_check", pk)
        if request.POST.get("revision") != str(draft.revision):
            return checking.page(self, request, draft, is_late=True)
        try:
            draft_discard(draft=draft, by=request.user)  # type: ignore[arg-type]
        except Superseded as overtaken:
            return checking.page(self, request, overtaken.draft, is_late=True)
        address = reverse("admin:draws_rounddraft_check", args=[pk])
        self._tell(request, _("{}: the draft is discarded."), address, str(draft))
        return redirect("admin:draws_rounddraft_changelist")

    def _tell(self, request: HttpRequest, words: str, address: str, name: str) -> None:
        link = format_html('<a href="{}">{}</a>', address, name)
        self.message_user(request, format_html(words, link), messages.SUCCESS)

    @admin.display(description=lazy("for"))
    def whom(self, obj: RoundDraft) -> str:
        """The stream, with the version of a category."""
        return whom(obj)

    @admin.display(description=lazy("figures"))
    def figures(self, obj: RoundDraft) -> str:
        """How many at which cut-off."""
        return figures(obj)

    @admin.display(description=lazy("standing"), ordering="changed_at")
    def standing(self, obj: RoundDraft) -> str:
        """What was done with it last, when and by whom."""
        return standing(obj)


def _draft(pk: int) -> RoundDraft:
    corrected = ("corrects__category_version__category", "corrects__pool")
    drafts = RoundDraft.objects.select_related("category_version__category", "changed_by", *corrected)
    return get_object_or_404(drafts, pk=pk)


def _living_streams() -> list[Any]:
    return [stream_of(round_) for round_ in last_round_of_each_stream(timezone.localdate())]
