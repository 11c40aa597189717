"""Settlement funds: the waiver first, then the amount for the size of the family."""

from __future__ import annotations

from datetime import date

from eligibility.rules.decisions import Condition, Params, Verdict
from eligibility.rules.facts import UNANSWERED, Candidate
from eligibility.rules.tables import NotLoaded, Version, as_of

TOUCHES = ("funds_cad", "job_offers", "work_permit", "partner", "children")


def condition(program: str, candidate: Candidate, on: date, waived: Verdict, rule: Version) -> Condition:
    """The funds condition of a program, given whether an offer waives it."""
    if waived is Verdict.MET:
        params: Params = {"case": "waived", "waiver": waived.value}
        return Condition(f"{program}.funds", waived, rule.source, rule.effective, params, touches=TOUCHES)
    try:
        table = as_of("settlement_funds", on)
    except NotLoaded:
        return Condition(
            f"{program}.funds_values_unknown", Verdict.UNKNOWN, rule.source, rule.effective, touches=TOUCHES
        )
    least, most = family_size(candidate, on)
    needed = amount(table, least)
    needed_at_most = None if most is None else amount(table, most)
    verdict = _verdict(candidate, needed, needed_at_most, waived)
    params = {
        "case": "unanswered" if candidate.funds_cad is UNANSWERED else verdict.value,
        "funds": None if candidate.funds_cad is UNANSWERED else candidate.funds_cad,
        "needed": needed,
        "needed_at_most": needed_at_most,
        "family": least,
        "family_at_most": most,
        "waiver": waived.value,
    }
    return Condition(f"{program}.funds", verdict, table.source, table.effective, params, touches=TOUCHES)


def _verdict(candidate: Candidate, needed: int, needed_at_most: int | None, waived: Verdict) -> Verdict:
    if candidate.funds_cad is UNANSWERED:
        return Verdict.UNKNOWN
    if needed_at_most is not None and candidate.funds_cad >= needed_at_most:
        return Verdict.MET
    if candidate.funds_cad >= needed or waived is Verdict.UNKNOWN:
        return Verdict.UNKNOWN
    return Verdict.NOT_MET


def amount(table: Version, persons: int) -> int:
    """The funds that a family of that size needs, in whole Canadian dollars."""
    listed: tuple[int, ...] = table.values["persons"]
    more = max(persons - len(listed), 0)
    return listed[min(persons, len(listed)) - 1] + more * int(table.values["each_more"])


def family_size(candidate: Candidate, on: date) -> tuple[int, int | None]:
    """Candidate, partner and dependent children born by the day, coming or not, citizens or not.

    Gives the least and the most persons; the most is None while nothing is said of children.
    """
    alone = 1 if candidate.partner is UNANSWERED or candidate.partner is None else 2
    couple = 1 if candidate.partner is None else 2
    if candidate.children is UNANSWERED:
        return alone, None
    born = [child for child in candidate.children if child.birth_date is UNANSWERED or child.birth_date <= on]
    return alone + len(born), couple + len(born)
