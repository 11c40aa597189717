"""What the checks look at: an entry, and what is known beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about a field of a round. An error must be corrected; anything else may be confirmed."""

    field: str
    message: str
    is_error: bool = True

    @property
    def digest(self) -> str:
        """Names the very words: a reason given for them stands for no others."""
        return sha256(f"{self.field}: {self.message}".encode()).hexdigest()[:16]


def ask(field: str, message: str) -> Finding:
    """Something unusual, to be confirmed with a reason."""
    return Finding(field, message, is_error=False)


@dataclass(frozen=True, slots=True)
class Version:
    """A category version as far as the checks need it."""

    category: str
    version: str
    effective_from: dt.date
    effective_to: dt.date | None

    def in_force(self, on: dt.date) -> bool:
        """Whether it was in force on the day."""
        return self.effective_from <= on and (self.effective_to is None or on <= self.effective_to)


@dataclass(frozen=True, slots=True)
class Entry:
    """A round as someone wants to record it; None where nothing was given.

    `pool` holds people by band, as in `draws.models.BANDS`, with the published total under "total".
    """

    number: str | None
    date: dt.date | None
    kind: str | None
    program: str | None
    version: Version | None
    invitations: int | None
    crs_cutoff: int | None
    issued_at: dt.datetime | None = None
    tie_break_at: dt.datetime | None = None
    official_name: str | None = None
    source_url: str | None = None
    retrieved_on: dt.date | None = None
    pool_as_of: dt.date | None = None
    pool: Mapping[str, int] | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """A round that was held before, as far as the checks need it."""

    number: str
    date: dt.date
    crs_cutoff: int
    invitations: int


@dataclass(frozen=True, slots=True)
class Known:
    """What is known when the entry is checked.

    `numbers` are the recorded ones without that of the entry when it corrects a round; `is_new` tells
    which. `stream` holds the rounds of the entry's stream before it, the newest first; `kind_changes` the
    changes of cut-off in all streams of its kind; `last` the last recorded round; `siblings` all versions
    of the entry's category; `namesake` the last round that bore its name, if that was another stream's.
    """

    today: dt.date
    is_new: bool
    numbers: frozenset[str] = frozenset()
    last: Held | None = None
    stream: Sequence[Held] = ()
    kind_changes: Sequence[int] = ()
    siblings: Sequence[Version] = ()
    namesake: str | None = None
