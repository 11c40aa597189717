"""The shape of a job in the facts."""

from __future__ import annotations

from datetime import date
from typing import Any

from eligibility.rules.facts import Day, Job, Leave
from eligibility.rules.parsing import codes, readers
from eligibility.rules.parsing.fields import Fields
from eligibility.rules.parsing.shapes import HOURS_IN_A_WEEK, day_or_none
from eligibility.rules.reference import Reference

MOST_LEAVES = 50
DIGITS_2016 = 4
DUTIES = readers.one_of(codes.DUTIES)
NOC_VERSION = readers.one_of(codes.NOC_VERSIONS)
NOWHERE = Day(date.min, date.min)


def job(fields: Fields, index: int, reference: Reference) -> Job:
    """A job, or the part of one within which nothing changed."""
    version = _version(fields)
    return Job(
        index=index,
        noc=fields.read("noc", codes.noc(reference, version)),
        noc_version=version,
        country=fields.read("country", codes.country),
        started_on=fields.read("started_on", readers.day),
        ended_on=fields.read_or_none("ended_on", readers.day),
        hours_per_week=fields.read("hours_per_week", HOURS_IN_A_WEEK),
        primary=fields.read("primary", readers.yes_or_no, None),
        paid=fields.read("paid", readers.yes_or_no),
        self_employed=fields.read("self_employed", readers.yes_or_no),
        authorized=fields.read("authorized", readers.yes_or_no),
        full_time_student=fields.read("full_time_student", readers.yes_or_no),
        leaves=_leaves(fields),
        duties=fields.read("duties", DUTIES, None),
        remote_for_foreign_employer=_flag(fields, "remote_for_foreign_employer"),
        publicly_funded_physician=_flag(fields, "publicly_funded_physician"),
        qualified_on=day_or_none(fields, "qualified_on"),
    )


def _version(fields: Fields) -> str:
    """The version of the code; where it is not named, its length tells."""
    return fields.read("noc_version", NOC_VERSION, None) or version_of(fields.raw("noc"))


def version_of(noc: Any) -> str:
    """The version of the NOC that a code without one is of: four digits are NOC 2016."""
    return "2016" if isinstance(noc, str) and len(noc) == DIGITS_2016 else "2021"


def _flag(fields: Fields, key: str) -> bool:
    return fields.read(key, readers.yes_or_no, False)


def _leaves(fields: Fields) -> tuple[Leave, ...]:
    leaves = fields.items("leaves", _leave, MOST_LEAVES)
    return leaves if isinstance(leaves, tuple) else ()


def _leave(fields: Fields, index: int) -> Leave:
    return Leave(
        start=fields.required("from", readers.day, NOWHERE),
        end=fields.required("to", readers.day, NOWHERE),
    )
