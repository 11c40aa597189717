"""The form of a step: its questions, and "do you have any?" for each of its lists that is still empty."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from eligibility.questionnaire import places
from eligibility.questionnaire.forms import AnswersForm, Facts, fingerprint
from eligibility.questionnaire.kinds import ABSENT, Question, YesNo
from eligibility.questionnaire.rows import Row
from eligibility.questionnaire.specs import Items, Step


def shown_lists(step: Step, facts: Mapping[str, Any]) -> list[Items]:
    """The lists of a step that concern this person."""
    return [items for items in step.lists if items.shown(facts)]


def is_empty(items: Items, facts: Facts) -> bool:
    """Whether nothing is in the list: none, or not answered."""
    return places.get(facts, items.path) in (ABSENT, None, [])


class StepForm(AnswersForm):
    """One page. A "yes" to a list stores nothing yet: it leads to the page where the first one is added."""

    def __init__(
        self,
        step: Step,
        facts: Facts,
        data: Mapping[str, Any] | None = None,
        yes: Collection[str] = (),
    ) -> None:
        self.step, self.yes = step, yes
        self.empty_lists = [items for items in shown_lists(step, facts) if is_empty(items, facts)]
        super().__init__(step.questions, facts, data=data)
        self.list_rows = {items.slug: self._ask(items) for items in self.empty_lists}

    def _ask(self, items: Items) -> Row:
        row = self._build(items.field, Question(items.key, items.ask, YesNo(no=items.none), why=items.why))
        self.initial[items.field] = "yes" if items.slug in self.yes else self._said(items, self.facts)
        return row

    @staticmethod
    def _said(items: Items, facts: Facts) -> str:
        return "no" if places.get(facts, items.path) == [] else ""

    @property
    def all_rows(self) -> list[Row]:
        """The questions, then those about the lists."""
        return [*self.rows, *self.list_rows.values()]

    def mark(self, facts: Facts | None = None) -> str:
        """The mark of the questions, and of which lists are answered with none; what is in a list is not."""
        facts = self.facts if facts is None else facts
        return fingerprint([self.shown(facts), [self._said(items, facts) for items in self.step.lists]])

    def apply(self, facts: Facts) -> Facts:
        """These facts with the answers of this page: "none" where a list was denied."""
        changed = super().apply(facts)
        for items in self.empty_lists:
            if not is_empty(items, changed) or not isinstance(places.get(changed, items.scope), dict):
                continue
            denied = self.cleaned_data.get(items.field) == "no"
            changed = places.put(changed, items.path, [] if denied else ABSENT)
        return changed

    @property
    def wanted(self) -> list[Items]:
        """The lists of which the person has some, to be added next."""
        said_yes = (items for items in self.empty_lists if self.cleaned_data.get(items.field) == "yes")
        return [items for items in said_yes if items.shown(self.after)]

    @property
    def opens_questions(self) -> bool:
        """Whether the answers bring up lists on this page that were not there before."""
        before = shown_lists(self.step, self.facts)
        return any(items not in before for items in shown_lists(self.step, self.after))
