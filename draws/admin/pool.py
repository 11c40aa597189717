"""Snapshots of the pool: read here, recorded and corrected with their round."""

from django.contrib import admin

from draws.admin.reading import ReadOnlyAdmin
from draws.models import PoolSnapshot


@admin.register(PoolSnapshot)
class PoolSnapshotAdmin(ReadOnlyAdmin):
    """Snapshots by the round they were published with."""

    list_display = ("round", "as_of", "total")
    list_select_related = ("round",)
    search_fields = ("round__number",)
