"""Charts as geometry: positions and words are made here, templates draw, style sheets colour."""

from draws.charts.cutoffs import LineChart, Period, Point, cutoff_chart
from draws.charts.lanes import Lane, LaneChart, lane_chart
from draws.charts.reliability import Agreement, ReliabilityChart, reliability_chart
from draws.charts.ruler import Mark, Ruler, ruler

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
    "cutoff_chart",
    "lane_chart",
    "reliability_chart",
    "ruler",
]
