"""Which release of the site this process runs: pages of another one may say things in other words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import django
from django.apps import apps
from django.conf import settings
from django.utils.autoreload import file_changed


@dataclass(frozen=True, slots=True)
class Release:
    """A token that is the same wherever the same files run, and when the newest of them was written."""

    token: str
    made_at: datetime


@cache
def release() -> Release:
    """The release, read from our own files once a process."""
    digest = hashlib.sha256(django.get_version().encode())
    newest = 0.0
    for path in sorted(_files()):
        digest.update(f"{path.relative_to(settings.BASE_DIR)}\0".encode() + path.read_bytes())
        newest = max(newest, path.stat().st_mtime)
    return Release(digest.hexdigest()[:16], datetime.fromtimestamp(newest, UTC))


def _files() -> Iterator[Path]:
    """What makes the site what it is: code, templates, static files, data, and the versions of libraries."""
    root = Path(settings.BASE_DIR)
    yield root / "requirements.txt"
    rooms = [Path(app.path) for app in apps.get_app_configs() if Path(app.path).parent == root]
    for folder in [*rooms, root / "templates", root / "static"]:
        yield from (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")


def _forget(**kwargs: Any) -> None:
    release.cache_clear()


# A development server reads a changed template again without starting anew.
file_changed.connect(_forget)
