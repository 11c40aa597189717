"""Fields of the form for category versions, and what it begins with."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as lazy

from draws.checks.versions import MOST_MONTHS
from draws.models import CategoryVersion
from draws.selectors.proposals import FIGURES
from noc.selectors import titles

# The levels of education, from the least, by the keys that assessments use.
CREDENTIALS = (
    ("", lazy("None asked for")),
    ("secondary", lazy("secondary school")),
    ("one_year", lazy("one year after secondary school")),
    ("two_year", lazy("two years after secondary school")),
    ("three_year_or_bachelor", lazy("a bachelor’s degree, or three years")),
    ("two_or_more", lazy("two or more, one of three years")),
    ("masters", lazy("a master’s degree")),
    ("professional", lazy("a professional degree")),
    ("doctoral", lazy("a doctorate")),
)
CONTINUOUS = (("", lazy("Not asked")), ("true", lazy("Yes, in a row")), ("false", lazy("No, with gaps too")))


def whole(text: str) -> int:
    """A key or revision as a page sends it; 0, which no row has, for anything else."""
    return int(text) if re.fullmatch(r"[0-9]{1,9}", text) else 0


class Months(forms.IntegerField):
    """A number of months."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, min_value=1, max_value=MOST_MONTHS, **kwargs)


class Continuity(forms.TypedChoiceField):
    """Whether work must be in a row: yes, no, or None where a rule does not ask."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            choices=CONTINUOUS,
            required=False,
            coerce=lambda given: given == "true",
            empty_value=None,
            **kwargs,
        )

    def prepare_value(self, value: Any) -> Any:
        """The choice that stands for a kept value."""
        return {True: "true", False: "false", None: ""}.get(value, value)


def as_lines(codes: list[str]) -> str:
    """Codes as the form shows them: one a line, with its title."""
    known = titles(codes)
    return "\n".join(f"{code} {known[code].title}" if code in known else code for code in codes)


def start_from(version: CategoryVersion, *, change: bool) -> dict[str, Any]:
    """What the form begins with: a change of the version, or the next one after it."""
    figures = {name: getattr(version, name) for name in FIGURES}
    listed = version.occupations.order_by("unit_group__code").values_list("unit_group__code", flat=True)
    figures |= {"codes": list(listed), "category": version.category_id}
    if change:
        return {**figures, "change_of": version.pk, "version": version.version}
    following = str(int(version.version) + 1) if version.version.isdecimal() else ""
    return {**figures, "version": following, "effective_from": None, "effective_to": None, "source": ""}
