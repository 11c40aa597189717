"""Settlement funds: the waiver first, then the amount for the size of the family."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from eligibility.rules.dates import years_later
from eligibility.rules.decisions import Condition, Params, Verdict
from eligibility.rules.facts import UNANSWERED, Candidate
from eligibility.rules.tables import Version, as_of, versions

TOUCHES = ("funds_cad", "job_offers", "work_permit", "partner", "children")
AMOUNTS_KEPT = 256


def condition(program: str, candidate: Candidate, on: date, waived: Verdict, rule: Version) -> Condition:
    """The funds condition of a program, given whether an offer waives it."""
    if waived is Verdict.MET:
        params: Params = {"case": "waived", "waiver": str(waived)}
        return Condition(f"{program}.funds", waived, rule.source, rule.effective, params, touches=TOUCHES)
    table = as_of("settlement_funds", on)
    if not table.known:
        return _values_unknown(program, candidate, on, waived, table)
    least, most = family_size(candidate, on)
    needed = amount(table, least)
    needed_at_most = None if most is None else amount(table, most)
    verdict = _verdict(candidate, needed, needed_at_most, waived)
    params = {
        "case": "unanswered" if candidate.funds_cad is UNANSWERED else str(verdict),
        "funds": None if candidate.funds_cad is UNANSWERED else candidate.funds_cad,
        "needed": needed,
        "needed_at_most": needed_at_most,
        "family": least,
        "family_at_most": most,
        "waiver": str(waived),
        "since": table.effective.isoformat() if _is_old(table, on) else None,
    }
    return Condition(f"{program}.funds", verdict, table.source, table.effective, params, touches=TOUCHES)


def _values_unknown(
    program: str, candidate: Candidate, on: date, waived: Verdict, table: Version
) -> Condition:
    """A day on which funds were asked for, but not known how much; the first day of known amounts is said."""
    least, most = family_size(candidate, on)
    params: Params = {
        "funds": None if candidate.funds_cad is UNANSWERED else candidate.funds_cad,
        "family": least,
        "family_at_most": most,
        "waiver": str(waived),
        "known_from": _known_from().isoformat(),
    }
    key = f"{program}.funds_values_unknown"
    return Condition(key, Verdict.UNKNOWN, table.source, table.effective, params, touches=TOUCHES)


@lru_cache(AMOUNTS_KEPT)
def _is_old(table: Version, on: date) -> bool:
    """Whether the amounts, which are revised every year, have stood for more than one."""
    return on >= years_later(table.effective, 1)


def _known_from() -> date:
    starts, answers = versions("settlement_funds")
    return next(start for start, table in zip(starts, answers, strict=True) if table.known)


def _verdict(candidate: Candidate, needed: int, needed_at_most: int | None, waived: Verdict) -> Verdict:
    if candidate.funds_cad is UNANSWERED:
        return Verdict.UNKNOWN
    if needed_at_most is not None and candidate.funds_cad >= needed_at_most:
        return Verdict.MET
    if candidate.funds_cad >= needed or waived is Verdict.UNKNOWN:
        return Verdict.UNKNOWN
    return Verdict.NOT_MET


@lru_cache(AMOUNTS_KEPT)
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
