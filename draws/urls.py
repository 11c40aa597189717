"""Addresses of draws."""

from django.urls import path

from draws import views

app_name = "draws"

urlpatterns = [
    path("", views.home, name="home"),
    # /draws/
    path("draws/", views.round_list, name="round-list"),
    path("draws/categories/", views.category_list, name="category-list"),
    path("draws/categories/<slug:slug>/", views.category, name="category"),
    path("draws/<str:number>/", views.round_page, name="round"),
    # /occupations/
    path("occupations/", views.occupation_list, name="occupation-list"),
    path("occupations/<str:code>/", views.occupation, name="occupation"),
]
