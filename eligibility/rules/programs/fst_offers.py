"""FST: a certificate of qualification in the trade, or offers of a year's work in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from eligibility.rules.decisions import Condition, Verdict, any_of
from eligibility.rules.facts import UNANSWERED, Candidate, JobOffer, Unanswered
from eligibility.rules.logic import every, exists, some
from eligibility.rules.programs.offers import Offer, offers, valid_permit
from eligibility.rules.reference import Reference
from eligibility.rules.tables import Version
from eligibility.rules.work import Occupation
from eligibility.rules.work.counting import codes

TOUCHES = ("job_offers", "certificates", "work_permit")
MINOR_GROUP = 4


@dataclass(frozen=True, slots=True)
class Trade:
    """The trade that offers and certificates must be in; any trade while no job is in one."""

    occupation: Occupation | None
    reference: Reference
    is_trade: Callable[[str], bool]

    def is_same(self, code: str | Unanswered) -> bool | None:
        """Whether a code is that of the trade."""
        return self._matches(code, len)

    def is_near(self, code: str | Unanswered) -> bool | None:
        """Whether a code is in the minor group of the trade."""
        return self._matches(code, lambda _: MINOR_GROUP)

    def _matches(self, code: str | Unanswered, digits: Callable[[str], int]) -> bool | None:
        if code is UNANSWERED:
            return None
        if self.occupation is None:
            return self.is_trade(code)
        mine = codes(self.occupation.job, self.reference)
        found = {one[: digits(one)] == code[: digits(code)] for one in mine}
        return found.pop() if len(found) == 1 else None


def condition(candidate: Candidate, on: date, trade: Trade, rule: Version) -> Condition:
    """Met by either; unknown while either may be there."""
    certificate = _certificate(candidate, on, trade)
    offered = _offered(candidate, on, trade, rule, lambda offer: offer.counts)
    verdict = any_of((certificate, offered))
    params = {
        "case": _case(certificate, offered, verdict),
        "noc": trade.occupation.noc if trade.occupation else None,
        "certificate": certificate.value,
        "offer": offered.value,
        "months_needed": rule.values["offer_months"],
    }
    key = "fst.offer_or_certificate"
    return Condition(key, verdict, rule.source, rule.effective, params, touches=TOUCHES)


def _case(certificate: Verdict, offered: Verdict, verdict: Verdict) -> str:
    if certificate is Verdict.MET:
        return "certificate"
    return "offer" if offered is Verdict.MET else verdict.value


def funds_waived(candidate: Candidate, on: date, trade: Trade, rule: Version) -> Verdict:
    """Whether the offers waive the settlement funds."""
    return _offered(candidate, on, trade, rule, lambda offer: offer.waives)


def _certificate(candidate: Candidate, on: date, trade: Trade) -> Verdict:
    if candidate.certificates is UNANSWERED:
        return Verdict.UNKNOWN
    held = (every(exists(one.issued_on, on), trade.is_same(one.noc)) for one in candidate.certificates)
    return Verdict.of(some(held))


def _offered(
    candidate: Candidate, on: date, trade: Trade, rule: Version, asked: Callable[[Offer], bool | None]
) -> Verdict:
    """Whether offers of up to two employers make up a year together."""
    if candidate.job_offers is UNANSWERED:
        return Verdict.UNKNOWN
    permit = valid_permit(candidate.work_permit, on)
    judged = [
        (every(asked(one), _in_trade(one.given, trade, permit)), one.given) for one in offers(candidate, on)
    ]
    needed: int = rule.values["offer_months"]
    certain = [_months(given, 0, needed) for answer, given in judged if answer is True]
    possible = [_months(given, needed, needed) for answer, given in judged if answer is not False]
    together: int = rule.values["offers_together"]
    if _longest(certain, together) >= needed:
        return Verdict.MET
    return Verdict.UNKNOWN if _longest(possible, together) >= needed else Verdict.NOT_MET


def _in_trade(offer: JobOffer, trade: Trade, permit: bool | None) -> bool | None:
    """In the trade itself, or with a current permit in its minor group."""
    if permit:
        return trade.is_near(offer.noc)
    same = trade.is_same(offer.noc)
    return same if same or trade.is_near(offer.noc) is False else None


def _months(offer: JobOffer, unsaid: int, permanent: int) -> int:
    if offer.months is UNANSWERED:
        return unsaid
    return permanent if offer.months is None else offer.months


def _longest(months: Iterable[int], together: int) -> int:
    return sum(sorted(months, reverse=True)[:together])
