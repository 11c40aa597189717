"""Asking for a file over HTTP: no more bytes than a feed may hold, no longer than a minute, nowhere else."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from http.client import HTTPException, HTTPResponse
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from django.utils.translation import gettext as _

from draws.feed.document import refuse_size
from draws.feed.refusals import FeedRefused

USER_AGENT = "Cutline (rounds of invitations; reads the public feed)"
_SILENCE = 20  # seconds without a byte
_PATIENCE = 60  # seconds for the whole answer
_CHUNK = 65_536
# 203 is a whole file too, by way of a proxy. 204 has none, and 206 a part that nobody asked for.
_WITH_A_FILE = (HTTPStatus.OK, HTTPStatus.NON_AUTHORITATIVE_INFORMATION)


class FetchFailed(Exception):
    """There was no answer, or none that is a file; `retry_after` is how many seconds the server asks for."""

    def __init__(self, message: str, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: `content` is None where nothing has changed since what was offered."""

    content: bytes | None
    etag: str = ""
    last_modified: str = ""


def fetch(address: str, *, etag: str = "", last_modified: str = "", patience: float = _PATIENCE) -> Answer:
    """What stands at an http or https address, unless it still has this ETag or date.

    `patience` is how many seconds the whole answer may take.
    Raises FetchFailed, and FeedRefused where the answer is too large to be the feed.
    """
    _refuse_scheme(address)
    request = Request(address, headers=_headers(etag, last_modified))
    deadline = time.monotonic() + patience
    try:
        with _opener().open(request, timeout=min(_SILENCE, patience)) as response:
            if response.status not in _WITH_A_FILE:
                raise FetchFailed(_answered(response.status, response.reason))
            return Answer(_body(response, deadline), *_validators(response))
    except HTTPError as error:
        with error:
            return _after_error(error, etag, last_modified)
    except URLError as error:
        raise FetchFailed(_("No answer: %(why)s.") % {"why": error.reason}) from error
    except (OSError, HTTPException, ValueError) as error:
        why = str(error) or type(error).__name__
        raise FetchFailed(_("No answer: %(why)s.") % {"why": why}) from error


class _Redirects(HTTPRedirectHandler):
    """Follows to http and https only, and never from https to http."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str
    ) -> Request | None:
        """The next request. Raises FetchFailed for one that must not be made."""
        _refuse_scheme(newurl)
        if req.type == "https" and urlsplit(newurl).scheme != "https":
            raise FetchFailed(_("The answer leads from https to http."))
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener() -> OpenerDirector:
    """An opener that knows no other schemes than http and https: no files, no FTP."""
    opener = OpenerDirector()
    for handler in (
        ProxyHandler(),
        HTTPHandler(),
        HTTPSHandler(),
        _Redirects(),
        HTTPDefaultErrorHandler(),
        HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener


def _refuse_scheme(address: str) -> None:
    try:
        scheme, host = urlsplit(address).scheme, urlsplit(address).hostname
    except ValueError:
        scheme, host = "", None
    if scheme not in ("http", "https") or not host:
        raise FetchFailed(_("Only addresses with http or https are asked."))


def _headers(etag: str, last_modified: str) -> dict[str, str]:
    headers = {"User-Agent": USER_AGENT, "Accept": "application/json", "Accept-Encoding": "identity"}
    if etag:
        headers["If-None-Match"] = etag
    if last_modified:
        headers["If-Modified-Since"] = last_modified
    return headers


def _body(response: HTTPResponse, deadline: float) -> bytes:
    announced = response.headers.get("Content-Length", "")
    refuse_size(int(announced) if announced.isdigit() and len(announced) < 20 else 0)
    data = bytearray()
    while chunk := response.read1(_CHUNK):
        data += chunk
        refuse_size(len(data))
        if time.monotonic() > deadline:
            raise FetchFailed(_("The answer took too long."))
    if announced.isdigit() and len(data) < int(announced):
        raise FeedRefused(_("The answer is cut off: it is shorter than announced."))
    return bytes(data)


def _validators(response: Any) -> tuple[str, str]:
    """ETag and date of an answer, as far as they can be kept."""
    return response.headers.get("ETag", "")[:200], response.headers.get("Last-Modified", "")[:60]


def _after_error(error: HTTPError, etag: str, last_modified: str) -> Answer:
    if error.code == 304 and (etag or last_modified):
        return Answer(None, etag, last_modified)
    message = _answered(error.code, error.reason)
    raise FetchFailed(message, _retry_after(error.headers.get("Retry-After", "")))


def _answered(code: int, words: object) -> str:
    return _("The server answers %(code)s %(words)s.") % {"code": code, "words": words}


def _retry_after(text: str, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> float | None:
    """Seconds, given as such or as a date; None for neither."""
    text = text.strip()
    if text.isascii() and text.isdigit() and len(text) < 10:
        return float(text)
    try:
        return max(0.0, (parsedate_to_datetime(text) - now()).total_seconds())
    except (ValueError, TypeError):
        return None
