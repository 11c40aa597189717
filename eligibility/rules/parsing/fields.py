"""An object of the facts being read: knows which keys nobody asked for and collects what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, overload

from eligibility.rules.facts import UNANSWERED, Unanswered
from eligibility.rules.parsing.errors import FactsError, WrongValue, excerpt

T = TypeVar("T")
D = TypeVar("D")


class Fields:
    """The fields of one object; a wrong one is reported and then taken as not answered."""

    __slots__ = ("_left", "errors", "path")

    def __init__(self, value: object, path: str, errors: list[FactsError]) -> None:
        self.path = path
        self.errors = errors
        # Each field is taken out when it is read: what is left at the end nobody asked for.
        self._left: dict[str, object] = {}
        if isinstance(value, dict):
            self._left = value.copy()
        else:
            errors.append(FactsError(path, "error.not_an_object"))

    @overload
    def read(self, key: str, reader: Callable[[object], T]) -> T | Unanswered: ...
    @overload
    def read(self, key: str, reader: Callable[[object], T], default: D) -> T | D: ...
    def read(self, key: str, reader: Callable[[object], T], default: object = UNANSWERED) -> object:
        """The value; absent and null both give the default, without one they are not answered."""
        value = self._left.pop(key, None)
        if value is None:
            return default
        try:
            return reader(value)
        except WrongValue as wrong:
            self.report(key, wrong.key, **wrong.params)
            return default

    def read_or_none(self, key: str, reader: Callable[[object], T]) -> T | Unanswered | None:
        """The value; null says "none", absent is not answered."""
        return self.read(key, reader, None if self._left.get(key, UNANSWERED) is None else UNANSWERED)

    def required(self, key: str, reader: Callable[[object], T], stand_in: T) -> T:
        """The value; absent and null are errors, after which the stand-in only keeps the reading going."""
        if self._left.get(key) is None:
            self.report(key, "error.required")
        return self.read(key, reader, stand_in)

    def nested(self, key: str, shape: Callable[[Fields], T]) -> T | Unanswered | None:
        """An object; null says "none", absent is not answered."""
        return self.read_or_none(key, lambda value: self._shaped(self.at(key), value, shape))

    def items(self, key: str, shape: Callable[[Fields, int], T], most: int) -> tuple[T, ...] | Unanswered:
        """A list of objects, at most so many; `[]` says "none", absent and null are not answered."""
        value = self._left.pop(key, None)
        if value is None:
            return UNANSWERED
        if not isinstance(value, list):
            self.report(key, "error.not_a_list")
            return UNANSWERED
        if len(value) > most:
            self.report(key, "error.too_many", most=most)
            return UNANSWERED
        path = self.at(key)
        return tuple([self._shaped(f"{path}[{i}]", item, shape, i) for i, item in enumerate(value)])

    def raw(self, key: str) -> object:
        """The value as it came, for a field whose form decides how another is read."""
        return self._left.get(key)

    def at(self, key: str) -> str:
        """The path of one of the fields."""
        return f"{self.path}.{key}" if self.path else key

    def report(self, key: str, error: str, **params: str | int | None) -> None:
        """Collects an error of one field."""
        self.errors.append(FactsError(self.at(key), error, params))

    def close(self) -> None:
        """Collects the keys that nobody asked for."""
        for key in self._left:
            self.report(excerpt(key), "error.unknown_field")

    def _shaped(self, path: str, value: object, shape: Callable[..., T], *index: int) -> T:
        fields = Fields(value, path, self.errors)
        found = shape(fields, *index)
        fields.close()
        return found
