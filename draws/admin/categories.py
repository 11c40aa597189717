"""Categories, their versions and lists."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from accounts.audited import Audited, EventsAsHistory
from draws.models import Category, CategoryOccupation, CategoryVersion
from draws.services import versions


@admin.register(Category)
class CategoryAdmin(Audited):
    """The names of categories."""

    list_display = ("slug", "name_en", "name_fr")
    search_fields = ("slug", "name_en", "name_fr")

    def about(self, obj: Category) -> str:
        """By the name that its addresses bear."""
        return f"category {obj.slug}"


class OccupationInline(admin.TabularInline):
    """The occupations a version lists."""

    model = CategoryOccupation
    fields = ("unit_group",)
    ordering = ("unit_group__code",)

    def get_queryset(self, request: HttpRequest) -> Any:
        """With the titles, in one query."""
        return super().get_queryset(request).select_related("unit_group", "version")


@admin.register(CategoryVersion)
class CategoryVersionAdmin(EventsAsHistory):
    """Versions, to read: one person proposes a new one or a change, another publishes it."""

    list_display = ("category", "version", "official_name", "effective_from", "effective_to", "rule")
    list_display_links = ("category", "version")
    list_filter = ("category", "rule")
    list_select_related = ("category",)
    search_fields = ("official_name", "category__slug")
    inlines = (OccupationInline,)

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
