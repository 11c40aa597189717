"""What follows from the same facts is worked out once, however often and for however many days asked."""

from __future__ import annotations

from collections.abc import Callable
from functools import update_wrapper
from inspect import CO_VARARGS
from typing import Any, TypeAlias, TypeVar, TypeVarTuple, cast

Ts = TypeVarTuple("Ts")
R = TypeVar("R")

# Room for some people, few enough to stay near the processor; when it is used up, all is forgotten.
MOST_KEPT = 512
# What belongs to the reference data, and is asked again for every person.
MOST_REFERENCE = 8192

# By the identities of the arguments: the arguments themselves, and the answer.
Answers: TypeAlias = dict[Any, tuple[tuple[object, ...], Any]]

_clear: list[Callable[[], None]] = []


def forget() -> None:
    """Forget every answer, for rules that have changed under a running process."""
    for clear in _clear:
        clear()


def kept(reckon: Callable[[*Ts], R], most: int | None = None) -> Callable[[*Ts], R]:
    """Keep the answers of a function of objects that never change, by the identity of its arguments.

    Facts are deep: comparing them, as `functools.cache` does, costs more than most of what is asked of
    them. An answer is kept together with its arguments, so that no other object can take their identity;
    arguments that are equal but not the same are merely reckoned again. At most `most` answers are kept,
    MOST_KEPT where it is not given.
    """

    def reckoned(key: object, *args: *Ts) -> R:
        if len(answers) >= (most or MOST_KEPT):
            answers.clear()
        answers[key] = args, (found := reckon(*args))
        return found

    answers: Answers = {}
    _clear.append(answers.clear)
    code = reckon.__code__
    several = code.co_argcount if not code.co_flags & CO_VARARGS else 0
    keeper = KEEPERS.get(several, _of_any_number)(answers, reckoned)
    return cast("Callable[[*Ts], R]", update_wrapper(keeper, reckon))


# One for each number of arguments: this is asked some hundred times for a person, and a loop over the
# arguments would cost more than all the rest of it.


def _of_one(answers: Answers, reckoned: Callable[..., R]) -> Callable[..., R]:
    def answer(one: object) -> R:
        found = answers.get(id(one))
        return found[1] if found else reckoned(id(one), one)

    return answer


def _of_two(answers: Answers, reckoned: Callable[..., R]) -> Callable[..., R]:
    def answer(one: object, two: object) -> R:
        key = id(one), id(two)
        found = answers.get(key)
        return found[1] if found else reckoned(key, one, two)

    return answer


def _of_three(answers: Answers, reckoned: Callable[..., R]) -> Callable[..., R]:
    def answer(one: object, two: object, three: object) -> R:
        key = id(one), id(two), id(three)
        found = answers.get(key)
        return found[1] if found else reckoned(key, one, two, three)

    return answer


def _of_any_number(answers: Answers, reckoned: Callable[..., R]) -> Callable[..., R]:
    def answer(*args: object) -> R:
        key = tuple(map(id, args))
        found = answers.get(key)
        return found[1] if found else reckoned(key, *args)

    return answer


KEEPERS = {1: _of_one, 2: _of_two, 3: _of_three}


def kept_with_reference(reckon: Callable[[*Ts], R]) -> Callable[[*Ts], R]:
    """The same for objects of the reference data, of which there are many and which stay."""
    return kept(reckon, MOST_REFERENCE)
