"""How often one address may ask the API, or send a form that needs no account."""

from __future__ import annotations

import time
from collections import defaultdict
from dataclasses import dataclass
from threading import Lock

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from ninja.throttling import BaseThrottle

_WINDOW = 60  # seconds
_SECONDS = {"m": _WINDOW, "h": 60 * _WINDOW}
_AT_ONCE = 50  # a large allowance is told to the shared cache in so many parts
_MOST_KEPT = 10_000  # addresses and windows that a process counts for itself


@dataclass(slots=True)
class _Count:
    """What a process knows of an address: the requests of all processes as last told, its own since."""

    told: int = 0
    untold: int = 0


_counts: defaultdict[str, _Count] = defaultdict(_Count)
_lock = Lock()


def is_allowed(request: HttpRequest, setting: str) -> bool:
    """Count the request; False once the allowance of its address is used up.

    The setting says how many a minute or an hour, as in "600/m" or "5/h"; None there means no limit. Of an
    allowance of 100 or more each process counts a fiftieth for itself before it tells the others: a write for
    every request would cost more than most answers. So each further process may let as many more pass.
    """
    rate = getattr(settings, setting)
    if rate is None:
        return True
    most, unit = rate.split("/")
    window = _SECONDS[unit]
    address = get_adapter(request).get_client_ip(request)
    key = f"throttle:{setting}:{address}:{int(time.time() // window)}"
    return _counted(key, max(1, int(most) // _AT_ONCE), timeout=2 * window) <= int(most)


def _counted(key: str, step: int, timeout: int) -> int:
    """Count one more; how many there were, with those that other processes have told of."""
    with _lock:
        if len(_counts) > _MOST_KEPT:
            _counts.clear()
        count = _counts[key]
        count.untold += 1
        if count.told and count.untold < step:
            return count.told + count.untold
        more, count.untold = count.untold, 0
    cache.add(key, 0, timeout=timeout)
    count.told = cache.incr(key, more)
    return count.told


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
