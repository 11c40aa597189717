"""The page that says what this is, where each kind of data comes from, and how old it is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from config.ages import ages
from draws.selectors import coverage, processing_times


def about(request: HttpRequest) -> HttpResponse:
    """About, sources and their age, how we count, privacy."""
    today = timezone.localdate()
    context = {"coverage": coverage(), "ages": ages(today), "processing_times": processing_times(today)}
    return render(request, "about.html", context)
