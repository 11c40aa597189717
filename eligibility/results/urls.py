"""Addresses of the results."""

from django.urls import URLPattern, path
from django.views.decorators.http import require_safe

from eligibility.results import saved, views
from eligibility.results.beside import PAGES
from eligibility.results.corrected import seen
from eligibility.results.subject import Page, of_answers, of_saved


def _beside(key: str, page: Page) -> list[URLPattern]:
    """The two addresses of a page beside the result: of present answers, and of a saved assessment."""
    return [
        path(f"result/{key}/", require_safe(of_answers(page)), name=f"result-{key}"),
        path(f"saved/<uuid:pk>/{key}/", require_safe(of_saved(page)), name=f"assessment-{key}"),
    ]


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
    path("saved/corrections/<int:pk>/seen/", seen, name="correction-seen"),
]

# Beside both.
part_urls = [pattern for key, page in PAGES.items() for pattern in _beside(key, page)]

urlpatterns = [*result_urls, *saved_urls, *part_urls]
