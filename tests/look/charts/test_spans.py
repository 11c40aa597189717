"""Times as bars: since when and until when, as geometry and as text."""

from datetime import date

from django.template.loader import render_to_string

from draws.charts import Span, SpanLane, span_chart

TODAY = date(2026, 11, 2)
FIRST = Span(date(2023, 5, 31), date(2025, 2, 26), "version 1", "1")
SECOND = Span(date(2025, 2, 27), None, "version 2", "2")
HEALTH = SpanLane("Healthcare and social services", "Healthcare", [FIRST, SECOND])


def test_there_is_a_drawing_for_each_width():
    assert [d.width for d in span_chart([HEALTH], today=TODAY).drawings] == [288, 560, 880]


def test_nothing_listed_makes_no_drawing():
    chart = span_chart([SpanLane("none", "none", [])], today=TODAY)
    assert chart.drawings == ()
    assert "<svg" not in render_to_string("components/span_chart.svg.html", {"chart": chart})


def test_parts_follow_one_another_with_a_gap_to_see():
    one, two = span_chart([HEALTH], today=TODAY).drawings[2].lanes[0].bars
    assert round(two.x - (one.x + one.width), 1) == 2.0


def test_what_lasts_ends_today_and_not_later():
    drawing = span_chart([HEALTH], today=TODAY).drawings[2]
    last = drawing.lanes[0].bars[-1]
    assert round(last.x + last.width + 2, 1) == drawing.today_x


def test_a_short_time_has_a_bar_and_only_words_that_fit():
    day = SpanLane("Trades", "Trades", [Span(TODAY, TODAY, "version 1", "1")])
    bar = span_chart([HEALTH, day], today=TODAY).drawings[0].lanes[1].bars[0]
    assert bar.width >= 2
    assert bar.label == ""


def test_one_that_begins_after_today_stays_within_the_drawing():
    later = SpanLane("Trades", "Trades", [Span(date(2027, 6, 1), None, "version 1", "1")])
    drawing = span_chart([HEALTH, later], today=TODAY).drawings[1]
    bar = drawing.lanes[1].bars[0]
    assert drawing.today_x < bar.x < bar.x + bar.width <= drawing.width


def test_the_line_of_today_has_its_word_and_no_year_runs_into_it():
    for drawing in span_chart([HEALTH], today=date(2027, 1, 3)).drawings:
        assert drawing.today == "today"
        assert drawing.today_x <= drawing.today_end <= drawing.width
        assert "2027" not in [text for _, text in drawing.ticks]
    ahead = SpanLane("Trades", "Trades", [Span(date(2029, 6, 1), None, "version 1", "1")])
    wide = span_chart([HEALTH, ahead], today=TODAY).drawings[2]
    assert max(x for x, _ in wide.ticks) > wide.today_end


def test_the_days_are_said_in_words():
    text = span_chart([HEALTH], today=TODAY).description
    assert "version 1 from 31 May 2023 to 26 Feb 2025, version 2 since 27 Feb 2025" in text
