"""The official pages about an occupation. They may move: nobody says here when they were read."""

from __future__ import annotations

from urllib.parse import urlencode

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from noc.models import Classification, UnitGroup

_PROFILE = "https://noc.esdc.gc.ca/Structure/NOCProfile"
# How the addresses of profiles name a version; only what was seen of them stands here.
_PROFILES = {"2021": "2021.0"}
_CATEGORIES = (
    "https://www.canada.ca/en/immigration-refugees-citizenship/services/immigrate-canada/express-entry/"
    "rounds-invitations/category-based-selection.html"
)


def official_pages(found: UnitGroup, version: Classification, *, in_use: bool) -> list[tuple[str, str]]:
    """Names and addresses: the profile of the code where known, IRCC's categories for codes in use."""
    pages = []
    if version.version in _PROFILES:
        language = "fr-CA" if (get_language() or "en").startswith("fr") else "en-CA"
        asked = {
            "GocTemplateCulture": language,
            "code": found.code,
            "version": _PROFILES[version.version],
        }
        name = _("Profile of %(code)s: duties and requirements (ESDC)") % {"code": found.code}
        pages.append((name, f"{_PROFILE}?{urlencode(asked)}"))
    if in_use:
        pages.append((_("Category-based rounds (IRCC)"), _CATEGORIES))
    return pages
