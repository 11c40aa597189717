"""The draws application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DrawsConfig(AppConfig):
    """What IRCC did."""

    name = "draws"
    verbose_name = _("Draws")
