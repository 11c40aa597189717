"""The JSON API, version 1: the rooms' routers, and one shape for every error."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver
from django.utils.translation import gettext as _
from ninja import NinjaAPI, Router
from ninja.errors import HttpError, Throttled, ValidationError

from config.throttle import PerMinute
from draws.api import router as draws_router
from draws.api.answers import ApiError
from draws.api.faults import remedy
from eligibility.api import router as assess_router

View = Callable[..., HttpResponse]


class Api(NinjaAPI):
    """Answers HEAD wherever it answers GET, and every wrong address or method in the one shape of errors."""

    def _get_urls(self) -> list[URLResolver | URLPattern]:
        patterns = super()._get_urls()
        for pattern in patterns:
            if isinstance(pattern, URLPattern):
                pattern.callback = _evenly(pattern.callback)
        return patterns


def _evenly(view: View) -> View:
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        asked = request.method
        request.method = "GET" if asked == "HEAD" else asked
        try:
            response = view(request, *args, **kwargs)
        except Http404 as missing:
            response = _not_found(request, missing)
        request.method = asked
        return _not_allowed(request, response["Allow"]) if response.status_code == 405 else response

    answer.csrf_exempt = True  # type: ignore[attr-defined]  # it knows no cookies
    return answer


_ABOUT = """
What IRCC did, as data, and where someone stands, as facts in and a result out. No account is needed.

Lists come a page at a time: follow `next` until it is null. Every answer bears an ETag: send it back as
`If-None-Match`, and while nothing has changed the answer is 304 without a body. Reading is free up to 600
requests a minute and address, `assess` up to 60; beyond that the answer is 429 with `Retry-After`. An error
is `{"error": {"field": "…", "message": "…"}}`: which field, and what to do. Times are in UTC; an absent
value is null.

Figures: Immigration, Refugees and Citizenship Canada. Occupations: adapted from Statistics Canada, National
Occupational Classification 2021. [More about it, with examples](/api/).
"""

api = Api(
    title="Cutline",
    version="1",
    description=_ABOUT,
    docs_url="/docs",
    urls_namespace="api",
)
api.add_router("", draws_router, throttle=PerMinute("API_READ_RATE"))
api.add_router("", assess_router, throttle=PerMinute("API_ASSESS_RATE"))

_anything_else = Router()


@_anything_else.api_operation(["GET", "POST"], "/{path:address}", include_in_schema=False)
def nothing_here(request: HttpRequest, address: str) -> None:
    """An address that is none is an error like any other, not a page."""
    raise Http404


api.add_router("", _anything_else)


def _not_allowed(request: HttpRequest, methods: str) -> HttpResponse:
    """Which methods there are at this address; HEAD wherever there is GET."""
    methods = methods.replace("GET", "GET, HEAD")
    response = error(request, 405, "", _("Use one of these methods here: %s.") % methods)
    response["Allow"] = methods
    return response


def error(request: HttpRequest, status: int, field: str, message: str) -> HttpResponse:
    """An error in the one shape: which field, and what to do."""
    return api.create_response(request, {"error": {"field": field, "message": message}}, status=status)


@api.exception_handler(ApiError)
def _fault(request: HttpRequest, fault: ApiError) -> HttpResponse:
    return error(request, fault.status, fault.field, fault.message)


@api.exception_handler(ValidationError)
def _invalid(request: HttpRequest, invalid: ValidationError) -> HttpResponse:
    """The first of the faults found, with its field: what follows in the path is how it was read."""
    first: dict[str, Any] = invalid.errors[0]
    place = [str(part) for part in first["loc"] if part not in ("query", "filters", "wish")]
    return error(request, 422, place[0] if place else "", remedy(first))


@api.exception_handler(Throttled)
def _throttled(request: HttpRequest, throttled: Throttled) -> HttpResponse:
    response = error(request, 429, "", _("Too many requests: wait a moment and ask again."))
    response["Retry-After"] = str(math.ceil(throttled.wait or 1))
    return response


@api.exception_handler(Http404)
def _not_found(request: HttpRequest, missing: Http404) -> HttpResponse:
    return error(request, 404, "", _("There is nothing at this address."))


@api.exception_handler(HttpError)
def _refused(request: HttpRequest, refused: HttpError) -> HttpResponse:
    return error(request, refused.status_code, "", refused.message)
