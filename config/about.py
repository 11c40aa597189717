"""The page that says what this is, where each kind of data comes from, and how old it is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from draws.selectors.coverage import coverage


def about(request: HttpRequest) -> HttpResponse:
    """About, sources, how we count, privacy."""
    return render(request, "about.html", {"coverage": coverage()})
