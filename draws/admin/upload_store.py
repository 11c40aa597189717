"""What a person had read, kept for an hour, so that what was looked at is what is taken over."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from hashlib import sha256

from django.core.cache import cache

_AN_HOUR = 3600


@dataclass(frozen=True, slots=True)
class Kept:
    """The bytes that were read, and from where: an address, or the name of a file."""

    source: str
    content: bytes

    @property
    def digest(self) -> str:
        """SHA-256 of the content."""
        return sha256(self.content).hexdigest()


def keep(user: int | None, kept: Kept) -> str:
    """Keep it for this person alone; the digest by which to get it back."""
    cache.set(_key(user, kept.digest), (kept.source, zlib.compress(kept.content)), _AN_HOUR)
    return kept.digest


def get(user: int | None, digest: str) -> Kept | None:
    """What this person kept under the digest; None once it is gone."""
    found = cache.get(_key(user, digest))
    return Kept(found[0], zlib.decompress(found[1])) if found else None


def _key(user: int | None, digest: str) -> str:
    return f"draws.import.{user}.{digest}"
