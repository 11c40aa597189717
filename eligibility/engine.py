"""The one way to an assessment: facts and a day in, a result out, with the reference data of the moment."""

from __future__ import annotations

from datetime import date
from threading import Lock
from typing import Any

from draws import reference as draws
from draws.selectors import data_version
from eligibility.rules.assess import assess
from eligibility.rules.parsing import parse
from eligibility.rules.reference import CategoryVersion, Reference, Round
from eligibility.rules.serialise import to_dict
from eligibility.wording.render import add_words
from noc.selectors import concordance_2016, unit_group_codes


def assess_facts(
    facts: object, on: date, *, rounds: bool, words: bool = False, known: Reference | None = None
) -> dict[str, Any]:
    """The result for the day, in the shape of the contract; with its words where `words` is asked for.

    `known` is the reference data to use, those of the moment by default. Raises FactsError for the first
    wrong fact.
    """
    known = known or reference()
    candidate, notices = parse(facts, known, on)
    result = to_dict(assess(candidate, on, known, rounds=rounds, notices=notices))
    return add_words(result) if words else result


class _Kept:
    """The reference data as last read, and the data version they were read at."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.version: str | None = None
        self.reference = Reference()


_kept = _Kept()


def reference() -> Reference:
    """The reference data as the database has them now: read again only when their version has changed."""
    version = data_version()
    with _kept.lock:
        if version != _kept.version:
            _kept.reference, _kept.version = _read(), version
        return _kept.reference


def _read() -> Reference:
    return Reference(
        unit_groups_2021=unit_group_codes(),
        concordance_2016=concordance_2016(),
        categories=tuple(map(_category_version, draws.category_versions())),
        rounds=tuple(map(_round, draws.rounds())),
    )


def _category_version(row: draws.CategoryVersionRow) -> CategoryVersion:
    return CategoryVersion(
        category=row.category,
        version=row.version,
        rule=row.rule,
        effective_from=row.effective_from,
        effective_to=row.effective_to,
        occupations=row.occupations,
        min_months=row.min_months,
        must_be_continuous=row.must_be_continuous,
        window_years=row.window_years,
        canadian_only=row.canadian_experience_only,
        source=row.source,
        service_months=row.service_months,
        offer_months=row.offer_months,
        min_credential=row.min_credential,
    )


def _round(row: draws.RoundRow) -> Round:
    return Round(
        number=row.number,
        date=row.date,
        kind=row.kind,
        program=row.program,
        category=row.category,
        category_version=row.category_version,
        invitations=row.invitations,
        cutoff=row.crs_cutoff,
        tie_break_at=row.tie_break_at,
        held_at=row.issued_at,
    )
