"""Compare a copy of IRCC's feed with the record, and take its rounds over."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from draws.feed import FeedRefused, parse, read_all
from draws.feed.fetching import FetchFailed, fetch
from draws.selectors.feed_checks import compare
from draws.selectors.feed_rows import DIFFERENT, NEW, SAME, Comparison, Row, category_names
from draws.services.imports import Imported, NotImportable, RecordChanged, importable, rounds_import
from draws.wording.feed import change_in_words, said, stream_in_words


class Command(BaseCommand):
    """Says what is new, the same and different; records what is new, and corrects what it is told to."""

    help = "Import rounds from IRCC's feed, a file or an address. Safe to repeat; all or nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        """FILE or URL, and what to take over."""
        parser.add_argument("source", metavar="FILE|URL", help="a copy of the feed, or its http(s) address")
        parser.add_argument("--dry-run", action="store_true", help="only say what would be done")
        parser.add_argument(
            "--correct",
            nargs="+",
            default=[],
            metavar="NUMBER",
            help='recorded rounds to correct as the feed has them, or "all"',
        )
        parser.add_argument(
            "--leave-out", nargs="+", default=[], metavar="NUMBER", help="rounds not to touch"
        )
        parser.add_argument(
            "--reason",
            default="",
            help="why rounds are corrected, and why what is unusual is right all the same",
        )

    def handle(self, *args: Any, source: str, dry_run: bool, **options: Any) -> None:
        """Read, compare, print the table, take over. Raises CommandError, and then nothing has changed."""
        today = timezone.localdate()
        self.stdout.write(f"Reading {source}")
        try:
            feed = parse(_content(source), names=category_names())
        except FeedRefused as refused:
            raise CommandError(f"{refused} Nothing was changed.") from refused
        comparison = compare(feed, today=today)
        self._print(comparison)
        left_out = set(options["leave_out"])
        _refuse_unknown(comparison, left_out)
        _refuse_unread(comparison, left_out)
        numbers = _chosen(comparison, options["correct"]) - left_out
        imported = _imported(comparison, numbers, options["reason"], today, dry_run=dry_run)
        if imported is None:
            self.stdout.write(f"Dry run: {len(numbers)} to take over. Nothing was changed.")
            return
        self._say(imported)

    def _print(self, comparison: Comparison) -> None:
        for remark in comparison.remarks:
            self.stdout.write(f"note: {remark}")
        for row in comparison.of(NEW, DIFFERENT):
            self._print_row(row)
        if comparison.only_here:
            self.stdout.write(f"only here: {', '.join(comparison.only_here)}")
        counts = ", ".join(f"{len(comparison.of(state))} {state}" for state in (NEW, SAME, DIFFERENT))
        self.stdout.write(f"In the feed: {counts}")

    def _print_row(self, row: Row) -> None:
        told = row.told
        figures = f"{said(told.date)}  {stream_in_words(row)}  {said(told.invitations)} at {told.crs_cutoff}"
        self.stdout.write(f"{row.state:<9} {row.number:>5}  {figures}")
        for change in row.changes:
            label, old, new = change_in_words(change)
            self.stdout.write(f"{'':15}  {label}: {old} → {new}")
        for finding in row.findings:
            self.stdout.write(f"{'':15}  {'wrong' if finding.is_error else 'unusual'}: {finding.message}")

    def _say(self, imported: Imported) -> None:
        if not imported.recorded and not imported.corrected:
            self.stdout.write("Nothing to do.")
            return
        self.stdout.write(f"{len(imported.recorded)} recorded, {len(imported.corrected)} corrected")


def _content(source: str) -> bytes:
    if "://" in source:
        try:
            return fetch(source).content or b""
        except FetchFailed as failed:
            raise CommandError(f"{failed} Nothing was changed.") from failed
    try:
        with Path(source).open("rb") as file:
            return read_all(file)
    except OSError as error:
        raise CommandError(f"{source} cannot be read: {error.strerror}. Nothing was changed.") from error


def _refuse_unknown(comparison: Comparison, left_out: set[str]) -> None:
    """A mistyped number would leave nothing out, unseen."""
    known = {row.number for row in comparison.rows} | {one.number for one in comparison.refusals}
    if unknown := sorted(left_out - known):
        lines = [f"--leave-out {number}: the file has no round of this number." for number in unknown]
        raise CommandError("\n".join([*lines, "Nothing was changed."]))


def _refuse_unread(comparison: Comparison, left_out: set[str]) -> None:
    """A record that cannot be read stops the import until someone leaves it out on purpose."""
    unread = [refusal for refusal in comparison.refusals if refusal.number not in left_out]
    if not unread:
        return
    lines = [str(refusal) for refusal in unread[:20]]
    if len(unread) > 20:
        lines.append(f"and {len(unread) - 20} more records")
    remedy = "Nothing was changed. To import the others, name these rounds after --leave-out."
    raise CommandError("\n".join([*lines, remedy]))


def _chosen(comparison: Comparison, correct: list[str]) -> set[str]:
    different = {row.number for row in comparison.of(DIFFERENT)}
    corrected = different if correct == ["all"] else set(correct)
    same = {row.number for row in comparison.of(SAME)}
    return {row.number for row in comparison.of(NEW)} | (corrected - same)


def _imported(
    comparison: Comparison, numbers: set[str], reason: str, today: date, *, dry_run: bool
) -> Imported | None:
    """What was taken over; None after a dry run, which refuses the same in the same words."""
    try:
        if dry_run:
            importable(comparison=comparison, numbers=numbers, today=today, reason=reason)
            return None
        return rounds_import(comparison=comparison, numbers=numbers, by=None, today=today, reason=reason)
    except RecordChanged as error:
        raise CommandError(
            "The record was changed meanwhile: run this again. Nothing was changed."
        ) from error
    except NotImportable as error:
        raise CommandError(_in_lines(error)) from error


def _in_lines(error: NotImportable) -> str:
    lines = [
        f"round {number}: {found.message}" if number else found.message for number, found in error.problems
    ]
    needs_reason = any(not found.is_error or not number for number, found in error.problems)
    remedy = "Nothing was changed." + (" If it is right, say why with --reason." if needs_reason else "")
    return "\n".join([*lines[:20], *([f"and {len(lines) - 20} more"] if len(lines) > 20 else []), remedy])
