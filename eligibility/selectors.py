"""Questions about saved assessments."""

from __future__ import annotations

from uuid import UUID

from django.shortcuts import get_object_or_404

from accounts.models import User
from eligibility.models import Assessment, AssessmentQuerySet


def assessments_of(owner: User) -> AssessmentQuerySet:
    """What the owner saved, the latest first."""
    return Assessment.objects.filter(owner=owner)


def assessment_of(owner: User, pk: UUID) -> Assessment:
    """One of the owner's assessments; another's is Http404, as if it did not exist."""
    return get_object_or_404(Assessment, owner=owner, pk=pk)
