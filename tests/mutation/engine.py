"""The engine under test as it lives in this process, and a change put into it."""

from __future__ import annotations

import functools
import gc
import importlib
import pkgutil
import re
import sys
import tomllib
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from types import CodeType, FunctionType

from tests.mutation.afresh import forget_modules, import_as
from tests.mutation.changes import Change, Place
from tests.mutation.reached import HITS, Hits, marking


class Engine:
    """A package all of whose modules are imported, with its functions by file."""

    def __init__(self, package: str) -> None:
        root = importlib.import_module(package)
        names = [found.name for found in pkgutil.walk_packages(root.__path__, f"{package}.")]
        modules = [importlib.import_module(name) for name in names]
        # A module that keeps answers in ways of its own says how to forget them.
        self._own_ways = [vars(module)["forget"] for module in modules if "forget" in vars(module)]
        self.package = package
        self.folder = Path(str(root.__file__)).parent
        self.tests: set[str] = set()
        self._functions: dict[str, list[FunctionType]] = {}
        self._caches: list[dict[object, object]] = []
        self._cached: list[functools._lru_cache_wrapper[object]] = []

    def survey(self) -> None:
        """Find the functions of the engine and everything in which it keeps answers."""
        for found in gc.get_objects():
            if isinstance(found, functools._lru_cache_wrapper) and self._owns(found.__module__):
                self._cached.append(found)
            elif isinstance(found, FunctionType) and self._is_here(found.__code__.co_filename):
                self._functions.setdefault(found.__code__.co_filename, []).append(found)
                self._caches += [one for one in _enclosed(found) if isinstance(one, dict)]

        self._remember_tables()

    def _remember_tables(self) -> None:
        """Parse each table once for all: what a text says never changes."""
        parse = tomllib.loads
        texts = {path.read_text(encoding="utf-8") for path in self.folder.rglob("*.toml")}
        known: dict[tuple[str, object], dict[str, object]] = {}

        def loads(text: str, *, parse_float: Callable[[str], object] = float) -> dict[str, object]:
            if text not in texts:
                return parse(text, parse_float=parse_float)
            key = text, parse_float
            if key not in known:
                known[key] = parse(text, parse_float=parse_float)
            return known[key]

        tomllib.loads = loads
        for text in texts:
            loads(text, parse_float=Fraction)

    def forget(self) -> None:
        """Empty every cache, so that no answer from before a change outlives it."""
        for forget in self._own_ways:
            forget()
        for cached in self._cached:
            cached.cache_clear()
        for cache in self._caches:
            cache.clear()

    def _owns(self, module: str | None) -> bool:
        return module is not None and f"{module}.".startswith(f"{self.package}.")

    def _is_here(self, filename: str) -> bool:
        return Path(filename).is_relative_to(self.folder)

    def naming(self, name: str) -> set[str]:
        """The files that name something of the engine."""
        word = re.compile(rf"\b{name}\b")
        found = (path for path in self.folder.rglob("*.py") if word.search(path.read_text(encoding="utf-8")))
        return {path.relative_to(self.folder).as_posix() for path in found}

    def install(self, change: Change) -> bool:
        """Put a change in; False when modules and tests must be imported anew, as `restart` does."""
        self.forget()
        if change.is_table:
            _read_as(self.folder / change.file, change.applied(self.folder))
            return True
        return change.place is not None and self._replaced(change)

    def mark(self) -> Hits:
        """Let every function note the lines that run."""
        hits = Hits()
        for path, functions in self._functions.items():
            source = Path(path).read_bytes()
            noted = hits.of(Path(path).relative_to(self.folder).as_posix(), source.count(b"\n"))
            self._replace(path, marking(path, source))
            for function in functions:
                function.__globals__[HITS] = noted
        return hits

    def _replaced(self, change: Change) -> bool:
        path = str(self.folder / change.file)
        return self._replace(path, compile(change.applied(self.folder), path, "exec", dont_inherit=True))

    def _replace(self, path: str, module: CodeType) -> bool:
        """Give every living function of a file the code it has in a new module; False where it cannot."""
        new = {Place(code.co_qualname, code.co_firstlineno): code for code in _codes(module)}
        for function in self._functions.get(path, []):
            old = function.__code__
            code = new[Place(old.co_qualname, old.co_firstlineno)]
            if code.co_freevars != old.co_freevars:
                return False
            function.__code__ = code
        return True

    def restart(self, change: Change) -> None:
        """Forget every module that knows the engine, and read the changed file when it is imported again."""
        path = self.folder / change.file
        parts = [self.package, *path.relative_to(self.folder).with_suffix("").parts]
        forget_modules({name for name in sys.modules if self._owns(name) or name in self.tests})
        import_as(".".join(parts).removesuffix(".__init__"), path, change.applied(self.folder))


def _read_as(path: Path, text: str) -> None:
    read = Path.read_text

    def changed(self: Path, *args: str | None, **options: str | None) -> str:
        return text if self == path else read(self, *args, **options)

    Path.read_text = changed  # type: ignore[method-assign, assignment]


def _codes(code: CodeType) -> Iterator[CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant
            yield from _codes(constant)


def _enclosed(function: FunctionType) -> Iterator[object]:
    """What a function that wraps another keeps beside it."""
    for cell in function.__closure__ or () if hasattr(function, "__wrapped__") else ():
        yield cell.cell_contents
