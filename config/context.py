"""What every template may use."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, Any]:
    """Facts of the site itself: whether this is a development machine."""
    return {"DEVELOPMENT": not settings.PRODUCTION}
