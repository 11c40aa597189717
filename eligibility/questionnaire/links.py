"""The way from a place in the facts to the page where it is answered."""

from __future__ import annotations

from eligibility.questionnaire import places
from eligibility.questionnaire.kinds import Question
from eligibility.questionnaire.registry import Shelf, shelf_at
from eligibility.questionnaire.specs import STEPS, Step
from eligibility.questionnaire.travel import Way, item_url, step_url


def edit_url(field: str, *, came_from: str = "result") -> str:
    """The address where `jobs[0].ended_on` or `birth_date` is answered; saving leads back.

    `came_from` is "result" or "review". A path of nothing in the questionnaire leads to its first step.
    """
    path, way = places.parse(field), Way(next=came_from)
    for length in range(len(path), 0, -1):
        shelf = shelf_at(path[:length])
        if shelf is not None:
            return _in_list(shelf, path[length:], way)
    for step in STEPS:
        for question in step.questions:
            if path[:1] == (question.key,):
                return way.on(step_url(step), _anchor(question, path[1:]))
    return way.on(step_url(STEPS[0]))


def step_of(field: str) -> Step:
    """The step that asks for a place in the facts; the first one where none does."""
    path = places.parse(field)
    shelves = (shelf_at(path[:length]) for length in range(len(path), 0, -1))
    shelf = next(filter(None, shelves), None)
    if shelf:
        return shelf.step
    return next((step for step in STEPS if any(path[:1] == (one.key,) for one in step.questions)), STEPS[0])


def _in_list(shelf: Shelf, rest: places.Path, way: Way) -> str:
    if not rest or not isinstance(rest[0], int):
        page = item_url(shelf.parent, int(shelf.path[-2])) if shelf.parent else step_url(shelf.step)
        return way.on(page, shelf.anchor)
    asked = next((question for question in shelf.items.questions if rest[1:2] == (question.key,)), None)
    return way.on(item_url(shelf, rest[0]), _anchor(asked, rest[2:]) if asked else "")


def _anchor(question: Question, rest: places.Path) -> str:
    """Where a question stands on its page, or the one within it that `rest` leads to."""
    if not rest:
        return question.anchor
    return f"div_id_{'__'.join(str(part) for part in (question.key, *rest))}"
