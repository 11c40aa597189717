"""What Django checks of this room before it serves: that every table of the rules can be read."""

from __future__ import annotations

from typing import Any

from django.core.checks import CheckMessage, Error, register

from eligibility.rules import tables

HINT = "docs/rules.md says what a table may look like."


@register()
def tables_can_be_read(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """An error for each table that breaks a rule, so that a mistake in one never reaches a person."""
    return [
        Error(fault, hint=HINT, id="eligibility.E001") for name in tables.names() if (fault := _fault(name))
    ]


def _fault(name: str) -> str | None:
    try:
        tables.versions(name)
    except tables.TableError as error:
        return str(error)
    return None
