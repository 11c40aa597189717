"""Addresses under /reviews/: the consultant's, then the client's."""

from django.urls import path

from eligibility.results.beside import PAGES
from reviews import views

app_name = "reviews"

urlpatterns = [
    path("", views.shared_with_me, name="shared-with-me"),
    path("<uuid:share_id>/", views.review, name="review"),
    *(
        path(f"<uuid:share_id>/{key}/", views.beside(page), name=f"review-{key}")
        for key, page in PAGES.items()
    ),
    path("<uuid:share_id>/end/", views.end, name="end"),
    path("share/<uuid:assessment_id>/", views.share, name="share"),
]
