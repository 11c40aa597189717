"""How often one address may ask the API."""

from __future__ import annotations

import time

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from ninja.throttling import BaseThrottle

_WINDOW = 60  # seconds


class PerMinute(BaseThrottle):
    """So many requests a minute and address, as a setting says ("600/m"); None there means no limit."""

    def __init__(self, setting: str) -> None:
        self.setting = setting

    def allow_request(self, request: HttpRequest) -> bool:
        """Count the request; False once the minute's allowance is used up."""
        rate = getattr(settings, self.setting)
        if rate is None:
            return True
        address = get_adapter(request).get_client_ip(request)
        key = f"throttle:{self.setting}:{address}:{int(time.time() // _WINDOW)}"
        cache.add(key, 0, timeout=2 * _WINDOW)
        return cache.incr(key) <= int(rate.removesuffix("/m"))

    def wait(self) -> float:
        """Seconds until the next minute begins."""
        return _WINDOW - time.time() % _WINDOW
