"""Cut-offs over time, as geometry and as text."""

from datetime import date

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from draws.charts import LineChart, Period, Point, cutoff_chart

POINTS = [
    Point(date(2024, 2, 14), 422, "Round 285", "/285"),
    Point(date(2025, 12, 11), 476, "Round 385", "/385"),
    Point(date(2026, 2, 20), 467, "Round 398", "/398"),
]
VERSIONS = [
    Period(date(2023, 5, 31), date(2025, 2, 27), "version 1"),
    Period(date(2025, 2, 27), date(2026, 2, 18), "version 2"),
    Period(date(2026, 2, 18), None, "version 3"),
]


def drawn(chart: LineChart) -> str:
    return render_to_string("components/line_chart.svg.html", {"chart": chart})


def test_there_is_a_drawing_for_each_width() -> None:
    assert [d.width for d in cutoff_chart(POINTS).drawings] == [288, 560, 880]


def test_no_rounds_make_no_drawing() -> None:
    assert cutoff_chart([]).drawings == ()
    assert "<svg" not in drawn(cutoff_chart([]))


def test_a_single_round_is_drawn() -> None:
    assert len(cutoff_chart(POINTS[:1]).drawings[0].dots) == 1


def test_points_are_put_in_order() -> None:
    assert cutoff_chart(POINTS[::-1]).drawings[2].series == cutoff_chart(POINTS).drawings[2].series


def test_a_higher_cut_off_stands_higher() -> None:
    low, high, _last = cutoff_chart(POINTS).drawings[2].dots
    assert high.y < low.y


def test_gridlines_are_round_scores_around_all_values() -> None:
    labels = [label for _y, label in cutoff_chart(POINTS).drawings[2].gridlines]
    assert labels == ["400", "420", "440", "460", "480"]


def test_the_highlight_has_its_figure_beside_it() -> None:
    chart = cutoff_chart(POINTS, highlight=POINTS[0])
    assert [note.text for note in chart.drawings[2].notes] == ["422"]


def test_without_a_highlight_the_last_round_has_its_figure() -> None:
    assert [note.text for note in cutoff_chart(POINTS).drawings[2].notes] == ["467"]


def test_every_second_period_is_shaded() -> None:
    bands = cutoff_chart(POINTS, VERSIONS).drawings[2].bands
    assert [(band.label, band.shaded) for band in bands] == [
        ("version 1", False),
        ("version 2", True),
        ("version 3", False),
    ]


def test_a_period_before_the_first_round_is_left_out() -> None:
    old = Period(date(2015, 1, 1), date(2016, 1, 1), "old")
    assert cutoff_chart(POINTS, [old]).drawings[2].bands == []


@pytest.mark.parametrize("which", [0, 1, 2])
def test_no_name_of_a_period_leaves_the_drawing(which: int) -> None:
    drawing = cutoff_chart(POINTS, VERSIONS).drawings[which]
    assert all(0 <= band.text_x < drawing.width - 60 for band in drawing.bands)


def test_a_phone_gets_the_short_name() -> None:
    periods = [Period(date(2023, 5, 31), None, "version 1, 35 occupations", "version 1")]
    narrow, _middle, wide = cutoff_chart(POINTS, periods).drawings
    assert (narrow.bands[0].label, wide.bands[0].label) == ("version 1", "version 1, 35 occupations")


def test_a_name_that_would_hang_over_the_edge_is_shortened() -> None:
    last = Period(date(2026, 2, 18), None, "version 3, 37 occupations", "version 3")
    assert [band.label for band in cutoff_chart(POINTS, [last]).drawings[2].bands] == ["version 3"]


def test_your_score_is_a_line_with_its_words() -> None:
    drawing = cutoff_chart(POINTS, you=472).drawings[2]
    assert drawing.you_note is not None
    assert drawing.you_note.text == "You, 472"


def test_your_words_do_not_cover_a_round() -> None:
    drawing = cutoff_chart(POINTS, you=421).drawings[2]
    assert drawing.you_note is not None
    assert abs(drawing.you_note.x - drawing.dots[0].x) > 10


def test_today_lengthens_the_time() -> None:
    drawing = cutoff_chart(POINTS, today=date(2026, 11, 2)).drawings[2]
    assert drawing.today_x is not None
    assert drawing.today_x > drawing.dots[-1].x


def test_links_are_for_the_mouse_and_the_table_for_the_keyboard() -> None:
    svg = drawn(cutoff_chart(POINTS))
    assert svg.count('tabindex="-1"') == svg.count("<a ") == 9


def test_the_description_counts_the_rounds() -> None:
    assert cutoff_chart(POINTS).description.startswith("3 rounds: 422 on 2024-02-14, 467 on 2026-02-20;")


def test_positions_keep_their_point_in_a_language_with_a_comma() -> None:
    with translation.override("fr"):
        assert ",5" not in drawn(cutoff_chart(POINTS[:2])).replace(" ", "").split("points=")[0]


def test_no_drawing_has_an_inline_style() -> None:
    assert "style=" not in drawn(cutoff_chart(POINTS, VERSIONS, you=472))
