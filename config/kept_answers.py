"""Public pages as last made, kept in the memory of this process and sent again while they are good."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response

from draws.conditional import address_of, is_public_page, validators_of

MOST_KEPT = 128  # pages of 20 to 200 kB


@dataclass(frozen=True, slots=True)
class Kept:
    """A page that was made."""

    etag: str
    headers: dict[str, str]
    content: bytes

    def again(self) -> HttpResponse:
        """The same answer for another reader."""
        return HttpResponse(self.content, headers=self.headers)


class Memory:
    """The pages last asked for, by address and language."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._pages: OrderedDict[str, Kept] = OrderedDict()
        self._lock = Lock()

    def get(self, address: str) -> Kept | None:
        """The page made last for the address."""
        with self._lock:
            if address in self._pages:
                self._pages.move_to_end(address)
            return self._pages.get(address)

    def put(self, address: str, page: Kept) -> None:
        """Keep it, and forget the page that nobody has asked for the longest."""
        with self._lock:
            self._pages[address] = page
            self._pages.move_to_end(address)
            if len(self._pages) > self._most:
                self._pages.popitem(last=False)

    def clear(self) -> None:
        """Forget all."""
        with self._lock:
            self._pages.clear()


memory = Memory(MOST_KEPT)


def public_pages_are_kept(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Answer readers without a cookie from memory; only what `public_page` made is ever put there."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.COOKIES or request.method not in ("GET", "HEAD"):
            return get_response(request)
        address = address_of(request)
        page = memory.get(address)
        if page and page.etag == validators_of(request).etag:
            return _held_against(request, page)
        response = get_response(request)
        if request.method == "GET" and _may_be_kept(response):
            memory.put(address, Kept(response["ETag"], dict(response.items()), response.content))
        return response

    return middleware


def _may_be_kept(response: HttpResponse) -> bool:
    """A whole page that is nobody's own; a file sent in pieces is not held together for this."""
    return is_public_page(response) and not response.cookies and not response.streaming


def _held_against(request: HttpRequest, page: Kept) -> HttpResponse:
    """The page, or 304 where the reader has it."""
    modified = validators_of(request).last_modified
    response = page.again()
    return get_conditional_response(request, page.etag, int(modified.timestamp()), response) or response
