"""Addresses that other programs ask again and again: calendars of rounds."""

from __future__ import annotations

from datetime import timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from draws.selectors import Stream, rounds_of, stream_with_key
from draws.selectors.streams import with_stream
from draws.syndication.calendar import calendar
from draws.syndication.entries import entries

YEARS = 2
_ONE_YEAR = timedelta(days=366)
_ALL = "all"


def round_calendar(request: HttpRequest, key: str = "") -> HttpResponse:
    """The rounds of the last two years as a calendar, with `years=all` every round; of all streams or one."""
    years = request.GET.get("years", str(YEARS))
    if years not in (_ALL, str(YEARS)):
        fault = _(
            "years: write years=all for every round since 2015, or leave it out for the last two years."
        )
        return HttpResponse(f"{fault}\n", status=400, content_type="text/plain; charset=utf-8")
    stream = _stream(key)
    rounds = rounds_of(stream.key) if stream else with_stream()
    if years != _ALL:
        rounds = rounds.filter(date__gt=timezone.localdate() - YEARS * _ONE_YEAR)
    site = request.build_absolute_uri("/").rstrip("/")
    made = calendar(entries(rounds), stream=stream, site=site, address=request.build_absolute_uri())
    headers = {"Content-Disposition": f'inline; filename="express-entry-{key or "rounds"}.ics"'}
    return HttpResponse(made, content_type="text/calendar; charset=utf-8", headers=headers)


def _stream(key: str) -> Stream | None:
    stream = stream_with_key(key) if key else None
    if key and stream is None:
        raise Http404
    return stream
