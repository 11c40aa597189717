"""Where the government describes an occupation."""

from urllib.parse import urlencode

_PROFILE = "https://noc.esdc.gc.ca/Structure/NOCProfile"
# How the addresses of profiles name a version; only what was seen of them stands here.
_VERSIONS = {"2021": "2021.0"}


def profile_url(code: str, version: str, language: str = "en") -> str:
    """The page of Employment and Social Development Canada on a unit group; "" where none is known."""
    if version not in _VERSIONS:
        return ""
    culture = "fr-CA" if language.startswith("fr") else "en-CA"
    asked = {"GocTemplateCulture": culture, "code": code, "version": _VERSIONS[version]}
    return f"{_PROFILE}?{urlencode(asked)}"
