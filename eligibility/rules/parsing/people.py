"""The shapes of the candidate and the partner, who may have the same fields."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

from eligibility.rules.facts import Candidate, Partner
from eligibility.rules.parsing import codes, readers, shapes
from eligibility.rules.parsing.fields import Fields
from eligibility.rules.parsing.jobs import job
from eligibility.rules.reference import Reference

T = TypeVar("T")

MOST_JOBS = 50
MOST = 20
DOLLARS = readers.whole(0, 10**12)
LANGUAGE = readers.one_of(codes.LANGUAGES)


def candidate(fields: Fields, reference: Reference) -> Candidate:
    """The person being assessed."""
    return Candidate(
        id=fields.read("id", readers.text, None),
        birth_date=fields.required("birth_date", readers.exact_day, date.min),
        partner=fields.nested("partner", lambda inner: partner(inner, reference)),
        **_common(fields, reference),
    )


def partner(fields: Fields, reference: Reference) -> Partner:
    """The spouse or common-law partner."""
    return Partner(
        accompanying=fields.read("accompanying", readers.yes_or_no),
        canadian_or_pr=fields.read("canadian_or_pr", readers.yes_or_no),
        birth_date=fields.read("birth_date", readers.exact_day),
        **_common(fields, reference),
    )


def _common(fields: Fields, reference: Reference) -> dict[str, Any]:
    """What either can have, in the order of the questions."""
    return {
        "children": fields.items("children", shapes.child, MOST),
        "credentials": fields.items("credentials", shapes.credential, MOST),
        "studies_in_canada": fields.items("studies_in_canada", shapes.study, MOST),
        "language_tests": fields.items("language_tests", shapes.language_test, MOST),
        "first_official_language": fields.read("first_official_language", LANGUAGE, None),
        "jobs": fields.items("jobs", lambda inner, index: job(inner, index, reference), MOST_JOBS),
        "nomination": fields.nested("nomination", shapes.nomination),
        "sibling_in_canada": fields.read("sibling_in_canada", readers.yes_or_no),
        "relative_in_canada": fields.read("relative_in_canada", readers.yes_or_no),
        "certificates": fields.items("certificates", _with(shapes.certificate, reference), MOST),
        "job_offers": fields.items("job_offers", _with(shapes.job_offer, reference), MOST),
        "work_permit": fields.nested("work_permit", shapes.work_permit),
        "funds_cad": fields.read("funds_cad", DOLLARS),
        "intends_quebec": fields.read("intends_quebec", readers.yes_or_no),
        "military_service": fields.nested("military_service", shapes.military_service),
        "profile_submitted_at": fields.read_or_none("profile_submitted_at", readers.moment),
    }


def _with(shape: Callable[[Fields, Reference], T], reference: Reference) -> Callable[[Fields, int], T]:
    return lambda fields, _index: shape(fields, reference)
