"""Random but sensible facts, answered in part, for properties that hold for everyone."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.rules.facts_of import NOTHING

LEVELS = (
    "secondary",
    "one_year",
    "two_year",
    "three_year_or_bachelor",
    "masters",
    "professional",
    "doctoral",
)
ABILITIES = ("speaking", "listening", "reading", "writing")

years = st.integers(min_value=2012, max_value=2026)
months = st.builds("{}-{:02}".format, years, st.integers(min_value=1, max_value=12))
days = months | st.builds("{}-{:02}".format, months, st.integers(min_value=1, max_value=28))
births = st.builds("{}-{:02}-15".format, st.integers(1966, 2009), st.integers(1, 12))


def partly(**fields):
    """An object of which any field may be missing."""
    return st.fixed_dictionaries({}, optional=fields)


credentials = partly(
    level=st.sampled_from(LEVELS),
    country=st.sampled_from(("CA", "PH")),
    completed_on=days,
    eca_issued_on=st.none() | days,
    full_time_in_canada=st.booleans(),
)
tests = st.fixed_dictionaries(
    {"test": st.sampled_from(("clb", "nclc"))},
    optional={"taken_on": days, **dict.fromkeys(ABILITIES, st.integers(0, 12))},
)
jobs = st.builds(
    lambda start, length, **fields: {
        **fields,
        "started_on": f"{start}-01-10",
        "ended_on": None if length > 4 else f"{start + length}-03-20",
    },
    years,
    st.integers(0, 6),
    noc=st.sampled_from(("21231", "31301", "95100")),
    country=st.sampled_from(("CA", "PH")),
    hours_per_week=st.sampled_from((15, 30, 40)),
    paid=st.just(True),
    self_employed=st.booleans(),
    authorized=st.booleans(),
    full_time_student=st.just(False),
)
person = {
    "credentials": st.lists(credentials, max_size=3),
    "language_tests": st.lists(tests, max_size=3),
    "first_official_language": st.sampled_from((None, "english", "french")),
    "jobs": st.lists(jobs, max_size=3),
    "sibling_in_canada": st.booleans(),
}
partners = st.none() | partly(accompanying=st.booleans(), canadian_or_pr=st.booleans(), **person)
certificates = st.lists(partly(noc=st.just("72200"), issued_on=days), max_size=1)
nominations = st.none() | partly(province=st.just("ON"), issued_on=days)


def facts():
    """A candidate who may have skipped any question."""
    return st.fixed_dictionaries(
        {"birth_date": births},
        optional={**person, "partner": partners, "certificates": certificates, "nomination": nominations},
    )


def answered():
    """A candidate who skipped no question of their own."""
    return st.fixed_dictionaries(
        {**{key: st.just(value) for key, value in NOTHING.items()}, "birth_date": births, **person}
        | {"partner": st.none(), "certificates": certificates, "nomination": nominations}
    )
