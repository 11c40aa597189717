"""Ask IRCC's feed at an interval; new rounds wait as drafts, and staff are told."""

from __future__ import annotations

import random
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from threading import Event
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import close_old_connections
from django.utils import timezone

from draws.feed.pace import interval, wait
from draws.services.feeds import Heard, feed_watch


class Command(BaseCommand):
    """Runs until SIGTERM or Ctrl-C; an answer that is being read is finished first."""

    help = "Ask IRCC's feed at an interval and leave new rounds as drafts."

    def add_arguments(self, parser: CommandParser) -> None:
        """Address and interval."""
        parser.add_argument("address", metavar="URL", nargs="?", default=settings.FEED_URL)
        parser.add_argument("--every", default="15m", help="the interval, as in 15m or 1h (default: 15m)")
        parser.add_argument("--once", action="store_true", help="ask once and end; exit code 1 on failure")

    def handle(self, *args: Any, address: str, every: str, once: bool, **options: Any) -> None:
        """Ask, say what came of it, wait."""
        try:
            pause = interval(every)
        except ValueError as error:
            raise CommandError(str(error)) from error
        if once:
            self._ask_once(address)
            return
        with _until_told_to_stop() as stop:
            self._ask_again_and_again(address, pause, stop)
        self.stdout.write("Stopped.")

    def _ask_once(self, address: str) -> None:
        heard = feed_watch(address=address, today=timezone.localdate())
        if heard.failed:
            raise CommandError(_in_words(heard))
        self.stdout.write(_in_words(heard))

    def _ask_again_and_again(self, address: str, every: timedelta, stop: Event) -> None:
        failures = 0
        while True:
            heard = feed_watch(address=address, today=timezone.localdate())
            (self.stderr if heard.failed else self.stdout).write(_in_words(heard))
            failures = failures + 1 if heard.failed else 0
            pause = wait(every, failures=failures, retry_after=heard.retry_after, chance=random.random())
            if stop.wait(pause.total_seconds()):
                return
            close_old_connections()  # one that outlived its age while we waited


def _in_words(heard: Heard) -> str:
    check = heard.check
    words = f"{check}: {check.new} new, {check.different} different"
    if heard.drafted:
        words += f"; drafts: {', '.join(heard.drafted)}"
    return words if not check.message else f"{words}\n{check.message}"


@contextmanager
def _until_told_to_stop() -> Iterator[Event]:
    """An event that SIGTERM and SIGINT set; the handlers that were there come back in the end."""
    stop = Event()
    signals = (signal.SIGTERM, signal.SIGINT)
    before = {number: signal.signal(number, lambda *_: stop.set()) for number in signals}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
