"""The draw history: the rounds that an address asks for."""

from __future__ import annotations

from typing import Any, cast

from django.core.paginator import Page, Paginator
from django.db.models import Count, Max, Min, QuerySet, Sum
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from draws import wording
from draws.figures import number
from draws.listing import PAGE_SIZES, Listing, listing
from draws.models import Round
from draws.selectors import lines_of
from draws.views.charts import lanes
from draws.views.coverage import coverage
from draws.views.kept import until_data_change
from draws.views.rows import rows_of


def round_list(request: HttpRequest) -> HttpResponse:
    """All rounds, or those that the filters in the address leave, in the order asked for."""
    found = listing(request.GET)
    summary = _summary(found.rounds)
    page = _page(found, request.GET.get("page", ""), summary["count"])
    fields, chart = _fields_and_chart(found.address)
    context = {
        "coverage": coverage(),
        "listing": found,
        "page_obj": page,
        "rows": rows_of(lines_of(cast("QuerySet[Round]", page.object_list))),
        "summary": summary,
        "fields": fields,
        "chart": chart,
        "sizes": PAGE_SIZES if summary["count"] > PAGE_SIZES[0] else (),
    }
    return render(request, "draws/round_list.html", context)


@until_data_change
def _fields_and_chart(address: str) -> tuple[SafeString, SafeString]:
    """The fields of the filters as filled in, and the rounds they leave, drawn."""
    found = listing(QueryDict(address))
    fields = render_to_string("draws/_filters.html", {"form": found.filters.form})
    chart = lanes(lines_of(found.rounds))
    return fields, render_to_string("components/lane_chart.svg.html", {"chart": chart})


def _page(found: Listing, asked: str, count: int) -> Page[Round]:
    """The page asked for, or the nearest there is, which is then remarked upon."""
    paginator = Paginator(found.rounds, found.per_page)
    paginator.count = count  # known already
    page = paginator.get_page(1 if _before_the_first(asked) else asked or 1)
    if asked and asked != str(page.number):
        words = _("There is no page “%(asked)s”: this is page %(number)s.")
        found.remarks.append(words % {"asked": asked[:40], "number": page.number})
    return page


def _before_the_first(asked: str) -> bool:
    """Whether a number below 1 is asked for: Django's paginator would answer with the last page."""
    try:
        return int(asked) < 1
    except ValueError:
        return False


def _summary(rounds: QuerySet[Round]) -> dict[str, Any]:
    """How many rounds and invitations, and between which cut-offs, in words. One query."""
    totals = rounds.order_by().aggregate(
        count=Count("pk"), invitations=Sum("invitations"), low=Min("crs_cutoff"), high=Max("crs_cutoff")
    )
    if not totals["count"]:
        return {"count": 0}
    return {
        "count": totals["count"],
        "rounds": wording.rounds(totals["count"]),
        "invitations": wording.invitations(totals["invitations"]),
        "low": number(totals["low"]),
        "high": number(totals["high"]),
    }
