"""Categories, their versions and lists."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from accounts.audited import Audited, EventsAsHistory
from draws.models import Category, CategoryVersion
from draws.services import versions
from noc.models import UnitGroup


@admin.register(Category)
class CategoryAdmin(Audited):
    """The names of categories."""

    list_display = ("slug", "name_en", "name_fr")
    search_fields = ("slug", "name_en", "name_fr")

    def about(self, obj: Category) -> str:
        """By the name that its addresses bear."""
        return f"category {obj.slug}"


@admin.register(CategoryVersion)
class CategoryVersionAdmin(EventsAsHistory):
    """Versions, to read: one person proposes a new one or a change, another publishes it."""

    list_display = ("category", "version", "official_name", "effective_from", "effective_to", "rule")
    list_display_links = ("category", "version")
    list_filter = ("category", "rule")
    list_select_related = ("category",)
    search_fields = ("official_name", "category__slug")
    fields = (
        "category",
        "version",
        "official_name",
        ("effective_from", "effective_to"),
        "rule",
        ("min_months", "must_be_continuous", "window_years", "canadian_experience_only"),
        ("service_months", "offer_months", "min_credential"),
        "other_conditions",
        "source",
        "listed",
        "staff_edited_at",
    )
    readonly_fields = ("listed", "staff_edited_at")

    class Media:
        css = {"all": ("css/admin-check.css",)}

    @admin.display(description=_("listed occupations"))
    def listed(self, obj: CategoryVersion) -> SafeString | str:
        """Code, title and TEER of each, in the order of codes."""
        groups = UnitGroup.objects.filter(pk__in=obj.occupations.values("unit_group")).order_by("code")
        lines = [(group.code, group.title, group.teer) for group in groups]
        return format_html(
            '<div class="listed-codes">{}</div>',
            format_html_join("", "<p>{} {} (TEER {})</p>", lines) or "–",
        )

    def about(self, obj: CategoryVersion) -> str:
        """As proposals and publishing name it."""
        return versions.about(obj)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """A new version is proposed."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A change is proposed."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What was in force stays on record."""
        return False
