"""Make this checkout ready to serve: tables, reference data, static files, demo accounts."""

from typing import Any

from django.core.management.base import BaseCommand

from config.preparation import prepare


class Command(BaseCommand):
    """`manage.py prepare`: safe to repeat, quick when nothing changed."""

    help = "Migrates, loads reference data, collects static files, makes demo accounts (development only)."

    def handle(self, *args: Any, **options: Any) -> None:
        """Run every step."""
        prepare(self.stdout.write)
