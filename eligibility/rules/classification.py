"""Occupations as a classification reads them: NOC 2016 with its skill levels, NOC 2021 with its TEERs."""

from __future__ import annotations

from eligibility.rules.reference import Reference

NOC_2021 = "2021"
# The second digit of a NOC 2016 code says the skill level, except that 0xxx are management.
MANAGEMENT = "0"
LEVELS_2016 = {"0": "A", "1": "A", "2": "B", "3": "B", "4": "C", "5": "C", "6": "D", "7": "D"}
NO_LEVEL = ""


def level(code: str, classification: str) -> str:
    """The skill level of a NOC 2016 code (0, A, B, C or D), the TEER of a NOC 2021 code (0 to 5)."""
    if classification == NOC_2021:
        return code[1]
    return MANAGEMENT if code.startswith(MANAGEMENT) else LEVELS_2016.get(code[1], NO_LEVEL)


def read_as(classification: str, code: str, coded_in: str, reference: Reference) -> tuple[str, ...]:
    """The codes that an occupation may have in a classification; empty when that cannot be told.

    A code of the other classification is read through the concordance, forwards or backwards.
    """
    if coded_in == classification:
        return (code,)
    if classification == NOC_2021:
        return reference.concordance_2016.get(code, ())
    return reference.concordance_2021.get(code, ())
