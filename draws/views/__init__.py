"""The public pages of draws."""

from draws.views.categories import category, category_list
from draws.views.forecast import forecast, scorecard
from draws.views.home import home
from draws.views.occupations import occupation, occupation_list
from draws.views.rounds import round_list, round_page

__all__ = [
    "category",
    "category_list",
    "forecast",
    "home",
    "occupation",
    "occupation_list",
    "round_list",
    "round_page",
    "scorecard",
]
