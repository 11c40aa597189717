"""What was said of the duties of jobs, in words: made of the records alone, so that it stays as said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from draws.comparison import CLAUSES, DUTIES, Count, Said, counts_said
from draws.figures import day
from eligibility.comparisons import Record, is_outdated


@dataclass(frozen=True, slots=True)
class ComparedColumn:
    """An occupation that was compared: how much of it was ticked, the texts, and whose words they are."""

    name: str
    said: list[Said]
    texts: list[str]
    language: str
    source: str
    is_clauses: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """What was said of one job. `outdated` where the job has another occupation by now."""

    job: str
    when: str
    columns: list[ComparedColumn]
    note: str
    outdated: bool = False


def compared(records: Sequence[Record], facts: Mapping[str, Any]) -> list[Compared]:
    """All that was said of the jobs of these facts. No query."""
    return [compared_one(record, outdated=is_outdated(record, facts)) for record in records]


def compared_one(record: Record, *, outdated: bool = False) -> Compared:
    """What was said of one job."""
    when = _("Compared on %(day)s with the texts of NOC %(version)s")
    return Compared(
        job=_job(record),
        when=when % {"day": day(date.fromisoformat(record["day"])), "version": record["noc"]},
        columns=[_column(column) for column in record["columns"]],
        note=record["note"],
        outdated=outdated,
    )


def _job(record: Record) -> str:
    of = _("Your partner’s job %(number)s") if record["list"] == "partner.jobs" else _("Job %(number)s")
    return f"{of % {'number': record['index'] + 1}}: {record['code']} {record['title']}".strip()


def _column(column: Mapping[str, Any]) -> ComparedColumn:
    return ComparedColumn(
        name=f"{column['code']} {column['title']}",
        said=counts_said(column["basis"], _counts(column)),
        texts=column["ticked"],
        language=column["language"],
        source=_source(column),
        is_clauses=column["basis"] == CLAUSES,
    )


def _counts(column: Mapping[str, Any]) -> list[Count]:
    """Heading by heading, where the record has it so."""
    if "counts" in column:
        return [Count(**count) for count in column["counts"]]
    return [Count(len(column["ticked"]), column["of"])] if column["of"] else []


def _source(column: Mapping[str, Any]) -> str:
    if column["basis"] != DUTIES or not column["source"]:
        return _("in the words of this site")
    loaded = date.fromisoformat(column["source"]["loaded"])
    return _("from %(file)s, loaded on %(day)s") % {"file": column["source"]["file"], "day": day(loaded)}
