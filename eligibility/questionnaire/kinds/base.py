"""The question, and what every kind of answer must be able to do."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, ClassVar, Final

from django import forms


class _Absent(Enum):
    TOKEN = "absent"


# Not `None`: in the facts null says "none", and a key that is not there says "not answered".
ABSENT: Final = _Absent.TOKEN


@dataclass(frozen=True)
class When:
    """A question that only matters for one answer to another question of the page, or for any but that."""

    key: str
    value: str
    other_than: bool = False

    def holds(self, stored: Mapping[str, Any]) -> bool:
        """Whether the question matters; it may, as long as the other one is not answered."""
        answer = stored.get(self.key)
        return answer is None or (answer == self.value) != self.other_than


@dataclass(frozen=True)
class Question:
    """One question: the key it fills in the facts, its words, and its kind of answer.

    `short` names it where answers are listed, `why` says what it decides, `opens` what stays open without it.
    `rare` questions stand under a disclosure; `when` hides one that does not matter, as long as it is empty.
    """

    key: str
    label: Any
    kind: Kind
    short: Any = ""
    help: Any = ""
    why: Any = ""
    opens: Any = ""
    required: bool = False
    rare: bool = False
    when: When | None = None

    @property
    def name(self) -> Any:
        """Its name in a list of answers."""
        return self.short or self.label

    @property
    def anchor(self) -> str:
        """Where it stands on its page."""
        return f"div_id_{self.kind.first_field(self.key)}"

    def answer(self, stored: Mapping[str, Any]) -> Any:
        """What was answered, or ABSENT. Null is an answer only where it says "none"."""
        value = stored.get(self.key, ABSENT)
        return ABSENT if value is None and not self.kind.has_none else value


class Kind(ABC):
    """How an answer is asked, read, kept and said. `value` is what stands in the facts, or ABSENT.

    `has_none` tells whether null is an answer: "none"; `is_short` whether its buttons fit side by side.
    """

    has_none: ClassVar[bool] = False
    is_short: ClassVar[bool] = False

    @abstractmethod
    def form_fields(self, name: str, question: Question) -> dict[str, forms.Field]:
        """The form fields that ask for it, by name."""

    def first_field(self, name: str) -> str:
        """The name of the form field that stands first, where a link to the question leads."""
        return name

    def inner(self, name: str) -> tuple[tuple[str, Question], ...]:
        """Questions asked within this one, each with the name of its field."""
        return ()

    def initial(self, name: str, value: Any) -> dict[str, Any]:
        """What the form fields show for a value; nothing for one that is not answered."""
        return {name: None if value is ABSENT else value}

    def read(self, name: str, cleaned: Mapping[str, Any], stored: Any) -> Any:
        """The value that the cleaned form fields stand for, or ABSENT."""
        value = cleaned.get(name)
        return ABSENT if value in (None, "") else value

    def merge(self, name: str, cleaned: Mapping[str, Any], stored: Any) -> Any:
        """As `read`; an answer that reads as it did before keeps the very form in which it is stored."""
        value = self.read(name, cleaned, stored)
        return stored if self.initial(name, value) == self.initial(name, stored) else value

    def say(self, value: Any) -> str:
        """The value in words."""
        return str(value)
