"""The config application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ConfigConfig(AppConfig):
    """How the rooms are joined."""

    name = "config"
    verbose_name = _("Site")
