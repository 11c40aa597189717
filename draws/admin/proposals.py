"""Proposing category versions."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from accounts.audited import EventsAsHistory
from accounts.services import audit
from draws.admin.proposal_check import check_page
from draws.forms.proposal_fields import start_from, whole
from draws.forms.proposals import NAMES, NEW_CATEGORY, ProposalForm
from draws.models import CategoryVersion, DraftState, VersionProposal
from draws.selectors.proposals import is_only_proposed
from draws.services import Superseded, proposal_save, versions


@admin.register(VersionProposal)
class VersionProposalAdmin(EventsAsHistory):
    """Proposals: saved, then checked, then published by someone else."""

    form = ProposalForm
    list_display = ("category", "version", "effective_from", "state", "changed", "to_check")
    list_display_links = ("category", "version")
    list_filter = ("state", "category")
    list_select_related = ("category", "changed_by")
    search_fields = ("official_name", "category__slug", "category__name_en")

    class Media:
        css = {"all": ("css/admin-check.css",)}

    subject = ("change_of", "seen_revision", "category")
    naming = (None, {"fields": ("version", "official_name")})
    period = (lazy("When"), {"fields": ("effective_from", "effective_to")})
    rule = (
        lazy("What it asks for"),
        {
            "fields": (
                "rule",
                ("min_months", "must_be_continuous", "window_years"),
                "canadian_experience_only",
                ("service_months", "offer_months", "min_credential"),
                "other_conditions",
            ),
            "description": lazy(
                "Months, “in a row” and years belong to work in a listed occupation; service, job offer and "
                "credential to military service; French results need none of them."
            ),
        },
    )
    listing = (lazy("What it lists"), {"fields": ("codes",)})
    grounds = (lazy("Where it is published"), {"fields": ("source",)})

    def get_fieldsets(self, request: HttpRequest, obj: VersionProposal | None = None) -> Any:
        """A change keeps category and version and says why; a new version may bring a new category."""
        rest = (self.period, self.rule, self.listing, self.grounds)
        if obj.corrects if obj else _named(request, "change_of"):
            why = (lazy("Why it is changed"), {"fields": ("reason",)})
            return ((None, {"fields": ("change_of", "seen_revision", "official_name")}), *rest, why)
        return ((None, {"fields": self.subject}), *_new_category(obj), self.naming, *rest)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """A change begins with what is published, a next version with the one it follows."""
        for name in ("change_of", "after"):
            if version := _named(request, name):
                return start_from(version, change=name == "change_of")
        return {}

    def get_urls(self) -> list[URLPattern]:
        """The check page beside the others."""
        check = self.admin_site.admin_view(self.check_view)
        return [path("<int:pk>/check/", check, name="draws_versionproposal_check"), *super().get_urls()]

    def check_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """What publishing it would do."""
        return check_page(self, request, pk)

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """A version that is being changed already is changed further."""
        version = _named(request, "change_of")
        held = version and VersionProposal.objects.filter(corrects=version, state=DraftState.OPEN).first()
        if held and request.method == "GET":
            self.message_user(request, _("This version has an open proposal; here it is."))
            return redirect("admin:draws_versionproposal_change", held.pk)
        title = _("Change %(version)s") % {"version": version} if version else _("Propose a version")
        return super().add_view(request, form_url, {**(extra_context or {}), "title": title})

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Someone may be faster between the look at the form and the saving of it."""
        try:
            return super().changeform_view(request, *args, **kwargs)
        except Superseded as told:
            self.message_user(request, _("Someone else was faster; this is what it is now."), messages.ERROR)
            return redirect(check_url(told.draft))

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Who may only look, or comes when it is closed, is shown the check page."""
        proposal = self.get_object(request, object_id)
        if proposal and not self.has_change_permission(request, proposal):
            return redirect(check_url(proposal))
        return super().change_view(request, object_id, form_url, extra_context)

    def save_model(self, request: HttpRequest, obj: VersionProposal, form: Any, change: bool) -> None:
        """Keep it as the work of this member of staff."""
        if form.category_event:
            audit(by=request.user, what=form.category_event, about=f"category {obj.category.slug}")  # type: ignore[arg-type]
        proposal_save(proposal=obj, by=request.user)  # type: ignore[arg-type]

    def response_post_save_add(self, request: HttpRequest, obj: Any) -> HttpResponseRedirect:
        """On to the check."""
        return HttpResponseRedirect(check_url(obj))

    def response_post_save_change(self, request: HttpRequest, obj: Any) -> HttpResponseRedirect:
        """On to the check."""
        return HttpResponseRedirect(check_url(obj))

    def about(self, obj: VersionProposal) -> str:
        """As publishing names it."""
        return versions.about(obj)

    def has_change_permission(self, request: HttpRequest, obj: VersionProposal | None = None) -> bool:
        """What is published or discarded stays."""
        return (obj is None or obj.is_open) and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A proposal is discarded, not deleted."""
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[VersionProposal]:
        """With what naming one needs."""
        return super().get_queryset(request).select_related("category", "corrects__category")

    @admin.display(description=lazy("last changed"), ordering="changed_at")
    def changed(self, obj: VersionProposal) -> str:
        """When and by whom."""
        return f"{obj.changed_at:%Y-%m-%d}, {obj.changed_by or '–'}"

    @admin.display(description=lazy("check"))
    def to_check(self, obj: VersionProposal) -> SafeString:
        """The way to the check page."""
        return format_html('<a href="{}">{}</a>', check_url(obj), _("Check") if obj.is_open else _("View"))


def _new_category(obj: VersionProposal | None) -> tuple[Any, ...]:
    """Where a new category is named, or one that is only proposed gets other names."""
    if obj is None:
        return ((lazy("A new category"), {"fields": NEW_CATEGORY, "classes": ("collapse",)}),)
    return ((lazy("The new category"), {"fields": NAMES}),) if is_only_proposed(obj.category) else ()


def check_url(proposal: VersionProposal) -> str:
    """The check page of a proposal."""
    return reverse("admin:draws_versionproposal_check", args=[proposal.pk])


def _named(request: HttpRequest, name: str) -> CategoryVersion | None:
    """The version that an address or a form names."""
    pk = whole(request.POST.get(name) or request.GET.get(name) or "")
    return CategoryVersion.objects.select_related("category").filter(pk=pk).first() if pk else None
