"""How often one address may ask the API, or send a form that needs no account."""

from __future__ import annotations

import time

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from ninja.throttling import BaseThrottle

_WINDOW = 60  # seconds
_SECONDS = {"m": _WINDOW, "h": 60 * _WINDOW}


def is_allowed(request: HttpRequest, setting: str) -> bool:
    """Count the request; False once the allowance of its address is used up.

    The setting says how many a minute or an hour, as in "600/m" or "5/h"; None there means no limit.
    """
    rate = getattr(settings, setting)
    if rate is None:
        return True
    most, unit = rate.split("/")
    window = _SECONDS[unit]
    address = get_adapter(request).get_client_ip(request)
    key = f"throttle:{setting}:{address}:{int(time.time() // window)}"
    cache.add(key, 0, timeout=2 * window)
    return cache.incr(key) <= int(most)


class PerMinute(BaseThrottle):
    """So many requests a minute and address, as a setting says ("600/m"); None there means no limit."""

    def __init__(self, setting: str) -> None:
        self.setting = setting

    def allow_request(self, request: HttpRequest) -> bool:
        """Count the request; False once the minute's allowance is used up."""
        return is_allowed(request, self.setting)

    def wait(self) -> float:
        """Seconds until the next minute begins."""
        return _WINDOW - time.time() % _WINDOW
