"""All rounds as the checks see them, read once: many entries are checked without a query for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from draws import checks
from draws.models import CategoryVersion, Round
from draws.models.rounds import sequence_of


@dataclass(frozen=True, slots=True)
class Line:
    """A round in the ledger: its place in order, its figures, the key of its stream, and its name.

    `version` is that of the category, "" where the round is of none.
    """

    sequence: int
    held: checks.Held
    kind: str
    stream: str
    version: str
    name: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """Rounds in their order, and the versions of all categories by slug."""

    lines: tuple[Line, ...]
    versions: dict[str, tuple[checks.Version, ...]]

    def known_for(self, entry: checks.Entry, *, corrects: str = "", today: date) -> checks.Known:
        """What is recorded already, as seen from the entry; `corrects` is the number it corrects, if any."""
        numbers = {line.held.number for line in self.lines}
        return checks.Known(
            today=today,
            is_new=not corrects,
            numbers=frozenset(numbers - {corrects}),
            last=self.lines[-1].held if self.lines else None,
            stream=self._stream(entry, corrects),
            kind_changes=self._kind_changes(entry.kind or ""),
            siblings=self.versions.get(entry.version.category, ()) if entry.version else (),
            namesake=self._namesake(entry, corrects),
        )

    def before(self, number: str) -> Ledger:
        """Only what comes before a number: what is known when a gap in the record is filled."""
        place = sequence_of(number)
        return Ledger(tuple(line for line in self.lines if line.sequence < place), self.versions)

    def adding(self, entries: Iterable[checks.Entry]) -> Ledger:
        """The ledger as it is once these rounds, each of them whole, are recorded too."""
        lines = [*self.lines, *map(_line, entries)]
        return Ledger(tuple(sorted(lines, key=lambda line: line.sequence)), self.versions)

    def _stream(self, entry: checks.Entry, corrects: str) -> tuple[checks.Held, ...]:
        key = _stream_of(entry)
        end = sequence_of(corrects) if corrects else None
        return tuple(
            line.held
            for line in reversed(self.lines)
            if key and line.stream == key and (end is None or line.sequence < end)
        )

    def _kind_changes(self, kind: str) -> tuple[int, ...]:
        streams: defaultdict[str, list[int]] = defaultdict(list)
        for line in reversed(self.lines):
            if line.kind == kind:
                streams[line.stream].append(line.held.crs_cutoff)
        return tuple(change for cutoffs in streams.values() for change in checks.changes_of(cutoffs))

    def _namesake(self, entry: checks.Entry, corrects: str) -> str | None:
        """The last round of the entry's name, where it was one of another stream or version."""
        if not entry.official_name or not entry.kind:
            return None
        others = (line for line in reversed(self.lines) if line.held.number != corrects)
        bearer = next((line for line in others if line.name == entry.official_name), None)
        ours = (_stream_of(entry), entry.version.version if entry.version else "")
        if bearer is None or (bearer.stream, bearer.version) == ours:
            return None
        return bearer.held.number


def ledger() -> Ledger:
    """The ledger of the moment. Two queries."""
    fields = ("sequence", "number", "date", "crs_cutoff", "invitations", "kind", "program", "official_name")
    rows = Round.objects.order_by("sequence").values_list(
        *fields, "category_version__category__slug", "category_version__version"
    )
    lines = (
        Line(
            sequence,
            checks.Held(number, on, cutoff, size),
            kind,
            slug or program or kind,
            version or "",
            name,
        )
        for sequence, number, on, cutoff, size, kind, program, name, slug, version in rows
    )
    return Ledger(tuple(lines), _versions())


def _versions() -> dict[str, tuple[checks.Version, ...]]:
    by_category: defaultdict[str, list[checks.Version]] = defaultdict(list)
    for version in CategoryVersion.objects.select_related("category"):
        by_category[version.category.slug].append(
            checks.Version(
                version.category.slug, version.version, version.effective_from, version.effective_to
            )
        )
    return {slug: tuple(versions) for slug, versions in by_category.items()}


def _stream_of(entry: checks.Entry) -> str:
    """The key of the entry's stream, as `draws.selectors.stream_of` has it; "" where it is not told."""
    if entry.kind == "category":
        return entry.version.category if entry.version else ""
    return (entry.program or "") if entry.kind == "program" else entry.kind or ""


def _line(entry: checks.Entry) -> Line:
    assert entry.number
    assert entry.date
    assert entry.crs_cutoff is not None
    assert entry.invitations is not None
    held = checks.Held(entry.number, entry.date, entry.crs_cutoff, entry.invitations)
    version = entry.version.version if entry.version else ""
    name = entry.official_name or ""
    return Line(sequence_of(entry.number), held, entry.kind or "", _stream_of(entry), version, name)
