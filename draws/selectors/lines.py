"""Rounds as lines of a list: what a table or a chart shows of them, without a model for each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.urls import reverse

from draws.models import CategoryVersion, Program, Round
from draws.selectors.streams import Stream, stream_named


@dataclass(frozen=True, slots=True)
class RoundLine:
    """One round of a list. `version` is empty but for category-based rounds; `address` is its page."""

    number: str
    date: date
    stream: Stream
    version: str
    invitations: int
    crs_cutoff: int
    address: str


def lines_of(rounds: QuerySet[Round]) -> list[RoundLine]:
    """The rounds in their order. Two queries however many rounds: a stream is named once, not for each."""
    named = _named_versions()
    programs = {program: (stream_named(program=program), "") for program in ("", *Program.values)}
    # The page of a round lies below the list of them; to look up each address would cost more than the rest.
    folder = reverse("draws:round-list")
    fields = ("number", "date", "program", "category_version_id", "invitations", "crs_cutoff")
    lines = []
    for number, day, program, version_id, invitations, cutoff in rounds.values_list(*fields):
        stream, version = named[version_id] if version_id else programs[program]
        lines.append(RoundLine(number, day, stream, version, invitations, cutoff, f"{folder}{number}/"))
    return lines


def _named_versions() -> dict[int, tuple[Stream, str]]:
    """The stream and the version of each category version, by its key."""
    versions = CategoryVersion.objects.select_related("category")
    return {version.pk: (stream_named(category=version.category), version.version) for version in versions}
