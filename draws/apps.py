"""The draws application."""

from importlib import import_module

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class DrawsConfig(AppConfig):
    """What IRCC did."""

    name = "draws"
    verbose_name = _("Draws")

    def ready(self) -> None:
        """Connect the signal handlers."""
        import_module("draws.signals")
        post_migrate.connect(import_module("draws.groups").make_recorders_group, sender=self)
