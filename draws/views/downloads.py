"""The rounds of the history as files: what the page shows, all its pages, in its order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from draws import downloads, reference
from draws.listing import Listing, listing

Written = Callable[[Iterable[dict[str, Any]], Listing], Iterator[str]]


def rounds_csv(request: HttpRequest) -> HttpResponseBase:
    """The rounds that the filters leave, as CSV."""
    kind = "text/csv; charset=utf-8; header=present"
    return _file(request, "csv", kind, lambda items, found: downloads.csv_lines(items))


def rounds_json(request: HttpRequest) -> HttpResponseBase:
    """The rounds that the filters leave, as JSON in the shape of the read API."""
    return _file(
        request,
        "json",
        "application/json; charset=utf-8",
        lambda items, found: downloads.json_parts(items, found.rounds.count()),
    )


def _file(request: HttpRequest, extension: str, kind: str, written: Written) -> HttpResponseBase:
    """A file written while it is sent; 400 with the field and the remedy where a filter cannot be read."""
    found = listing(request.GET)
    if not found.is_valid:
        return HttpResponse(_faults(found), status=400, content_type="text/plain; charset=utf-8")
    site = request.build_absolute_uri(reverse("draws:round-list"))
    items = downloads.items(reference.round_rows(found.rounds), site)
    name = downloads.file_name(found.asked, timezone.localdate(), extension)
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingHttpResponse(written(items, found), content_type=kind, headers=headers)


def _faults(found: Listing) -> str:
    """Every fault, one a line, each with the name of its filter."""
    lines = [_("These filters cannot be read:")]
    lines += [f"{name}: {text}" for name, texts in found.filters.form.errors.items() for text in texts]
    return "\n".join(lines) + "\n"
