"""Addresses under /stand/: the questionnaire, then its result and what was saved of it."""

from eligibility.questionnaire.urls import urlpatterns as questionnaire
from eligibility.results.urls import urlpatterns as results

app_name = "eligibility"

urlpatterns = [*results, *questionnaire]
