"""What every answer of the read API shares: an ETag, pages of items, errors that name the field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import Schema

from draws.conditional import View, with_validators


class ApiError(Exception):
    """A request that cannot be answered: `status` 400, 404 or 422, the field at fault, and what to do."""

    def __init__(self, status: int, field: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.field = field
        self.message = message


def conditional(view: View) -> View:
    """Answer 304 to a client that has this very answer, whatever cookies it brings: the API knows none."""
    with_etag = with_validators(view)

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = with_etag(request, *args, **kwargs)
        if response.has_header("ETag"):
            response["Cache-Control"] = "public, no-cache"
        return response

    return answer


def refuse_unknown(request: HttpRequest, filters: type[Schema]) -> None:
    """A misspelt filter is an error: ignoring it would answer another question. Raises ApiError."""
    allowed = {field.alias or name for name, field in filters.model_fields.items()}
    for name in request.GET:
        if name not in allowed:
            known = ", ".join(sorted(allowed))
            raise ApiError(400, name, _("There is no such filter. There are: %s.") % known)
        if len(request.GET.getlist(name)) > 1:
            raise ApiError(400, name, _("Give this filter once."))


def page_of(
    request: HttpRequest,
    rows: QuerySet[Any] | Sequence[Any],
    limit: int,
    offset: int,
    shape: Callable[[Any], dict[str, Any]],
) -> dict[str, Any]:
    """One page of a list, how many items the list has, and the address of the next page."""
    count = rows.count() if isinstance(rows, QuerySet) else len(rows)
    following = offset + limit
    return {
        "items": [shape(row) for row in rows[offset:following]],
        "count": count,
        "next": _next_address(request, limit, following) if following < count else None,
    }


def _next_address(request: HttpRequest, limit: int, offset: int) -> str:
    query = request.GET.copy()
    query["limit"], query["offset"] = str(limit), str(offset)
    return f"{request.path}?{query.urlencode()}"
