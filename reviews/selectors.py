"""Questions about shares and notes."""

from __future__ import annotations

from django.db.models import Count, F, QuerySet

from accounts.models import User
from accounts.selectors import verified_addresses
from eligibility.models import Assessment
from reviews.models import Share


def shares_of(assessment: Assessment) -> QuerySet[Share]:
    """All shares of an assessment, live ones first, with their notes and who wrote them."""
    shares = Share.objects.filter(assessment=assessment).prefetch_related("notes__author")
    return shares.order_by(F("ended_at").desc(nulls_first=True), "-created_at")


def shares_with(user: User) -> QuerySet[Share]:
    """Live shares to any address that the person has proved to be theirs, with the number of notes."""
    live = Share.objects.live().filter(email__in=verified_addresses(user))
    return live.select_related("assessment__owner").annotate(note_count=Count("notes"))
