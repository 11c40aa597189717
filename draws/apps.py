"""The draws application."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class DrawsConfig(AppConfig):
    """What IRCC did."""

    name = "draws"
    verbose_name = _("Draws")

    def ready(self) -> None:
        """Keep the data version in step; make the groups of staff."""
        from draws import signals  # noqa: F401
        from draws.groups import make_groups

        post_migrate.connect(make_groups, sender=self)
