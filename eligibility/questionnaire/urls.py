"""Addresses of the questionnaire, under /stand/."""

from django.urls import path, register_converter

from eligibility.questionnaire.registry import ShelfConverter
from eligibility.questionnaire.views import comparison, items, overview, steps

register_converter(ShelfConverter, "shelf")

# /stand/answers/: all of them at once
answers_urls = [
    path("review/", overview.review, name="review"),
    path("answers/forget/", overview.forget, name="answers-forget"),
    path("answers/bring-back/", overview.bring_back, name="answers-bring-back"),
    path("answers/drop-aside/", overview.drop_aside, name="answers-drop-aside"),
]

# /stand/jobs/add/, /stand/jobs/0/, /stand/partner/language-tests/1/remove/, /stand/jobs/0/leaves/add/
item_urls = [
    path("<shelf:shelf>/add/", items.add, name="item-add"),
    path("<shelf:shelf>/<int:index>/", items.edit, name="item-edit"),
    path("<shelf:shelf>/<int:index>/remove/", items.remove, name="item-remove"),
    path("<shelf:shelf>/<int:index>/compare/", comparison.compare, name="job-compare"),
]

urlpatterns = [
    path("", steps.start, name="start"),
    *answers_urls,
    path("<slug:slug>/", steps.step, name="step"),
    *item_urls,
]
