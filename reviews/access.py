"""Who may touch what. Each view asks here first; what a person may not see does not exist for them."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.models import Licence, User
from accounts.selectors import verified_consultant
from reviews.models import Share
from reviews.selectors import shares_with


def own_share_or_404(user: User, share_id: UUID) -> Share:
    """A share that the person made, ended or not. Raises Http404 for any other."""
    return get_object_or_404(Share.objects.select_related("assessment"), pk=share_id, assessment__owner=user)


def licence_or_404(user: User) -> Licence:
    """The licence of a verified consultant. Raises Http404 for everyone else."""
    licence = verified_consultant(user)
    if licence is None:
        raise Http404
    return licence


def share_to_review_or_404(user: User, share_id: UUID) -> Share:
    """A live share with this verified consultant. Raises Http404 for any other share and person."""
    licence_or_404(user)
    return get_object_or_404(shares_with(user), pk=share_id)
