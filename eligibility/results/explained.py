"""Where it is shown how the figures of a line or condition came about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Place:
    """A part of the result by its key, and an anchor on it."""

    part: str
    anchor: str


WORK, PAPERS = "work", "papers"
TESTS, CREDENTIALS = Place(PAPERS, "tests"), Place(PAPERS, "credentials")
PARTNERS = Place(PAPERS, "partner")
ABROAD, IN_CANADA = Place(WORK, "crs-foreign"), Place(WORK, "crs-canadian")

PLACES = {
    "core.canadian_work": IN_CANADA,
    "core.education": CREDENTIALS,
    "core.first_language": TESTS,
    "core.second_language": TESTS,
    "partner.education": PARTNERS,
    "partner.language": PARTNERS,
    "partner.canadian_work": Place(WORK, "partner-canadian"),
    "transfer.education_language": CREDENTIALS,
    "transfer.education_work": IN_CANADA,
    "transfer.foreign_language": ABROAD,
    "transfer.foreign_work": ABROAD,
    "additional.canadian_education": CREDENTIALS,
    "additional.french": TESTS,
    "fsw.work": Place(WORK, "fsw"),
    "fsw.language": TESTS,
    "fsw.education": CREDENTIALS,
    "cec.work": Place(WORK, "cec"),
    "cec.language": TESTS,
    "fst.work": Place(WORK, "fst"),
    "fst.language": TESTS,
    "category.french": TESTS,
}
UNANSWERED = "unanswered"
NOBODYS = frozenset({"partner_unanswered", "no_partner", "not_coming", "canadian"})


def explained(said: Mapping[str, Any]) -> Place | None:
    """The place for one line or condition of a result; None while there is nothing to show."""
    params = said["params"]
    if params.get("case") in (UNANSWERED, *NOBODYS):
        return None
    if said["key"] == "category.experience":
        return Place(WORK, f"category-{params['category']}") if params.get("noc") else None
    return PLACES.get(said["key"])
