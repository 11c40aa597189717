"""Cut-offs by stream over time: a lane each, as geometry and as text."""

from datetime import date, timedelta

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from draws.charts import Lane, LaneChart, Point, lane_chart
from draws.charts.lanes import usual_range

HEALTH = Lane(
    "Healthcare and social services",
    "Healthcare",
    [
        Point(date(2025, 12, 11), 476, "Round 385", "/draws/385/"),
        Point(date(2026, 2, 20), 467, "Round 398", "/draws/398/"),
        Point(date(2026, 9, 4), 415, "Round 441", "/draws/441/"),
    ],
)
NOMINEES = Lane("Provincial Nominee Program", "Provincial nominees", [Point(date(2026, 9, 28), 725)])


def drawn(chart: LaneChart) -> str:
    return render_to_string("components/lane_chart.svg.html", {"chart": chart})


def many(values: list[int]) -> Lane:
    start = date(2024, 1, 1)
    return Lane("many", "many", [Point(start + timedelta(days=14 * i), v) for i, v in enumerate(values)])


def test_there_is_a_drawing_for_each_width() -> None:
    assert [d.width for d in lane_chart([HEALTH]).drawings] == [288, 560, 880]


@pytest.mark.parametrize("lanes", [[], [Lane("none", "none", [])]])
def test_no_rounds_make_no_drawing(lanes: list[Lane]) -> None:
    assert lane_chart(lanes).drawings == ()
    assert "<svg" not in drawn(lane_chart(lanes))


def test_a_phone_gets_short_names_and_figures_alone() -> None:
    narrow, _middle, wide = (d.lanes[0] for d in lane_chart([HEALTH]).drawings)
    assert (narrow.name, narrow.last) == ("Healthcare", "415")
    assert (wide.name, wide.last) == ("Healthcare and social services", "415, 4 Sep 2026")


def test_a_name_too_long_for_the_width_is_the_short_one_or_is_cut() -> None:
    long = Lane("w" * 90, "short", HEALTH.points)
    longer = Lane("w" * 90, "w" * 80, HEALTH.points)
    assert lane_chart([long]).drawings[2].lanes[0].name == "short"
    assert lane_chart([longer]).drawings[0].lanes[0].name.endswith("w…")
    assert len(lane_chart([longer]).drawings[0].lanes[0].name) < 30


def test_the_lanes_lie_below_one_another() -> None:
    drawing = lane_chart([HEALTH, NOMINEES]).drawings[2]
    first, second = drawing.lanes
    assert second.y - first.y >= drawing.lane_height
    assert drawing.height > second.y + drawing.lane_height


def test_all_lanes_share_their_days() -> None:
    health, nominees = lane_chart([HEALTH, NOMINEES]).drawings[2].lanes
    assert health.last_x < nominees.last_x


def test_a_lane_alone_is_drawn_as_it_is_beside_nominees() -> None:
    alone = lane_chart([HEALTH]).drawings[2].lanes[0]
    beside = lane_chart([HEALTH, NOMINEES]).drawings[2].lanes[0]
    assert [label.y for label in alone.labels] == [label.y for label in beside.labels]
    assert alone.last_y == beside.last_y


def test_a_higher_cut_off_stands_higher() -> None:
    low, high = lane_chart([HEALTH]).drawings[2].lanes[0].labels
    assert (low.text, high.text) == ("415", "476")
    assert high.y < low.y


def test_points_are_put_in_order() -> None:
    turned = Lane(HEALTH.name, HEALTH.short, HEALTH.points[::-1])
    assert lane_chart([turned]).drawings == lane_chart([HEALTH]).drawings


def test_a_change_of_one_point_is_drawn_small_and_its_figures_part() -> None:
    low, high = lane_chart([many([476, 477])]).drawings[2].lanes[0].labels
    assert low.y - high.y < 2
    assert low.text_y - high.text_y == pytest.approx(15, abs=0.2)


def test_a_single_round_has_one_figure() -> None:
    labels = lane_chart([NOMINEES]).drawings[2].lanes[0].labels
    assert [label.text for label in labels] == ["725"]


@pytest.mark.parametrize(
    ("values", "ends"),
    [
        ([450, 460, 470, 480, 490, 500, 510, 520], (450, 520)),
        ([450, 460, 470, 480, 490, 500, 510, 520, 75], (450, 520)),
        ([450, 460, 470, 480, 490, 500, 510, 520, 902], (450, 520)),
        ([450, 75], (75, 450)),
        ([500] * 9 + [520], (500, 520)),
    ],
)
def test_what_is_far_from_all_others_does_not_set_the_scale(values: list[int], ends: tuple[int, int]) -> None:
    assert usual_range(values) == ends


def test_what_is_beyond_the_scale_is_named_at_its_edge() -> None:
    lane = lane_chart([many([450, 460, 470, 480, 490, 500, 510, 520, 75, 902])]).drawings[2].lanes[0]
    assert [note.text for note in lane.beyond] == ["902 ↑", "75 ↓"]


def test_every_round_lies_within_its_lane() -> None:
    drawing = lane_chart([many([450, 460, 470, 480, 490, 500, 510, 520, 75, 902])]).drawings[0]
    points = [pair.split(",") for pair in drawing.lanes[0].series.split()]
    assert all(0 <= float(y) <= drawing.lane_height for _x, y in points)
    assert all(drawing.left <= float(x) <= drawing.width for x, _y in points)


def test_dots_that_would_run_together_are_drawn_smaller() -> None:
    narrow, _middle, wide = lane_chart([many([450 + i % 9 for i in range(100)])]).drawings
    assert (narrow.lanes[0].crowded, wide.lanes[0].crowded) == (True, False)


def test_the_mouse_finds_each_round_half_way_to_its_neighbours() -> None:
    hits = lane_chart([HEALTH]).drawings[2].lanes[0].hits
    assert [hit.point.href for hit in hits] == ["/draws/385/", "/draws/398/", "/draws/441/"]
    assert hits[0].x + hits[0].width == pytest.approx(hits[1].x, abs=0.2)


def test_links_are_for_the_mouse_alone_and_not_on_phones() -> None:
    svg = drawn(lane_chart([HEALTH]))
    assert svg.count('tabindex="-1"') == svg.count("<a ") == 6
    assert "<title>Round 398</title>" in svg
    assert "<a " not in drawn(lane_chart([HEALTH], hover=False))


def test_the_chart_says_in_words_what_it_shows() -> None:
    chart = lane_chart([HEALTH, NOMINEES])
    assert chart.description == (
        "Healthcare and social services from 415 to 476, last 415; "
        "Provincial Nominee Program from 725 to 725, last 725. The table has every figure."
    )


def test_positions_keep_their_point_in_a_language_with_a_comma() -> None:
    with translation.override("fr"):
        assert 'transform="translate(0 24)"' in drawn(lane_chart([HEALTH]))
        assert ",5" not in drawn(lane_chart([HEALTH])).split("points=")[0]


def test_no_drawing_has_an_inline_style() -> None:
    assert "style=" not in drawn(lane_chart([HEALTH, NOMINEES]))
