"""The draw history: the list of rounds, and a page for each."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, Max, Min, QuerySet, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from draws import wording
from draws.figures import number
from draws.filters import RoundFilter
from draws.models import PoolSnapshot, Round
from draws.selectors import (
    change_since_previous,
    next_round,
    previous_round,
    rounds_of,
    shares,
    stream_of,
    usual_gap,
    year_to_date,
)
from draws.selectors.streams import with_stream
from draws.views import round_parts
from draws.views.charts import stream_chart
from draws.views.coverage import coverage

PER_PAGE = 50
SORTS = {"date": "sequence", "invitations": "invitations", "cutoff": "crs_cutoff"}


def round_list(request: HttpRequest) -> HttpResponse:
    """All rounds, or those that the filters in the address leave, in the order asked for."""
    filters = RoundFilter(request.GET, queryset=with_stream())
    found = filters.qs if filters.is_valid() else Round.objects.none()
    sort, rounds = _sorted(found, request.GET.get("sort", ""))
    page = Paginator(rounds, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "coverage": coverage(),
        "filters": filters,
        "filtered": any(request.GET.get(name) for name in filters.filters),
        "page_obj": page,
        "rows": [{"round": round_, "stream": stream_of(round_)} for round_ in page],
        "sort": sort,
        "summary": _summary(found),
    }
    return render(request, "draws/round_list.html", context)


def _sorted(rounds: QuerySet[Round], asked: str) -> tuple[str, QuerySet[Round]]:
    """The sort that holds, the newest first unless another is asked for, and the rounds in it."""
    sort = asked if asked.removeprefix("-") in SORTS else "-date"
    direction = "-" if sort.startswith("-") else ""
    return sort, rounds.order_by(direction + SORTS[sort.removeprefix("-")], "-sequence")


def _summary(rounds: QuerySet[Round]) -> dict[str, Any] | None:
    """How many rounds and invitations, and between which cut-offs; None when there are none."""
    totals = rounds.order_by().aggregate(
        rounds=Count("pk"), invitations=Sum("invitations"), low=Min("crs_cutoff"), high=Max("crs_cutoff")
    )
    if not totals["rounds"]:
        return None
    return {
        "rounds": wording.rounds(totals["rounds"]),
        "invitations": wording.invitations(totals["invitations"]),
        "low": totals["low"],
        "high": totals["high"],
    }


def round_page(request: HttpRequest, number: str) -> HttpResponse:
    """One round: what it was, against its stream and its year, and the pool that day."""
    round_ = get_object_or_404(with_stream().select_related("pool"), number=number)
    version = round_.category_version
    listed = (
        [entry.unit_group for entry in version.occupations.select_related("unit_group")] if version else []
    )
    change = change_since_previous(round_)
    stream = stream_of(round_)
    in_stream = list(rounds_of(stream.key))
    context = {
        "coverage": coverage(),
        "round": round_,
        "stream": stream,
        "headline": wording.headline(round_),
        "who": wording.who(round_, len(listed)),
        "figures": _figures(round_, change),
        "change": change,
        "listed": listed,
        "listed_words": wording.occupations(len(listed)),
        "chart": stream_chart(round_, in_stream),
        "pool": _pool(round_),
        **round_parts.among_its_kind(round_, stream, in_stream),
        **round_parts.beside_it(round_, stream),
        **round_parts.told_of_it(round_),
        "previous_round": previous_round(round_),
        "next_round": next_round(round_),
    }
    return render(request, "draws/round.html", context)


def _figures(round_: Round, change: Any) -> list[dict[str, str]]:
    year = year_to_date(round_)
    figures = [
        {
            "label": _("Cut-off"),
            "value": number(round_.crs_cutoff),
            "note": wording.cutoff_change(change) if change else _("the first of its kind"),
        },
        {
            "label": _("Invitations"),
            "value": number(round_.invitations),
            "note": wording.invitations_change(change) if change else "",
        },
        {
            "label": _("%(year)s so far") % {"year": year.year},
            "value": wording.rounds(year.rounds),
            "note": wording.invitations(year.invitations),
        },
    ]
    if change:
        note = _("median of its kind until then: %(days)s") % {"days": number(round(usual_gap(round_) or 0))}
        since = {"label": _("Since the last of its kind"), "value": wording.days(change.days), "note": note}
        figures.insert(2, since)
    return figures


def _pool(round_: Round) -> dict[str, Any] | None:
    pool: PoolSnapshot | None = getattr(round_, "pool", None)
    if pool is None:
        return None
    return {
        "snapshot": pool,
        "timing": wording.pool_timing(pool.as_of, round_.date),
        "bands": shares(pool),
    }
