"""The public pages of draws."""

from draws.views import catalogue
from draws.views.categories import category, category_list
from draws.views.comparison import compare
from draws.views.cutoffs import cutoffs
from draws.views.downloads import rounds_csv, rounds_json
from draws.views.finding import occupation_list, suggestions
from draws.views.forecast import forecast, scorecard
from draws.views.history import round_list
from draws.views.home import home
from draws.views.rounds import round_page
from draws.views.syndication import round_calendar
from draws.views.years import year_list, year_page

__all__ = [
    "catalogue",
    "category",
    "category_list",
    "compare",
    "cutoffs",
    "forecast",
    "home",
    "occupation_list",
    "round_calendar",
    "round_list",
    "round_page",
    "rounds_csv",
    "rounds_json",
    "scorecard",
    "suggestions",
    "year_list",
    "year_page",
]
