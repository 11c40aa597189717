"""The chart of cut-offs by stream over time, on a page of its own."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from draws.cutoffs_form import CutoffsForm
from draws.selectors import (
    RoundLine,
    all_streams,
    last_round_of_each_stream,
    lines_of,
    ranges_by_stream,
    rounds_of_any,
    stream_of,
    year_totals,
)
from draws.views.charts import lanes
from draws.views.coverage import coverage
from draws.views.rows import range_rows, rows_of


def cutoffs(request: HttpRequest) -> HttpResponse:
    """The cut-offs of the streams in the address since the year in the address, drawn and as tables."""
    form = _form(request)
    lines = _lines(form.cleaned_data) if form.is_valid() else []
    context = {
        "coverage": coverage(),
        "form": form,
        "chart": lanes(lines),
        "ranges": range_rows(ranges_by_stream(lines), since=form.cleaned_data.get("since")),
        "rows": rows_of(lines),
    }
    return render(request, "draws/cutoffs.html", context)


def _form(request: HttpRequest) -> CutoffsForm:
    """Always bound: an address without a choice is the usual one."""
    return CutoffsForm(
        request.GET,
        streams=all_streams(),
        living=[stream_of(last).key for last in last_round_of_each_stream(timezone.localdate())],
        years=[total.year for total in year_totals()],
    )


def _lines(asked: dict[str, Any]) -> list[RoundLine]:
    rounds = rounds_of_any(asked["stream"])
    return lines_of(rounds.filter(date__gte=date(asked["since"], 1, 1)))
