"""Copies of the tables that a test may change, with the engine reading them instead of the real ones."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from eligibility.rules import tables
from eligibility.rules.tables import loader

VERSION = "[[version]]"


@dataclass(frozen=True)
class Copies:
    """The folder of the copies; each change is read by the engine at once."""

    folder: Path

    def text(self, name: str) -> str:
        """A table as it is written now."""
        return (self.folder / f"{name}.toml").read_text(encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        """A table written anew."""
        (self.folder / f"{name}.toml").write_text(text, encoding="utf-8")
        tables.forget()

    def add(self, name: str, block: str) -> None:
        """A table with something at its end: a version, or a source."""
        self.write(name, f"{self.text(name)}\n{block}")

    def replace(self, name: str, old: str, new: str) -> None:
        """A table with one passage in place of another that stands there once."""
        assert self.text(name).count(old) == 1, f"{old!r} does not stand once in {name}"
        self.write(name, self.text(name).replace(old, new))

    def replace_last_version(self, name: str, block: str) -> None:
        """A table whose last version is another one, as when unknown values become known."""
        kept, last = self.text(name).rsplit(VERSION, 1)
        assert "values_unknown = true" in last, f"the values of {name} are known"
        self.write(name, f"{kept}{block}")


@contextmanager
def copied_tables(folder: Path) -> Iterator[Copies]:
    """Copies of all tables in a folder, and the engine reading from it until the end."""
    original = loader.FOLDER
    for path in original.glob("*.toml"):
        shutil.copy(path, folder)
    loader.FOLDER = folder
    tables.forget()
    try:
        yield Copies(folder)
    finally:
        loader.FOLDER = original
        tables.forget()
