"""Loading snapshots of the pool."""

from __future__ import annotations

from pathlib import Path

from draws.models import BANDS, PoolSnapshot, Round
from draws.models.pool import field_of
from noc.sync import Counts, sync
from noc.tabular import Row, read

_BANDS = [field_of(band) for band in BANDS]
_FIELDS = ["as_of", *_BANDS, "total", "unexplained", "note"]


def load_pool(path: Path) -> Counts:
    """Snapshots by the round they were published with; those of rounds that staff corrected are kept."""
    rounds = {round_.number: round_ for round_ in Round.objects.all()}
    wanted = [_snapshot(row, rounds) for row in read(path, ["round", *_FIELDS], unique=["round"])]
    return sync(
        PoolSnapshot.objects.select_related("round"),
        wanted,
        key=lambda snapshot: snapshot.round_id,
        fields=_FIELDS,
        create=PoolSnapshot.objects.bulk_create,
        update=PoolSnapshot.objects.bulk_update,
        keep=lambda snapshot: snapshot.round.staff_edited_at is not None,
    )


def _snapshot(row: Row, rounds: dict[str, Round]) -> PoolSnapshot:
    number = row.text("round")
    if number not in rounds:
        raise row.refuse(f"there is no round {number}.")
    bands = {name: row.integer(name) for name in _BANDS}
    total = row.integer("total")
    unexplained = row.optional_integer("unexplained") or 0
    if sum(bands.values()) + unexplained != total:
        raise row.refuse(f"the bands come to {sum(bands.values())}, the total is {total}.")
    if unexplained:
        row.text("note")
    return PoolSnapshot(
        round=rounds[number],
        as_of=row.day("as_of"),
        total=total,
        unexplained=unexplained,
        note=row.optional("note"),
        **bands,
    )
