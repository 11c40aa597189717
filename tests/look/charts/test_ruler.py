"""The score ruler, as geometry and as text."""

import re

from django.template.loader import render_to_string

from draws.charts import Mark, ruler

FRENCH = Mark("French", 382, "19 Aug")
HEALTH = Mark("Healthcare", 475, "4 Sep", emphasis=True)
PNP = Mark("PNP", 725, "28 Sep")


def drawn(score: int | None, at_most: int | None, marks: list[Mark]) -> str:
    return render_to_string("components/ruler.svg.html", {"ruler": ruler(score, at_most, marks)})


def test_the_line_ends_at_round_scores_around_what_it_shows() -> None:
    made = ruler(472, 472, [FRENCH, HEALTH], high=600)
    assert [tick.label for tick in made.wide.ticks] == ["350", "400", "450", "500", "550", "600"]


def test_a_score_stands_at_its_share_of_the_line() -> None:
    point = ruler(475, 475, [FRENCH], low=350, high=600).wide.point
    assert point is not None
    assert point.x == 440


def test_a_mark_beyond_the_end_is_named_there_with_an_arrow() -> None:
    labels = {label.text: label for label in ruler(472, 472, [FRENCH, PNP], high=600).wide.labels}
    assert not labels["PNP 725 →"].stem


def test_a_far_cut_off_does_not_press_the_others_together() -> None:
    made = ruler(472, 472, [FRENCH, Mark("Physicians", 198)])
    assert made.wide.ticks[0].label == "350"
    assert "← Physicians 198" in [label.text for label in made.wide.labels]


def test_a_score_far_below_is_still_on_the_line() -> None:
    point = ruler(180, 180, [FRENCH]).wide.point
    assert point is not None
    assert 0 < point.x < 880


def test_on_a_phone_the_arrow_points_up() -> None:
    rows = ruler(472, 472, [FRENCH, PNP], high=600).narrow.rows
    assert [row.text for row in rows] == ["PNP 725 ↑", "You, 472", "French 382"]


def test_a_mark_below_the_start_points_back() -> None:
    labels = ruler(472, 472, [FRENCH], low=400, high=600).wide.labels
    assert [label.text for label in labels] == ["← French 382"]


def test_a_score_still_open_says_how_far_it_could_go() -> None:
    point = ruler(431, 497, [HEALTH]).wide.point
    assert point is not None
    assert (point.text, point.reach_x > point.x) == ("You, 431 to 497", True)


def test_without_a_score_the_mark_with_emphasis_is_the_point() -> None:
    made = ruler(None, None, [FRENCH, HEALTH])
    assert made.wide.point is not None
    assert made.wide.point.text == "Healthcare, 475"
    assert [label.text for label in made.wide.labels] == ["French 382"]


def test_without_score_or_emphasis_there_is_no_point() -> None:
    assert ruler(None, None, [FRENCH]).wide.point is None


def test_a_cut_off_above_the_possible_score_is_missed_and_one_below_is_not() -> None:
    assert [label.missed for label in ruler(474, 474, [HEALTH]).wide.labels] == [True]
    assert [label.missed for label in ruler(475, 475, [HEALTH]).wide.labels] == [False]
    assert [label.missed for label in ruler(431, 475, [HEALTH]).wide.labels] == [False]


def test_nothing_known_still_draws_a_line() -> None:
    assert ruler(None, None, []).wide.labels == []


def test_the_description_says_what_the_picture_shows() -> None:
    assert ruler(472, 472, [HEALTH, FRENCH]).description == (
        "You, 472; French 382 (19 Aug); Healthcare 475 (4 Sep)."
    )


def test_each_drawing_is_an_image_with_a_name_and_a_description() -> None:
    svg = drawn(472, 472, [FRENCH, HEALTH, PNP])
    assert svg.count('role="img"') == 3
    assert set(re.findall(r'aria-labelledby="([^"]+)"', svg)) <= set(re.findall(r' id="([^"]+)"', svg))


def test_no_drawing_has_an_inline_style() -> None:
    assert "style=" not in drawn(431, 497, [FRENCH, HEALTH, PNP])


def test_labels_are_escaped() -> None:
    assert "<b>" not in drawn(472, 472, [Mark("<b>", 480)])
