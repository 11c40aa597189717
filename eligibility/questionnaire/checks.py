"""One set of rules for answers: what the facts' own parser refuses, brought to the fields of a form."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from eligibility.clock import today
from eligibility.questionnaire import places
from eligibility.rules.parsing import FactsError, check_dates, errors, parse
from eligibility.rules.reference import Reference
from eligibility.wording import error_text
from noc.selectors import concordance_2016, unit_group_codes


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
    reference = Reference(unit_groups_2021=unit_group_codes(), concordance_2016=concordance_2016())
    found = errors(facts, reference)
    if not found:
        found = _born_later(facts, reference)
    if "birth_date" not in facts:
        found = [error for error in found if error.field != "birth_date"]
    return [Problem(places.parse(error.field), error_text(error.key, error.params)) for error in found]


def _born_later(facts: dict[str, Any], reference: Reference) -> list[FactsError]:
    candidate, _notices = parse(facts, reference)
    try:
        check_dates(candidate, today())
    except FactsError as error:
        return [error]
    return []


def new_problems(
    before: dict[str, Any], after: dict[str, Any], changed: Iterable[places.Path]
) -> list[Problem]:
    """What a change made wrong: what is wrong at its own places, and elsewhere what was right before."""
    found = problems(after)
    elsewhere = [problem for problem in found if not any(problem.within(base) for base in changed)]
    known = problems(before) if elsewhere else []
    return [problem for problem in found if problem not in elsewhere or problem not in known]
