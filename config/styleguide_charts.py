"""Sample charts of the style guide; the figures are not data."""

from datetime import date, timedelta
from typing import Any

from draws.charts import (
    Lane,
    Mark,
    Period,
    Point,
    Span,
    SpanLane,
    cutoff_chart,
    lane_chart,
    ruler,
    span_chart,
)

MARKS = [
    Mark("French", 382, "19 Aug"),
    Mark("Healthcare", 475, "4 Sep, 3 above you", emphasis=True),
    Mark("Trades", 477, "18 Sep"),
    Mark("CEC", 518, "29 Sep"),
    Mark("PNP", 725, "28 Sep"),
]

HEALTH = [
    ("2023-06-28", 476),
    ("2023-07-05", 463),
    ("2023-10-26", 431),
    ("2024-02-14", 422),
    ("2024-07-05", 445),
    ("2024-10-21", 462),
    ("2025-05-02", 510),
    ("2025-07-22", 475),
    ("2025-08-19", 470),
    ("2025-11-14", 462),
    ("2025-12-11", 476),
    ("2026-02-20", 467),
    ("2026-09-04", 475),
]

VERSIONS = [
    Period(date(2023, 5, 31), date(2025, 2, 27), "version 1, 35 occupations", "version 1"),
    Period(date(2025, 2, 27), date(2026, 2, 18), "version 2, 37 occupations", "version 2"),
    Period(date(2026, 2, 18), None, "version 3, 12 months", "version 3"),
]


def samples() -> dict[str, Any]:
    """One chart of each kind, with labels that would collide if they were not moved apart."""
    points = [Point(date.fromisoformat(day), value, f"{day}: {value}", "#") for day, value in HEALTH]
    nominees = [Point(point.date, point.value + 250, point.label, "#") for point in points[4:]]
    many = [
        Point(date(2015, 1, 31) + timedelta(days=14 * i), 440 + (i * 37) % 90 - i // 8) for i in range(290)
    ]
    kind = [Mark("Round 398", 467, emphasis=True), *(Mark("round", value) for value in (422, 445, 463, 510))]
    return {
        "ruler": ruler(472, 472, MARKS),
        "kind": ruler(None, None, kind),
        "open": ruler(431, 497, MARKS),
        "chart": cutoff_chart(points, VERSIONS, highlight=points[11], you=472, today=date(2026, 11, 2)),
        "lanes": lane_chart(
            [
                Lane("Healthcare and social services", "Healthcare", points),
                Lane("Provincial Nominee Program", "Provincial nominees", nominees),
            ]
        ),
        "spans": span_chart(
            [
                SpanLane(
                    "Healthcare and social services",
                    "Healthcare",
                    [
                        Span(date(2023, 5, 31), date(2025, 2, 26), "version 1", "1"),
                        Span(date(2025, 2, 27), None, "version 2", "2"),
                    ],
                ),
                SpanLane("Trades", "Trades", [Span(date(2026, 2, 18), date(2026, 4, 1), "version 1", "1")]),
            ],
            today=date(2026, 11, 2),
        ),
        "many": cutoff_chart(many, [Period(date(2017, 6, 6), date(2020, 10, 20), "points for siblings")]),
    }
