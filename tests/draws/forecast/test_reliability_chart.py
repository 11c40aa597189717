"""Where the points of the chart stand."""

from draws.charts import Agreement, reliability_chart


def test_points_stand_by_chance_and_share():
    chart = reliability_chart([Agreement(0.0, 0.0, 1), Agreement(1.0, 0.5, 100, "all")])
    assert [(spot.x, spot.y, spot.label) for spot in chart.spots] == [
        (44.0, 260.0, ""),
        (276.0, 144.0, "all"),
    ]


def test_the_more_statements_the_larger_the_point():
    chart = reliability_chart([Agreement(0.0, 0.0, 25), Agreement(1.0, 1.0, 100)])
    assert [spot.radius for spot in chart.spots] == [5.5, 8.0]


def test_the_furthest_point_is_told():
    chart = reliability_chart([Agreement(0.1, 0.1, 5), Agreement(0.4, 0.3, 5)])
    assert chart.description.startswith(
        "2 points; the one furthest from the diagonal said 40 % and came true in"
    )


def test_without_points_the_chart_says_so():
    chart = reliability_chart([])
    assert (chart.spots, chart.description) == ([], "Nothing was said yet.")
