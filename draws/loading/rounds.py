"""Loading rounds."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from draws import checks
from draws.loading.categories import REASON
from draws.models import CategoryVersion, Kind, Program, Round
from draws.models.rounds import sequence_of
from draws.selectors.recording import draft_of, entry_of
from noc.sync import Counts, sync
from noc.tabular import Row, read

_COLUMNS = [
    "number",
    "date",
    "issued_at",
    "kind",
    "program",
    "category",
    "category_version",
    "official_name",
    "earlier_name",
    "invitations",
    "invitations_in_feed",
    "crs_cutoff",
    "tie_break_at",
    "source_url",
    "retrieved_on",
    "note",
]
_FIELDS = [name for name in _COLUMNS if name not in ("number", "category", "category_version")]
# A file is read as it stands: without a clock, and without the rounds that are recorded.
_ON_FILE = checks.Known(today=date.max, is_new=False)
_is_url = URLValidator(schemes=["https"])

Versions = dict[tuple[str, str], CategoryVersion]


def load_rounds(path: Path) -> Counts:
    """Rounds by their number; those that staff recorded or corrected are kept."""
    versions = {(v.category.slug, v.version): v for v in CategoryVersion.objects.select_related("category")}
    wanted = [_round(row, versions) for row in read(path, _COLUMNS, unique=["number"])]
    return sync(
        Round.objects.all(),
        wanted,
        key=lambda r: r.number,
        fields=["sequence", "category_version_id", *_FIELDS],
        create=lambda rows: bulk_create_with_history(rows, Round, default_change_reason=REASON),
        update=lambda rows, fields: bulk_update_with_history(
            rows, Round, [name.removesuffix("_id") for name in fields], default_change_reason=REASON
        ),
        keep=lambda r: r.staff_edited_at is not None,
    )


def _round(row: Row, versions: Versions) -> Round:
    round_ = Round(
        number=row.text("number"),
        sequence=_sequence(row),
        date=row.day("date"),
        issued_at=row.optional_moment("issued_at"),
        kind=row.one_of("kind", set(Kind.values)),
        program=row.optional("program"),
        category_version=_version(row, versions),
        official_name=row.text("official_name"),
        earlier_name=row.optional("earlier_name"),
        invitations=row.integer("invitations", 1, 1_000_000),
        invitations_in_feed=row.optional_integer("invitations_in_feed", 1, 1_000_000),
        crs_cutoff=row.integer("crs_cutoff", 0, 1200),
        tie_break_at=row.optional_moment("tie_break_at"),
        source_url=row.text("source_url"),
        retrieved_on=row.day("retrieved_on"),
        note=row.optional("note"),
    )
    _refuse_contradictions(row, round_)
    return round_


def _sequence(row: Row) -> int:
    try:
        return sequence_of(row.text("number"))
    except ValueError:
        raise row.refuse(f'"{row.cells["number"]}" is not a round number like 448 or 91a.') from None


def _version(row: Row, versions: Versions) -> CategoryVersion | None:
    """The version named, which must be in force on the day of the round."""
    slug, name = row.optional("category"), row.optional("category_version")
    if not slug and not name:
        return None
    if slug not in {known for known, _ in versions}:
        raise row.refuse(f'there is no category "{slug}".')
    version = versions.get((slug, name))
    if version is None:
        raise row.refuse(f'there is no version "{name}" of {slug}.')
    if not version.is_in_force(row.day("date")):
        raise row.refuse(f"{slug} version {name} was not in force on {row.cells['date']}.")
    return version


def _refuse_contradictions(row: Row, round_: Round) -> None:
    if round_.program:
        row.one_of("program", set(Program.values))
    for finding in checks.check(entry_of(draft_of(round_)), _ON_FILE):
        if finding.is_error:
            raise row.refuse(finding.message)
    if round_.tie_break_at and round_.issued_at and round_.tie_break_at > round_.issued_at:
        raise row.refuse("the tie-break lies after the round.")
    if round_.invitations_in_feed and not round_.note:
        raise row.refuse("a figure that differs from the feed's needs a note that says why.")
    refuse_address(row, "source_url")


def refuse_address(row: Row, column: str) -> None:
    """Raises RefusedRow for a cell that holds no https address."""
    try:
        _is_url(row.text(column))
    except ValidationError:
        raise row.refuse(f'{column} is "{row.cells[column]}", not an https address.') from None
