"""Skilled military recruits: ten years of service, a recruiting offer, a credential."""

from __future__ import annotations

from datetime import date

from eligibility.rules.categories.judges import Judge
from eligibility.rules.dates import months_later
from eligibility.rules.decisions import CategoryDecision, Condition, Params, Scalar, Span, Verdict
from eligibility.rules.education import primary_codes, standing
from eligibility.rules.facts import UNANSWERED, Candidate, JobOffer, MilitaryService
from eligibility.rules.logic import answered, every, exists, lasts, some
from eligibility.rules.programs.offers import full_time
from eligibility.rules.reference import CategoryVersion, Reference


def decide(
    candidate: Candidate,
    version: CategoryVersion,
    on: date,
    reference: Reference,
    *,
    forecast: bool,
) -> CategoryDecision:
    """Each condition apart; no job of one's own qualifies, so none is named."""
    conditions = (
        _service(candidate, version, on),
        _offer(candidate, version, on),
        _credential(candidate, version, on, reference),
    )
    return CategoryDecision(version.category, version.version, conditions)


def _condition(
    key: str,
    verdict: Verdict,
    version: CategoryVersion,
    params: Params,
    touches: str,
) -> Condition:
    source, effective = version.source, version.effective_from
    return Condition(f"category.{key}", verdict, source, effective, params, touches=(touches,))


def _service(candidate: Candidate, version: CategoryVersion, on: date) -> Condition:
    """Still serving in a foreign military, without a break since `service_months` ago."""
    needed = version.service_months or 0
    service = candidate.military_service
    params: dict[str, Scalar | list[Scalar]] = {
        "months_needed": needed,
        "months": 0,
        "months_at_most": 0,
    }
    if service is UNANSWERED or service is None:
        verdict = Verdict.UNKNOWN if service is UNANSWERED else Verdict.NOT_MET
        params["case"] = "unanswered" if service is UNANSWERED else "none"
        return _condition("service", verdict, version, params, "military_service")
    months = _months_served(service, on)
    serving = every(_foreign(service), _serving(service, on))
    verdict = Verdict.of(every(serving, _both(months, needed)))
    params["case"] = "not_serving" if serving is False else str(verdict)
    params |= {"months": months.low, "months_at_most": months.high, "serving": serving}
    return _condition("service", verdict, version, params, "military_service")


def _both(months: Span, needed: int) -> bool | None:
    return {Verdict.MET: True, Verdict.NOT_MET: False}.get(months.at_least(needed))


def _foreign(service: MilitaryService) -> bool | None:
    return None if service.country is UNANSWERED else service.country != "CA"


def _serving(service: MilitaryService, on: date) -> bool | None:
    return None if service.ended_on is UNANSWERED else lasts(service.ended_on, on)


def _months_served(service: MilitaryService, on: date) -> Span:
    if service.started_on is UNANSWERED:
        return Span(0, months_between(date.min, on))
    return Span(
        months_between(service.started_on.last, on),
        months_between(service.started_on.first, on),
    )


def months_between(start: date, on: date) -> int:
    """Completed months from `start` to the day, none before it."""
    months = (on.year - start.year) * 12 + on.month - start.month
    return max(months if months_later(start, months) <= on else months - 1, 0)


def _offer(candidate: Candidate, version: CategoryVersion, on: date) -> Condition:
    """An offer of the Canadian Forces Recruiting Group in a listed occupation, long enough."""
    offers = () if candidate.job_offers is UNANSWERED else candidate.job_offers
    verdict = Verdict.of(some(_recruits(offer, version, on) for offer in offers))
    if candidate.job_offers is UNANSWERED:
        verdict = Verdict.UNKNOWN
    params: Params = {"case": str(verdict), "months_needed": version.offer_months}
    return _condition("military_offer", verdict, version, params, "job_offers")


def _recruits(offer: JobOffer, version: CategoryVersion, on: date) -> bool | None:
    listed = None if offer.noc is UNANSWERED else offer.noc in version.occupations
    return every(
        exists(offer.offered_on, on),
        answered(offer.military_recruiting, True),
        listed,
        full_time(offer),
        answered(offer.seasonal, False),
        _long_enough(offer, version.offer_months or 0),
    )


def _long_enough(offer: JobOffer, needed: int) -> bool | None:
    if offer.months is UNANSWERED:
        return None
    return offer.months is None or offer.months >= needed


def _credential(candidate: Candidate, version: CategoryVersion, on: date, reference: Reference) -> Condition:
    needed = version.min_credential or "less_than_secondary"
    found = standing(candidate.credentials, on, primary_codes(candidate.jobs, reference))
    verdict = found.at_least(needed)
    params: Params = {
        "case": str(verdict),
        "level": found.low,
        "level_at_most": found.high,
        "needed": needed,
    }
    return _condition("credential", verdict, version, params, "credentials")


# The bare verdict of each condition, by its key.
JUDGES: dict[str, Judge] = {
    "category.service": lambda candidate, version, on, _: _service(candidate, version, on).verdict,
    "category.military_offer": lambda candidate, version, on, _: _offer(candidate, version, on).verdict,
    "category.credential": lambda *asked: _credential(*asked).verdict,
}
