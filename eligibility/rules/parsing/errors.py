"""What is wrong with a fact, and where it stands."""

from __future__ import annotations

from eligibility.rules.decisions import Params

SHOWN = 60


class FactsError(Exception):
    """One wrong value: the path of its field (`jobs[0].noc`), a key for the words, and their figures."""

    def __init__(self, field: str, key: str, params: Params | None = None) -> None:
        super().__init__(f"{field}: {key}")
        self.field = field
        self.key = key
        self.params: Params = params or {}


class WrongValue(Exception):
    """A value that its reader refuses; the place is added by whoever reads the field."""

    def __init__(self, key: str, **params: str | int | None) -> None:
        self.key = key
        self.params = params


def excerpt(value: object) -> str:
    """A value as far as it can be repeated to its author: short, and text that can always be encoded."""
    text = value if isinstance(value, str) else type(value).__name__
    text = text.encode(errors="replace").decode().replace("\x00", "?")
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
