"""Three values, never two; and a range that never loses its bounds."""

import pytest

from eligibility.rules.decisions import Line, Span, Verdict, all_of, any_of
from eligibility.rules.facts import UNANSWERED
from eligibility.rules.tables import as_of
from tests.rules.facts_of import ON

MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("verdicts", "every", "some"),
    [
        ([], MET, NOT_MET),
        ([MET, MET], MET, MET),
        ([MET, NOT_MET], NOT_MET, MET),
        ([MET, UNKNOWN], UNKNOWN, MET),
        ([NOT_MET, UNKNOWN], NOT_MET, UNKNOWN),
        ([UNKNOWN], UNKNOWN, UNKNOWN),
    ],
)
def test_what_is_known_decides_and_what_is_not_stays_unknown(verdicts, every, some):
    assert all_of(verdicts) is every
    assert any_of(verdicts) is some


@pytest.mark.parametrize(("value", "verdict"), [(True, MET), (False, NOT_MET), (None, UNKNOWN)])
def test_none_is_unknown_and_not_false(value, verdict):
    assert Verdict.of(value) is verdict


@pytest.mark.parametrize(
    ("span", "verdict"), [(Span(7, 9), MET), (Span(6, 7), UNKNOWN), (Span(0, 6), NOT_MET)]
)
def test_a_span_reaches_a_threshold_certainly_possibly_or_not(span, verdict):
    assert span.at_least(7) is verdict


def test_a_span_is_capped_at_both_bounds():
    assert Span(30, 70).capped(50) == Span(30, 50)


@pytest.mark.parametrize(
    ("points", "verdict"),
    [(Span(5, 5), MET), (Span(0, 0), NOT_MET), (Span(0, 5), UNKNOWN), (Span(2, 5), UNKNOWN)],
)
def test_a_line_is_unknown_while_an_answer_could_add_points(points, verdict):
    version = as_of("crs_age", ON)
    assert Line("core.age", points, 5, version.source, version.effective).verdict is verdict


def test_an_unanswered_question_is_neither_true_nor_false():
    with pytest.raises(TypeError):
        bool(UNANSWERED)
