"""The first page: the last cut-offs, and where a score would stand."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from draws import wording
from draws.charts import Mark, ruler
from draws.figures import number, short_day
from draws.forms.score import ScoreForm
from draws.selectors import Latest, at_or_above, latest_of_each_stream, latest_snapshot, quiet_streams
from draws.views.coverage import coverage
from draws.views.kept import until_data_change


def home(request: HttpRequest) -> HttpResponse:
    """The last round of each living stream, how a score compares with them, and where to start."""
    form = ScoreForm(request.GET if "score" in request.GET else None)
    score = form.cleaned_data["score"] if form.is_valid() else None
    today = timezone.localdate()
    context = {"coverage": coverage(), "form": form, **_as_of(today), "standing": _standing(today, score)}
    return render(request, "draws/home.html", context)


@until_data_change
def _as_of(today: date) -> dict[str, Any]:
    """The last cut-offs, empty without rounds, and the pool as last published."""
    rows = [_row(last) for last in latest_of_each_stream(today)]
    context = {"rows": rows, "quiet": quiet_streams(today)}
    table = render_to_string("draws/_last_rounds.html", context) if rows else ""
    return {"table": table, "pool": latest_snapshot(today)}


@until_data_change
def _standing(today: date, score: int | None) -> dict[str, str]:
    """Where a score stands among the last cut-offs, drawn, and in the pool, in words."""
    pool = latest_snapshot(today) if score is not None else None
    words = wording.standing(at_or_above(pool, score), pool.total) if pool and score is not None else ""
    return {"words": words, "ruler": _ruler(latest_of_each_stream(today), score)}


def _ruler(latest: list[Latest], score: int | None) -> SafeString | str:
    marks = [Mark(last.stream.short, last.round.crs_cutoff, short_day(last.round.date)) for last in latest]
    if not marks:
        return ""
    caption = _(
        "The last cut-off of each stream with a round in the past year, on one line. Each stream invites "
        "other people, so a score above one line is no invitation in itself."
    )
    you = "" if score is None else _("This score, %(score)s") % {"score": number(score)}
    drawn = ruler(score, None, marks, you_text=you)
    return render_to_string("components/ruler.svg.html", {"ruler": drawn, "caption": caption})


def _row(last: Latest) -> dict[str, Any]:
    return {
        "round": last.round,
        "stream": last.stream,
        "invited": _("%(people)s invited") % {"people": number(last.round.invitations)},
        "change": wording.since_previous(last.change),
    }
