"""The noc application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NocConfig(AppConfig):
    """What occupations are and how to find yours."""

    name = "noc"
    verbose_name = _("Occupations (NOC)")
