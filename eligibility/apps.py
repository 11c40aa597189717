"""The eligibility application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EligibilityConfig(AppConfig):
    """Where you stand."""

    name = "eligibility"
    verbose_name = _("Eligibility")

    def ready(self) -> None:
        """Listen for people who sign in with answers at hand, and have the tables checked."""
        from eligibility import checks, receivers  # noqa: F401
