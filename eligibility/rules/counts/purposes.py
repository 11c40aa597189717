"""The purposes that work of a person is counted for on a day, each by the engine's own functions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from eligibility.rules.categories.occupation import listed
from eligibility.rules.classification import NOC_2021
from eligibility.rules.counts.purpose import Occupations, Purpose, alternatives
from eligibility.rules.facts import UNANSWERED, Candidate, Job
from eligibility.rules.logic import every
from eligibility.rules.programs import fst, fsw
from eligibility.rules.reference import CategoryVersion, Reference
from eligibility.rules.tables import Version, as_of
from eligibility.rules.work import (
    CRS_WINDOW,
    MONTH_HOURS,
    YEAR_HOURS,
    Experience,
    all_work,
    by_occupation,
    canadian_experience,
    cec_experience,
    counting,
    foreign_experience,
)

CANADA = {"country": "CA"}
ABROAD = {"country": "FR"}
# Full years that give points.
YEARS_IN_CANADA = range(1, 6)
YEARS_ABROAD = range(1, 4)


def canadian(on: date, reference: Reference, *, partner: bool = False) -> Purpose:
    """Work in Canada for the CRS; raises NotLoaded for a day without rules."""
    table, rule = as_of("crs_canadian_work", on), as_of("work_counting", on)
    belongs = counting.partner_canadian if partner else counting.own_canadian

    def single(jobs: tuple[Job, ...]) -> Experience:
        certain = canadian_experience(jobs, on, reference, partner=partner).certain
        work = all_work(jobs, lambda job: belongs(job, on, reference), on, CRS_WINDOW)
        return replace(work, certain=certain)

    return Purpose(
        key="partner.canadian" if partner else "crs.canadian",
        on=on,
        window_years=CRS_WINDOW,
        needed=tuple(years * YEAR_HOURS for years in YEARS_IN_CANADA),
        source=rule.source,
        effective=rule.effective,
        counting=lambda jobs: canadian_experience(jobs, on, reference, partner=partner),
        single=single,
        ideal={**_skilled(on), **CANADA},
        full_time_only=not rule.values["part_time_in_canada"],
        unknown_from=table.unknown_from,
    )


def cec(on: date, reference: Reference) -> Purpose:
    """Work in Canada for the CEC; raises NotLoaded for a day without rules."""
    rule = as_of("cec", on)
    years: int = rule.values["window_years"]

    def work(jobs: tuple[Job, ...]) -> Experience:
        return cec_experience(jobs, on, reference, years)

    return Purpose(
        key="cec",
        on=on,
        window_years=years,
        needed=(rule.values["hours"],),
        source=rule.source,
        effective=rule.effective,
        counting=work,
        single=work,
        ideal={**_skilled(on), **CANADA},
    )


def foreign(on: date, reference: Reference) -> Purpose:
    """Work abroad for the CRS, by both readings; raises NotLoaded for a day without rules."""
    table = as_of("crs_transfer_foreign_work", on)

    def counts(job: Job) -> bool | None:
        return every(counting.skilled(job, on, reference), counting.abroad(job))

    def work(jobs: tuple[Job, ...]) -> Experience:
        return foreign_experience(jobs, on, reference)

    return Purpose(
        key="crs.foreign",
        on=on,
        window_years=CRS_WINDOW,
        needed=tuple(years * YEAR_HOURS for years in YEARS_ABROAD),
        source=table.source,
        effective=table.effective,
        counting=work,
        single=work,
        ideal={**_skilled(on), **ABROAD},
        occupations=lambda jobs: list(by_occupation(jobs, counts, on, CRS_WINDOW, reference)),
        several=True,
        unknown_from=table.unknown_from,
    )


def primary(candidate: Candidate, on: date, reference: Reference) -> Purpose:
    """Work without a break in the primary occupation, for FSW; raises NotLoaded for a day without rules."""
    rule = as_of("fsw", on)
    years: int = rule.values["window_years"]

    # Which occupation is the primary one does not depend on which jobs are looked at.
    marked = () if candidate.jobs is UNANSWERED else tuple(job for job in candidate.jobs if job.primary)

    def occupations(jobs: tuple[Job, ...]) -> list[Any]:
        among = (*jobs, *(job for job in marked if job not in jobs))
        found = fsw.primary(replace(candidate, jobs=among), on, reference, years)
        return [one for one in found if any(job in jobs for job in one.jobs)]

    return Purpose(
        key="fsw",
        on=on,
        window_years=years,
        needed=(rule.values["hours"],),
        source=rule.source,
        effective=rule.effective,
        counting=alternatives(occupations, on, years),
        single=lambda jobs: all_work(jobs, lambda job: counting.skilled(job, on, reference), on, years),
        ideal={**_skilled(on), **CANADA},
        occupations=occupations,
        continuous=True,
    )


def trade(candidate: Candidate, on: date, reference: Reference) -> Purpose:
    """Work in one skilled trade, for FST; raises NotLoaded for a day without rules."""
    rule = as_of("fst", on)

    def occupations(jobs: tuple[Job, ...]) -> list[Any]:
        return [one for one in fst.trades(replace(candidate, jobs=jobs), on, reference) if one]

    return _of_one(
        occupations,
        key="fst",
        on=on,
        window_years=rule.values["window_years"],
        needed=(rule.values["hours"],),
        source=rule.source,
        effective=rule.effective,
        ideal={**_trade(rule), **CANADA},
    )


def category(version: CategoryVersion, candidate: Candidate, on: date, reference: Reference) -> Purpose:
    """Work in one occupation that a version of a category lists."""
    broken = replace(version, must_be_continuous=False)

    def occupations(jobs: tuple[Job, ...]) -> list[Any]:
        return listed(replace(candidate, jobs=jobs), version, on, reference)

    def with_breaks(jobs: tuple[Job, ...]) -> list[Any]:
        return listed(replace(candidate, jobs=jobs), broken, on, reference)

    years = version.window_years or 0
    purpose = _of_one(
        occupations,
        key="category",
        on=on,
        window_years=years,
        needed=((version.min_months or 0) * MONTH_HOURS,),
        source=version.source,
        effective=version.effective_from,
        ideal={"noc": min(version.occupations), "noc_version": NOC_2021, **CANADA},
        continuous=bool(version.must_be_continuous),
        params={"category": version.category, "version": version.version},
    )
    return replace(purpose, single=alternatives(with_breaks, on, years))


def _of_one(occupations: Occupations, *, on: date, window_years: int, **about: Any) -> Purpose:
    """A purpose that only one occupation serves."""
    work = alternatives(occupations, on, window_years)
    return Purpose(
        on=on, window_years=window_years, counting=work, single=work, occupations=occupations, **about
    )


def _skilled(on: date) -> Mapping[str, Any]:
    """An occupation of management, in the classification of the day."""
    classification: str = as_of("work_counting", on).values["classification"]
    return {"noc": "00010" if classification == NOC_2021 else "0011", "noc_version": classification}


def _trade(rule: Version) -> Mapping[str, Any]:
    """A code of the first group of trades."""
    classification: str = rule.values["classification"]
    digits = 5 if classification == NOC_2021 else 4
    return {"noc": rule.values["groups"][0].ljust(digits, "0"), "noc_version": classification}
