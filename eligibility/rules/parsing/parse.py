"""The way in: facts as JSON become a candidate, or a list of what is wrong with them."""

from __future__ import annotations

from datetime import date

from eligibility.rules.decisions import Notice
from eligibility.rules.facts import Candidate
from eligibility.rules.parsing.checks import born_later, contradictions
from eligibility.rules.parsing.errors import FactsError
from eligibility.rules.parsing.fields import Fields
from eligibility.rules.parsing.notices import notices
from eligibility.rules.parsing.people import candidate
from eligibility.rules.reference import Reference


def parse(data: object, reference: Reference, on: date | None = None) -> tuple[Candidate, tuple[Notice, ...]]:
    """The candidate and the notices on the facts; raises the first FactsError found.

    Given the day of assessment, a birth after it is an error too, told before the facts it contradicts;
    without it, see `check_dates`.
    """
    found, wrong = _read(data, reference, on)
    if wrong:
        raise wrong[0]
    return found, notices(found)


def errors(data: object, reference: Reference, on: date | None = None) -> list[FactsError]:
    """Every error in the facts, in the order of the questions; none for facts that can be assessed."""
    return _read(data, reference, on)[1]


def _read(data: object, reference: Reference, on: date | None) -> tuple[Candidate, list[FactsError]]:
    wrong: list[FactsError] = []
    fields = Fields(data, "", wrong)
    found = candidate(fields, reference)
    fields.close()
    if on is not None:
        wrong.extend(born_later(found, on))
    named = {error.field for error in wrong}
    wrong.extend(error for error in contradictions(found) if error.field not in named)
    return found, wrong
