"""What the programs' own functions promise to the rest of the engine, at its edges."""

from datetime import date

import pytest

from eligibility.rules import programs
from eligibility.rules.decisions import Span, Verdict
from eligibility.rules.facts import Day, Person, Study
from eligibility.rules.parsing import parse
from eligibility.rules.programs import JUDGES, cec, fst, fsw_grid, offers
from eligibility.rules.programs.adaptability import studied
from tests.rules.assessed import cases, found, person, reference, result

TOPICS = (
    "fsw", "cec", "fst", "funds_edges", "offers_edges", "adaptability_edges", "fsw_work_edges",
    "fsw_education_edges",
)  # fmt: skip
# But for the day before Express Entry, for which nothing is decided.
CASES = [case for topic in TOPICS for case in cases(topic) if case["on"] >= "2015-01-01"]
KNOWN = reference()
MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN


@pytest.mark.parametrize("case", CASES, ids=lambda one: one["name"])
def test_the_bare_verdicts_are_those_of_the_conditions(case):
    on = date.fromisoformat(case["on"])
    candidate, _ = parse(person(**case.get("facts", {})), KNOWN)
    for decision in programs.decide(candidate, on, KNOWN):
        assert programs.verdict(decision.program, candidate, on, KNOWN) is decision.verdict
        if decision.program != "fst" or len(fst.trades(candidate, on, KNOWN)) == 1:
            bare = [judge(candidate, on, KNOWN) for judge in JUDGES[decision.program]]
            assert bare == [condition.verdict for condition in decision.conditions]
        if decision.program == "fsw":
            assert fsw_grid.points(candidate, on, KNOWN) == decision.points


@pytest.mark.parametrize(("on", "expected"), [(date(2025, 12, 31), False), (date(2026, 1, 1), True)])
def test_study_that_goes_on_is_counted_up_to_the_day_before(on, expected):
    begun = Day(date(2024, 9, 1), date(2024, 9, 1))
    study = Study(begun, None, programme_months=24, full_time=True, authorized=True)
    assert studied(Person(studies_in_canada=(study,)), on) is expected


@pytest.mark.parametrize(("level", "expected"), [(4, True), (5, False), (6, False), (7, True)])
def test_cec_asks_alike_of_every_occupation_unless_the_level_lies_between_5_and_7(level, expected):
    candidate, _ = parse(person(language_tests=[{"levels": [level] * 4}]), KNOWN)
    assert cec.asks_alike(candidate, date(2026, 8, 18)) is expected


def test_without_a_credential_education_says_so():
    path = "programs/fsw/conditions/fsw.education/params/case"
    assert found(result(person(credentials=[]), "2026-08-18"), path) == "none"


@pytest.mark.parametrize(
    ("tests", "expected"),
    [
        ([], ("none", "english", [0] * 4, [0] * 4, False)),
        ("unanswered", ("unanswered", "english", [0] * 4, [10] * 4, False)),
        ([{"levels": [9, 8, 7, 5]}], ("tested", "english", [9, 8, 7, 5], [9, 8, 7, 5], True)),
        (
            [{"levels": [9, 8, 7, 5], "test": "tcf_canada", "listening": 503, "reading": "unanswered"}],
            ("tested", "french", [6, 8, 0, 4], [6, 8, 10, 4], False),
        ),
    ],
)
def test_the_grid_tells_the_levels_of_the_first_language(tests, expected):
    said = found(
        result(person(language_tests=tests), "2026-08-18"), "programs/fsw/lines/fsw.grid.first_language"
    )
    names = ("case", "language", "levels", "levels_at_most", "estimate")
    assert tuple(said["params"][name] for name in names) == expected


def test_before_the_birth_the_grid_gives_no_points_for_age():
    candidate, _ = parse(person(birth_date="2026-08-19", credentials=[]), KNOWN)
    assert fsw_grid.points(candidate, date(2026, 8, 18), KNOWN) == Span(0, 0)


def arranged_on(*days, permit=None, **offer):
    """Whether the offer of one and the same person counts on each of some days."""
    candidate, _ = parse(person(work_permit=permit, job_offers=[offer]), KNOWN)
    return [offers.arranged(candidate, date.fromisoformat(day), KNOWN) for day in days]


def test_an_offer_of_some_day_of_a_month_counts_for_certain_from_the_last_one():
    days = ("2026-05-31", "2026-06-01", "2026-06-29", "2026-06-30")
    assert arranged_on(*days, offered_on="2026-06") == [NOT_MET, UNKNOWN, UNKNOWN, MET]


@pytest.mark.parametrize(
    ("until", "days", "expected"),
    [
        ("2026-06-10", ("2026-06-10", "2026-06-11"), [MET, NOT_MET]),
        (
            "2026-06",
            ("2026-06-01", "2026-06-02", "2026-06-30", "2026-07-01"),
            [MET, UNKNOWN, UNKNOWN, NOT_MET],
        ),
    ],
)
def test_an_offer_by_a_permit_counts_up_to_the_last_day_of_the_permit(until, days, expected):
    permit = {"valid_until": until, "basis": "lmia"}
    assert arranged_on(*days, permit=permit, lmia=False, current_employer=True) == expected


def test_an_offer_by_an_exempt_permit_counts_after_a_year_with_the_employer():
    permit = {"valid_until": "2027-01-01", "basis": "exempt_204_205"}
    days = ("2026-05-31", "2026-06-01", "2026-06-29", "2026-06-30")
    offer = {"lmia": False, "current_employer": True, "with_employer_since": "2025-06"}
    assert arranged_on(*days, permit=permit, **offer) == [NOT_MET, UNKNOWN, UNKNOWN, MET]
