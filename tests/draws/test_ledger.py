"""The ledger: all rounds read once, and what is known as seen from an entry."""

from datetime import date

import pytest

from draws.checks import Entry, Version
from draws.selectors.ledger import ledger

pytestmark = pytest.mark.django_db
TODAY = date(2026, 10, 20)
HEALTHCARE = Version("healthcare", "3", date(2026, 2, 18), None)
NAME = "Healthcare and Social Services Occupations, 2026-Version 3"


def entry(number: str = "448", kind: str = "category", program: str | None = None, **changes) -> Entry:
    version = HEALTHCARE if kind == "category" else None
    return Entry(number, date(2026, 10, 14), kind, program, version, 4000, 470, **changes)


def test_it_takes_two_queries(django_assert_num_queries):
    with django_assert_num_queries(2):
        assert len(ledger().lines) == 448


def test_a_new_round_sees_all_that_is_recorded():
    known = ledger().known_for(entry(), today=TODAY)
    assert (known.today, known.is_new, len(known.numbers), known.last.number) == (TODAY, True, 448, "447")
    assert [held.number for held in known.stream[:3]] == ["441", "422", "398"]
    assert [version.version for version in known.siblings] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("kind", "program", "last"),
    [("general", None, "294"), ("program", "cec", "446"), ("program", None, None), ("", None, None)],
)
def test_each_stream_is_told_apart(kind, program, last):
    known = ledger().known_for(entry(kind=kind, program=program), today=TODAY)
    assert (known.stream[0].number if known.stream else None) == last


def test_a_correction_sees_the_rounds_before_it_and_not_its_own_number():
    known = ledger().known_for(entry("398"), corrects="398", today=TODAY)
    assert (known.is_new, "398" in known.numbers, known.stream[0].number) == (False, False, "385")


def test_what_comes_before_a_number_is_all_that_a_gap_sees():
    known = ledger().before("91b").known_for(entry("91b"), today=TODAY)
    assert (known.last.number, "91b" in known.numbers, len(known.numbers)) == ("91a", False, 91)


def test_rounds_that_are_to_come_are_known_too():
    known = ledger().adding([entry("448")]).known_for(entry("449"), today=TODAY)
    assert (known.last.number, known.stream[0].number, known.stream[0].crs_cutoff) == ("448", "448", 470)


def test_changes_are_those_of_each_stream_of_the_kind():
    program = ledger().known_for(entry(kind="program", program="fsw"), today=TODAY)
    general = ledger().known_for(entry(kind="general"), today=TODAY)
    assert (len(program.kind_changes), len(general.kind_changes)) == (188, 177)


@pytest.mark.parametrize(
    ("name", "number"), [(NAME, None), ("Canadian Experience Class", "446"), ("Never heard of", None)]
)
def test_a_name_that_another_stream_bore_is_told(name, number):
    assert ledger().known_for(entry(official_name=name), today=TODAY).namesake == number
