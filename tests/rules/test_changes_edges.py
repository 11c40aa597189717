"""Changes to language tests and credentials: which report and level they start from, what they write down."""

from datetime import date
from fractions import Fraction

import pytest

from eligibility.rules.changes import Now, changes
from eligibility.rules.changes.language import abilities, counted, whole_tests
from eligibility.rules.facts import ABILITIES, UNANSWERED, Credential, Day, Study
from eligibility.rules.language import ENGLISH
from eligibility.rules.parsing import parse
from tests.rules.assessed import CODES, person, reference, report

ON = date(2026, 3, 1)
NINES = report([9, 9, 9, 9])
BACHELOR = {"level": "three_year_or_bachelor", "country": "PH", "eca_issued_on": "2024-06-01"}


def now(on=ON, codes=CODES, **facts):
    known = reference(unit_groups_2021=frozenset(codes))
    return Now(parse(person(**facts), known)[0], on, known)


def found(here, key, **params):
    """The changes of a name and with some figures."""
    return [one for one in changes(here) if one.key == key and params.items() <= dict(one.params).items()]


def made(here, key, **params):
    """The facts after the one such change."""
    (one,) = found(here, key, **params)
    return one.made(here.candidate)


def anyone(*tests):
    return now(language_tests=list(tests)).candidate


def whole(*tests, on=ON):
    """The changes to all four abilities of English, as name and figures."""
    return [
        (step.key, dict(step.params))
        for ladder in whole_tests(anyone(*tests), ENGLISH, on)
        for step in ladder
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([8, 8, 8, 8], [6, 6, 6, 6]),
        ([8, 8, 8, 8], [8, 8, 8, "unanswered"]),
        ([5, 4, 4, 4], [4, 5, 5, 5]),
        ([9, 9, 9, 3], [9, 9, 9, "unanswered"]),
    ],
)
def test_of_several_reports_the_one_that_certainly_scores_most_counts(one, other):
    better, worse = report(one, taken_on="2025-06-01"), report(other, taken_on="2025-06-01")
    speaking = Fraction(one[0])
    for tests in ((better, worse), (worse, better)):
        base = counted(anyone(*tests), ENGLISH, ON)
        assert (base.test.speaking, base.levels.writing.low) == (speaking, one[3])
        assert base.levels.writing.is_exact


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"taken_on": "2025-06-01"}, {"taken_on": "2025-05-31"}),
        ({"taken_on": "unanswered"}, {"taken_on": "2025-06-01"}),
        ({"taken_on": "2025-06-01", "test": "clb"}, {"taken_on": "2025-06-01", "test": "celpip_g"}),
    ],
)
def test_of_equal_reports_the_one_that_lapses_last_counts_then_the_last_by_name(one, other):
    better, worse = report([9, 9, 9, 9], **one), report([9, 9, 9, 9], **other)
    (expected,) = anyone(better).language_tests
    for tests in ((better, worse), (worse, better)):
        assert counted(anyone(*tests), ENGLISH, ON).test == expected


def test_an_ability_can_rise_to_every_level_above_its_own_up_to_the_tenth():
    ladders = abilities(anyone(report([7, 8, 9, 10])), ENGLISH, ON)
    assert [[step.params["to"] for step in ladder] for ladder in ladders] == [
        [[8], [9], [10]],
        [[9], [10]],
        [[10]],
        [],
    ]


def test_of_an_ability_only_the_next_level_that_brings_something_is_told():
    risen = [
        (one.params["abilities"], one.params["to"])
        for one in found(now(language_tests=[report([8] * 4)]), "test.ability")
    ]
    assert risen == [([ability], [9]) for ability in ABILITIES]


def test_one_level_up_leaves_an_ability_of_the_tenth_as_it_is():
    ((key, params),) = whole(report([10, 10, 9, 10]))
    assert (key, params["abilities"], params["levels"], params["to"]) == (
        "test.all_four",
        ["reading"],
        [9],
        [10],
    )


def test_at_least_a_level_changes_only_abilities_below_it():
    assert [
        (params["abilities"], params["to"])
        for key, params in whole(report([7, 7, 8, 5]))
        if key == "test.at_least"
    ] == [
        (["writing"], [7]),
        (list(ABILITIES), [9, 9, 9, 9]),
    ]


def test_a_raised_ability_tells_its_test_its_level_and_the_least_score():
    ielts = {"test": "ielts_gt", "taken_on": "2025-06-01"} | dict.fromkeys(ABILITIES, 7.0)
    (step, *_) = abilities(anyone(ielts), ENGLISH, ON)[1]
    assert dict(step.params) == {
        "language": "english",
        "test": "ielts_gt",
        "abilities": ["listening"],
        "levels": [7],
        "to": [8],
        "scores": ["7.5"],
    }


def test_of_lapsed_reports_the_last_to_lapse_is_taken_again_from_the_day_it_no_longer_counts():
    told = {"language": "english", "test": "clb", "lapsed_on": "2026-03-01"}
    old, last = report([9] * 4, taken_on="2023-05-01"), report([7] * 4, taken_on="2024-03-01")
    assert whole(old, last) == whole(last, old) == [("test.retake", told)]


def test_a_report_of_a_later_day_has_not_lapsed():
    levels = [(key, params.get("level")) for key, params in whole(report([9] * 4, taken_on="2026-03-02"))]
    assert levels == [("test.first", 5), ("test.first", 7), ("test.first", 9)]


def test_three_years_of_study_in_canada_end_before_the_twelve_months_looked_back_on():
    after = made(now(), "credential.canadian", length="long")
    start, end = date(2022, 3, 1), date(2025, 3, 1)
    assert after.studies_in_canada == (
        Study(Day(start, start), Day(end, end), 36, full_time=True, authorized=True),
    )
    assert after.credentials[-1] == Credential("three_year_or_bachelor", "CA", full_time_in_canada=True)
    assert made(now(), "credential.canadian", length="short").studies_in_canada == ()
    unasked = now(studies_in_canada="unanswered")
    assert made(unasked, "credential.canadian", length="long").studies_in_canada is UNANSWERED


def test_a_credential_from_anywhere_is_from_no_named_country_and_assessed():
    since = date(2025, 3, 1)
    new = made(now(credentials=[BACHELOR]), "credential.higher").credentials[-1]
    assert new == Credential("masters", "XX", eca_issued_on=Day(since, since))


def test_an_assessment_anew_is_by_the_body_of_the_old_one_where_the_occupation_asks_for_none():
    wes = {**BACHELOR, "eca_issued_on": "2019-06-01", "eca_body": "wes"}
    assert made(now(credentials=[wes]), "credential.eca").credentials[0].eca_body == "wes"


@pytest.mark.parametrize(
    ("codes", "body"),
    [
        (("31102", "31120", "21200"), "cacb"),
        (("31102", "31120"), "mcc"),
        (("31120", "21200"), "cacb"),
        (("31102", "21200"), "cacb"),
    ],
)
def test_of_several_bodies_asked_for_the_first_by_name_assesses(codes, body):
    here = now(
        codes=(*CODES, "31120", "21200"), credentials=[BACHELOR], jobs=[{"noc": code} for code in codes]
    )
    assert made(here, "credential.higher").credentials[-1].eca_body == body


def test_the_next_credential_is_above_what_is_certain():
    """A credential without a level is at least of secondary school, and may be anything."""
    open_level = {**BACHELOR, "level": "unanswered"}
    (step,) = found(now(credentials=[open_level]), "credential.higher")
    assert dict(step.params) == {"level": "secondary", "to": "one_year"}


def test_a_second_credential_stands_beside_three_years_that_are_certain():
    perhaps = {"level": "masters", "country": "PH", "eca_issued_on": "unanswered"}
    here = now(credentials=[BACHELOR, perhaps], language_tests=[NINES])
    assert [dict(one.params) for one in found(here, "credential.second")] == [
        {"level": "three_year_or_bachelor", "to": "two_or_more"}
    ]
    perhaps_three = {**BACHELOR, "eca_issued_on": "unanswered"}
    assert found(now(credentials=[perhaps_three], language_tests=[NINES]), "credential.second") == []
