"""The one way in: worked examples, days without rules, and what holds for anyone on any day."""

import random
import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from eligibility.rules import programs
from eligibility.rules.assess import assess
from eligibility.rules.crs.total import total
from eligibility.rules.parsing import FactsError, parse
from eligibility.rules.serialise import to_dict
from tests.rules.assessed import CODES, cases, check, held, person, reference, result


@pytest.mark.parametrize("case", cases("worked"), ids=lambda case: case["name"])
def test_it_reproduces_the_worked_examples(case: dict) -> None:
    check(case)


def test_a_day_before_the_rules_answers_unknown() -> None:
    said = result(person(), "2014-12-31")
    assert said["rules"]["crs"] is None
    assert (said["crs"]["total"], said["crs"]["at_most"], said["crs"]["complete"]) == (0, 1200, False)
    assert {one["verdict"] for one in said["programs"].values()} == {"unknown"}
    assert said["notices"][0]["key"] == "rules.not_loaded"


def test_the_first_day_of_the_rules_answers() -> None:
    said = result(person(), "2015-01-01")
    assert said["rules"]["crs"] == "2015-01-01"
    assert said["programs"]["cec"]["verdict"] == "not_met"


@pytest.mark.parametrize(
    ("on", "crs"),
    [
        ("2015-01-01", "2015-01-01"),
        ("2015-05-29", "2015-01-01"),
        ("2015-05-30", "2015-05-30"),
        ("2016-11-18", "2015-05-30"),
        ("2016-11-19", "2016-11-19"),
        ("2017-06-05", "2016-11-19"),
        ("2017-06-06", "2017-06-06"),
        ("2020-10-19", "2017-06-06"),
        ("2020-10-20", "2020-10-20"),
        ("2022-11-15", "2020-10-20"),
        ("2022-11-16", "2022-11-16"),
        ("2025-03-24", "2022-11-16"),
        ("2025-03-25", "2025-03-25"),
        ("2026-11-02", "2025-03-25"),
        ("2026-11-03", "2025-03-25"),
    ],
)
def test_it_names_the_version_it_reckons_with(on, crs) -> None:
    assert result(person(), on)["rules"]["crs"] == crs


def test_the_last_day_of_known_values_has_no_warning() -> None:
    said = result(person(), "2026-11-02")
    assert said["rules"]["values_unknown"] is False
    assert "rules.values_unknown" not in [one["key"] for one in said["notices"]]


def test_from_the_next_day_on_it_warns_first() -> None:
    said = result(person(), "2026-11-03")
    assert (said["rules"]["crs"], said["rules"]["values_unknown"]) == ("2025-03-25", True)
    assert said["notices"][0]["key"] == "rules.values_unknown"
    assert said["notices"][0]["params"] == {"until": "2026-11-02", "since": "2026-11-03"}


def test_a_birth_after_the_day_is_an_error_at_its_field() -> None:
    with pytest.raises(FactsError) as refused:
        result({"birth_date": "2026-08-19"}, "2026-08-18")
    assert refused.value.field == "birth_date"


def test_born_on_29_february_the_birthday_is_on_1_march() -> None:
    ages = [
        result(person(birth_date="1996-02-29"), on)["programs"]["fsw"]["lines"][4]["params"]["age"]
        for on in ("2026-02-28", "2026-03-01", "2028-02-28", "2028-02-29")
    ]
    assert ages == [29, 30, 31, 32]


def test_the_result_names_the_data_it_rests_on() -> None:
    known = reference(rounds=(held("446", "2026-09-20", 500), held("447", "2026-10-01", 476)))
    said = result(person(), "2026-10-02", known)
    assert said["rules"]["data"] == {"last_round": "447"}
    assert len(said["rules"]["tables"]) == 64


def test_rounds_are_there_only_when_asked_for() -> None:
    assert "rounds" not in result(person(), "2026-10-02")
    assert result(person(), "2026-10-02", rounds=True)["rounds"] == []


def test_the_id_is_echoed() -> None:
    assert result(person(id="a-17"), "2026-10-02")["id"] == "a-17"


DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2040, 12, 31))
TEXT_DAYS = st.one_of(DAYS.map(date.isoformat), DAYS.map(lambda day: day.strftime("%Y-%m")))
ANSWERS = st.sampled_from([True, False, "unanswered"])


@st.composite
def jobs(draw):
    """A job with any answer missing, its end never before its start."""
    start = draw(DAYS)
    end = draw(st.none() | st.integers(0, 4000).map(lambda days: (start + timedelta(days)).isoformat()))
    return {
        "noc": draw(st.sampled_from([*CODES, "unanswered"])),
        "country": draw(st.sampled_from(["CA", "PH", "unanswered"])),
        "started_on": start.isoformat(),
        "ended_on": draw(st.sampled_from([end, "unanswered"])),
        "hours_per_week": draw(st.sampled_from([0, 7.5, 15, 30, 40, 168, "unanswered"])),
        **{name: draw(ANSWERS) for name in ("paid", "authorized", "self_employed", "full_time_student")},
    }


PEOPLE = st.fixed_dictionaries(
    {"jobs": st.lists(jobs(), max_size=4)},
    optional={
        "language_tests": st.just("unanswered"),
        "credentials": st.just("unanswered"),
        "partner": st.sampled_from(["unanswered", {"accompanying": True, "canadian_or_pr": False}]),
        "children": st.sampled_from(["unanswered", [{}], [{"birth_date": "2018-02"}]]),
        "funds_cad": st.sampled_from(["unanswered", 0, 20000]),
        "nomination": st.sampled_from(["unanswered", {"province": "ON"}]),
        "work_permit": st.sampled_from(["unanswered", {"basis": "lmia"}, {"valid_until": "2026-08"}]),
        "job_offers": st.sampled_from(["unanswered", [{}], [{"noc": "72200", "months": "unanswered"}]]),
        "military_service": st.sampled_from(["unanswered", {"country": "FR"}, {"started_on": "2010-05"}]),
        "profile_submitted_at": st.sampled_from(["unanswered", "2026-01-01T00:00:00Z"]),
    },
)
SLOW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
ROUNDS = (held("1", "2020-01-01", 400), held("2", "2026-03-01", 400), held("3", "2030-01-01", 400))


def assessed(facts, on, **options):
    """The result where the facts can be read and the person is born; None else."""
    known = reference(rounds=ROUNDS)
    try:
        candidate, notices = parse(facts, known)
        return to_dict(assess(candidate, on, known, notices=notices, **options))
    except FactsError:
        return None


@SLOW
@given(changes=PEOPLE, on=DAYS, birth=st.dates(min_value=date(1940, 1, 1), max_value=date(2005, 1, 1)))
def test_it_never_fails_whoever_and_whenever(changes, on, birth) -> None:
    facts = person(**{**changes, "birth_date": birth.isoformat()})
    said = assessed(facts, on, rounds=True)
    assert said is None or said["crs"]["total"] <= said["crs"]["at_most"] <= 1200


@SLOW
@given(changes=PEOPLE, seed=st.integers(0, 1000))
def test_the_order_of_jobs_does_not_matter(changes, seed) -> None:
    facts = person(**changes)
    mixed = {**facts, "jobs": random.Random(seed).sample(facts["jobs"], len(facts["jobs"]))}
    one, other = (assessed(each, date(2026, 8, 18)) for each in (facts, mixed))
    assert verdicts(one) == verdicts(other)


def verdicts(said):
    """What of a result must not depend on the order of jobs."""
    return said and (
        said["crs"]["total"],
        said["crs"]["at_most"],
        [one["verdict"] for one in said["programs"].values()],
        [one["verdict"] for one in said["categories"]],
        [
            (one["verdict"], one["flips_on"], one["params"].get("hours"))
            for program in said["programs"].values()
            for one in program["conditions"]
        ],
    )


@SLOW
@given(changes=PEOPLE, field=st.sampled_from(["paid", "authorized", "country", "hours_per_week", "noc"]))
def test_an_answer_taken_away_never_makes_a_verdict_certain_of_the_opposite(changes, field) -> None:
    facts = person(**changes)
    less = {**facts, "jobs": [{key: job[key] for key in job if key != field} for job in facts["jobs"]]}
    before, after = (assessed(each, date(2026, 8, 18)) for each in (facts, less))
    for program in before["programs"] if before and after else ():
        pair = {said["programs"][program]["verdict"] for said in (before, after)}
        assert pair != {"met", "not_met"}


def test_it_runs_where_django_cannot_be_imported() -> None:
    script = (
        "import sys; sys.modules['django'] = None\n"
        "from datetime import date\n"
        "from eligibility.rules.assess import assess\n"
        "from eligibility.rules.parsing import parse\n"
        "from eligibility.rules.reference import Reference\n"
        "candidate, _ = parse({'birth_date': '1996-03-10'}, Reference())\n"
        "print(assess(candidate, date(2026, 8, 18), Reference(), rounds=True).programs[0].verdict)\n"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (run.stdout.strip(), run.stderr) == ("unknown", "")


@SLOW
@given(changes=PEOPLE, on=st.dates(min_value=date(2015, 1, 1), max_value=date(2027, 12, 31)))
def test_the_bare_figures_that_rounds_use_are_those_of_the_explained_result(changes, on) -> None:
    known = reference()
    try:
        candidate, _ = parse(person(**changes), known)
    except FactsError:
        reject()
    explained = assess(candidate, on, known)
    assert total(candidate, on, known) == explained.crs.total
    for decision in explained.programs:
        assert programs.verdict(decision.program, candidate, on, known) is decision.verdict


def test_a_section_says_what_is_certain_and_what_is_possible() -> None:
    crs = result({"birth_date": "1996-10-01", "partner": None}, "2026-10-01")["crs"]
    assert (crs["core"], crs["sections_at_most"]["core"]) == (105, 495)
    assert (crs["partner"], crs["sections_at_most"]["partner"]) == (0, 0)
    assert (crs["transferability"], crs["sections_at_most"]["transferability"]) == (0, 100)
    assert (crs["additional"], crs["sections_at_most"]["additional"]) == (0, 600)
