"""The page of a round."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from draws import wording
from draws.figures import number
from draws.models import PoolSnapshot, Round
from draws.selectors import (
    change_since_previous,
    next_round,
    previous_round,
    rounds_of,
    stream_of,
    usual_gap,
)
from draws.selectors.streams import with_stream
from draws.views import round_parts
from draws.views.charts import stream_chart
from draws.views.coverage import coverage
from draws.views.kept import until_data_change
from draws.views.round_head import figures_of, pool_of
from noc.models import UnitGroup


def round_page(request: HttpRequest, number: str) -> HttpResponse:
    """One round: what it was, against its stream and its year, and what was told of it since."""
    recorded = _recorded(number)
    told = round_parts.told_of_it(recorded["round"])
    return render(request, "draws/round.html", {"coverage": coverage(), **recorded, **told})


@until_data_change
def _recorded(number: str) -> dict[str, Any]:
    """All that the record of rounds, categories and the pool says; its drawings and tables as HTML.

    Raises Http404 where there is no such round.
    """
    round_ = get_object_or_404(with_stream().select_related("pool"), number=number)
    stream = stream_of(round_)
    in_stream = list(rounds_of(stream.key))
    listed = _listed(round_)
    pool: PoolSnapshot | None = getattr(round_, "pool", None)
    return {
        "round": round_,
        "stream": stream,
        "headline": wording.headline(round_),
        "who": wording.who(round_, len(listed)),
        "figures": _figures(round_, change_since_previous(round_)),
        "listed": render_to_string("draws/_unit_groups.html", {"unit_groups": listed}) if listed else "",
        "listed_words": wording.occupations(len(listed)),
        "chart": round_parts.drawn(stream_chart(round_, in_stream)),
        "pool": render_to_string("draws/_pool.html", {"pool": pool_of(round_, pool), "round": round_}),
        **round_parts.among_its_kind(round_, stream, in_stream),
        "beside": round_parts.beside_it(round_, stream),
        "previous_round": previous_round(round_),
        "next_round": next_round(round_),
    }


def _listed(round_: Round) -> list[UnitGroup]:
    """The occupations that the round's version lists."""
    version = round_.category_version
    return [entry.unit_group for entry in version.occupations.select_related("unit_group")] if version else []


def _figures(round_: Round, change: Any) -> list[dict[str, str]]:
    figures = figures_of(round_, change)
    if change:
        usual = usual_gap(round_)
        note = "" if usual is None else _("median of its kind until then: %(days)s") % {"days": number(usual)}
        since = {"label": _("Since the last of its kind"), "value": wording.days(change.days), "note": note}
        figures.insert(2, since)
    return figures
