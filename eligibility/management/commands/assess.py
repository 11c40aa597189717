"""`manage.py assess`: facts in, results out, one JSON object a line."""

from __future__ import annotations

import os
import re
import stat
import sys
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from django.utils import timezone

from eligibility.batch import Answered, lines
from eligibility.batch_parallel import answers_by_processes
from eligibility.days import TooFarAhead, within_reach
from eligibility.engine import reference
from eligibility.processes import Died
from eligibility.rules.reference import Reference

DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
PROGRESS_EVERY = 1_000
NOT_PREPARED = "The database holds no occupations and rounds yet. Run: manage.py prepare"


class Command(BaseCommand):
    """Reads JSON lines from a file or standard input, answers each in order, and counts the bad ones."""

    help = "Assess one facts object a line; write one result a line. Empty lines are passed over."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The day, whether to judge rounds, and where the facts come from."""
        parser.add_argument(
            "--on", type=_day, default=None, metavar="YYYY-MM-DD", help="the day; default today"
        )
        parser.add_argument("--rounds", action="store_true", help="judge every round up to that day")
        parser.add_argument(
            "--processes",
            type=_at_least_one,
            default=None,
            metavar="N",
            help="how many answer a long file at once; default one a core for a file, and 1 for what comes "
            "through a pipe: with 1, each line is answered before the next one is read",
        )
        parser.add_argument(
            "file", nargs="?", default="-", help="a file of JSON lines; - or none: standard input"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Answer every line; CommandError, so exit code 1, when any was refused."""
        ask = partial(
            answers_by_processes,
            on=options["on"] or timezone.localdate(),
            rounds=options["rounds"],
            known=_reference_data(),
            say=self.stderr.write,
        )
        with _opened(options["file"]) as stream, streams_may_fail():
            processes = options["processes"] or _processes_for(stream)
            with closing(ask(lines(stream), processes=processes)) as answers:
                done, refused = self._write(answers)
        if refused:
            raise CommandError(f"{refused} of {done} lines were refused; their errors are in the output.")
        self.stderr.write(f"{done} assessed, none refused")

    def _write(self, answers: Iterator[Answered]) -> tuple[int, int]:
        """Write every answer; how many they were, and how many of them refused the facts."""
        write = self._writer()
        done = refused = 0
        try:
            for answer in answers:
                write(answer.line)
                done += 1
                refused += answer.refused
                if done % PROGRESS_EVERY == 0:
                    self.stderr.write(f"{done} assessed")
        except Died as error:
            raise CommandError(
                f"A process that was answering died ({error}); only the first {done} answers are written. "
                "Do the same with --processes 1 to have them all, or to see why."
            ) from error
        return done, refused

    def _writer(self) -> Callable[[bytes], object]:
        """Where answers go: to the bytes of the output, or to a caller's stream that takes only text."""
        binary = getattr(self.stdout, "buffer", None)
        return binary.write if binary else lambda line: self.stdout.write(line.decode(), ending="")


def _reference_data() -> Reference:
    """What assessments rest on; CommandError with the remedy on a database that was not prepared."""
    try:
        known = reference()
    except DatabaseError as error:
        raise CommandError(NOT_PREPARED) from error
    if not known.unit_groups_2021 or not known.rounds:
        raise CommandError(NOT_PREPARED)
    return known


def _day(text: str) -> date:
    """A day in one form only: `date.fromisoformat` reads others too."""
    try:
        if DAY.fullmatch(text):
            return within_reach(date.fromisoformat(text))
    except TooFarAhead as error:
        raise ArgumentTypeError(str(error)) from error
    except ValueError as error:
        raise ArgumentTypeError(f"invalid day {text}: {error}") from error
    raise ArgumentTypeError(f"invalid day {text}: write it as year-month-day, like 2026-10-01")


def _processes_for(stream: BinaryIO) -> int:
    """One a core for a file; one for a pipe, whose writer may wait for each answer."""
    try:
        is_file = stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
    except OSError:
        return 1
    return (os.cpu_count() or 1) if is_file else 1


def _at_least_one(text: str) -> int:
    if text.isascii() and text.isdigit() and (number := int(text)):
        return number
    raise ArgumentTypeError(f"invalid number of processes {text}: write 1 or more")


@contextmanager
def _opened(name: str) -> Iterator[BinaryIO]:
    if name == "-":
        yield sys.stdin.buffer
        return
    with ExitStack() as files:
        try:
            stream = files.enter_context(Path(name).open("rb"))
        except OSError as error:
            raise CommandError(f"{name} cannot be read: {error.strerror}.") from error
        yield stream


@contextmanager
def streams_may_fail() -> Iterator[None]:
    """End quietly when whoever reads the output stops reading, as `head` does; say it when a disk is full."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        _write_no_more()
        raise SystemExit(1) from None
    except OSError as error:
        _write_no_more()
        raise CommandError(f"Reading or writing failed: {error.strerror}.") from error


def _write_no_more() -> None:
    """Python flushes standard output once more when it ends; let that go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
