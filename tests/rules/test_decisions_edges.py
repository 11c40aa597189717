"""The least that counts: one point, one short of a threshold, and what a decision says of itself."""

from datetime import date

import pytest

from eligibility.rules.decisions import (
    CategoryDecision,
    Condition,
    Line,
    ProgramDecision,
    Score,
    Span,
    Verdict,
)

MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN
DAY = date(2026, 10, 2)


def line(key, low, high):
    """A line of some points."""
    return Line(key, Span(low, high), 10, "a source", DAY)


def test_a_single_certain_point_is_a_line_that_is_met():
    assert line("partner.language", 1, 1).verdict is MET


@pytest.mark.parametrize(
    ("verdict", "span"), [(MET, Span(5, 5)), (NOT_MET, Span(0, 0)), (UNKNOWN, Span(0, 5))]
)
def test_points_are_certain_when_met_and_possible_while_unknown(verdict, span):
    assert verdict.points(5) == span


def test_a_span_is_exact_only_where_its_ends_agree():
    assert Span.exactly(7) == Span(7, 7)
    assert Span(7, 7).is_exact
    assert not Span(7, 8).is_exact


def test_a_score_names_the_lines_that_could_add_points():
    lines = (line("core.age", 5, 5), line("core.education", 0, 5), line("partner.language", 2, 3))
    score = Score(Span(7, 13), Span(5, 10), Span(2, 3), Span(0, 0), Span(0, 0), lines)
    assert score.unknown == ("core.education", "partner.language")
    assert not score.complete


@pytest.mark.parametrize(
    ("verdicts", "expected"),
    [([MET, MET], MET), ([MET, UNKNOWN], UNKNOWN), ([UNKNOWN, NOT_MET], NOT_MET)],
)
def test_a_program_or_a_category_is_met_only_when_every_condition_is(verdicts, expected):
    conditions = tuple(Condition("cec.work", verdict, "a source", DAY) for verdict in verdicts)
    assert ProgramDecision("cec", conditions).verdict is expected
    assert CategoryDecision("french", "1", conditions).verdict is expected
