"""The engine under test as it lives in this process, and a change put into it."""

from __future__ import annotations

import functools
import gc
import importlib.abc
import importlib.util
import pkgutil
import re
import sys
import tomllib
from collections.abc import Callable, Iterator
from fractions import Fraction
from importlib.machinery import ModuleSpec, SourceFileLoader
from pathlib import Path
from types import CodeType, FunctionType, ModuleType

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
        knowing = self._knowing()
        for name in knowing:
            del sys.modules[name]
        path = self.folder / change.file
        parts = [*path.relative_to(self.folder).with_suffix("").parts]
        name = ".".join([self.package, *parts]).removesuffix(".__init__")
        sys.meta_path.insert(0, _Changed(name, path, change.applied(self.folder)))

    def _knowing(self) -> set[str]:
        """The engine's modules, and those that hold something of theirs, at any remove."""
        modules = {name: module for name, module in sys.modules.items() if _is_ours(module)}
        known = {name for name in sys.modules if self._owns(name) or name in self.tests}
        while more := {name for name, module in modules.items() if _holds(module, known)} - known:
            known |= more
        return known


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
