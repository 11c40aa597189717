"""What readers say is wrong."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy
from django.utils.translation import ngettext

from accounts.audited import EventsAsHistory
from draws.figures import short_day
from draws.models import ErrorReport
from draws.services import report_close, report_reopen


@admin.register(ErrorReport)
class ErrorReportAdmin(EventsAsHistory):
    """Reports are read, closed and opened again; what the reader wrote is never changed."""

    list_display = ("created_at", "page", "beginning", "wants_answer", "standing")
    list_filter = (("closed_at", admin.EmptyFieldListFilter), "created_at")
    search_fields = ("page", "text")
    fields = ("page_link", "text", "email", "created_at", "standing", "closed_by")
    readonly_fields = fields
    actions = ("close", "reopen")

    def about(self, obj: ErrorReport) -> str:
        """As the services call it."""
        return f"report {obj.pk}"

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Readers report, on the public form."""
        return False

    def response_change(self, request: HttpRequest, obj: ErrorReport) -> HttpResponse:
        """Close it or open it again, by the button that was pressed, and go back to the list."""
        if "_reopen" in request.POST:
            report_reopen(report=obj, by=request.user)  # type: ignore[arg-type]
            self.message_user(request, _("The report is open again."), messages.SUCCESS)
        elif "_close" in request.POST:
            report_close(report=obj, by=request.user)  # type: ignore[arg-type]
            self.message_user(request, _("The report is closed."), messages.SUCCESS)
        return redirect("admin:draws_errorreport_changelist")

    def save_model(self, request: HttpRequest, obj: ErrorReport, form: Any, change: bool) -> None:
        """Nothing is changed by saving: the two buttons do what there is to do."""

    @admin.action(description=lazy("Close"), permissions=["change"])
    def close(self, request: HttpRequest, reports: QuerySet[ErrorReport]) -> None:
        """Close the ticked ones and forget their readers' addresses."""
        for report in reports:
            report_close(report=report, by=request.user)  # type: ignore[arg-type]
        count = len(reports)
        self.message_user(request, ngettext("%d report is closed.", "%d reports are closed.", count) % count)

    @admin.action(description=lazy("Open again"), permissions=["change"])
    def reopen(self, request: HttpRequest, reports: QuerySet[ErrorReport]) -> None:
        """Open the ticked ones again."""
        for report in reports:
            report_reopen(report=report, by=request.user)  # type: ignore[arg-type]
        count = len(reports)
        self.message_user(request, ngettext("%d report is open.", "%d reports are open.", count) % count)

    @admin.display(description=lazy("what is wrong"))
    def beginning(self, obj: ErrorReport) -> str:
        """The first words."""
        return Truncator(obj.text).chars(80)

    @admin.display(description=lazy("wants an answer"), boolean=True)
    def wants_answer(self, obj: ErrorReport) -> bool:
        """Whether the reader left an address that is still kept."""
        return bool(obj.email)

    @admin.display(description=lazy("page"))
    def page_link(self, obj: ErrorReport) -> SafeString:
        """The page, as a link to it on this site."""
        address = reverse("draws:home").rstrip("/") + "/" + obj.page.lstrip("/")
        return format_html('<a href="{}">{}</a>', address, obj.page)

    @admin.display(description=lazy("standing"), ordering="closed_at")
    def standing(self, obj: ErrorReport) -> str:
        """Open, or when it was closed."""
        if obj.closed_at is None:
            return _("open")
        return _("closed on %(day)s") % {"day": short_day(localtime(obj.closed_at))}
