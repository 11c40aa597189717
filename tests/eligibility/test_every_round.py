"""Every round since 2015 with the real data: its stream, the rules of its day, and a verdict for anyone."""

from collections import Counter
from datetime import date

import pytest

from eligibility.engine import assess_facts, reference
from eligibility.rules import tables
from tests.eligibility import persons
from tests.rules.assessed import cases, person

pytestmark = pytest.mark.django_db
DAY = date(2026, 10, 2)
PAST = cases("past_rounds")
PEOPLE = {
    **{name: persons.person(name) for name in ("engineer", "french_speaker", "nurse", "welder")},
    **{case["name"]: person(**case["facts"]) for case in PAST},
    "someone who said nothing": {"birth_date": "1980-01-01"},
}


def rounds_of(facts: dict) -> dict[str, dict]:
    """What each round would have said of someone, by its number."""
    return {one["number"]: one for one in assess_facts(facts, DAY, rounds=True, words=True)["rounds"]}


def test_every_round_names_the_stream_it_invited_from():
    streams = Counter((one.kind, one.program) for one in reference().rounds)
    assert streams == {
        ("general", None): 178,
        ("program", "pnp"): 114,
        ("category", None): 78,
        ("program", "cec"): 70,
        ("program", "fst"): 7,
        ("program", "fsw"): 1,
    }


def test_every_round_has_the_rules_of_its_day():
    in_force = Counter(tables.as_of("crs_versions", one.date).values["version"] for one in reference().rounds)
    assert in_force == {
        "2015-01-01": 9,
        "2015-05-30": 38,
        "2016-11-19": 18,
        "2017-06-06": 101,
        "2020-10-20": 70,
        "2022-11-16": 106,
        "2025-03-25": 106,
    }


@pytest.mark.parametrize("name", PEOPLE)
def test_every_round_has_a_verdict_for_anyone(name):
    known = {one.number: one for one in reference().rounds}
    said = rounds_of(PEOPLE[name])
    assert list(said) == list(known)
    for number, one in said.items():
        assert one["verdict"] in ("invited", "not_invited", "unknown")
        assert one["key"] != "round.rules_not_loaded"
        assert one["why"]
        assert one["params"]["cutoff"] == known[number].cutoff


@pytest.mark.parametrize("case", PAST, ids=lambda case: case["name"])
def test_people_of_the_past_are_judged_by_the_rules_of_the_day(case):
    said = rounds_of(person(**case["facts"]))
    found = {
        number: [said[number]["verdict"], said[number]["key"], said[number]["params"]["low"]]
        for number in case["expect"]
    }
    assert found == case["expect"]
