"""Categories, their versions and lists."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils import timezone

from draws.models import Category, CategoryOccupation, CategoryVersion


@admin.register(Category)
class CategoryAdmin(admin.ModelAdmin):
    """The names of categories."""

    list_display = ("slug", "name_en", "name_fr")
    search_fields = ("slug", "name_en", "name_fr")


class OccupationInline(admin.TabularInline):
    """The occupations a version lists."""

    model = CategoryOccupation
    autocomplete_fields = ("unit_group",)
    extra = 0


@admin.register(CategoryVersion)
class CategoryVersionAdmin(admin.ModelAdmin):
    """Versions; one that is corrected here is left alone when reference data is loaded."""

    list_display = ("category", "version", "official_name", "effective_from", "effective_to", "rule")
    list_filter = ("category", "rule")
    list_select_related = ("category",)
    search_fields = ("official_name", "category__slug")
    readonly_fields = ("staff_edited_at",)
    inlines = (OccupationInline,)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Mark the version as corrected when it or its list was changed."""
        super().save_related(request, form, formsets, change)
        if form.has_changed() or any(formset.has_changed() for formset in formsets):
            form.instance.staff_edited_at = timezone.now()
            form.instance.save(update_fields=["staff_edited_at"])
