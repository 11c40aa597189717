"""The form of one thing in a list: a job, a test, a child."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from eligibility.questionnaire import places
from eligibility.questionnaire.forms import AnswersForm, Facts, fingerprint
from eligibility.questionnaire.registry import Shelf


class ItemForm(AnswersForm):
    """Edits an item of a list."""

    def __init__(self, shelf: Shelf, index: int, facts: Facts, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(shelf.items.questions, facts, (*shelf.path, index), data)

    def _own_places(self) -> list[places.Path]:
        return [self.base]

    def apply(self, facts: Facts) -> Facts:
        """The facts with the item as typed; an answer about the duties of another occupation is left out."""
        after = super().apply(facts)
        if not self._has_old_duties(facts, after):
            return after
        item = {key: value for key, value in self._stored(after).items() if key != "duties"}
        return places.put(after, self.base, item)

    def _has_old_duties(self, facts: Facts, after: Facts) -> bool:
        """Whether the duties were compared with the occupation before, and were not answered anew."""
        old, new = self._stored(facts), self._stored(after)
        is_another = "noc" in old and old["noc"] != new.get("noc")
        return is_another and "duties" in old and old["duties"] == new.get("duties")

    @property
    def asks_duties_again(self) -> bool:
        """Whether saving this left out the answer about the duties, as the occupation is another now."""
        typed = self.cleaned_data.get("duties")
        return bool(typed) and "duties" in self.stored and "duties" not in self._stored(self.after)


class NewItemForm(ItemForm):
    """Adds an item at the end of a list."""

    def __init__(self, shelf: Shelf, facts: Facts, data: Mapping[str, Any] | None = None) -> None:
        self.shelf = shelf
        super().__init__(shelf, len(self._items(facts)), facts, data)

    def _items(self, facts: Facts) -> list[Any]:
        found = places.get(facts, self.shelf.path)
        return found if isinstance(found, list) else []

    def mark(self, facts: Facts | None = None) -> str:
        """The mark of the list, so that one page sent twice can be told from two things alike."""
        return fingerprint(self._items(self.facts if facts is None else facts))

    def apply(self, facts: Facts) -> Facts:
        """The facts with the item added at the end of the list as it is now."""
        self.base = (*self.shelf.path, len(self._items(facts)))
        return super().apply(facts)

    def apply_unless_changed(self, facts: Facts) -> Facts:
        """As `apply`; the same page sent twice adds one thing, and what others added stays."""
        changed = self.apply(facts)
        sent_before = self.data.get("seen") != self.mark(facts)
        return facts if sent_before and self._items(changed)[-1] in self._items(facts) else changed
