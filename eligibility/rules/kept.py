"""What follows from the same facts is worked out once, however often and for however many days asked."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, TypeVarTuple

Ts = TypeVarTuple("Ts")
R = TypeVar("R")

# Room for some people with all their rounds; when it is used up, all is forgotten.
MOST_KEPT = 2048


_clear: list[Callable[[], None]] = []


def forget() -> None:
    """Forget every answer, for rules that have changed under a running process."""
    for clear in _clear:
        clear()


def kept(reckon: Callable[[*Ts], R]) -> Callable[[*Ts], R]:
    """Keep the answers of a function of objects that never change, by the identity of its arguments.

    Facts are deep: comparing them, as `functools.cache` does, costs more than most of what is asked of
    them. An answer is kept together with its arguments, so that no other object can take their identity;
    arguments that are equal but not the same are merely reckoned again.
    """
    answers: dict[tuple[int, ...], tuple[object, R]] = {}
    _clear.append(answers.clear)

    @wraps(reckon)
    def answer(*args: *Ts) -> R:
        key = tuple(map(id, args))
        found = answers.get(key)
        if found is None:
            if len(answers) >= MOST_KEPT:
                answers.clear()
            found = answers[key] = (args, reckon(*args))
        return found[1]

    return answer
