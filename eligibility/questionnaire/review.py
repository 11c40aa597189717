"""All answers in words, each with the way to change it; what is not answered, with what that leaves open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from eligibility.questionnaire import places
from eligibility.questionnaire.kinds import ABSENT, Question
from eligibility.questionnaire.kinds.groups import Group
from eligibility.questionnaire.listing import Line, line
from eligibility.questionnaire.registry import Shelf, shelf_at
from eligibility.questionnaire.specs import STEPS, Items, Step
from eligibility.questionnaire.specs.base import Facts
from eligibility.questionnaire.stepforms import shown_lists
from eligibility.questionnaire.travel import Way, step_url

WAY = Way(next="review")


@dataclass(frozen=True)
class Entry:
    """One thing of a list: its line, what else was answered, and which of its questions were not."""

    line: Line
    answers: list[tuple[str, str]]
    missing: list[str]


@dataclass(frozen=True)
class Answered:
    """A question or a list: what was said, or that nothing was, and what that leaves open."""

    name: str
    edit: str
    said: str = ""
    details: list[tuple[str, str]] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    opens: str = ""

    @property
    def is_open(self) -> bool:
        """Whether nothing was said."""
        return not self.said and not self.entries


@dataclass(frozen=True)
class Chapter:
    """A step with its answers."""

    title: str
    edit: str
    rows: list[Answered]


def chapters(facts: Facts) -> list[Chapter]:
    """Every step, in order."""
    return [_chapter(step, facts) for step in STEPS]


def open_rows(found: list[Chapter]) -> list[Answered]:
    """What is not answered, over all steps, where that leaves something open."""
    return [row for chapter in found for row in chapter.rows if row.is_open and row.opens]


def _chapter(step: Step, facts: Facts) -> Chapter:
    rows = [_question(step, question, facts) for question in step.questions]
    shelves = (shelf_at(items.path) for items in shown_lists(step, facts))
    lists = [_list(shelf, facts) for shelf in shelves if shelf]
    rows = [*lists, *rows] if step.lists_first else [*rows, *lists]
    return Chapter(str(step.title), WAY.on(step_url(step)), rows)


def _question(step: Step, question: Question, facts: Facts) -> Answered:
    value = question.answer(facts)
    edit = WAY.on(step_url(step), question.anchor)
    if value is ABSENT:
        return Answered(str(question.name), edit, opens=str(question.opens))
    if isinstance(question.kind, Group) and value is not None:
        said, missing = details(question.kind.questions, value)
        return Answered(str(question.name), edit, str(question.kind.yes), said, missing)
    return Answered(str(question.name), edit, question.kind.say(value))


def _list(shelf: Shelf, facts: Facts) -> Answered:
    items = shelf.items
    value = places.get(facts, shelf.path)
    edit = WAY.on(step_url(shelf.step), shelf.anchor)
    if value in (ABSENT, None):
        return Answered(str(items.title), edit, opens=str(items.opens))
    if not value:
        return Answered(str(items.title), edit, str(items.none))
    entries = [_entry(shelf, index, item) for index, item in enumerate(value)]
    return Answered(str(items.title), edit, entries=entries)


def _entry(shelf: Shelf, index: int, item: Mapping[str, Any]) -> Entry:
    answers, missing = details(shelf.items.questions, item)
    return Entry(line(shelf, index, item, WAY), [*answers, *_inner(shelf.items, item)], missing)


def _inner(items: Items, item: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [
        (str(inner.title), inner.summary(one)) for inner in items.within for one in item.get(inner.key) or []
    ]


def details(
    questions: tuple[Question, ...], item: Mapping[str, Any]
) -> tuple[list[tuple[str, str]], list[str]]:
    """What was said about a thing, and the names of the questions that still matter and were not answered."""
    said, missing = [], []
    for question in questions:
        value = question.answer(item)
        if value is not ABSENT:
            said.append((str(question.name), question.kind.say(value)))
        elif not question.rare and (question.when is None or question.when.holds(item)):
            missing.append(str(question.name))
    return said, missing
