"""Errors as the command line and the API give them."""

from __future__ import annotations

from typing import Any

from eligibility import wording
from eligibility.rules.parsing import FactsError


def error_said(field: str, message: str) -> dict[str, Any]:
    """The error object of both."""
    return {"error": {"field": field, "message": message}}


def facts_error_said(error: FactsError) -> dict[str, Any]:
    """A wrong fact: its place and the remedy."""
    return error_said(error.field, wording.error_text(error.key, error.params))


def id_of(facts: object) -> str | None:
    """The `id` to echo; None without a usable one."""
    given = facts.get("id") if isinstance(facts, dict) else None
    return given if isinstance(given, str) else None
