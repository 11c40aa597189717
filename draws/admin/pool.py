"""Snapshots of the pool."""

from django.contrib import admin

from draws.models import PoolSnapshot


@admin.register(PoolSnapshot)
class PoolSnapshotAdmin(admin.ModelAdmin):
    """Snapshots by the round they were published with."""

    list_display = ("round", "as_of", "total")
    list_select_related = ("round",)
    search_fields = ("round__number",)
    autocomplete_fields = ("round",)
