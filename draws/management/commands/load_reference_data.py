"""Load occupations, categories, rounds and pool snapshots from the project's data files."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from draws.loading import load
from noc.search import make_ready
from noc.tabular import RefusedRow


class Command(BaseCommand):
    """Says what was created, updated, left unchanged, and kept because staff corrected it."""

    help = "Load occupations, categories, rounds and pool snapshots. Safe to repeat; all or nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        """--force."""
        parser.add_argument(
            "--force",
            action="store_true",
            help="compare every row, even when the files are those of last time",
        )

    def handle(self, *args: Any, force: bool, **options: Any) -> None:
        """Load, and print the counts."""
        try:
            counts = load(force=force)
        except RefusedRow as refused:
            raise CommandError(f"{refused} Nothing was loaded.") from refused
        make_ready()
        if counts is None:
            self.stdout.write("Reference data: the files have not changed since they were last loaded.")
            return
        for table, count in counts.items():
            self.stdout.write(f"{table}: {count}")
