"""The first page: the last cut-offs, and where a score would stand."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from draws import wording
from draws.charts import Mark, ruler
from draws.figures import number, short_day
from draws.models import PoolSnapshot
from draws.score_form import ScoreForm
from draws.selectors import Latest, at_or_above, latest_of_each_stream, latest_snapshot
from draws.views.coverage import coverage


def home(request: HttpRequest) -> HttpResponse:
    """The last round of each living stream, how a score compares with them, and where to start."""
    today = timezone.localdate()
    latest = latest_of_each_stream(today)
    form = ScoreForm(request.GET if "score" in request.GET else None)
    score = form.cleaned_data["score"] if form.is_valid() else None
    marks = [Mark(last.stream.short, last.round.crs_cutoff, short_day(last.round.date)) for last in latest]
    context = {
        "coverage": coverage(),
        "rows": [_row(last) for last in latest],
        "form": form,
        "pool": _pool(latest_snapshot(today), score),
        "ruler": ruler(score, None, marks, you_text=_you(score)) if marks else None,
    }
    return render(request, "draws/home.html", context)


def _row(last: Latest) -> dict[str, Any]:
    return {
        "round": last.round,
        "stream": last.stream,
        "invited": _("%(people)s invited") % {"people": number(last.round.invitations)},
        "change": wording.since_previous(last.change),
    }


def _you(score: int | None) -> str:
    return "" if score is None else _("This score, %(score)s") % {"score": score}


def _pool(pool: PoolSnapshot | None, score: int | None) -> dict[str, Any] | None:
    """The last snapshot, and how many stand at or above the score where one was given."""
    if pool is None:
        return None
    standing = wording.standing(at_or_above(pool, score), pool.total) if score is not None else ""
    return {"snapshot": pool, "standing": standing}
