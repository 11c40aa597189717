"""Components that hold markup of their own; the plain ones are `{% include %}`s of templates/components/."""

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_block_tag
def notice(content: SafeString, kind: str = "info", title: str = "") -> SafeString:
    """A remark beside the text; kinds are info, done, unknown and warn."""
    return render_to_string("components/notice.html", {"text": content, "kind": kind, "title": title})


@register.simple_block_tag
def disclosure(content: SafeString, summary: str, open: bool = False) -> SafeString:
    """More on demand; `summary` says what it opens."""
    return render_to_string("components/disclosure.html", {"text": content, "summary": summary, "open": open})
