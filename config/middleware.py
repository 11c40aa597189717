"""Middleware of the whole site."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers, patch_cache_control


def personal_pages_are_not_cached(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Forbid storing any page that was made for one person, and let the others be kept.

    A shared or watched device must not show a personal page from its history after the person has left. What
    a visitor who brings no cookie reads is the same for all; it may be kept, but is asked for again each
    time, since a new round is public at once.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if response.has_header("Cache-Control"):
            return response
        if _is_personal(request, response):
            add_never_cache_headers(response)
            # What tells that a copy is still good tells of a copy that nobody may have.
            del response["ETag"], response["Last-Modified"]
        else:
            patch_cache_control(response, public=True, no_cache=True)
        return response

    return middleware


def _is_personal(request: HttpRequest, response: HttpResponse) -> bool:
    """Only a cookie tells one reader from another; what was sent is the sender's own."""
    return bool(request.COOKIES or response.cookies) or request.method not in ("GET", "HEAD")
