"""The shapes of the small objects in the facts: credentials, tests, offers and the like."""

from __future__ import annotations

from eligibility.rules.facts import (
    Certificate,
    Child,
    Credential,
    Day,
    JobOffer,
    LanguageTest,
    MilitaryService,
    Nomination,
    Study,
    WorkPermit,
)
from eligibility.rules.parsing import codes, readers
from eligibility.rules.parsing.fields import Fields
from eligibility.rules.reference import Reference

HOURS_IN_A_WEEK = readers.number(0, 168)
MONTHS = readers.whole(0, 1200)
LEVEL = readers.one_of(codes.LEVELS)
ECA_BODY = readers.one_of(codes.ECA_BODIES)
TEST = readers.one_of(tuple(codes.SCALES))
PROVINCE = readers.one_of(codes.PROVINCES)
PERMIT = readers.one_of(codes.PERMITS)


def day_or_none(fields: Fields, key: str) -> Day | None:
    """A day where absent and null say the same."""
    return fields.read(key, readers.day, None)


def child(fields: Fields, index: int) -> Child:
    """A dependent child."""
    return Child(
        birth_date=fields.read("birth_date", readers.exact_day),
        accompanying=fields.read("accompanying", readers.yes_or_no),
        citizen_or_pr=fields.read("citizen_or_pr", readers.yes_or_no),
    )


def credential(fields: Fields, index: int) -> Credential:
    """A completed credential."""
    return Credential(
        level=fields.read("level", LEVEL),
        country=fields.read("country", codes.country),
        completed_on=fields.read("completed_on", readers.day),
        eca_issued_on=fields.read_or_none("eca_issued_on", readers.day),
        eca_body=fields.read("eca_body", ECA_BODY, None),
        full_time_in_canada=fields.read("full_time_in_canada", readers.yes_or_no),
    )


def study(fields: Fields, index: int) -> Study:
    """A period of study in Canada."""
    return Study(
        start=fields.read("from", readers.day),
        end=fields.read("to", readers.day),
        programme_months=fields.read("programme_months", MONTHS),
        full_time=fields.read("full_time", readers.yes_or_no),
        authorized=fields.read("authorized", readers.yes_or_no),
    )


def language_test(fields: Fields, index: int) -> LanguageTest:
    """A test report; its scores must be ones that the test can give."""
    test = fields.read("test", TEST)
    return LanguageTest(
        test=test,
        taken_on=fields.read("taken_on", readers.day),
        result_on=day_or_none(fields, "result_on"),
        listening=fields.read("listening", codes.score(test, "listening")),
        reading=fields.read("reading", codes.score(test, "reading")),
        writing=fields.read("writing", codes.score(test, "writing")),
        speaking=fields.read("speaking", codes.score(test, "speaking")),
    )


def nomination(fields: Fields) -> Nomination:
    """An enhanced provincial nomination."""
    return Nomination(
        province=fields.read("province", PROVINCE),
        issued_on=fields.read("issued_on", readers.day),
        ends_on=day_or_none(fields, "ends_on"),
    )


def certificate(fields: Fields, reference: Reference) -> Certificate:
    """A Canadian certificate of qualification in a trade."""
    return Certificate(
        noc=fields.read("noc", codes.noc(reference, "2021")),
        issued_on=fields.read("issued_on", readers.day),
    )


def job_offer(fields: Fields, reference: Reference) -> JobOffer:
    """An offer of a job in Canada."""
    return JobOffer(
        noc=fields.read("noc", codes.noc(reference, "2021")),
        offered_on=fields.read("offered_on", readers.day),
        months=fields.read_or_none("months", MONTHS),
        hours_per_week=fields.read("hours_per_week", HOURS_IN_A_WEEK),
        seasonal=fields.read("seasonal", readers.yes_or_no),
        lmia=fields.read("lmia", readers.yes_or_no),
        current_employer=fields.read("current_employer", readers.yes_or_no),
        with_employer_since=fields.read_or_none("with_employer_since", readers.day),
        military_recruiting=fields.read("military_recruiting", readers.yes_or_no),
    )


def work_permit(fields: Fields) -> WorkPermit:
    """The work permit held."""
    return WorkPermit(
        valid_until=fields.read("valid_until", readers.day),
        basis=fields.read("basis", PERMIT),
    )


def military_service(fields: Fields) -> MilitaryService:
    """Service in a military."""
    return MilitaryService(
        country=fields.read("country", codes.country),
        started_on=fields.read("started_on", readers.day),
        ended_on=fields.read_or_none("ended_on", readers.day),
    )
