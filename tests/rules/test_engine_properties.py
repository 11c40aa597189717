"""What holds of an assessment for everyone, on any day since 2015."""

import json
from datetime import date, timedelta
from random import Random

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from eligibility.rules.assess import assess
from eligibility.rules.parsing import parse
from eligibility.rules.serialise import to_dict
from tests.rules.answers_of import answers, by_month, exact_days, shuffled, without
from tests.rules.anyone import Anyone
from tests.rules.assessed import held, reference
from tests.rules.standings import settled

KNOWN = reference()
SECTIONS = {"core": 500, "partner": 40, "transferability": 100, "additional": 600}
FEWER = settings(max_examples=30, deadline=None, derandomize=True)

seeds = st.integers(0, 100_000)
days = st.dates(date(2015, 1, 1), date(2027, 6, 30))


def facts_of(seed, on):
    """A random person with events around the day."""
    return Anyone(seed, on.year).facts()


def assessed(facts, on):
    candidate, notices = parse(facts, KNOWN, on)
    return assess(candidate, on, KNOWN, notices=notices)


def standing(facts, on):
    """The total, the points of FSW and the verdicts, by name."""
    found = to_dict(assessed(facts, on))
    told = {name: said["verdict"] for name, said in found["programs"].items()}
    told |= {said["category"]: said["verdict"] for said in found["categories"]}
    fsw = found["programs"]["fsw"]
    return told | {
        "total": (found["crs"]["total"], found["crs"]["at_most"]),
        "points": (fsw["points"], fsw["at_most"]),
    }


def within(exact, wide):
    """Whether the wider answer leaves the exact one possible."""
    if isinstance(wide, tuple):
        return wide[0] <= exact[0] <= exact[1] <= wide[1]
    return wide in (exact, "unknown")


def left_outside(exact, wide):
    return {name: (said, wide[name]) for name, said in exact.items() if not within(said, wide[name])}


def general_round(now, cutoff):
    """What a general round without a tie-break says to someone of this standing."""
    programs = {now[name] for name in ("fsw", "cec", "fst")}
    low, high = now["total"]
    if programs == {"not_met"} or high < cutoff:
        return "not_invited"
    return "invited" if "met" in programs and low >= cutoff else "unknown"


@given(seeds, days)
@FEWER
def test_no_section_leaves_its_bounds(seed, on):
    found = assessed(facts_of(seed, on), on).crs
    for name, cap in SECTIONS.items():
        section = getattr(found, name)
        assert 0 <= section.low <= section.high <= cap
    assert 0 <= found.total.low <= found.total.high <= 1200
    assert found.core.high + found.partner.low <= 500


@given(seeds, days)
@FEWER
def test_no_line_leaves_its_bounds(seed, on):
    found = assessed(facts_of(seed, on), on)
    fsw = next(decision for decision in found.programs if decision.program == "fsw")
    for line in (*found.crs.lines, *fsw.lines):
        assert 0 <= line.points.low <= line.points.high <= line.most
    assert 0 <= fsw.points.low <= fsw.points.high <= 100


@given(seeds, days, st.randoms())
@FEWER
def test_the_order_of_answers_does_not_matter(seed, on, chance):
    facts = facts_of(seed, on)
    assert settled(assessed(shuffled(facts, Random(chance.random())), on)) == settled(assessed(facts, on))


@given(seeds, days, st.randoms())
@settings(FEWER, max_examples=60)
def test_an_answer_left_out_leaves_possible_what_it_would_have_given(seed, on, chance):
    facts = facts_of(seed, on)
    path = chance.choice(list(answers(facts)))
    assert not left_outside(standing(facts, on), standing(without(facts, path), on))


@given(seeds, days, st.randoms())
@settings(FEWER, max_examples=60)
def test_a_month_leaves_possible_what_any_of_its_days_would_have_given(seed, on, chance):
    facts = facts_of(seed, on)
    paths = list(exact_days(facts))
    assume(paths)
    exact = standing(facts, on)
    assert not left_outside(exact, standing(by_month(facts, chance.choice(paths)), on))


@given(seeds, days, st.randoms())
@FEWER
def test_a_better_score_never_lowers_the_total(seed, on, chance):
    facts = facts_of(seed, on)
    tests = [test for test in facts.get("language_tests", []) if test["test"] in ("clb", "nclc")]
    assume(tests)
    before = standing(facts, on)["total"]
    chance.choice(tests)["speaking"] += 1
    after = standing(facts, on)["total"]
    assert after[0] >= before[0]
    assert after[1] >= before[1]


@given(seeds, days, st.sampled_from(("clb", "nclc")), st.integers(0, 10))
@FEWER
def test_one_more_report_never_lowers_the_total(seed, on, test, level):
    facts = facts_of(seed, on)
    assume("language_tests" in facts)
    scores = dict.fromkeys(("speaking", "listening", "reading", "writing"), level)
    report = {"test": test, "taken_on": str(on - timedelta(days=30)), **scores}
    more = {**facts, "language_tests": [*facts["language_tests"], report]}
    assert standing(more, on)["total"] >= standing(facts, on)["total"]


@given(seeds, days, st.integers(200, 700))
@FEWER
def test_a_round_says_what_follows_from_the_standing_of_its_day(seed, on, cutoff):
    facts = facts_of(seed, on)
    now = standing(facts, on)
    candidate, _ = parse(facts, KNOWN, on)
    known = reference(rounds=(held("1", str(on), cutoff),))
    later = assess(candidate, on + timedelta(days=400), known, rounds=True)
    assert later.rounds[0].verdict == general_round(now, cutoff)


@given(seeds, days)
@FEWER
def test_the_same_facts_give_the_same_result_through_json_and_back(seed, on):
    facts = facts_of(seed, on)
    once, again = (to_dict(assessed(given, on)) for given in (facts, json.loads(json.dumps(facts))))
    assert once == again == json.loads(json.dumps(once))


@given(seeds, days)
@FEWER
def test_nothing_open_means_one_total_and_no_unknown_line(seed, on):
    found = to_dict(assessed(facts_of(seed, on), on))["crs"]
    assert found["complete"] == (found["total"] == found["at_most"])
    assert found["complete"] or found["unknown"]
