"""What asking the feed gave, and the way to import from it."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, re_path
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from draws.admin import importing
from draws.models import FeedCheck


@admin.register(FeedCheck)
class FeedCheckAdmin(admin.ModelAdmin):
    """The questions to the feed, to be read only."""

    list_display = ("asked_at", "outcome", "new", "different", "last_round", "words")
    fields = (
        "asked_at",
        "address",
        "outcome",
        "message",
        "new",
        "different",
        "last_round",
        "etag",
        "last_modified",
    )
    readonly_fields = ("asked_at",)
    actions = None

    class Media:
        css = {"all": ["css/admin-import.css"]}

    @admin.display(description=_("message"))
    def words(self, obj: FeedCheck) -> str:
        """The beginning of the message; all of it is on the page of the check."""
        return Truncator(obj.message).chars(60)

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """The list under a name of its own."""
        words = {"title": _("Questions to IRCC’s feed")}
        return super().changelist_view(request, {**words, **(extra_context or {})})

    def get_urls(self) -> list[URLPattern]:
        """The pages of the import stand beside the list."""
        ours = [
            path("import/", self.admin_site.admin_view(importing.choose), name="draws_import_rounds"),
            re_path(
                r"^import/(?P<digest>[0-9a-f]{64})/\Z",
                self.admin_site.admin_view(importing.preview),
                name="draws_import_preview",
            ),
        ]
        return ours + super().get_urls()

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Asking adds them."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What came of asking stays as it was."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Watching lets go of the old ones."""
        return False
