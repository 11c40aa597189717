"""Tags of the draw pages."""

from django import template
from django.utils.safestring import SafeString, mark_safe

from draws import figures, wording

register = template.Library()

_STATES = {False: mark_safe(' aria-sort="ascending"'), True: mark_safe(' aria-sort="descending"')}

_FROM_A_ON = {"for"}


@register.simple_tag
def sort_state(sort: str, key: str) -> SafeString | str:
    """The attribute that tells in which direction the list is sorted by this column, if it is."""
    return _STATES[sort.startswith("-")] if sort.removeprefix("-") == key else ""


@register.filter
def next_sort(sort: str, key: str) -> str:
    """The sort that a click on a head asks for: highest first, names from A on, then the other way."""
    if key in _FROM_A_ON:
        return f"-{key}" if sort == key else key
    return key if sort == f"-{key}" else f"-{key}"


register.filter("signed", figures.signed)
register.filter("tie_break_age", wording.tie_break_age)
