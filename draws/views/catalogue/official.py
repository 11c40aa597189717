"""The official pages about an occupation. They may move: nobody says here when they were read."""

from __future__ import annotations

from urllib.parse import urlencode

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from noc.models import Classification, UnitGroup

_PROFILE = "https://noc.esdc.gc.ca/Structure/NOCProfile"
_CATEGORIES = (
    "https://www.canada.ca/en/immigration-refugees-citizenship/services/immigrate-canada/express-entry/"
    "rounds-invitations/category-based-selection.html"
)


def official_pages(found: UnitGroup, version: Classification) -> list[tuple[str, str]]:
    """Names and addresses: the profile of the code, where five digits have one, and IRCC's categories."""
    pages = []
    if found.teer is not None:
        language = "fr-CA" if (get_language() or "en").startswith("fr") else "en-CA"
        asked = {"GocTemplateCulture": language, "code": found.code, "version": f"{version.version}.0"}
        name = _("Profile of %(code)s: duties and requirements (ESDC)") % {"code": found.code}
        pages.append((name, f"{_PROFILE}?{urlencode(asked)}"))
    pages.append((_("Category-based rounds (IRCC)"), _CATEGORIES))
    return pages
