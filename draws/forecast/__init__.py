"""The next cut-off from past ones: pure, without a clock or a database. docs/forecast.md is the recipe."""

from draws.forecast.backtest import Call, replay, walk
from draws.forecast.distribution import Distribution
from draws.forecast.learner import Forecast, Learner
from draws.forecast.plain import Tally, Waits, enough_next_time, waits
from draws.forecast.rounds import PastRound, scale_changed_between
from draws.forecast.scorecard import Group, Scorecard, Standing, scorecard
from draws.forecast.scoring import Bin, Scores, score

__all__ = [
    "Bin",
    "Call",
    "Distribution",
    "Forecast",
    "Group",
    "Learner",
    "PastRound",
    "Scorecard",
    "Scores",
    "Standing",
    "Tally",
    "Waits",
    "enough_next_time",
    "replay",
    "scale_changed_between",
    "score",
    "scorecard",
    "waits",
    "walk",
]
