"""Addresses of draws."""

from django.urls import path, re_path

from draws import views
from draws.conditional import public_pages

app_name = "draws"

urlpatterns = [
    path("", views.home, name="home"),
    # /draws/
    path("draws/", views.round_list, name="round-list"),
    path("draws/categories/", views.category_list, name="category-list"),
    path("draws/categories/<slug:slug>/", views.category, name="category"),
    re_path(r"^draws/(?P<number>[1-9][0-9]{0,4}[a-z]?)/\Z", views.round_page, name="round"),
    # /occupations/
    path("occupations/", views.occupation_list, name="occupation-list"),
    re_path(r"^occupations/(?P<code>[0-9]{5})/\Z", views.occupation, name="occupation"),
]

public_pages(urlpatterns)
