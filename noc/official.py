"""Where the government describes an occupation."""

from urllib.parse import urlencode

_PROFILE = "https://noc.esdc.gc.ca/Structure/NOCProfile"


def profile_url(code: str, version: str, language: str = "en") -> str:
    """The page of Employment and Social Development Canada on a unit group of NOC 2021 or a later version."""
    culture = "fr-CA" if language.startswith("fr") else "en-CA"
    return f"{_PROFILE}?{urlencode({'GocTemplateCulture': culture, 'code': code, 'version': f'{version}.0'})}"
