"""One set of rules for answers: what the facts' own parser refuses, brought to the fields of a form."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from eligibility.engine import reference
from eligibility.questionnaire import places
from eligibility.rules.parsing import errors
from eligibility.wording import error_text

BIRTH: places.Path = ("birth_date",)


@dataclass(frozen=True)
class Problem:
    """What is wrong, where, and in words."""

    path: places.Path
    text: str

    def within(self, base: places.Path) -> bool:
        """Whether it concerns what stands at this place."""
        return self.path[: len(base)] == base


def problems(facts: dict[str, Any]) -> list[Problem]:
    """Everything in the facts that the engine would refuse; an empty date of birth is merely not answered."""
    found = [
        Problem(places.parse(error.field), error_text(error.key, error.params))
        for error in errors(facts, reference(), timezone.localdate())
    ]
    return [problem for problem in found if problem.path != BIRTH or BIRTH[0] in facts]


def new_problems(
    before: dict[str, Any], after: dict[str, Any], changed: Iterable[places.Path]
) -> list[Problem]:
    """What a change made wrong: at its own places; if all is well there, elsewhere what was right before."""
    own: list[Problem] = []
    elsewhere: list[Problem] = []
    for problem in problems(after):
        (own if any(problem.within(base) for base in changed) else elsewhere).append(problem)
    if own or not elsewhere:
        return own
    known = problems(before)
    return [problem for problem in elsewhere if problem not in known]
