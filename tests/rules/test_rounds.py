"""Rounds: as if in the pool that day, under that day's facts and rules."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.rules.assessed import held, person, reference, result

# 29, single, bachelor's, CLB 9, three years abroad: 429 points in 2026 (worked example W10), and FSW.
SKILLED = {
    "birth_date": "1996-11-01",
    "language_tests": [{"levels": [9, 9, 9, 9]}],
    "jobs": [{"started_on": "2020-01-01", "ended_on": "2023-06-30"}],
}
TIE_BREAK = datetime(2026, 2, 1, 8, 0, 0, tzinfo=UTC)


def decided(*rounds, on="2026-10-02", **changes):
    """What the rounds say of the skilled person, by number."""
    said = result(person(**{**SKILLED, **changes}), on, reference(rounds=rounds), rounds=True)
    return {one["number"]: one for one in said["rounds"]}


def only(a_round, **changes):
    """What one round says."""
    return decided(a_round, **changes)[a_round.number]


def test_a_point_above_the_cutoff_is_invited() -> None:
    said = only(held("1", "2026-10-02", 428))
    assert (said["verdict"], said["key"]) == ("invited", "round.invited")


def test_a_point_below_the_cutoff_is_not_invited() -> None:
    said = only(held("1", "2026-10-02", 430))
    assert (said["verdict"], said["key"], said["params"]["gap"]) == ("not_invited", "round.below_cutoff", 1)


def test_at_the_cutoff_without_a_tie_break_all_are_invited() -> None:
    assert only(held("1", "2026-10-02", 429))["key"] == "round.at_cutoff_no_tie_break"


@pytest.mark.parametrize(
    ("seconds", "verdict", "key"),
    [
        (-1, "invited", "round.at_cutoff_before_tie_break"),
        (0, "not_invited", "round.at_cutoff_after_tie_break"),
        (1, "not_invited", "round.at_cutoff_after_tie_break"),
    ],
)
def test_at_the_cutoff_the_tie_break_decides_to_the_second(seconds, verdict, key) -> None:
    at = (TIE_BREAK + timedelta(seconds=seconds)).isoformat().replace("+00:00", "Z")
    said = only(held("1", "2026-10-02", 429, tie_break_at=TIE_BREAK), profile_submitted_at=at)
    assert (said["verdict"], said["key"]) == (verdict, key)


@pytest.mark.parametrize("submitted", ["none", "unanswered"])
def test_at_the_cutoff_without_a_submission_time_it_is_unknown(submitted) -> None:
    said = only(held("1", "2026-10-02", 429, tie_break_at=TIE_BREAK), profile_submitted_at=submitted)
    assert (said["verdict"], said["key"]) == ("unknown", "round.at_cutoff_time_unknown")


def test_above_the_cutoff_the_tie_break_does_not_matter() -> None:
    late = "2026-09-01T00:00:00Z"
    a_round = held("1", "2026-10-02", 428, tie_break_at=TIE_BREAK)
    assert only(a_round, profile_submitted_at=late)["verdict"] == "invited"


def test_an_open_score_across_the_cutoff_is_unknown() -> None:
    said = only(held("1", "2026-10-02", 435), sibling_in_canada="unanswered")
    assert (said["verdict"], said["key"]) == ("unknown", "round.score_open")
    assert (said["params"]["low"], said["params"]["high"]) == (429, 444)


def test_an_open_score_that_cannot_reach_the_cutoff_is_not_invited() -> None:
    said = only(held("1", "2026-10-02", 445), sibling_in_canada="unanswered")
    assert (said["verdict"], said["params"]["gap"]) == ("not_invited", 1)


def test_an_open_score_above_the_cutoff_is_invited() -> None:
    assert only(held("1", "2026-10-02", 428), sibling_in_canada="unanswered")["verdict"] == "invited"


def test_a_general_round_takes_anyone_of_the_three_programs() -> None:
    said = only(held("1", "2026-10-02", 300), intends_quebec=True)
    assert (said["verdict"], said["key"]) == ("not_invited", "round.not_eligible")
    assert said["params"]["missing"] == ["program"]


def test_an_open_program_leaves_the_round_open() -> None:
    said = only(held("1", "2026-10-02", 300), intends_quebec="unanswered")
    assert (said["verdict"], said["key"], said["params"]["open"]) == (
        "unknown",
        "round.eligibility_open",
        ["program"],
    )


def test_an_open_program_does_not_matter_below_the_cutoff() -> None:
    assert only(held("1", "2026-10-02", 500), intends_quebec="unanswered")["key"] == "round.below_cutoff"


@pytest.mark.parametrize(
    ("program", "verdict"), [("fsw", "invited"), ("cec", "not_invited"), ("fst", "not_invited")]
)
def test_a_program_round_takes_that_program(program, verdict) -> None:
    assert only(held("1", "2026-10-02", 300, kind="program", program=program))["verdict"] == verdict


def test_a_provincial_round_takes_a_nomination_and_a_program() -> None:
    a_round = held("1", "2026-10-02", 1028, kind="program", program="pnp")
    nominated = only(a_round, nomination={"province": "ON", "issued_on": "2026-10-02", "ends_on": None})
    assert (nominated["verdict"], nominated["params"]["low"]) == ("invited", 1029)
    assert only(a_round)["params"]["missing"] == ["nomination"]


def test_a_nomination_of_the_next_day_does_not_exist_yet() -> None:
    a_round = held("1", "2026-10-01", 300, kind="program", program="pnp")
    said = only(a_round, nomination={"province": "ON", "issued_on": "2026-10-02", "ends_on": None})
    assert (said["verdict"], said["params"]["low"]) == ("not_invited", 429)


def test_a_nomination_lasts_through_its_last_day() -> None:
    rounds = [held(day, f"2026-09-{day}", 1000, kind="program", program="pnp") for day in ("10", "11")]
    nomination = {"province": "ON", "issued_on": "2026-03-01", "ends_on": "2026-09-10"}
    said = decided(*rounds, nomination=nomination)
    assert [said["10"]["verdict"], said["11"]["verdict"]] == ["invited", "not_invited"]


def healthcare(number, day, version):
    return held(number, day, 300, kind="category", category="healthcare", category_version=version)


def test_a_category_round_takes_the_version_of_its_day() -> None:
    nurse = {"noc": "31301", "started_on": "2025-01-01", "ended_on": "2025-08-31"}
    said = decided(
        healthcare("385", "2025-12-11", "2"),
        healthcare("398", "2026-02-20", "3"),
        jobs=[*SKILLED["jobs"], nurse],
        language_tests=[{"levels": [9, 9, 9, 9], "taken_on": "2025-06-01"}],
    )
    assert (said["385"]["verdict"], said["398"]["verdict"]) == ("invited", "not_invited")
    assert said["398"]["params"]["missing"] == ["category"]


def test_a_category_that_is_not_on_record_leaves_the_round_open() -> None:
    said = only(held("1", "2026-10-02", 300, kind="category", category="stem", category_version="3"))
    assert (said["verdict"], said["params"]["open"]) == ("unknown", ["category"])


def test_a_test_taken_later_does_not_exist_yet() -> None:
    said = decided(held("9", "2026-01-09", 300), held("10", "2026-01-10", 300))
    assert (said["9"]["verdict"], said["10"]["verdict"]) == ("not_invited", "invited")


def test_the_age_is_that_of_the_day() -> None:
    said = decided(held("1", "2026-10-31", 300), held("2", "2026-11-01", 300), on="2026-11-02")
    assert (said["1"]["params"]["low"], said["2"]["params"]["low"]) == (429, 424)


@pytest.mark.parametrize(
    ("submitted", "there"),
    [
        ("none", "false"),
        ("unanswered", "unknown"),
        ("2026-10-02T12:00:00Z", "true"),
        ("2026-10-02T12:00:01Z", "false"),
        ("2025-10-02T12:00:01Z", "true"),
        ("2025-10-02T12:00:00Z", "false"),
    ],
)
def test_a_profile_is_in_the_pool_for_twelve_months(submitted, there) -> None:
    assert only(held("1", "2026-10-02", 300), profile_submitted_at=submitted)["in_pool"] == there


def test_without_the_time_of_the_round_its_day_alone_does_not_tell() -> None:
    a_round = held("1", "2026-10-02", 300, held_at=None)
    said = [only(a_round, profile_submitted_at=f"2026-10-{day}T09:00:00Z")["in_pool"] for day in ("01", "02")]
    assert said == ["true", "unknown"]


def test_a_round_before_the_rules_begin_is_unknown() -> None:
    said = decided(held("1", "2014-12-31", 300), held("2", "2015-01-01", 300))
    assert (said["1"]["verdict"], said["1"]["key"]) == ("unknown", "round.rules_not_loaded")
    assert said["2"]["verdict"] == "not_invited"


def test_a_round_after_the_values_are_known_says_so() -> None:
    said = decided(held("1", "2026-11-02", 300), held("2", "2026-11-03", 300), on="2026-11-03")
    assert [one["params"]["values_unknown"] for one in said.values()] == [False, True]


def test_only_rounds_up_to_the_day_are_answered() -> None:
    assert list(decided(held("1", "2026-10-02", 300), held("2", "2026-10-03", 300))) == ["1"]


def test_a_round_says_everything_a_reader_needs() -> None:
    a_round = held("398", "2026-02-20", 467, tie_break_at=TIE_BREAK, invitations=4000)
    said = only(a_round)["params"]
    assert (said["date"], said["cutoff"], said["invitations"]) == ("2026-02-20", 467, 4000)
    assert (said["tie_break_at"], said["kind"]) == ("2026-02-01T08:00:00Z", "general")
