"""Components that hold markup of their own; the plain ones are `{% include %}`s of templates/components/."""

from typing import NamedTuple

from django import template
from django.forms import BaseForm, BoundField
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

register = template.Library()


@register.simple_block_tag
def notice(content: SafeString, kind: str = "info", title: str = "") -> SafeString:
    """A remark beside the text; kinds are info, done, unknown and warn."""
    return render_to_string("components/notice.html", {"text": content, "kind": kind, "title": title})


@register.simple_block_tag
def disclosure(content: SafeString, summary: str, open: bool = False) -> SafeString:
    """More on demand; `summary` says what it opens."""
    return render_to_string("components/disclosure.html", {"text": content, "summary": summary, "open": open})


class FieldMessage(NamedTuple):
    """What is wrong with a field: the id of its first control, and the message with the field's name."""

    place: str
    text: str


@register.filter
def field_messages(form: BaseForm) -> list[FieldMessage]:
    """All messages of a form's fields, in the order of the page.

    A form may have a `named_fields` of its own: the fields in that order, each with the name to call it by.
    """
    named = getattr(form, "named_fields", None) or [(str(field.label), field) for field in form]
    return [
        FieldMessage(_first_control(field), _named(name, text))
        for name, field in named
        for text in field.errors
    ]


def _first_control(field: BoundField) -> str:
    """Radio buttons and boxes that belong together have no id as a whole: a link leads to the first."""
    whole = field.subwidgets[0].data if field.subwidgets else {}
    first = whole.get("subwidgets", [whole])[0]
    return str(first.get("attrs", {}).get("id") or field.auto_id)


def _named(name: str, text: str) -> str:
    if name.endswith("?"):
        return f"{name} {text}"
    return _("%(name)s: %(text)s") % {"name": name, "text": text}
