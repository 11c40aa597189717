"""The years: a list with their totals, and a page for each."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from draws import selectors, wording
from draws.figures import number
from draws.models import Round
from draws.selectors import YearTotal, lines_of, months_of, ranges_by_stream, year_totals
from draws.views.charts import lanes
from draws.views.rows import range_rows


def year_list(request: HttpRequest) -> HttpResponse:
    """Every year with its rounds and invitations, the newest first, and the totals of all."""
    totals = year_totals()
    known = selectors.coverage()
    context = {
        "coverage": wording.coverage_line(known, timezone.localdate()),
        "running": known.on.year if known else None,
        "totals": totals,
        "rounds": sum(total.rounds for total in totals),
        "invitations": sum(total.invitations for total in totals),
    }
    return render(request, "draws/year_list.html", context)


def year_page(request: HttpRequest, year: str) -> HttpResponse:
    """A year: whom it invited, between which cut-offs, in which months. 404 for one without rounds."""
    totals = {total.year: total for total in year_totals()}
    total = totals.get(int(year))
    known = selectors.coverage()
    if total is None or known is None:
        raise Http404
    lines = lines_of(Round.objects.filter(date__year=total.year))
    months = months_of(total.year, lines, last=known.on)
    context = {
        "coverage": wording.coverage_line(known, timezone.localdate()),
        "total": total,
        "headline": wording.year(total),
        "until": wording.year_until(total.year, known),
        "gaps": wording.months_without(months),
        "differs": _differs(total),
        "ranges": range_rows(ranges_by_stream(lines), year=total.year),
        "months": months,
        "chart": lanes(lines),
        "previous": totals.get(total.year - 1),
        "next": totals.get(total.year + 1),
    }
    return render(request, "draws/year.html", context)


def _differs(total: YearTotal) -> dict[str, Any] | None:
    """What IRCC's own feed adds up to, and the rounds of which it gives another size; None where we agree."""
    if total.in_feed == total.invitations:
        return None
    rounds = Round.objects.filter(date__year=total.year, invitations_in_feed__isnull=False)
    return {"invitations": number(total.in_feed), "rounds": rounds}
