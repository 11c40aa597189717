"""Rounds where something is open: what the score leaves, the ends of the year in the pool, what is asked."""

from datetime import UTC, datetime

import pytest

from eligibility.rules.decisions import Verdict
from eligibility.rules.rounds import admission
from tests.rules.assessed import held
from tests.rules.test_rounds import TIE_BREAK, only

BEFORE, AFTER = "2026-02-01T07:59:59Z", "2026-02-01T08:00:00Z"
# With a sibling left open the person of these tests has 429 to 444 points.
OPEN = {"sibling_in_canada": "unanswered"}


@pytest.mark.parametrize(
    ("cutoff", "submitted", "verdict", "key"),
    [
        (429, BEFORE, "invited", "round.at_cutoff_before_tie_break"),
        (429, AFTER, "unknown", "round.score_open"),
        (429, "none", "unknown", "round.score_open"),
        (444, BEFORE, "unknown", "round.score_open"),
        (444, AFTER, "not_invited", "round.below_cutoff"),
        (444, "none", "unknown", "round.score_open"),
    ],
)
def test_an_open_score_that_touches_the_cutoff_is_open_only_where_the_time_leaves_it_so(
    cutoff, submitted, verdict, key
) -> None:
    a_round = held("1", "2026-10-02", cutoff, tie_break_at=TIE_BREAK)
    said = only(a_round, profile_submitted_at=submitted, **OPEN)
    assert (said["verdict"], said["key"]) == (verdict, key)


@pytest.mark.parametrize(("cutoff", "gap"), [(428, 0), (429, 0), (430, 1), (531, 102)])
def test_the_gap_is_what_the_score_lacks_and_never_below_none(cutoff, gap) -> None:
    assert only(held("1", "2026-10-02", cutoff))["params"]["gap"] == gap


@pytest.mark.parametrize(
    ("submitted", "there"),
    [
        ("2025-10-01T23:00:00Z", "false"),
        ("2025-10-02T00:00:00Z", "unknown"),
        ("2025-10-02T23:59:59Z", "unknown"),
        ("2025-10-03T00:00:00Z", "true"),
        ("2026-10-01T23:59:59Z", "true"),
        ("2026-10-02T00:00:00Z", "unknown"),
        ("2026-10-03T00:00:00Z", "false"),
    ],
)
def test_without_the_time_of_the_round_the_first_and_the_last_day_in_the_pool_are_open(
    submitted, there
) -> None:
    said = only(held("1", "2026-10-02", 300, held_at=None), profile_submitted_at=submitted)
    assert said["in_pool"] == there


def test_a_time_of_submission_is_told_in_the_time_of_greenwich() -> None:
    said = only(held("1", "2026-10-02", 300), profile_submitted_at="2026-05-01T20:30:00-04:00")
    assert said["params"]["submitted_at"] == "2026-05-02T00:30:00Z"


@pytest.mark.parametrize("submitted", ["none", "unanswered"])
def test_no_time_of_submission_is_told_as_none(submitted) -> None:
    said = only(held("1", "2026-10-02", 300), profile_submitted_at=submitted)["params"]
    assert (said["submitted_at"], said["tie_break_at"]) == (None, None)


def test_a_round_before_the_birth_invites_nobody_and_names_itself() -> None:
    said = only(held("1", "1996-10-31", 300), birth_date="1996-11-01", jobs=[], language_tests=[])
    assert (said["verdict"], said["key"]) == ("not_invited", "round.not_born")
    assert (said["params"]["date"], said["in_pool"]) == ("1996-10-31", "false")


def test_a_round_on_the_day_of_the_birth_is_judged_like_any_other() -> None:
    said = only(
        held("1", "2020-11-01", 900), birth_date="2020-11-01", jobs=[], language_tests=[], credentials=[]
    )
    assert said["key"] == "round.not_eligible"


def asked(a_round, program=Verdict.MET, category=Verdict.MET, nomination=Verdict.MET):
    """What a round admits, and the questions that were asked for it, in order."""
    questions = []

    def answer(verdict):
        return lambda *name: questions.append(name[0] if name else "nomination") or verdict

    return admission(a_round, answer(program), answer(category), answer(nomination)), questions


def test_a_general_round_asks_no_further_than_the_first_program_that_is_met() -> None:
    admitted, questions = asked(held("1", "2026-10-02", 300))
    assert (admitted.verdict, questions) == (Verdict.MET, ["cec"])


def test_a_general_round_asks_all_three_programs_before_it_says_no() -> None:
    admitted, questions = asked(held("1", "2026-10-02", 300), program=Verdict.NOT_MET)
    assert (admitted.missing, admitted.open, questions) == (("program",), (), ["cec", "fsw", "fst"])


def test_a_round_of_one_program_asks_nothing_else_and_names_it() -> None:
    admitted, questions = asked(held("1", "2026-10-02", 300, kind="program", program="fst"), Verdict.UNKNOWN)
    assert (admitted.missing, admitted.open, questions) == ((), ("fst",), ["fst"])


def test_a_provincial_round_asks_for_a_program_and_a_nomination() -> None:
    a_round = held("1", "2026-10-02", 300, kind="program", program="pnp")
    admitted, questions = asked(a_round, nomination=Verdict.NOT_MET)
    assert (admitted.missing, questions) == (("nomination",), ["cec", "nomination"])


def test_a_category_round_asks_for_a_program_and_that_category() -> None:
    a_round = held("1", "2026-10-02", 300, kind="category", category="french")
    admitted, questions = asked(a_round, category=Verdict.UNKNOWN)
    assert (admitted.missing, admitted.open, questions) == ((), ("category",), ["cec", "french"])


def test_a_general_round_asks_for_no_program_or_category_of_its_own() -> None:
    """Even where a record of it names them: the kind of the round decides."""
    admitted, questions = asked(held("1", "2026-10-02", 300, category="french", program="fst"))
    assert (admitted.verdict, questions) == (Verdict.MET, ["cec"])


def test_a_category_round_that_names_no_category_asks_for_a_program_alone() -> None:
    admitted, questions = asked(held("1", "2026-10-02", 300, kind="category"), category=Verdict.NOT_MET)
    assert (admitted.verdict, questions) == (Verdict.MET, ["cec"])


def test_the_year_in_the_pool_ends_at_the_second_it_began() -> None:
    a_round = held("1", "2026-10-02", 300, held_at=datetime(2026, 10, 2, 0, 30, tzinfo=UTC))
    there = [
        only(a_round, profile_submitted_at=f"2025-10-01T{time}-04:00")["in_pool"]
        for time in ("20:30:00", "20:30:01")
    ]
    assert there == ["false", "true"]


def test_a_general_round_asks_no_further_than_the_second_program_where_that_is_met() -> None:
    questions = []

    def program(name):
        questions.append(name)
        return Verdict.MET if name == "fsw" else Verdict.NOT_MET

    admitted = admission(held("1", "2026-10-02", 300), program, lambda _: Verdict.MET, lambda: Verdict.MET)
    assert (admitted.verdict, questions) == (Verdict.MET, ["cec", "fsw"])


def test_a_round_names_its_program_its_category_and_the_version_of_that() -> None:
    a_round = held("1", "2026-10-02", 300, kind="category", category="french", category_version="2")
    said = only(a_round)["params"]
    assert (said["program"], said["category"], said["version"]) == (None, "french", "2")
    assert only(held("1", "2026-10-02", 300, kind="program", program="fsw"))["params"]["program"] == "fsw"


def test_a_profile_from_before_the_rules_is_in_the_pool_by_the_rules_of_the_round() -> None:
    said = only(held("1", "2015-02-01", 300), profile_submitted_at="2014-12-31T12:00:00Z")
    assert said["in_pool"] == "true"
