"""The list of changes: what stands on it, in which order, and what the rounds would have said."""

from datetime import date

import pytest

from eligibility.rules.changes.partner import swapped
from eligibility.rules.changes.work import Room, rooms
from eligibility.rules.parsing import parse
from eligibility.rules.tables import NotLoaded
from eligibility.rules.what_if import what_if
from eligibility.rules.work.ledger import Stretch
from tests.rules.assessed import held, person, reference, report

ON = date(2026, 3, 1)
NINES = report([9, 9, 9, 9], taken_on="2025-01-10")
FROM_CEC = {"kind": "program", "program": "cec"}
COUPLE = {"accompanying": True, "canadian_or_pr": False, "credentials": [], "language_tests": [], "jobs": []}


def told(on=ON, rounds=(), **facts):
    known = reference(rounds=tuple(rounds))
    candidate, _ = parse(person(**{"jobs": [{}], "language_tests": [NINES], **facts}), known)
    return what_if(candidate, on, known)


def keys(effects):
    return {effect.key for effect in effects}


def effect(found, key, **params):
    return next(one for one in found.ranked if one.key == key and params.items() <= dict(one.params).items())


def test_changes_are_ranked_by_points():
    gains = [one.gained.low for one in told().ranked]
    assert gains == sorted(gains, reverse=True)
    assert gains[0] == 600


def test_of_changes_worth_the_same_the_one_that_opens_a_door_comes_first():
    found = told(
        credentials=[{"level": "secondary", "country": "CA"}],
        jobs=[{"country": "CA", "started_on": "2024-01-01"}],
        language_tests=[report([8, 8, 8, 6])],
    )
    worth_eight = [one for one in found.ranked if one.key == "test.ability" and one.gained.low == 8]
    assert worth_eight[0].params["abilities"] == ["writing"]
    assert [door.name for door in worth_eight[0].doors] == ["cec"]


def test_ties_do_not_depend_on_the_order_of_the_facts():
    two = [{"noc": "21231"}, {"noc": "31301", "country": "CA", "started_on": "2024-01-01"}]
    assert told(jobs=two).ranked == told(jobs=two[::-1]).ranked


def test_a_change_that_changes_nothing_is_left_out():
    tens = told(language_tests=[report([10, 10, 10, 10])])
    assert not keys(tens.ranked) & {"test.ability", "test.all_four", "test.at_least", "certificate"}


def test_nothing_that_nobody_can_choose_is_on_the_list():
    assert not [key for key in keys(told().ranked) if "age" in key.split(".") or "sibling" in key]


@pytest.mark.parametrize(
    ("question", "change"),
    [
        ("language_tests", "test.first"),
        ("credentials", "credential.higher"),
        ("jobs", "work.canada"),
        ("nomination", "nomination"),
        ("job_offers", "job_offer"),
    ],
)
def test_a_question_without_an_answer_is_named_and_not_changed(question, change):
    found = told(**{question: "unanswered"})
    assert question in found.unanswered
    assert change not in keys((*found.ranked, *found.unranked, *found.no_help))


def test_a_partner_without_a_date_of_birth_cannot_be_told_as_the_main_applicant():
    found = told(partner=COUPLE)
    assert "partner.birth_date" in found.unanswered
    assert "partner.principal" not in keys((*found.ranked, *found.no_help))


@pytest.mark.parametrize("changed", [{"canadian_or_pr": True}, {"accompanying": "unanswered"}])
def test_nothing_is_told_of_a_partner_who_does_not_count_or_may_not(changed):
    found = told(partner={**COUPLE, **changed})
    assert not [key for key in keys((*found.ranked, *found.no_help)) if key.startswith("partner.")]


def test_two_ways_to_the_same_facts_are_told_once():
    found = told(language_tests=[report([9, 9, 9, 8])])
    nines = [one for one in found.ranked if one.params.get("to") == [9] or one.key == "test.at_least"]
    assert [one.key for one in nines] == ["test.ability"]


def test_a_day_before_express_entry_is_refused():
    with pytest.raises(NotLoaded):
        told(on=date(2014, 12, 31))


@pytest.mark.parametrize("day", [date(2015, 1, 1), date(2016, 11, 19), date(2036, 1, 1)])
def test_any_day_of_express_entry_can_be_asked(day):
    tests = [report([9, 9, 9, 9], taken_on="unanswered")]
    facts = {"credentials": [{"level": "masters", "country": "PH", "eca_issued_on": "none"}]}
    assert "credential.eca" in keys(told(on=day, language_tests=tests, jobs=[], **facts).ranked)


def test_it_counts_the_rounds_of_the_last_twelve_months_that_a_change_would_have_won():
    rounds = [held("1", "2025-03-01", 300), held("2", "2025-03-02", 470), held("3", "2026-02-20", 504)]
    found = told(rounds=rounds)
    invited = effect(found, "test.first", level=9).rounds
    assert (found.rounds, found.invited) == (2, 0)
    assert (invited.rounds, invited.before, invited.after) == (2, 0, 1)
    assert invited.gained == {"general": ("2",)}


def test_a_change_that_loses_rounds_says_which():
    rounds = [held("1", "2026-02-20", 400, **FROM_CEC)]
    work = [{"country": "CA", "started_on": "2024-01-01"}]
    partner = {**COUPLE, "birth_date": "1996-03-10", "jobs": [{}], "language_tests": [NINES]}
    found = told(rounds=rounds, jobs=work, partner=partner)
    swap = next(one for one in (*found.ranked, *found.no_help) if one.key == "partner.principal")
    assert [(door.name, door.closes) for door in swap.doors if door.name == "cec"] == [("cec", True)]


def test_a_change_holds_in_every_round_of_the_twelve_months():
    rounds = [held("1", "2025-03-02", 700), held("2", "2026-02-20", 700)]
    assert effect(told(rounds=rounds), "nomination").rounds.gained == {"general": ("1", "2")}


def test_a_nominee_wins_the_rounds_for_nominees():
    pnp = held("1", "2026-02-20", 700, kind="program", program="pnp")
    assert effect(told(rounds=[pnp]), "nomination").rounds.gained == {"pnp": ("1",)}


def test_what_brings_nothing_is_not_judged_by_rounds():
    found = told(rounds=[held("1", "2026-02-20", 300)])
    assert {one.key: one.rounds for one in found.no_help} == {"job_offer": None}


def test_a_couple_swapped_twice_is_as_it_was():
    partner = {**COUPLE, "birth_date": "1990-01-02", "funds_cad": "unanswered", "children": "unanswered"}
    couple, _ = parse(person(partner=partner), reference())
    assert swapped(swapped(couple)) == couple
    assert swapped(couple) != couple


def test_money_and_children_stay_with_the_main_applicant_where_only_one_was_asked():
    partner = {**COUPLE, "birth_date": "1990-01-02"}
    couple, _ = parse(person(partner=partner, funds_cad=40_000), reference())
    assert swapped(couple).funds_cad == 40_000
    assert swapped(couple).birth_date == date(1990, 1, 2)


def test_a_couple_whose_partner_has_no_date_of_birth_cannot_be_swapped():
    couple, _ = parse(person(partner=COUPLE), reference())
    with pytest.raises(ValueError, match="date of birth"):
        swapped(couple)


def test_a_year_of_work_finds_room_beside_what_was_worked():
    ledger = (Stretch(date(2024, 1, 1), date(2024, 4, 1), 30),)
    assert rooms(ledger, date(2024, 7, 1), date(2014, 1, 1)) == [
        Room(date(2024, 4, 1), date(2024, 7, 1), 30),
        Room(date(2023, 4, 3), date(2024, 1, 1), 30),
    ]


def test_a_year_of_work_beside_part_time_work_fills_its_weeks():
    ledger = (Stretch(date(2020, 1, 1), date(9999, 12, 31), 15),)
    assert rooms(ledger, date(2024, 1, 1), date(2014, 1, 1)) == [Room(date(2022, 1, 3), date(2024, 1, 1), 15)]


def test_there_is_no_room_for_a_year_in_ten_full_years():
    ledger = (Stretch(date(2010, 1, 1), date(9999, 12, 31), 30),)
    assert rooms(ledger, date(2024, 1, 1), date(2014, 1, 1)) == []


@pytest.mark.parametrize(
    ("levels", "following"),
    [
        (["secondary"], "one_year"),
        (["one_year"], "two_year"),
        (["two_year"], "three_year_or_bachelor"),
        (["three_year_or_bachelor", "one_year"], "masters"),
        (["professional"], "doctoral"),
        (["masters"], "doctoral"),
    ],
)
def test_the_next_credential_is_the_one_that_earns_a_higher_line(levels, following):
    given = [{"level": level, "country": "CA", "full_time_in_canada": False} for level in levels]
    assert effect(told(credentials=given), "credential.higher").params["to"] == following


def test_nothing_is_above_a_doctorate():
    doctor = [{"level": "doctoral", "country": "CA", "full_time_in_canada": True}]
    assert "credential.higher" not in keys(told(credentials=doctor).ranked)


def test_no_cap_is_named_where_the_open_column_keeps_the_lines_from_adding_up():
    bachelor = {"level": "three_year_or_bachelor", "country": "CA", "full_time_in_canada": False}
    partner = {**COUPLE, "accompanying": "unanswered", "credentials": [bachelor], "language_tests": [NINES]}
    nomination = effect(told(partner=partner, sibling_in_canada=True), "nomination")
    assert (nomination.gained.low, nomination.caps) == (585, ())


def test_a_round_of_the_day_itself_counts_and_one_of_a_category_stands_by_its_name():
    french = held("1", "2026-03-01", 480, kind="category", category="french", category_version="2")
    found = effect(told(rounds=[french]), "test.first", level=9)
    assert found.rounds.gained == {"french": ("1",)}
    assert [(door.kind, door.name) for door in found.doors] == [("category", "french")]


@pytest.mark.parametrize("certificates", ["unanswered", [{"noc": "72106", "issued_on": "2024-01-01"}]])
def test_no_certificate_is_offered_to_one_who_has_it_or_may(certificates):
    found = told(jobs=[{"noc": "72106"}], language_tests=[report([5, 5, 5, 5])], certificates=certificates)
    assert "certificate" not in keys((*found.ranked, *found.no_help))


def test_a_certificate_in_another_trade_does_not_stand_for_the_one_worked_in():
    other = [{"noc": "72310", "issued_on": "2024-01-01"}]
    found = told(jobs=[{"noc": "72106"}], language_tests=[report([5, 5, 5, 5])], certificates=other)
    assert [door.name for door in effect(found, "certificate").doors] == ["fst"]
