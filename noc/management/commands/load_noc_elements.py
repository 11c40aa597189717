"""Load the files of example titles, duties and exclusions that Statistics Canada publishes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from noc.search import make_ready
from noc.services import load_elements
from noc.tabular import RefusedRow


class Command(BaseCommand):
    """Says what each file brought, and what was passed over."""

    help = (
        "Load Statistics Canada's NOC elements files (CSV, English or French). Replaces what was loaded of "
        "the same version and language. All files or nothing."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """FILE…"""
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")

    def handle(self, *args: Any, files: list[Path], **options: Any) -> None:
        """Load, and print the counts."""
        for path in files:
            if not path.is_file():
                raise CommandError(f"{path} is not a file. Nothing was loaded.")
        try:
            loaded = load_elements(*files)
        except RefusedRow as refused:
            raise CommandError(f"{refused} Nothing was loaded.") from refused
        make_ready()
        for one in loaded:
            brought = f"{one.titles} titles, {one.elements} other elements"
            self.stdout.write(f"{one.path.name}: NOC {one.version}, {one.language}: {brought}.")
            for name, count in sorted(one.passed_over.items()):
                self.stdout.write(f'  passed over: {count} rows of "{name}".')
