"""Places in the facts."""

from __future__ import annotations

from eligibility.questionnaire import places
from eligibility.questionnaire.kinds import ABSENT

FACTS = {"jobs": [{"noc": "31301"}, {"noc": "21231"}], "partner": None}


def test_a_path_is_read_from_its_text():
    assert places.parse("partner.jobs[0].leaves[12].from") == ("partner", "jobs", 0, "leaves", 12, "from")


def test_what_is_not_there_is_absent():
    assert places.get(FACTS, ("jobs", 5, "noc")) is ABSENT
    assert places.get(FACTS, ("partner", "jobs")) is ABSENT


def test_null_is_there():
    assert places.get(FACTS, ("partner",)) is None


def test_putting_leaves_the_given_facts_as_they_were():
    changed = places.put(FACTS, ("jobs", 0, "noc"), "32101")
    assert changed["jobs"][0]["noc"] == "32101"
    assert FACTS["jobs"][0]["noc"] == "31301"


def test_the_place_after_the_last_makes_a_list_and_adds_to_it():
    assert places.put({}, ("jobs", 0), {"noc": "31301"}) == {"jobs": [{"noc": "31301"}]}


def test_putting_absent_takes_the_key_out():
    assert places.put({"funds_cad": 1}, ("funds_cad",), ABSENT) == {}


def test_without_its_last_item_a_list_is_not_answered():
    assert places.without({"jobs": [{"noc": "31301"}]}, ("jobs",), 0) == {}


def test_one_of_two_items_goes():
    assert places.without(FACTS, ("jobs",), 0)["jobs"] == [{"noc": "21231"}]
