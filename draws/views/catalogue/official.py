"""The official pages about an occupation. They may move: nobody says here when they were read."""

from __future__ import annotations

from django.utils.translation import gettext as _

from noc.language import reader_language
from noc.models import Classification, UnitGroup
from noc.official import profile_url

_CATEGORIES = (
    "https://www.canada.ca/en/immigration-refugees-citizenship/services/immigrate-canada/express-entry/"
    "rounds-invitations/category-based-selection.html"
)


def official_pages(found: UnitGroup, version: Classification, *, in_use: bool) -> list[tuple[str, str]]:
    """Names and addresses: the profile of the code where known, IRCC's categories for codes in use."""
    pages = []
    profile = profile_url(found.code, version.version, reader_language())
    if profile:
        pages.append(
            (_("Profile of %(code)s: duties and requirements (ESDC)") % {"code": found.code}, profile)
        )
    if in_use:
        pages.append((_("Category-based rounds (IRCC)"), _CATEGORIES))
    return pages
