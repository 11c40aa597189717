"""`make bench`: how fast the engine, the search and the pages are, measured in one run on one core.

Figures are for comparing within a run: nothing is asserted, since machines differ. Works on a database of its
own, in memory.
"""

from __future__ import annotations

import json
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from io import StringIO
from pathlib import Path

os.environ.update(DATABASE_URL="sqlite://:memory:", DJANGO_SETTINGS_MODULE="config.settings", DEBUG="0")
os.environ["NOC_INDEX_FOLDER"] = tempfile.mkdtemp(prefix="cutline-bench-")

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.test import override_settings  # noqa: E402

from eligibility import engine  # noqa: E402
from eligibility.batch import Answered, answers  # noqa: E402
from eligibility.rules.assess import assess  # noqa: E402
from eligibility.rules.crs.total import total  # noqa: E402
from eligibility.rules.facts import Candidate  # noqa: E402
from eligibility.rules.parsing import parse  # noqa: E402
from eligibility.rules.reference import Reference  # noqa: E402
from eligibility.rules.timeline import timeline  # noqa: E402
from tests.bench_pages import page_ratios  # noqa: E402
from tests.bench_search import search_figures  # noqa: E402
from tests.rules.anyone import Anyone  # noqa: E402

PEOPLE = sorted((Path(__file__).parent / "cases" / "people").glob("*.json"))
ON = date(2026, 10, 1)
SECONDS = 2.0


def rate(work: Callable[[], object]) -> float:
    """How many times a second the work is done, over about two seconds."""
    work()
    done, start = 0, time.perf_counter()
    while (passed := time.perf_counter() - start) < SECONDS:
        work()
        done += 1
    return done / passed


def rate_of_new(people: Callable[[], list[Candidate]], work: Callable[[Candidate], object]) -> float:
    """How many a second, of people just parsed: what was found of one helps none of the others."""
    done, passed = 0, 0.0
    while passed < SECONDS:
        new = people()
        start = time.perf_counter()
        for one in new:
            work(one)
        passed += time.perf_counter() - start
        done += len(new)
    return done / passed


def engine_rates() -> None:
    """The engine and the command, on the example people and many drawn from seeds."""
    known = engine.reference()
    facts = [json.loads(path.read_text()) for path in PEOPLE]
    facts += [Anyone(seed, ON.year).facts() for seed in range(200)]

    def people() -> list[Candidate]:
        return [parse(one, known)[0] for one in facts]

    print(f"engine, one core of {os.cpu_count()}, {len(facts)} people, each new:")
    measured: dict[str, Callable[[Candidate], object]] = {
        "CRS total from parsed facts": lambda one: total(one, ON, known),
        "full explained assessment": lambda one: assess(one, ON, known),
        f"the same with all {len(known.rounds)} rounds": lambda one: assess(one, ON, known, rounds=True),
        "timeline of 24 months": lambda one: timeline(one, ON, known),
    }
    for label, work in measured.items():
        tell(label, rate_of_new(people, work))
    tell("CRS total, the same people on other days", rate_on_other_days(people(), known))
    lines = [json.dumps(one).encode() + b"\n" for one in facts]
    tell("manage.py assess, line to line", rate(lambda: list(command(lines, known))) * len(lines))


def rate_on_other_days(people: list[Candidate], known: Reference) -> float:
    """How many totals a second of people met before, on days all through the rules."""
    days = [date(2015, 1, 1) + timedelta(days=97 * place) for place in range(44)]
    return rate(lambda: [total(one, day, known) for one in people for day in days]) * len(people) * len(days)


def command(lines: list[bytes], known: Reference) -> Iterator[Answered]:
    """What the command does with its lines."""
    return answers(iter(lines), ON, rounds=False, known=known)


def tell(label: str, persons: float) -> None:
    """One measurement, as a rate and as a time."""
    print(f"  {label:46} {persons:10,.0f} a second   {1000 / persons:8.2f} ms each")


def main() -> None:
    """Set up, then measure everything."""
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    call_command("load_reference_data", stdout=StringIO())
    engine_rates()
    search_figures()
    plain = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    with override_settings(ALLOWED_HOSTS=["testserver"], STORAGES=plain):
        page_ratios()


if __name__ == "__main__":
    main()
