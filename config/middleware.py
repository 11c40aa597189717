"""Middleware of the whole site."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers


def personal_pages_are_not_cached(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Forbid storing any page that was made for one person: signed in, or with answers in the session.

    A shared or watched device must not show such a page from its history after the person has left.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if not response.has_header("Cache-Control") and request.session.accessed:
            add_never_cache_headers(response)
        return response

    return middleware
