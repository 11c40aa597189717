"""Charts as geometry: positions and words are made here, templates draw, style sheets colour."""

from draws.charts.cutoffs import LineChart, Period, Point, cutoff_chart
from draws.charts.lanes import Lane, LaneChart, lane_chart
from draws.charts.reliability import Agreement, ReliabilityChart, reliability_chart
from draws.charts.ruler import Mark, Ruler, ruler
from draws.charts.spans import Span, SpanChart, SpanLane, span_chart

__all__ = [
    "Agreement",
    "Lane",
    "LaneChart",
    "LineChart",
    "Mark",
    "Period",
    "Point",
    "ReliabilityChart",
    "Ruler",
    "Span",
    "SpanChart",
    "SpanLane",
    "cutoff_chart",
    "lane_chart",
    "reliability_chart",
    "ruler",
    "span_chart",
]
