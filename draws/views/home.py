"""The first page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from draws.charts import Mark, ruler
from draws.figures import short_day
from draws.models import Round
from draws.selectors import last_round_of_each_stream, stream_of
from draws.views.coverage import coverage


def home(request: HttpRequest) -> HttpResponse:
    """What Cutline is, the last round of each living stream, and where to start."""
    last_rounds = last_round_of_each_stream(timezone.localdate())
    context = {
        "coverage": coverage(),
        "rows": [{"round": round_, "stream": stream_of(round_)} for round_ in last_rounds],
        "ruler": ruler(None, None, [_mark(round_) for round_ in last_rounds]) if last_rounds else None,
    }
    return render(request, "draws/home.html", context)


def _mark(round_: Round) -> Mark:
    return Mark(stream_of(round_).short, round_.crs_cutoff, short_day(round_.date))
