"""The pass mark of the FSW grid: no day is looked at only where none can reach it."""

from datetime import date

import pytest

from eligibility.rules.assess import assess
from eligibility.rules.decisions import Verdict
from eligibility.rules.flips.grid import age_decides, out_of_reach
from eligibility.rules.parsing import parse
from eligibility.rules.programs import fsw
from tests.rules.assessed import person, reference, report

ON = date(2026, 10, 2)
KNOWN = reference()
# 39 in October 2026: 8 points of age, 21 for a bachelor's; no test, no work.
BORN = "1987-01-01"


def beyond(on=ON, **changes):
    """Whether the pass mark is out of reach of someone of 39 with a bachelor's and nothing else."""
    plain = {"birth_date": BORN, "language_tests": [], "jobs": [], "job_offers": [], **changes}
    candidate, _ = parse(person(**plain), KNOWN)
    decision = fsw.decide(candidate, on, KNOWN)
    (condition,) = (one for one in decision.conditions if one.key == "fsw.grid")
    assert condition.verdict is Verdict.NOT_MET
    return out_of_reach(decision, candidate, on)


def test_29_points_that_can_only_fall_are_out_of_reach():
    assert beyond()


@pytest.mark.parametrize(
    "changes",
    [
        {"language_tests": [{"levels": [10, 10, 10, 10], "taken_on": "2026-12-01"}]},
        {"credentials": [{"level": "doctoral", "country": "PH", "eca_issued_on": "2026-10-03"}]},
    ],
)
def test_what_begins_later_may_bring_it(changes):
    assert not beyond(**changes)


def test_work_that_goes_on_brings_15_and_10_points_at_most():
    # 24 for CLB 9, 21, 8: 53, and work may add 15 and 10.
    tests = [{"levels": [9, 9, 9, 9]}]
    job = {"started_on": "2026-09-01", "ended_on": "none"}
    assert not beyond(language_tests=tests, jobs=[job])
    assert beyond(language_tests=tests, jobs=[{"started_on": "2026-08-01", "ended_on": "2026-10-01"}])


def test_rules_that_begin_later_may_bring_it():
    assert not beyond(on=date(2023, 4, 24))


def flips(born):
    """The verdict and the flip of the pass mark for a master's, CLB 9 and a year of work: 56 and age."""
    candidate, _ = parse(
        person(
            birth_date=born,
            credentials=[{"level": "masters", "country": "PH", "eca_issued_on": "2026-01-01"}],
            language_tests=[report([9] * 4, taken_on="2026-09-01")],
            jobs=[{"started_on": "2025-01-01", "ended_on": "2026-01-31"}],
        ),
        KNOWN,
    )
    found = assess(candidate, ON, KNOWN).programs[0].conditions[3]
    assert found.key == "fsw.grid"
    return found.verdict, found.flips_on and str(found.flips_on)


@pytest.mark.parametrize(
    ("born", "verdict", "day"),
    [
        # 11 points of age at 36 and 10 at 37; none before 18, when the 12 bring what is missing.
        ("1990-03-01", Verdict.MET, "2027-03-01"),
        ("1989-10-03", Verdict.MET, "2026-10-03"),
        ("1989-10-02", Verdict.NOT_MET, None),
        ("2008-10-03", Verdict.NOT_MET, "2026-10-03"),
        ("2008-10-02", Verdict.MET, "2028-09-01"),
    ],
)
def test_a_birthday_costs_the_pass_mark_or_brings_it_to_whoever_comes_of_age(born, verdict, day):
    assert flips(born) == (verdict, day)


@pytest.mark.parametrize(("born", "decides"), [("2007-12-31", False), ("2008-01-01", True)])
def test_after_the_year_of_coming_of_age_no_birthday_brings_points(born, decides):
    candidate, _ = parse(person(birth_date=born), KNOWN)
    assert age_decides(Verdict.NOT_MET, candidate, ON) is decides
    assert age_decides(Verdict.MET, candidate, ON)
    assert age_decides(Verdict.UNKNOWN, candidate, ON)
