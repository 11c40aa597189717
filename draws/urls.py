"""Addresses of draws."""

from django.urls import path, re_path
from django.views.generic import RedirectView

from draws import views
from draws.conditional import public_pages
from draws.syndication.atom import RoundFeed
from draws.views import catalogue

app_name = "draws"

urlpatterns = [
    path("", views.home, name="home"),
    # /draws/
    path("draws/", views.round_list, name="round-list"),
    path("draws/rounds.csv", views.rounds_csv, name="rounds-csv"),
    path("draws/rounds.json", views.rounds_json, name="rounds-json"),
    path("draws/rounds.ics", views.round_calendar, name="calendar"),
    path("draws/feeds/all.atom", RoundFeed(), name="feed"),
    path("draws/feeds/all.ics", RedirectView.as_view(pattern_name="draws:calendar", permanent=True)),
    path("draws/feeds/<slug:key>.atom", RoundFeed(), name="stream-feed"),
    path("draws/feeds/<slug:key>.ics", views.round_calendar, name="stream-calendar"),
    path("draws/cutoffs/", views.cutoffs, name="cutoffs"),
    path("draws/years/", views.year_list, name="year-list"),
    re_path(r"^draws/years/(?P<year>[12][0-9]{3})/\Z", views.year_page, name="year"),
    path("draws/categories/", views.category_list, name="category-list"),
    path("draws/categories/<slug:slug>/", views.category, name="category"),
    path("draws/forecast/", views.forecast, name="forecast"),
    path("draws/forecast/scorecard/", views.scorecard, name="forecast-scorecard"),
    re_path(r"^draws/(?P<number>[1-9][0-9]{0,4}[a-z]?)/\Z", views.round_page, name="round"),
    # /occupations/
    path("occupations/", views.occupation_list, name="occupation-list"),
    path("occupations/suggestions/", views.suggestions, name="occupation-suggestions"),
    path("occupations/compare/", views.compare, name="compare"),
    path("occupations/groups/", catalogue.group_list, name="occupation-groups"),
    re_path(r"^occupations/groups/(?P<code>[0-9]{1,4})/\Z", catalogue.group, name="occupation-group"),
    re_path(r"^occupations/(?P<code>[0-9]{4,5})/\Z", catalogue.occupation, name="occupation"),
    # /occupations/noc-2016/: a version, whichever is in use
    re_path(r"^occupations/noc-(?P<version>[0-9]{4})/\Z", catalogue.version, name="noc-version"),
    re_path(
        r"^occupations/noc-(?P<version>[0-9]{4})/groups/(?P<code>[0-9]{1,4})/\Z",
        catalogue.group,
        name="noc-occupation-group",
    ),
    re_path(
        r"^occupations/noc-(?P<version>[0-9]{4})/(?P<code>[0-9]{4,5})/\Z",
        catalogue.occupation,
        name="noc-occupation",
    ),
]

public_pages(urlpatterns)
