"""Back-test the forecast on past rounds, against "the last cut-off again" on the same rounds."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from draws.forecast import Scorecard, Scores, scorecard, walk
from draws.forecast.recipe import SCORED_FROM
from draws.selectors import past_rounds

_HEAD = (
    "                              n   Brier  simple  log-loss  simple    inside"
    "  length   miss  simple  median"
)


class Command(BaseCommand):
    """Each round is forecast from those before it alone. Prints a table, or JSON."""

    help = "Back-test the forecast of cut-offs on all recorded rounds. Changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        """--since and --json."""
        parser.add_argument(
            "--since",
            type=_day,
            default=SCORED_FROM,
            metavar="DAY",
            help="score rounds from this day on, as 2023-06-28",
        )
        parser.add_argument("--json", action="store_true", help="print JSON instead of a table")

    def handle(self, *args: Any, since: date, **options: Any) -> None:
        """Walk through the rounds and print the scores."""
        rounds = past_rounds()
        calls = walk(rounds, since)
        if not calls:
            raise CommandError(f"There is no round from {since} on to score. Choose an earlier --since.")
        card = scorecard(calls)
        last = f"round {rounds[-1].number}, {rounds[-1].date}"
        self.stdout.write(_as_json(card, since, last) if options["json"] else _as_table(card, since, last))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise CommandError(f"--since {text}: write the day as year-month-day, such as 2023-06-28.") from error


def _rows(card: Scorecard) -> dict[str, Scores]:
    return {**{group.value: scores for group, scores in card.groups.items()}, **card.streams}


def _as_json(card: Scorecard, since: date, last: str) -> str:
    scores = {name: asdict(found) for name, found in _rows(card).items()}
    bins = [asdict(found) for found in card.reliability]
    return json.dumps({"since": str(since), "to": last, "scores": scores, "reliability": bins}, indent=2)


def _as_table(card: Scorecard, since: date, last: str) -> str:
    lines = [f"Rounds from {since} to {last}; simple: the last cut-off again.", _HEAD]
    lines += [_line(name, scores) for name, scores in _rows(card).items()]
    lines += ["", "Said, came true, statements:"]
    lines += [f"{found.said:7.1%} {found.happened:7.1%} {found.count:6}" for found in card.reliability]
    return "\n".join(lines)


def _line(name: str, scores: Scores) -> str:
    return (
        f"{name:26} {scores.rounds:4} {scores.brier:7.3f} {scores.simple_brier:7.3f} {scores.log_loss:9.3f} "
        f"{scores.simple_log_loss:7.3f} {scores.coverage:9.1%} {scores.width:7.1f} {scores.miss:6.1f} "
        f"{scores.simple_miss:7.1f} {scores.simple_median_miss:7.1f}"
    )
