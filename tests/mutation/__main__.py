"""`make mutate`: change one thing of the engine at a time; some test must notice. Exit code 1 when none does.

`python -m tests.mutation crs tables/crs` makes only the changes in files whose path starts so.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from tests.mutation import cells, code
from tests.mutation.changes import Change
from tests.mutation.engine import Engine
from tests.mutation.equivalents import Outdated, equivalent
from tests.mutation.session import KILLED, SURVIVED, TIMED_OUT, Mutations, Unready
from tests.mutation.survivors import add_survivor, survivors

EQUIVALENT = "equivalent"
COLUMNS = ("changes", KILLED, TIMED_OUT, EQUIVALENT, SURVIVED)


def arguments(given: list[str] | None = None) -> argparse.Namespace:
    """What is asked for."""
    parser = argparse.ArgumentParser(prog="make mutate", description=__doc__)
    parser.add_argument("only", nargs="*", help="starts of paths within the engine")
    parser.add_argument("--package", default="eligibility.rules")
    parser.add_argument("--tests", nargs="+", default=["tests/rules"], help="tests to ask")
    parser.add_argument("--equivalents", type=Path, default=Path(__file__).parent / "equivalent.toml")
    parser.add_argument("--at-once", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--prove", action="store_true", help="try the changes listed as equivalent too")
    parser.add_argument(
        "--survivors", type=Path, help="a file to which every survivor is added as it is found"
    )
    parser.add_argument("--again", type=Path, help="try only the survivors in such a file of an earlier run")
    return parser.parse_args(given)


def possible(folder: Path) -> Iterator[Change]:
    """Every change to a module or a table of the engine."""
    for path in sorted((*folder.rglob("*.py"), *folder.rglob("*.toml"))):
        name = path.relative_to(folder).as_posix()
        yield from (cells if path.suffix == ".toml" else code).changes(name, path.read_bytes())


def report(outcomes: Mapping[Change, str]) -> str:
    """A line of counts for each file, one for all, then every change that no test noticed."""
    counts: dict[str, Counter[str]] = {}
    for change, outcome in outcomes.items():
        for name in (change.file, "all"):
            counts.setdefault(name, Counter()).update(("changes", outcome))
    width = max(map(len, counts), default=0)
    rows = [f"{'':{width}}  " + "  ".join(f"{column:>10}" for column in COLUMNS)]
    for name in (*sorted(set(counts) - {"all"}), "all"):
        figures = "  ".join(f"{counts.get(name, Counter())[column]:>10,}" for column in COLUMNS)
        rows.append(f"{name:{width}}  {figures}")
    survivors = [change.told() for change, outcome in outcomes.items() if outcome == SURVIVED]
    return "\n".join([*rows, "", *survivors])


def main(given: list[str] | None = None) -> int:
    """Make the changes and tell; 0 when every one was noticed, 1 when not, 2 when they could not be made."""
    asked = arguments(given)
    start = time.monotonic()
    engine = Engine(asked.package)
    every = list(possible(engine.folder))
    chosen = [one for one in every if not asked.only or one.file.startswith(tuple(asked.only))]
    try:
        if asked.again:
            known = survivors(asked.again)
            chosen = [one for one in chosen if one.key in known]
        listed = equivalent(asked.equivalents, every)
        tried = [one for one in chosen if asked.prove or one not in listed]
        found = Mutations(engine, tried, asked.at_once, _told(len(tried), asked.survivors)).run(asked.tests)
    except (Unready, Outdated) as fault:
        print(fault, file=sys.stderr)
        return 2
    outcomes = {one: _outcome(found.get(one, EQUIVALENT), one in listed) for one in chosen}
    print(report(outcomes))
    survived = sum(outcome == SURVIVED for outcome in outcomes.values())
    seconds = time.monotonic() - start
    print(f"\n{len(chosen):,} changes, {survived:,} survived, in {seconds:.0f} s, {asked.at_once} at once")
    return 1 if survived else 0


def _outcome(found: str, listed: bool) -> str:
    return EQUIVALENT if listed and found == SURVIVED else found


def _told(total: int, survived: Path | None) -> Callable[[int, Change, str], None]:
    """How each outcome is told as it comes: a count now and then, and every survivor to its file."""

    def told(done: int, change: Change, outcome: str) -> None:
        if outcome == SURVIVED and survived:
            add_survivor(survived, change)
        if done % 100 == 0 or done == total:
            print(f"  {done:,} of {total:,}", file=sys.stderr, flush=True)

    return told


if __name__ == "__main__":
    sys.exit(main())
