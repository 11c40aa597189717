"""The way in: facts as JSON become a candidate, or a list of what is wrong with them."""

from __future__ import annotations

from eligibility.rules.decisions import Notice
from eligibility.rules.facts import Candidate
from eligibility.rules.parsing.checks import contradictions
from eligibility.rules.parsing.errors import FactsError
from eligibility.rules.parsing.fields import Fields
from eligibility.rules.parsing.notices import notices
from eligibility.rules.parsing.people import candidate
from eligibility.rules.reference import Reference


def parse(data: object, reference: Reference) -> tuple[Candidate, tuple[Notice, ...]]:
    """The candidate and the notices on the facts; raises the first FactsError found.

    A birth after the day of assessment cannot be seen here, where no day is known: see `check_dates`.
    """
    found, wrong = _read(data, reference)
    if wrong:
        raise wrong[0]
    return found, notices(found)


def errors(data: object, reference: Reference) -> list[FactsError]:
    """Every error in the facts, in the order of the questions; none for facts that can be assessed."""
    return _read(data, reference)[1]


def _read(data: object, reference: Reference) -> tuple[Candidate, list[FactsError]]:
    wrong: list[FactsError] = []
    fields = Fields(data, "", wrong)
    found = candidate(fields, reference)
    fields.close()
    named = {error.field for error in wrong}
    wrong.extend(error for error in contradictions(found) if error.field not in named)
    return found, wrong
