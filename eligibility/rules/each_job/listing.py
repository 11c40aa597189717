"""Whether the versions of a category list the occupation of a job, and from when to when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from eligibility.rules.dates import days_later
from eligibility.rules.facts import Job
from eligibility.rules.logic import agreed
from eligibility.rules.reference import CategoryVersion, Reference
from eligibility.rules.work.counting import codes

BY_WORK = "occupation"


@dataclass(frozen=True, slots=True)
class Spell:
    """An unbroken time in which a category lists an occupation, or by some of its codes only may.

    `until` is the last day, None while it lasts; the versions are in order of time.
    """

    versions: tuple[CategoryVersion, ...]
    is_certain: bool

    @property
    def since(self) -> date:
        """The first day."""
        return self.versions[0].effective_from

    @property
    def until(self) -> date | None:
        """The last day; None while no end is set."""
        return self.versions[-1].effective_to


@dataclass(frozen=True, slots=True)
class Listing:
    """The versions of a category in order of time, each with whether it lists an occupation.

    None is said of a version that lists only some of the codes that the occupation may have.
    """

    category: str
    versions: tuple[tuple[CategoryVersion, bool | None], ...]

    def on(self, day: date) -> CategoryVersion | None:
        """The version in force on a day."""
        return next((version for version, _ in self.versions if version.in_force(day)), None)

    def after(self, day: date) -> CategoryVersion | None:
        """The first version that comes into force later."""
        return next((version for version, _ in self.versions if version.effective_from > day), None)

    def is_listed_by(self, version: CategoryVersion | None) -> bool | None:
        """Whether a version lists it; no version does not."""
        return next((listed for one, listed in self.versions if one is version), False)

    @property
    def spells(self) -> tuple[Spell, ...]:
        """From when to when it is listed, or may be, in order of time."""
        return tuple(self._spells())

    def _spells(self) -> Iterator[Spell]:
        runs: list[list[tuple[CategoryVersion, bool | None]]] = []
        for version, listed in self.versions:
            if listed is False:
                continue
            if runs and runs[-1][-1][1] is listed and _goes_on(runs[-1][-1][0], version):
                runs[-1].append((version, listed))
            else:
                runs.append([(version, listed)])
        for run in runs:
            yield Spell(tuple(version for version, _ in run), run[0][1] is True)


def listings(job: Job, reference: Reference) -> tuple[Listing, ...]:
    """The categories by work of which some version lists a job's occupation, or may: all without a code."""
    read = codes(job, reference)
    found = (_listing(category, list(versions), read) for category, versions in _by_category(reference))
    return tuple(one for one in found if one.spells)


def _by_category(reference: Reference) -> Iterator[tuple[str, Iterator[CategoryVersion]]]:
    by_work = (one for one in reference.categories if one.rule == BY_WORK)
    ordered = sorted(by_work, key=lambda one: (one.category, one.effective_from))
    return groupby(ordered, key=lambda one: one.category)


def _listing(category: str, versions: list[CategoryVersion], read: frozenset[str]) -> Listing:
    return Listing(
        category,
        tuple((version, agreed(code in version.occupations for code in read)) for version in versions),
    )


def _goes_on(earlier: CategoryVersion, version: CategoryVersion) -> bool:
    end = earlier.effective_to
    return end is not None and days_later(end, 1) == version.effective_from
