"""Tags of the draw pages."""

from django import template
from django.utils.safestring import SafeString, mark_safe

from draws import wording

register = template.Library()

_STATES = {False: mark_safe(' aria-sort="ascending"'), True: mark_safe(' aria-sort="descending"')}


@register.simple_tag
def sort_state(sort: str, key: str) -> SafeString | str:
    """The attribute that tells in which direction the list is sorted by this column, if it is."""
    return _STATES[sort.startswith("-")] if sort.removeprefix("-") == key else ""


@register.filter
def next_sort(sort: str, key: str) -> str:
    """The sort that a click on the head of a column asks for: highest first, then the other way."""
    return key if sort == f"-{key}" else f"-{key}"


@register.filter
def signed(value: int) -> str:
    """A change with its sign: "+3", "−9", "0"."""
    return f"+{value}" if value > 0 else f"−{-value}" if value < 0 else "0"


register.filter("tie_break_age", wording.tie_break_age)
