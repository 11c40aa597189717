"""Make the demo accounts of a development machine."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from accounts import demo_accounts


class Command(BaseCommand):
    """`manage.py create_demo_accounts`: safe to repeat; an account that exists keeps its password."""

    help = "Makes the demo accounts (applicant, consultant, staff) and prints them. Development only."

    def handle(self, *args: Any, **options: Any) -> None:
        """Make what is missing and print the table. Raises CommandError in production."""
        if settings.PRODUCTION:
            raise CommandError("Demo accounts have public passwords: they are not made in production.")
        demo_accounts.create()
        self.stdout.write("Demo accounts (development only):")
        self.stdout.write(demo_accounts.table())
