"""Modules forgotten, so that they are imported anew: one of them in a changed text."""

from __future__ import annotations

import importlib.abc
import importlib.util
import sys
from importlib.machinery import ModuleSpec, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType


def forget_modules(names: set[str]) -> None:
    """Forget some modules, and those of the project that hold something of theirs, at any remove."""
    # A copy: to look at a lazy thing of a module, such as the cache, may import more.
    modules = {name: module for name, module in dict(sys.modules).items() if _is_ours(module)}
    known = set(names)
    while more := {name for name, module in modules.items() if _holds(module, known)} - known:
        known |= more
    for name in known:
        del sys.modules[name]


def import_as(name: str, path: Path, text: str) -> None:
    """When a module is imported next, read another text in the place of its file."""
    sys.meta_path.insert(0, _Changed(name, path, text))


class _Changed(importlib.abc.MetaPathFinder):
    """Finds one module, in its changed text."""

    def __init__(self, name: str, path: Path, text: str) -> None:
        self._name, self._path, self._text = name, path, text

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """The changed module, where that is the one wanted."""
        if name != self._name:
            return None
        loader = _Loader(name, str(self._path))
        loader.text = self._text
        return importlib.util.spec_from_file_location(name, self._path, loader=loader)


class _Loader(SourceFileLoader):
    text = ""

    def get_code(self, fullname: str) -> CodeType:
        return compile(self.text, self.path, "exec", dont_inherit=True)


def _is_ours(module: ModuleType) -> bool:
    """Whether a module is the project's own and can be imported a second time; Django's models cannot."""
    path = getattr(module, "__file__", None) or ""
    ours = path.startswith(str(Path.cwd())) and "site-packages" not in path
    return ours and not any(hasattr(value, "_meta") for value in vars(module).values())


def _holds(module: ModuleType, names: set[str]) -> bool:
    return any(
        (value.__name__ if isinstance(value, ModuleType) else getattr(value, "__module__", None)) in names
        for value in vars(module).values()
    )
