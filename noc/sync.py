"""Bringing the rows of a table in step with a file: written only where something differs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db import models

M = TypeVar("M", bound=models.Model)


@dataclass(slots=True)
class Counts:
    """What loading did to one table."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    kept: int = 0
    removed: int = 0

    def __str__(self) -> str:
        words = f"{self.created} created, {self.updated} updated, {self.unchanged} unchanged"
        if self.removed:
            words += f", {self.removed} removed"
        return words + (f", {self.kept} kept because staff corrected them" if self.kept else "")

    @property
    def wrote(self) -> bool:
        """Whether anything changed."""
        return bool(self.created or self.updated or self.removed)


def sync(
    existing: Iterable[M],
    wanted: Iterable[M],
    *,
    key: Callable[[M], Any],
    fields: list[str],
    create: Callable[[list[M]], Any],
    update: Callable[[list[M], list[str]], Any],
    keep: Callable[[M], bool] = lambda row: False,
    remove: Callable[[list[M]], Any] | None = None,
) -> Counts:
    """Create the wanted rows that are missing and update those whose `fields` differ.

    Rows for which `keep` holds are left alone. Rows that nobody asked for stay, unless `remove` is given.
    """
    wanted = list(wanted)
    found = {key(row): row for row in existing}
    counts, new, changed = _compare(found, wanted, key, fields, keep)
    if new:
        create(new)
    if changed:
        update(changed, fields)
    if remove:
        asked_for = {key(row) for row in wanted}
        surplus = [row for row_key, row in found.items() if row_key not in asked_for]
        remove(surplus)
        counts.removed = len(surplus)
    return counts


def _compare(
    found: dict[Any, M],
    wanted: list[M],
    key: Callable[[M], Any],
    fields: list[str],
    keep: Callable[[M], bool],
) -> tuple[Counts, list[M], list[M]]:
    """What is to be created and what is to be updated; the latter has the new values already."""
    counts = Counts()
    new: list[M] = []
    changed: list[M] = []
    for row in wanted:
        old = found.get(key(row))
        if old is None:
            new.append(row)
        elif keep(old):
            counts.kept += 1
        elif _take_over(old, row, fields):
            changed.append(old)
        else:
            counts.unchanged += 1
    counts.created, counts.updated = len(new), len(changed)
    return counts, new, changed


def _take_over(old: M, new: M, fields: list[str]) -> bool:
    """Copy the fields that differ; True when any did."""
    differing = [name for name in fields if getattr(old, name) != getattr(new, name)]
    for name in differing:
        setattr(old, name, getattr(new, name))
    return bool(differing)


def sync_table(model: type[M], wanted: list[M], *, key: Callable[[M], Any], fields: list[str]) -> Counts:
    """`sync` for a table without history; rows that nobody asked for stay."""
    manager = model._default_manager
    return sync(
        manager.all(),
        wanted,
        key=key,
        fields=fields,
        create=manager.bulk_create,
        update=manager.bulk_update,
    )


def sync_links(
    existing: models.QuerySet[M],
    wanted: list[M],
    *,
    key: Callable[[M], Any],
    fields: Sequence[str] = (),
) -> Counts:
    """`sync` for rows that a file holds all of: those that nobody asked for are removed."""
    manager = existing.model._default_manager
    return sync(
        existing,
        wanted,
        key=key,
        fields=list(fields),
        create=manager.bulk_create,
        update=manager.bulk_update,
        remove=lambda surplus: manager.filter(pk__in=[row.pk for row in surplus]).delete(),
    )
