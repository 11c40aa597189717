"""The forecast of the next cut-offs, and its track record."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from draws.charts import Agreement, reliability_chart
from draws.figures import number
from draws.forecast import Bin, Scorecard, Scores, Standing, scale_changed_between
from draws.forecast.plain import WINDOWS
from draws.forecast.recipe import FIXED_ON, SCORED_FROM
from draws.forecast.scorecard import Group
from draws.forms.score import ScoreForm
from draws.selectors import Outlook, Record, forecast_record, outlooks, stream_names
from draws.views.coverage import coverage
from draws.wording import forecast as words


def forecast(request: HttpRequest) -> HttpResponse:
    """What may come next in each living stream, and the chance of a score in the address."""
    today = timezone.localdate()
    form = ScoreForm(request.GET if "score" in request.GET else None)
    score = form.cleaned_data["score"] if form.is_valid() else None
    record, found = forecast_record(), outlooks(today)
    shown = [outlook for outlook in found if outlook.standing is Standing.SHOWN]
    context = {
        "coverage": coverage(),
        "record": record,
        "form": form,
        "score": score,
        "shown": [_shown_row(outlook, score) for outlook in shown],
        "plain": [_plain_row(outlook) for outlook in found if outlook not in shown],
        "waits": [{"stream": outlook.stream, "waits": _waits(outlook)} for outlook in found],
        "windows": WINDOWS,
        "since": SCORED_FROM,
        "points_changed_on": scale_changed_between(record.last.date, today) if record else None,
    }
    return render(request, "draws/forecast/forecast.html", context)


def _shown_row(outlook: Outlook, score: int | None) -> dict[str, Any]:
    assert outlook.distribution
    assert outlook.scores
    chance = outlook.chance(outlook.last.crs_cutoff if score is None else score)
    return {
        **_plain_row(outlook),
        "chance": words.percent(chance or 0.0),
        "interval": words.interval(*outlook.distribution.interval()),
        "rests_on": words.rests_on(outlook.forecast),
        "track": words.track(outlook.scores),
    }


def _plain_row(outlook: Outlook) -> dict[str, Any]:
    return {
        "stream": outlook.stream,
        "round": outlook.last,
        "again": words.tally(outlook.again),
        "why": words.standing(outlook.standing, outlook.forecast, outlook.scores),
        "new_version": words.new_version(outlook.new_version_on),
    }


def _waits(outlook: Outlook) -> dict[str, Any] | None:
    waits = outlook.waits
    if waits is None:
        return None
    return {
        "median": number(round(waits.median)),
        "shortest": number(waits.shortest),
        "longest": number(waits.longest),
        "within": [(window, words.tally(counted)) for window, counted in waits.within],
    }


def scorecard(request: HttpRequest) -> HttpResponse:
    """How good the forecasts were on past rounds, against the simple one, and how they are made."""
    record = forecast_record()
    context: dict[str, Any] = {"coverage": coverage(), "since": SCORED_FROM, "fixed_on": FIXED_ON}
    if record:
        context |= _scored(record)
    return render(request, "draws/forecast/scorecard.html", context)


def _scored(record: Record) -> dict[str, Any]:
    card, names = record.scorecard, stream_names()
    streams = [
        _score_row(names[key], scores) | {"hidden": _hidden(record, key)}
        for key, scores in card.streams.items()
    ]
    return {
        "record": record,
        "lead": card.groups.get(Group.NOT_NOMINEES),
        "groups": [_score_row(words.group(group), scores) for group, scores in card.groups.items()],
        "streams": streams,
        "bins": [_bin_row(found) for found in card.reliability],
        "chart": _chart(card),
    }


def _hidden(record: Record, stream: str) -> str:
    """Why a stream's forecast is not shown; empty where it may be."""
    forecast = record.learner.forecast(stream)
    standing = record.scorecard.standing(stream, forecast.changes if forecast else 0)
    return words.hidden(standing)


def _score_row(name: str, scores: Scores) -> dict[str, Any]:
    return {
        "name": name,
        "rounds": number(scores.rounds),
        "brier": words.score(scores.brier),
        "simple_brier": words.score(scores.simple_brier),
        "log_loss": words.score(scores.log_loss),
        "simple_log_loss": words.score(scores.simple_log_loss),
        "inside": words.share(scores.inside, scores.rounds),
        "width": number(round(scores.width)),
        "miss": number(round(scores.miss, 1)),
        "simple_miss": number(round(scores.simple_miss, 1)),
    }


def _bin_row(found: Bin) -> dict[str, str]:
    return {
        "range": words.tenth(found),
        "said": words.percent(found.said),
        "happened": words.whole_percent(found.happened),
        "count": number(found.count),
    }


def _chart(card: Scorecard) -> Any:
    return reliability_chart(
        [Agreement(bin_.said, bin_.happened, bin_.count, words.agreement(bin_)) for bin_ in card.reliability]
    )
