"""Labels are moved apart: none covers another, no stem cuts a label."""

from hypothesis import given
from hypothesis import strategies as st

from draws.charts.placement import Flag, Place, levels_of_spans, lowest_free, place_flags, spread

FLAGS = st.lists(st.builds(Flag, st.floats(0, 880), st.floats(40, 160)), max_size=7)


def span(flag: Flag, place: Place) -> tuple[float, float]:
    return (flag.x - flag.width, flag.x) if place.to_left else (flag.x, flag.x + flag.width)


def test_flags_apart_stay_on_the_line() -> None:
    places = place_flags([Flag(100, 80), Flag(300, 80)], 880)
    assert places == [Place(False, 0), Place(False, 0)]


def test_a_flag_rises_above_the_one_it_would_cover() -> None:
    places = place_flags([Flag(100, 80), Flag(120, 80)], 880)
    assert places == [Place(False, 1), Place(False, 0)]


def test_a_flag_without_room_turns_to_the_left() -> None:
    assert place_flags([Flag(850, 80)], 880) == [Place(True, 0)]


def test_equal_scores_get_one_level_each() -> None:
    levels = [place.level for place in place_flags([Flag(100, 80), Flag(100, 80)], 880)]
    assert sorted(levels) == [0, 1]


@given(FLAGS)
def test_no_label_covers_another(flags: list[Flag]) -> None:
    placed = [(span(f, p), p.level) for f, p in zip(flags, place_flags(flags, 880), strict=True)]
    for i, (one, level) in enumerate(placed):
        for other, other_level in placed[i + 1 :]:
            assert level != other_level or one[1] <= other[0] or other[1] <= one[0]


@given(FLAGS)
def test_no_stem_cuts_a_label(flags: list[Flag]) -> None:
    places = place_flags(flags, 880)
    for stem, own in zip(flags, places, strict=True):
        for flag, place in zip(flags, places, strict=True):
            left, right = span(flag, place)
            assert not (left < stem.x < right and own.level > place.level)


def test_a_label_without_a_stem_stays_low_where_it_is_free() -> None:
    assert lowest_free((800, 880), [Flag(100, 80)], [Place(False, 0)]) == 0


def test_a_label_without_a_stem_rises_above_the_flag_below_it() -> None:
    assert lowest_free((800, 880), [Flag(760, 80)], [Place(False, 0)]) == 1


def test_no_stem_passes_through_a_label_without_one() -> None:
    assert lowest_free((800, 880), [Flag(840, 90)], [Place(True, 2)]) == 3


def test_names_that_would_overlap_stand_in_two_lines() -> None:
    assert levels_of_spans([(50, 130), (120, 200)]) == [1, 0]


def test_names_apart_stand_in_one_line() -> None:
    assert levels_of_spans([(50, 130), (150, 200)]) == [0, 0]


def test_boxes_with_room_stay_where_they_are() -> None:
    assert spread([20, 80], [30, 30], 0, 200) == [20, 80]


def test_boxes_that_meet_move_apart_by_half_each() -> None:
    assert spread([50, 60], [30, 30], 0, 200) == [40, 70]


def test_a_box_at_the_edge_pushes_the_next_one() -> None:
    assert spread([0, 10], [30, 30], 0, 200) == [15, 45]


def test_no_boxes_need_no_place() -> None:
    assert spread([], [], 0, 200) == []
