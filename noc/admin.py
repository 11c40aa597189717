"""The classification, to look things up: it changes only by its data files."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from noc.models import SearchMiss, UnitGroup


class OnlyLookedAt(admin.ModelAdmin):
    """Rows that nobody adds, changes or deletes by hand."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Never."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never."""
        return False


@admin.register(UnitGroup)
class UnitGroupAdmin(OnlyLookedAt):
    """Unit groups of every version."""

    list_display = ("code", "classification", "teer", "title_en", "title_fr")
    list_filter = ("classification", "teer")
    list_select_related = ("classification",)
    search_fields = ("code", "title_en", "title_fr")


@admin.register(SearchMiss)
class SearchMissAdmin(OnlyLookedAt):
    """Words that nobody's title has, by day: what the everyday titles lack."""

    list_display = ("word", "language", "day", "count")
    list_filter = ("language",)
    date_hierarchy = "day"
    search_fields = ("word",)
    ordering = ("-count", "word")
