"""Charts as geometry: positions and words are made here, templates draw, style sheets colour."""

from draws.charts.cutoffs import LineChart, Period, Point, cutoff_chart
from draws.charts.ruler import Mark, Ruler, ruler

__all__ = ["LineChart", "Mark", "Period", "Point", "Ruler", "cutoff_chart", "ruler"]
