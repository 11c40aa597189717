"""The effect of a change: what helps, which cap is named, which doors it moves; partners and ties."""

from datetime import date
from fractions import Fraction

import pytest

from eligibility.rules.changes import Now, changes
from eligibility.rules.changes.caps import Cap
from eligibility.rules.changes.doors import Door, Invited
from eligibility.rules.changes.partner import swapped
from eligibility.rules.decisions import Span, Verdict
from eligibility.rules.facts import UNANSWERED, Certificate, JobOffer
from eligibility.rules.parsing import parse
from eligibility.rules.what_if import Effect, _ranked, what_if
from tests.rules.assessed import held, person, reference, report

ON = date(2026, 3, 1)
NINES = report([9, 9, 9, 9])
COUPLE = {"accompanying": True, "canadian_or_pr": False, "credentials": [], "language_tests": [], "jobs": []}
BACHELOR = {"level": "three_year_or_bachelor", "country": "PH", "eca_issued_on": "2024-06-01"}
TRADE = [{"noc": "72106", "issued_on": "2024-01-01"}]
NO, OPEN, YES = Verdict.NOT_MET, Verdict.UNKNOWN, Verdict.MET


def now(**facts):
    known = reference()
    return Now(parse(person(**facts), known)[0], ON, known)


def made(here, key):
    """The facts after the one change of a name."""
    (change,) = (one for one in changes(here) if one.key == key)
    return change.made(here.candidate)


def told(rounds=(), **facts):
    known = reference(rounds=tuple(rounds))
    return what_if(parse(person(**facts), known)[0], ON, known)


def effect(found, key, **params):
    effects = (*found.ranked, *found.unranked, *found.no_help)
    return next(one for one in effects if one.key == key and params.items() <= dict(one.params).items())


def brings(low, high, *doors, key="b", rounds=None, caps=(), **params):
    moved = tuple(Door("program", "cec", before, after) for before, after in doors)
    return Effect(key, params, Span(low, high), Span(0, 0), doors=moved, caps=tuple(caps), rounds=rounds)


@pytest.mark.parametrize(
    ("change", "helps"),
    [
        (brings(1, 0), True),
        (brings(0, 1), True),
        (brings(0, 0), False),
        (brings(-1, 5), False),
        (brings(-1, 0), False),
        (brings(-1, -1, (NO, OPEN)), False),
        (brings(-5, -5, (NO, YES)), True),
        (brings(0, 0, (NO, OPEN)), True),
        (brings(0, -1, (NO, OPEN)), True),
        (brings(0, 0, (OPEN, NO)), False),
        (brings(0, 0, (YES, OPEN)), False),
    ],
)
def test_what_is_certain_helps_and_what_is_possible_where_no_certain_point_is_lost(change, helps):
    assert change.helps is helps


def rounds(before, after):
    return Invited(9, before, after, {}, {})


# Of two changes the first stands before the second.
@pytest.mark.parametrize(
    ("one", "other"),
    [
        (brings(2, 2), brings(1, 9)),
        (brings(1, 3), brings(1, 2)),
        (brings(1, 1, (NO, YES)), brings(1, 1, (NO, YES), (YES, NO))),
        (brings(1, 1, (NO, YES)), brings(1, 1, rounds=rounds(0, 3))),
        (brings(1, 1, rounds=rounds(1, 4)), brings(1, 1, rounds=rounds(2, 4))),
        (brings(1, 1, rounds=rounds(0, 1)), brings(1, 1, key="a")),
        (brings(0, 0, key="a"), brings(0, 0, rounds=rounds(3, 3))),
        (brings(0, 0), brings(0, 0, key="a", rounds=rounds(3, 2))),
        (brings(0, 0, b=2, a=1), brings(0, 0, a=2, b=1)),
    ],
)
def test_changes_stand_by_points_then_possible_ones_then_doors_then_rounds_then_name(one, other):
    assert _ranked([one, other]) == _ranked([other, one]) == (one, other)


def test_nothing_is_asked_of_a_partner_who_is_canadian():
    canadian = {"accompanying": True, "canadian_or_pr": True}
    assert told(partner=canadian).unanswered == ()
    assert "partner.jobs" in told(partner={**canadian, "canadian_or_pr": False}).unanswered


def test_before_the_caps_a_change_brings_what_it_brings_and_what_they_cut():
    assert brings(585, 570, caps=[Cap("additional", 600, 600, 15)]).raw == 600


def test_a_partner_who_would_come_for_nothing_is_told_as_no_help():
    found = told(language_tests=[NINES], partner={**COUPLE, "accompanying": False})
    assert "partner.coming" in {one.key for one in found.no_help}


def caps(found, key, **params):
    return [(cap.name, cap.raw, cap.cut) for cap in effect(found, key, **params).caps]


def test_a_cap_is_named_beside_the_points_of_a_partner():
    found = told(language_tests=[NINES], partner={**COUPLE, "credentials": [BACHELOR]})
    assert caps(found, "test.first", language="french", level=9) == [("core.second_language", 24, 2)]


def test_a_cap_that_cuts_a_single_point_is_named():
    """With CLB 9: 25 + 50 + 50 = 125 of 100 before; after it 25 + 13, 25 + 13 and 50: 126."""
    years = {"country": "PH", "started_on": "2017-01-01", "ended_on": "2018-12-31"}
    both = {"credentials": [BACHELOR], "language_tests": [NINES], "certificates": TRADE}
    partner = {**COUPLE, **both, "birth_date": "1996-03-10", "nomination": None, "job_offers": []}
    partner["jobs"] = [years, {"country": "CA", "started_on": "2024-09-01"}]
    found = told(**both, jobs=[{}], partner=partner)
    assert ("transfer", 1, 1) in caps(found, "partner.principal")


def test_a_cap_is_held_against_what_was_certain_before():
    """Three abilities of CLB 9 give 18 for certain, four 24, of which 22 count."""
    french = report([9, 9, 9, 9], test="nclc")
    partner = {**COUPLE, "birth_date": "1996-03-10", "language_tests": [NINES, french]}
    mine = [NINES, report([9, 9, 9, "unanswered"], test="nclc")]
    found = told(language_tests=mine, partner=partner)
    assert ("core.second_language", 6, 2) in caps(found, "partner.principal")


MAY_COME = {**COUPLE, "accompanying": "unanswered"}


def test_no_cap_is_named_where_the_points_did_not_add_up_before_the_change():
    """A sibling of a partner who may come adds to one column; with 600 for a nomination to neither."""
    tests = [NINES, report([7, 7, 7, 7], test="nclc")]
    found = told(language_tests=tests, partner={**MAY_COME, "sibling_in_canada": True})
    assert effect(found, "nomination").gained.low < 600
    assert caps(found, "nomination") == []


def test_no_cap_is_named_where_the_points_do_not_add_up_after_the_change():
    """At 49 and with nothing both columns give the same, but not once there is a test."""
    nominee = {"province": "ON", "issued_on": "2025-06-01", "ends_on": None}
    bare = {"birth_date": "1976-05-01", "credentials": [], "nomination": nominee}
    found = told(**bare, partner={**MAY_COME, "credentials": [BACHELOR]})
    assert effect(found, "test.first", language="french", level=7).gained.low == 68
    assert caps(found, "test.first", language="french", level=7) == []


def test_a_program_that_a_change_opens_is_a_door_of_its_kind():
    here = {"language_tests": [NINES], "jobs": [{"country": "CA", "started_on": "2024-01-01"}]}
    found = effect(told(language_tests=[], jobs=here["jobs"]), "test.first", language="english", level=9)
    assert Door("program", "cec", NO, YES) in found.doors


def test_rounds_gained_stand_in_the_order_of_their_streams():
    rounds = [
        held("1", "2026-02-01", 700, kind="program", program="pnp"),
        held("2", "2026-02-02", 700),
        held("3", "2026-02-03", 700, kind="program", program="fsw"),
    ]
    gained = effect(told(rounds, language_tests=[NINES], jobs=[{}]), "nomination").rounds.gained
    assert list(gained.items()) == [("fsw", ("3",)), ("general", ("2",)), ("pnp", ("1",))]


def partner_tests(**facts):
    """The name and language of each change to the tests of a partner."""
    found = [one for one in changes(now(partner={**COUPLE, **facts})) if one.key.startswith("partner.test.")]
    return {(one.key.removeprefix("partner.test."), one.params["language"]) for one in found}


def test_a_partner_changes_the_report_held_else_one_first_test_stands_for_both_languages():
    french = report([8, 8, 8, 8], test="nclc")
    assert partner_tests(language_tests=[french]) == {("all_four", "french"), ("at_least", "french")}
    assert partner_tests() == {("first", "english")}


def test_the_years_of_a_partner_count_work_of_their_own_account():
    alone = {"country": "CA", "started_on": "2025-01-01", "self_employed": True}
    found = told(language_tests=[NINES], jobs=[alone], partner={**COUPLE, "jobs": [alone]})
    years = [effect(found, key).params["years"] for key in ("work.canada", "partner.work.canada")]
    assert years == [0, 1]


@pytest.mark.parametrize("partner", ["unanswered", None, {**COUPLE, "birth_date": "unanswered"}])
def test_only_a_partner_whose_birth_is_known_can_be_swapped(partner):
    with pytest.raises(
        ValueError, match=r"only a partner whose .* birth is known can be the main applicant$"
    ):
        swapped(now(partner=partner).candidate)


@pytest.mark.parametrize("held_already", [TRADE, [{"noc": "unanswered"}], "unanswered"])
def test_no_second_certificate_is_earned_in_the_same_trade(held_already):
    here = now(jobs=[{"noc": "72106"}], certificates=held_already)
    assert "certificate" not in {one.key for one in changes(here)}


def test_no_certificate_is_earned_while_nothing_is_said_of_work():
    assert "certificate" not in {one.key for one in changes(now(jobs="unanswered"))}


def test_a_certificate_is_added_to_those_held():
    here = now(jobs=[{"noc": "72106"}], certificates=[{"noc": "72310", "issued_on": "2024-01-01"}])
    given = here.candidate.certificates
    assert made(here, "certificate").certificates == (*given, Certificate("72106", UNANSWERED))


def test_an_offer_is_permanent_full_time_approved_and_added_to_those_held():
    here = now(jobs=[{}], job_offers=[{"noc": "31301"}])
    offer = JobOffer(
        noc="21231",
        offered_on=UNANSWERED,
        months=None,
        hours_per_week=Fraction(30),
        seasonal=False,
        lmia=True,
        current_employer=False,
        with_employer_since=None,
        military_recruiting=False,
    )
    assert made(here, "job_offer").job_offers == (*here.candidate.job_offers, offer)
