"""Addresses of the results."""

from django.urls import path

from eligibility.results import saved, views

# /stand/result/
result_urls = [
    path("result/", views.result, name="result"),
    path("result/save/", views.save, name="save"),
]

# /stand/saved/
saved_urls = [
    path("saved/", saved.profile, name="profile"),
    path("saved/<uuid:pk>/", saved.assessment, name="assessment"),
    path("saved/<uuid:pk>/delete/", saved.delete, name="assessment-delete"),
]

urlpatterns = [*result_urls, *saved_urls]
