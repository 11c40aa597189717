"""The words of what a result says, also of one saved so long ago that its words have been given up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from eligibility import wording


def why(said: Mapping[str, Any]) -> str:
    """Why a line, condition or round came out as it did.

    A saved result keeps its keys and figures for good, the words may move on: where they no longer fit,
    the figures are shown bare rather than the page lost.
    """
    try:
        return wording.why(said["key"], said["params"])
    except KeyError:
        return ", ".join(f"{name} {value}" for name, value in said["params"].items())


def label(said: Mapping[str, Any]) -> str:
    """The short name of a line or condition; its key where it has none any more."""
    try:
        return wording.label(said["key"])
    except KeyError:
        return str(said["key"])


def notice(said: Mapping[str, Any]) -> str:
    """A notice beside the result; its key where it has no words any more."""
    try:
        return wording.notice_text(said["key"], said["params"])
    except KeyError:
        return str(said["key"])
