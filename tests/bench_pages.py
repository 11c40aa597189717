"""What pages cost, as ratios to what Django itself costs: the second half of `make bench`.

The floor of a page is a plain view and template with one query, as many rows and as many cells as the page
has, behind the middleware that `startproject` writes. Both are called as servers call them, in the same run.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.template import Context, Template
from django.test import RequestFactory, override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import path

from config import urls
from config.kept_answers import memory
from draws.models import Round

PAGES = {
    "home": "/",
    "history, 100 rows": "/draws/?per_page=100",
    "round": "/draws/398/",
    "cut-offs": "/draws/cutoffs/",
    "year": "/draws/years/2025/",
    "forecast": "/draws/forecast/",
    "category": "/draws/categories/healthcare/",
    "occupation": "/occupations/31301/",
    "about": "/about/",
    "feed": "/draws/feeds/all.atom",
    "calendar": "/draws/rounds.ics",
}
STARTPROJECT = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
_ROUNDS, _TIMES = 7, 15
_ROWS = re.compile(r"<(?:tr|li|dt|entry)\b|BEGIN:VEVENT")
_CELLS = re.compile(r"<(?:td|th|li|dt|dd|title|summary|published|updated)\b|^[A-Z-]+[:;]", re.MULTILINE)
_FIELDS = ("number", "date", "official_name", "invitations", "crs_cutoff", "kind", "note")


@dataclass(frozen=True)
class Answer:
    """What a server would have sent."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Shape:
    """How many rows a page has, and how many cells in each."""

    rows: int
    cells: int

    @classmethod
    def of(cls, html: str) -> Shape:
        """Rows of tables, items of lists and terms, with what stands in them."""
        rows = len(re.findall(r"<(?:tr|li|dt|entry)\b|BEGIN:VEVENT", html))
        cells = len(
            re.findall(r"<(?:td|th|li|dt|dd|title|summary|published|updated)\b|^[A-Z-]+[:;]", html, re.M)
        )
        return cls(max(rows, 1), max(round(cells / max(rows, 1)), 1))


def call(application: WSGIHandler, address: str, **headers: str) -> Answer:
    """Ask as a server does."""
    place, _, query = address.partition("?")
    environ = RequestFactory(headers=headers).generic("GET", place, QUERY_STRING=query).environ
    sent: dict[str, Any] = {}
    response = application(environ, lambda status, headers: sent.update(status=status, headers=dict(headers)))
    body = b"".join(response)
    response.close()
    return Answer(int(sent["status"][:3]), sent["headers"], body)


def cost(work: Callable[[], object]) -> float:
    """CPU seconds of doing the work once: the best of several rounds."""
    work()
    best = float("inf")
    for _ in range(_ROUNDS):
        start = time.process_time()
        for _ in range(_TIMES):
            work()
        best = min(best, (time.process_time() - start) / _TIMES)
    return best


def floor_view(shape: Shape) -> Callable[[HttpRequest], HttpResponse]:
    """A plain view with one query and a plain template of a shape."""
    fields = [_FIELDS[place % len(_FIELDS)] for place in range(shape.cells)]
    cells = "".join(f"<td>{{{{ row.{name} }}}}</td>" for name in fields)
    template = Template(f"<table>{{% for row in rows %}}<tr>{cells}</tr>{{% endfor %}}</table>")

    def view(request: HttpRequest) -> HttpResponse:
        return HttpResponse(template.render(Context({"rows": Round.objects.all()[: shape.rows]})))

    return view


def measures() -> Iterator[str]:
    """A line for each page: its cost, its ratio to its floor, that of a 304, and its queries."""
    site = WSGIHandler()
    with override_settings(MIDDLEWARE=STARTPROJECT):
        plain = WSGIHandler()
    for name, address in PAGES.items():
        first = call(site, address)
        if first.status != 200:
            yield f"  {name:20} answers {first.status}"
            continue
        shape = Shape.of(first.body.decode())
        urls.urlpatterns.insert(0, path("floor/", floor_view(shape)))
        floor = cost(lambda: call(plain, "/floor/"))
        made = cost(lambda address=address: (memory.clear(), call(site, address)))
        page = cost(lambda address=address: call(site, address))
        etag = first.headers["ETag"]
        kept = cost(lambda address=address, etag=etag: call(site, address, **{"If-None-Match": etag}))
        del urls.urlpatterns[0]
        memory.clear()
        with CaptureQueriesContext(connection) as queries:
            call(site, address)
        yield (
            f"  {name:18} {shape.rows:4} × {shape.cells:<2} floor {floor * 1000:5.2f} ms   made"
            f" {made * 1000:5.2f} ms: {made / floor:4.2f}   kept: {page / floor:4.2f}"
            f"   304: {kept / floor:4.2f}   {len(queries)} queries"
        )


def page_ratios() -> None:
    """Print every page against its floor."""
    print("pages, CPU in process, best of several rounds:")
    for line in measures():
        print(line, flush=True)
