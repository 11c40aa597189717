"""What to do about a value of an address that is none, in our words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

_WHOLE = gettext_lazy("Write a whole number in digits, like 50.")
# By pydantic's name of the fault; figures are written as they have to be sent.
_REMEDIES = {
    "int_parsing": _WHOLE,
    "int_parsing_size": _WHOLE,
    "greater_than_equal": gettext_lazy("Write a whole number of %(ge)s or more."),
    "less_than_equal": gettext_lazy("Write a whole number of %(le)s or less."),
    "literal_error": gettext_lazy("There is no such value. There are: %(known)s."),
    "string_too_long": gettext_lazy("This is too long. Write at most %(max_length)s characters."),
    "bool_parsing": gettext_lazy("Write true or false."),
}


def remedy(fault: Mapping[str, Any]) -> str:
    """What to do about a fault that pydantic found; what our own validators say stands as it is."""
    kind, figures = fault["type"], dict(fault.get("ctx") or {})
    if kind == "value_error":
        return str(fault["msg"]).removeprefix("Value error, ")
    if kind == "literal_error":
        figures["known"] = ", ".join(re.findall("'([^']*)'", figures["expected"]))
    if words := _REMEDIES.get(kind):
        return str(words % figures)
    return _("This cannot be read. The description of the API, at docs, says what may stand here.")
