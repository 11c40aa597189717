"""What a questionnaire is made of: steps, and the things of which a person may have several."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from eligibility.questionnaire.kinds import Question

Facts = Mapping[str, Any]


def always(facts: Facts) -> bool:
    """For what is asked of everyone."""
    return True


@dataclass(frozen=True)
class Items:
    """Things of which a person may have any number: a list in the facts, asked by "do you have any?".

    `one` names a single thing, `add` and `edit` head its pages; `summary` gives its line in a list.
    `scope` is the object that holds the list: the candidate's own facts, or the partner's.
    """

    key: str
    ask: Any
    one: Any
    none: Any
    add: Any
    edit: Any
    questions: tuple[Question, ...]
    summary: Callable[[Mapping[str, Any]], str]
    title: Any = ""
    why: Any = ""
    opens: Any = ""
    purpose: Any = ""
    scope: tuple[str, ...] = ()
    within: tuple[Items, ...] = ()
    shown: Callable[[Facts], bool] = always
    most: int = 20

    @property
    def path(self) -> tuple[str, ...]:
        """Where the list stands in the facts."""
        return (*self.scope, self.key)

    @property
    def slug(self) -> str:
        """Its part of an address."""
        return "/".join(self.path).replace("_", "-")

    @property
    def field(self) -> str:
        """The name of its "do you have any?" in a form."""
        return "__".join((*self.path, "any"))


@dataclass(frozen=True)
class Step:
    """One page: a topic, its questions, then the lists that belong to it.

    `topic` names it in running words ("3 of 7, your jobs"); `purpose` says what the answers are used for.
    """

    slug: str
    title: Any
    topic: Any
    purpose: Any
    questions: tuple[Question, ...] = ()
    lists: tuple[Items, ...] = ()
    lists_first: bool = False
