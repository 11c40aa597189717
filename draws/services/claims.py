"""What every publishing shares: a draft is taken by one of two, and what stands against it is told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from draws.checks import Finding
from draws.models import DraftState
from draws.models.drafts import Draft


class Superseded(Exception):
    """Someone else changed, published or discarded the draft meanwhile; `draft` is what it is now."""

    def __init__(self, draft: Any) -> None:
        super().__init__(draft.state)
        self.draft = draft


class NotPublishable(Exception):
    """What stands against publishing: errors to correct, or warnings without a reason."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("; ".join(finding.message for finding in findings))
        self.findings = findings


def claim(draft: Draft, *, state: str, **changes: Any) -> None:
    """Take a draft at the revision that was seen: one statement, so that only one of two can have it.

    Raises Superseded for the other.
    """
    drafts = type(draft)._default_manager
    seen = drafts.filter(pk=draft.pk, revision=draft.revision, state=DraftState.OPEN)
    if not seen.update(state=state, changed_at=timezone.now(), **changes):
        raise Superseded(drafts.get(pk=draft.pk))
