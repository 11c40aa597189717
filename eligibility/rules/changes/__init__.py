"""Single changes that a person could make to their facts, one small module a kind."""

from __future__ import annotations

from collections.abc import Iterator

from eligibility.rules.changes import education, language, partner, ties, work
from eligibility.rules.changes.base import Change, Now

__all__ = ["Change", "Now", "changes"]


def changes(now: Now) -> Iterator[Change]:
    """Every change that the answered questions allow, in a fixed order of kinds.

    Nothing is changed that nobody can choose (age, a sibling), and nothing that was not answered: a change
    to an unknown would be an answer, not a change.
    """
    for kind in (language, education, work, ties, partner):
        yield from kind.changes(now)
