"""The classification, to look things up: it changes only by its data files."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from noc.models import UnitGroup


@admin.register(UnitGroup)
class UnitGroupAdmin(admin.ModelAdmin):
    """Unit groups of every version."""

    list_display = ("code", "classification", "teer", "title_en", "title_fr")
    list_filter = ("classification", "teer")
    list_select_related = ("classification",)
    search_fields = ("code", "title_en", "title_fr")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody adds a unit group by hand."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody changes one by hand."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody deletes one by hand."""
        return False
