"""A feed beside the record: which rounds are new, which say something else, field by field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from draws.checks import Finding
from draws.feed import Feed, FeedRound, Refusal
from draws.feed.names import plain
from draws.models import BANDS, Category, CategoryVersion, PoolSnapshot, Round
from draws.models.pool import field_of
from draws.models.rounds import sequence_of
from draws.selectors.coverage import data_version

NEW, SAME, DIFFERENT = "new", "same", "different"
# What the feed may leave out: its silence is no other value.
_MAY_BE_SILENT = ("issued_at", "tie_break_at", "source_url")
_COMPARED = (
    "date",
    "issued_at",
    "kind",
    "program",
    "category_version",
    "official_name",
    "invitations",
    "invitations_in_feed",
    "crs_cutoff",
    "tie_break_at",
    "source_url",
)
# In the French feed these are in French; our record has the English ones.
_IN_FRENCH = ("official_name", "source_url")

Versions = Mapping[tuple[str, str], CategoryVersion]


@dataclass(frozen=True, slots=True)
class Change:
    """A field in which the feed differs; those of the pool are "pool.as_of", "pool.601-1200" and so on."""

    field: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class Row:
    """A round of the feed: `state` is new, same or different, `figures` what it says in terms of `Round`.

    `held` is the recorded round, None for a new one. `findings` are errors, which keep it out, and what
    needs a reason.
    """

    told: FeedRound
    state: str
    figures: Mapping[str, Any]
    held: Round | None = None
    changes: tuple[Change, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def number(self) -> str:
        """The number of the round."""
        return self.told.number

    @property
    def is_only_renamed(self) -> bool:
        """Whether IRCC only calls the round by another name now."""
        return [change.field for change in self.changes] == ["official_name"]

    @property
    def errors(self) -> list[Finding]:
        """What keeps it from being taken over."""
        return [finding for finding in self.findings if finding.is_error]

    @property
    def warnings(self) -> list[Finding]:
        """What needs a reason."""
        return [finding for finding in self.findings if not finding.is_error]

    def with_findings(self, findings: tuple[Finding, ...]) -> Row:
        """The same row with other findings."""
        return replace(self, findings=findings)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A feed beside the record as it was at `version`; `only_here` are numbers that the feed leaves out."""

    digest: str
    version: str
    rows: tuple[Row, ...]
    only_here: tuple[str, ...]
    refusals: tuple[Refusal, ...]
    remarks: tuple[str, ...]

    def of(self, *states: str) -> list[Row]:
        """The rows in these states, the oldest first."""
        return [row for row in self.rows if row.state in states]

    @property
    def last_number(self) -> str:
        """The highest number in the feed; "" where no record could be read."""
        return self.rows[-1].number if self.rows else ""


def category_names() -> dict[str, str]:
    """The slugs of categories by the names under which they are recorded, made `plain`. Two queries."""
    names: dict[str, str] = {}
    for slug, english, french in Category.objects.values_list("slug", "name_en", "name_fr"):
        names |= {plain(english): slug, plain(french): slug}
    for slug, official in CategoryVersion.objects.values_list("category__slug", "official_name"):
        names[plain(official)] = slug
    return names


def beside_the_record(feed: Feed) -> Comparison:
    """The feed beside the record, nothing checked yet; see `draws.selectors.feed_checks`. Three queries."""
    version = data_version()
    held = {one.number: one for one in Round.objects.select_related("category_version__category", "pool")}
    versions = {
        (one.category.slug, one.version): one for one in CategoryVersion.objects.select_related("category")
    }
    rows = tuple(_row(told, held.get(told.number), versions) for told in feed.rounds)
    only_here = _only_here(feed, held)
    return Comparison(feed.digest, version, rows, only_here, feed.refusals, feed.remarks)


def pool_of(told: FeedRound, *, note: str = "") -> PoolSnapshot | None:
    """The snapshot that came with a round, not saved; None without one.

    `note` says why its bands do not come to the total, where neither they do nor the overlay says why.
    """
    pool = told.pool
    if pool is None:
        return None
    bands = {field_of(band): pool.bands[band] for band in BANDS}
    note = (pool.note or note) if pool.unexplained else ""
    return PoolSnapshot(as_of=pool.as_of, total=pool.total, unexplained=pool.unexplained, note=note, **bands)


def _row(told: FeedRound, held: Round | None, versions: Versions) -> Row:
    figures = _figures(told, versions)
    if held is None:
        return Row(told, NEW, figures)
    changes = (*_changes(told, held, figures), *_pool_changes(told, held))
    return Row(told, DIFFERENT if changes else SAME, figures, held, changes)


def _figures(told: FeedRound, versions: Versions) -> dict[str, Any]:
    figures = {name: getattr(told, name) for name in _COMPARED if name != "category_version"}
    return {**figures, "category_version": versions.get((told.category, told.version))}


def _changes(told: FeedRound, held: Round, figures: Mapping[str, Any]) -> list[Change]:
    names = [name for name in _COMPARED if not (told.is_french and name in _IN_FRENCH)]
    return [
        Change(name, getattr(held, name), figures[name])
        for name in names
        if getattr(held, name) != figures[name] and (figures[name] or name not in _MAY_BE_SILENT)
    ]


def _pool_changes(told: FeedRound, held: Round) -> list[Change]:
    """Band by band; a feed without a pool says nothing of the one we have."""
    if told.pool is None:
        return []
    ours: PoolSnapshot | None = getattr(held, "pool", None)
    before: dict[str, Any] = {"as_of": ours.as_of, **ours.bands, "total": ours.total} if ours else {}
    after = {"as_of": told.pool.as_of, **told.pool.bands, "total": told.pool.total}
    return [
        Change(f"pool.{name}", before.get(name), new)
        for name, new in after.items()
        if before.get(name) != new
    ]


def _only_here(feed: Feed, held: Mapping[str, Round]) -> tuple[str, ...]:
    """Recorded numbers between the first and the last of the feed that it does not name."""
    if not feed.rounds:
        return ()
    first, last = (sequence_of(feed.rounds[place].number) for place in (0, -1))
    missing = set(held) - {told.number for told in feed.rounds} - {one.number for one in feed.refusals}
    return tuple(
        sorted((number for number in missing if first <= sequence_of(number) <= last), key=sequence_of)
    )
