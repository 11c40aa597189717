"""Judging rounds by stretches of unchanged standing gives what judging each by its own day gives."""

from datetime import date, timedelta

import pytest

from eligibility.rules.facts import Candidate
from eligibility.rules.judging import Parts, Standing, _touches, judge_rounds, standing
from eligibility.rules.parsing import parse
from eligibility.rules.reference import Round
from eligibility.rules.rounds import decide
from tests.rules.assessed import reference
from tests.rules.standings import candidate_of

KNOWN = reference()
STREAMS = (
    ("general", None, None),
    ("program", "cec", None),
    ("program", "fst", None),
    ("program", "pnp", None),
    ("category", None, "healthcare"),
    ("category", None, "french"),
)


def rounds(year: int) -> list[Round]:
    """A round every five days over two years, of each stream in turn."""
    first = date(year - 1, 1, 3)
    return [
        Round(
            str(place), first + timedelta(days=5 * place), *STREAMS[place % 6], None, 1000, 300 + place, None
        )
        for place in range(146)
    ]


def on_its_day(candidate: Candidate, day: date) -> Standing | None:
    """The standing found for that day alone."""
    return standing(Parts(candidate, KNOWN, {}), day)


@pytest.mark.parametrize("year", [2016, 2020, 2024, 2027])
@pytest.mark.parametrize("seed", range(6))
def test_a_round_is_judged_as_its_own_day_has_it(year, seed) -> None:
    candidate = candidate_of(seed, year, KNOWN)
    held = rounds(year)
    by_day = tuple(decide(candidate, one, on_its_day(candidate, one.date)) for one in held)
    assert judge_rounds(candidate, held, KNOWN) == by_day


def test_rounds_before_the_birth_invite_nobody() -> None:
    candidate, _ = parse({"birth_date": "2016-06-01"}, KNOWN)
    keys = [one.key for one in judge_rounds(candidate, rounds(2016)[::60], KNOWN)]
    assert keys[:2] == ["round.not_born", "round.not_born"]


def test_no_rounds_are_judged_as_none() -> None:
    candidate, _ = parse({"birth_date": "1990-06-01"}, KNOWN)
    assert judge_rounds(candidate, [], KNOWN) == ()


@pytest.mark.parametrize(
    ("born", "days"),
    [
        ("2016-06-01", [one.date for one in rounds(2016)]),
        # The day after the birth is the first of which the values are not known.
        ("2026-11-02", [date(2026, 11, day) for day in (1, 2, 3)]),
    ],
)
def test_rounds_around_the_birth_are_judged_as_their_own_days_have_them(born, days) -> None:
    candidate, _ = parse({"birth_date": born}, KNOWN)
    held = [Round(str(day), day, *STREAMS[0], None, 1000, 0, None) for day in days]
    by_day = tuple(decide(candidate, one, on_its_day(candidate, one.date)) for one in held)
    assert judge_rounds(candidate, held, KNOWN) == by_day


@pytest.mark.parametrize(
    ("touch", "part", "belongs"),
    [
        ("everything", "nomination", True),
        ("crs", "crs", True),
        ("crs", "category.french", False),
        ("fsw.language", "fsw", True),
        ("fsw.language", "fst", False),
        ("category.french", "category.french", True),
        # The name of a condition alone may belong to any category, but to nothing else.
        ("category.service", "category.skilled-military", True),
        ("category.service", "crs", False),
        ("category.experience.stem", "category.stem", True),
        ("category.experience.stem", "category.trades", False),
    ],
)
def test_a_part_is_found_anew_only_where_what_turns_belongs_to_it(touch, part, belongs) -> None:
    assert _touches(touch, part) is belongs
