"""Answers that rest on the data alone: whoever has one need not be sent it again while the data stay.

The ETag of such an answer is known before any work: it names the address, the language, the day in Ottawa,
the state of the data and the release of the site. Nothing else may change what such a view answers.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from hashlib import sha256
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.urls import URLPattern
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.http import http_date, parse_etags
from django.utils.translation import get_language_from_request

from draws.release import release
from draws.selectors import State, data_state
from draws.selectors.coverage import held

View = Callable[..., HttpResponse]
VARY = ("Accept-Language", "Cookie")


@dataclass(frozen=True, slots=True)
class Validators:
    """What tells one answer of an address from another, and the state of the data it rests on."""

    etag: str
    last_modified: datetime
    state: State

    def put_on(self, response: HttpResponse) -> HttpResponse:
        """Send them along."""
        response["ETag"] = self.etag
        response["Last-Modified"] = http_date(self.last_modified.timestamp())
        patch_vary_headers(response, VARY)
        return response


def validators_of(request: HttpRequest) -> Validators:
    """The validators of the address asked for, as of now. One query, and none when asked again."""
    known: Validators | None = getattr(request, "_validators", None)
    if known is None:
        known = request._validators = _validators(request)  # type: ignore[attr-defined]
    return known


def address_of(request: HttpRequest) -> str:
    """What is asked for: the whole address and the language."""
    return f"{request.build_absolute_uri()}|{get_language_from_request(request)}"


def _validators(request: HttpRequest) -> Validators:
    state, site = data_state(), release()
    now = timezone.localtime()
    parts = (address_of(request), now.date().isoformat(), state.version, site.token)
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    changed = max(midnight, state.renewed_at, site.made_at)
    return Validators(f'"{sha256("|".join(parts).encode()).hexdigest()[:32]}"', min(changed, now), state)


def unchanged(request: HttpRequest) -> HttpResponse | None:
    """The answer 304 to a reader who has this very answer already; None where one has to be made.

    Only an ETag is looked at: we gave it, so the address is known to have an answer. A date, which anybody
    can send for any address, is compared with the answer once it is made, by ConditionalGetMiddleware.
    """
    if request.method not in ("GET", "HEAD") or "HTTP_IF_NONE_MATCH" not in request.META:
        return None
    validators = validators_of(request)
    offered = {etag.removeprefix("W/") for etag in parse_etags(request.META["HTTP_IF_NONE_MATCH"])}
    return validators.put_on(HttpResponseNotModified()) if validators.etag in offered else None


def with_validators(view: View) -> View:
    """Give a view's answers an ETag and Last-Modified, and answer 304 instead of working twice.

    For views that read no cookie; pages take `public_page`.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method not in ("GET", "HEAD"):
            return view(request, *args, **kwargs)
        validators = validators_of(request)  # before the work: what changes meanwhile makes another ETag
        with held(validators.state):
            response = unchanged(request) or view(request, *args, **kwargs)
        return validators.put_on(response) if response.status_code == 200 else response

    return answer


def public_page(view: View) -> View:
    """The same for a page that is alike for all who bring no cookie; others get it as their own.

    A page that hands out a cookie after all loses its validators in `config.middleware`.
    """
    kept = with_validators(view)

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.COOKIES:
            with held(data_state()):
                return view(request, *args, **kwargs)
        response = kept(request, *args, **kwargs)
        response.is_public_page = response.status_code == 200  # type: ignore[attr-defined]
        return response

    return answer


def is_public_page(response: HttpResponse) -> bool:
    """Whether `public_page` made this answer, and nobody has taken its validators off since."""
    return getattr(response, "is_public_page", False) and response.has_header("ETag")


def public_pages(patterns: list[URLPattern]) -> None:
    """Make every address of a list a `public_page`."""
    for pattern in patterns:
        pattern.callback = public_page(pattern.callback)
