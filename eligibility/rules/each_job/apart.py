"""Work in several occupations that would be enough if it were added up, which it is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from eligibility.rules.counts import Account, Count, Purpose
from eligibility.rules.decisions import Verdict
from eligibility.rules.work import Experience
from eligibility.rules.work.ledger import Ledger, Stretch, together


@dataclass(frozen=True, slots=True)
class Apart:
    """The occupations of which none has the hours needed, though all together have.

    `jobs` are those whose days are counted, in the person's own order, `hours` the whole hours of each
    occupation in the order of its first job.
    """

    purpose: Purpose
    jobs: tuple[int, ...]
    hours: tuple[int, ...]


def apart(count: Count) -> Apart | None:
    """The near miss of a count; None where it is none, or where something is still open."""
    needed, found = count.purpose.needed[0], list(_occupations(count))
    if count.experience.reaches(needed) is not Verdict.NOT_MET:
        return None
    all_work = (together([_ledger(one) for one in found]),)
    whole = Experience(all_work, all_work, count.end, count.purpose.window_years)
    if whole.reaches(needed) is not Verdict.MET:
        return None
    found.sort(key=lambda one: one.surely)
    jobs = sorted({job for one in found for job in one.surely})
    return Apart(count.purpose, tuple(jobs), tuple(one.hours.low for one in found))


def _occupations(count: Count) -> Iterator[Account]:
    """The accounts of occupations with certain work; one only of a code that is given in two versions."""
    seen: set[int] = set()
    for account in count.accounts:
        if account.surely and seen.isdisjoint(account.surely):
            seen |= set(account.surely)
            yield account


def _ledger(account: Account) -> Ledger:
    """The certain work of an account; its jobs side by side are already held to 30 hours a week."""
    return together([(Stretch(one.start, one.end, one.certain),) for one in account.entries])
