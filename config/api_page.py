"""The page that says to people what the API has, with real answers of the day."""

from __future__ import annotations

import json
from dataclasses import dataclass
from io import BytesIO

from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import resolve, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

EXAMPLES: list[tuple[Promise, str]] = [
    (_("The last healthcare round"), "rounds?category=healthcare&limit=1"),
    (_("The pool as last published"), "pool?limit=1"),
    (_("A day that cannot be read"), "rounds?from=tomorrow"),
]


@dataclass(frozen=True)
class Example:
    """A question to the API, and its answer as of now."""

    title: Promise
    address: str
    status: int
    answer: str


def api_page(request: HttpRequest) -> HttpResponse:
    """What there is, how to page, ETags, limits, whose data these are, examples."""
    folder = request.build_absolute_uri(reverse("api:openapi-json").removesuffix("openapi.json"))
    examples = [_example(request, title, f"{folder}{asked}") for title, asked in EXAMPLES]
    return render(request, "api.html", {"folder": folder, "examples": examples})


def _example(request: HttpRequest, title: Promise, address: str) -> Example:
    asked = _asking(request, address)
    view, args, kwargs = resolve(asked.path_info)
    response = view(asked, *args, **kwargs)
    answer = json.dumps(json.loads(response.content), indent=2, ensure_ascii=False)
    return Example(title, address, response.status_code, answer)


def _asking(request: HttpRequest, address: str) -> WSGIRequest:
    """The request that a client would send to the address; asked from here, it counts against nobody."""
    path, _sign, query = address.removeprefix(request.build_absolute_uri("/")).partition("?")
    kept = ("HTTP_HOST", "SERVER_NAME", "SERVER_PORT", "wsgi.url_scheme")
    environ = {name: request.META[name] for name in kept if name in request.META}
    asked = {"REQUEST_METHOD": "GET", "PATH_INFO": f"/{path}", "QUERY_STRING": query, "wsgi.input": BytesIO()}
    return WSGIRequest({**environ, **asked, "REMOTE_ADDR": "127.0.0.1"})
