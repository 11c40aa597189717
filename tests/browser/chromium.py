"""The Chromium that drives the browser tests: the system's own, never a download."""

from __future__ import annotations

import os
import shutil

MISSING = (
    "Chromium was not found. On Debian or Ubuntu: apt-get install chromium. Or name it: CHROMIUM=/path/to/it"
)


def path() -> str | None:
    """Where Chromium is, or None."""
    names = (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
    return next((found for name in names if name and (found := shutil.which(name))), None)
