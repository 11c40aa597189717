"""The chart of cut-offs by stream over time, on a page of its own."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString

from draws.forms.cutoffs import USUAL_SINCE, CutoffsForm
from draws.selectors import (
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
from draws.views.kept import until_data_change
from draws.views.rows import range_rows, rows_of


def cutoffs(request: HttpRequest) -> HttpResponse:
    """The cut-offs of the streams in the address since the year in the address, drawn and as tables."""
    form = _form(request)
    drawn = _drawn((*form.cleaned_data["stream"],), form.cleaned_data["since"]) if form.is_valid() else ""
    return render(request, "draws/cutoffs.html", {"coverage": coverage(), "form": form, "drawn": drawn})


@until_data_change
def _drawn(streams: tuple[str, ...], since: int) -> SafeString | str:
    """The chart and its tables; empty where there were no rounds."""
    lines = lines_of(rounds_of_any(streams).filter(date__gte=date(since, 1, 1)))
    context = {
        "since": date(since, 1, 1),
        "chart": lanes(lines),
        "ranges": range_rows(ranges_by_stream(lines), since=since),
        "rows": rows_of(lines),
    }
    return render_to_string("draws/_cutoffs_drawn.html", context) if lines else ""


def _form(request: HttpRequest) -> CutoffsForm:
    """Always bound: what an address leaves open is the usual choice, and is shown as chosen."""
    asked = request.GET.copy()
    if "stream" not in asked:
        living = last_round_of_each_stream(timezone.localdate())
        asked.setlist("stream", [stream_of(last).key for last in living])
    asked.setdefault("since", str(USUAL_SINCE))
    years = [total.year for total in year_totals()]
    return CutoffsForm(asked, streams=all_streams(), years=years)
