"""Addresses of the results."""

from django.urls import URLPattern, path
from django.views.decorators.http import require_safe

from eligibility.results import saved, views
from eligibility.results.ahead.page import ahead
from eligibility.results.changes.page import changes
from eligibility.results.corrected import seen
from eligibility.results.papers.page import papers
from eligibility.results.subject import Page, of_answers, of_saved
from eligibility.results.work.page import work


def beside(key: str, page: Page) -> list[URLPattern]:
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
part_urls = [
    *beside("work", work),
    *beside("ahead", ahead),
    *beside("papers", papers),
    *beside("changes", changes),
]

urlpatterns = [*result_urls, *saved_urls, *part_urls]
