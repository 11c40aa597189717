"""Tags of the frame around every page."""

import re
from dataclasses import dataclass
from urllib.parse import urlencode

from django import template
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.selectors import verified_consultant

register = template.Library()

MENU: list[tuple[Promise, str]] = [
    (_("Draws"), "draws:round-list"),
    (_("Occupations"), "draws:occupation-list"),
    (_("Where I stand"), "eligibility:start"),
]


# What lies below these addresses is for one person's eyes.
_OF_ONE_PERSON = re.compile(r"^(/(?:accounts|admin|reviews|stand/saved)/).*", re.DOTALL)


@dataclass(frozen=True)
class MenuItem:
    """One entry of the main menu; `current` is "page", "true" (a page below it) or empty."""

    label: Promise
    url: str
    current: str


@register.simple_tag
def main_menu(request: HttpRequest | None) -> list[MenuItem]:
    """The entries of the main menu, with the one marked that this page belongs to."""
    path = getattr(request, "path", "")
    found = [(label, _reverse_or_none(name)) for label, name in MENU]
    return [MenuItem(label, url, _current(path, url)) for label, url in found if url]


@register.filter
def is_consultant(user: User | AnonymousUser) -> bool:
    """Whether the consultant's pages are there for this person. The reverse look-up keeps what it found."""
    if not user.is_authenticated or not hasattr(user, "licence"):
        return False
    return verified_consultant(user) is not None


@register.simple_tag
def url_or_root(name: str) -> str:
    """The address of this name; the root of the site while no room has claimed the name."""
    return _reverse_or_none(name) or "/"


@register.simple_tag
def report_url(request: HttpRequest | None) -> str:
    """The form to report an error on this page; empty without a request, or on that form itself.

    Only the path goes along, and none that leads to something of one person: no key, no saved assessment.
    """
    here, form = getattr(request, "path", ""), _reverse_or_none("report")
    if not form or not here or here.startswith(form):
        return ""
    page = _OF_ONE_PERSON.sub(r"\1", here)
    return f"{form}?{urlencode({'page': page}, safe='/')}"


def _reverse_or_none(name: str) -> str | None:
    try:
        return reverse(name)
    except NoReverseMatch:
        return None


def _current(path: str, url: str) -> str:
    if path == url:
        return "page"
    return "true" if path.startswith(url) else ""
