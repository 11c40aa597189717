"""The accounts application."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    """Who you are."""

    name = "accounts"
    verbose_name = _("Accounts")

    def ready(self) -> None:
        """Answer events; make the group of staff who look after people."""
        from accounts import receivers  # noqa: F401
        from accounts.groups import make_people_desk

        post_migrate.connect(make_people_desk, sender=self)
