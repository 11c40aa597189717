"""What cannot be read: a whole file, or one record of it, and always the place in words."""

from __future__ import annotations

from dataclasses import dataclass


class FeedRefused(Exception):
    """The file as a whole is not the feed, or not all of it; the text says why, in words for staff."""


class Unreadable(Exception):
    """A field of a record that cannot be read; `field` is what the feed calls it."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field
        self.message = message


@dataclass(frozen=True, slots=True)
class Refusal:
    """A record that was left out, and why, with the remedy.

    `record` is what to call it, `number` its number, "" where that cannot be read; `field` is named as the
    feed names it.
    """

    record: str
    number: str
    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.record}, {self.field}: {self.message}"
