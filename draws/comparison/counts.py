"""How much was ticked, heading by heading: what stands below two headings, often nobody does both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

# What is ticked: duties as the files print them, or our own clauses where none were loaded.
DUTIES, CLAUSES = "duties", "clauses"


@dataclass(frozen=True, slots=True)
class Count:
    """So many `ticked` of so many; `heading` is the text they stand below, "" where there is none."""

    ticked: int
    of: int
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A count in words; `heading` is in the language of the statements."""

    text: str
    heading: str = ""


def counts_of(statements: Iterable[tuple[str, bool, bool]]) -> list[Count]:
    """The counts of statements in their order: each a text, whether it is a heading, whether it is ticked."""
    below: list[tuple[str, list[bool]]] = [("", [])]
    for text, is_heading, is_ticked in statements:
        if is_heading:
            below.append((text, []))
        else:
            below[-1][1].append(is_ticked)
    return [Count(sum(ticks), len(ticks), heading) for heading, ticks in below if ticks]


def counts_said(basis: str, counts: Sequence[Count]) -> list[Said]:
    """So many of so many for each heading with a tick, then that the others have none.

    Never a share, for the law names none; never a sum over headings, for nobody need do all of them.
    """
    if len(counts) < 2:
        return [Said(_said(basis, count)) for count in counts] or [Said(_("nothing to tick"))]
    ticked = [count for count in counts if count.ticked]
    if not ticked:
        return [Said(_("nothing under any heading"))]
    said = [_below(basis, count) for count in ticked]
    rest = sum(not count.ticked for count in counts if count.heading)
    others = ngettext("nothing under the other heading", "nothing under the other %(number)s headings", rest)
    return said + ([Said(others % {"number": rest})] if rest else [])


def _below(basis: str, count: Count) -> Said:
    said = _said(basis, count)
    return Said(said, count.heading) if count.heading else Said(_("above the headings: %s") % said)


def _said(basis: str, count: Count) -> str:
    if basis == DUTIES:
        said = ngettext("%(ticked)s of %(of)s duty", "%(ticked)s of %(of)s duties", count.of)
    else:
        said = ngettext("%(ticked)s of %(of)s statement", "%(ticked)s of %(of)s statements", count.of)
    return said % {"ticked": count.ticked, "of": count.of}
