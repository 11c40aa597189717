"""The checks of a round as pure functions: what is wrong, what is unusual, on both sides of each limit."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from draws.checks import Entry, Held, Known, Version, check

LAST = Held("447", date(2026, 10, 1), 476, 3500)
STREAM = tuple(Held(str(440 - n), date(2026, 9, 1), 500 + n % 2 * 4, 1000) for n in range(8))
ENTRY = Entry("448", date(2026, 10, 14), "program", "cec", None, 1000, 502)
KNOWN = Known(today=date(2026, 10, 20), is_new=True, numbers=frozenset({"447"}), last=LAST, stream=STREAM)


def found(known: Known = KNOWN, **changes) -> list[tuple[str, bool]]:
    return [(finding.field, finding.is_error) for finding in check(replace(ENTRY, **changes), known)]


def test_an_ordinary_round_gives_nothing_to_say():
    assert found() == []


@pytest.mark.parametrize(
    ("number", "errors"),
    [
        ("448", []),
        ("448a", []),
        ("449", [("number", True)]),
        ("446", [("number", True)]),
        ("447", [("number", True)]),
        ("447a", [("number", True)]),
        ("448b", [("number", True)]),
        ("91-a", [("number", True)]),
    ],
)
def test_a_new_number_is_the_next_one(number, errors):
    assert found(number=number) == errors


def test_after_91a_comes_91b_or_92():
    known = replace(KNOWN, last=replace(LAST, number="91a"))
    assert found(known, number="91b") == []
    assert found(known, number="92") == []
    assert found(known, number="91c") == [("number", True)]


def test_a_correction_may_bear_an_old_number():
    assert found(replace(KNOWN, is_new=False), number="398") == []


@pytest.mark.parametrize(
    ("day", "findings"),
    [
        (date(2026, 10, 20), []),
        (date(2026, 10, 21), [("date", True)]),
        (date(2026, 10, 1), []),
        (date(2026, 9, 30), [("date", False)]),
        (date(2026, 10, 16), []),
        (date(2026, 10, 17), [("date", False)]),
    ],
)
def test_the_date_is_neither_in_the_future_nor_by_accident_before_the_last(day, findings):
    assert found(date=day) == findings


@pytest.mark.parametrize(
    ("cutoff", "findings"),
    [
        (-1, [("crs_cutoff", True)]),
        (0, [("crs_cutoff", False)]),
        (496, []),
        (495, [("crs_cutoff", False)]),
        (504, []),
        (505, [("crs_cutoff", False)]),
        (1200, [("crs_cutoff", False)]),
        (1201, [("crs_cutoff", True)]),
    ],
)
def test_a_cut_off_beyond_the_99th_percentile_of_changes_is_asked_about(cutoff, findings):
    assert found(crs_cutoff=cutoff) == findings


def test_a_young_stream_is_measured_by_the_changes_of_its_kind():
    known = replace(KNOWN, stream=STREAM[:2], kind_changes=[30] * 200)
    assert found(known, crs_cutoff=530) == []
    assert found(known, crs_cutoff=531) == [("crs_cutoff", False)]


@pytest.mark.parametrize(
    ("size", "findings"),
    [(0, [("invitations", True)]), (1, []), (5000, []), (5001, [("invitations", False)])],
)
def test_a_round_over_five_times_the_median_is_asked_about(size, findings):
    assert found(invitations=size) == findings


@pytest.mark.parametrize(
    ("kind", "program", "version", "fields"),
    [
        ("general", None, None, []),
        ("general", "cec", None, ["program"]),
        ("program", None, None, ["program"]),
        ("category", None, None, ["category_version"]),
        ("general", None, Version("stem", "1", date(2023, 5, 31), None), ["category_version"]),
    ],
)
def test_kind_program_and_category_fit_together(kind, program, version, fields):
    assert [field for field, _ in found(kind=kind, program=program, version=version)] == fields


def test_the_version_must_be_in_force_on_the_day():
    version = Version("stem", "2", date(2025, 2, 27), date(2026, 10, 14))
    assert found(kind="category", program=None, version=version) == []
    ended = replace(version, effective_to=date(2026, 10, 13))
    assert found(kind="category", program=None, version=ended) == [("category_version", True)]


@pytest.mark.parametrize(
    ("tie_break", "findings"),
    [
        (datetime(2026, 10, 14, 12, tzinfo=UTC), []),
        (datetime(2026, 10, 14, 12, 0, 1, tzinfo=UTC), [("tie_break_at", True)]),
        (datetime(2025, 10, 13, 12, tzinfo=UTC), []),
        (datetime(2025, 10, 12, 12, tzinfo=UTC), [("tie_break_at", False)]),
    ],
)
def test_the_tie_break_lies_before_the_round_by_no_more_than_a_year(tie_break, findings):
    issued_at = datetime(2026, 10, 14, 12, tzinfo=UTC)
    assert found(issued_at=issued_at, tie_break_at=tie_break) == findings


def test_without_a_time_of_issue_the_tie_break_lies_on_or_before_the_day():
    assert found(tie_break_at=datetime(2026, 10, 14, 23, tzinfo=UTC)) == []
    assert found(tie_break_at=datetime(2026, 10, 15, 0, tzinfo=UTC)) == [("tie_break_at", True)]


def test_a_time_of_issue_on_another_day_is_asked_about():
    assert found(issued_at=datetime(2026, 10, 15, 1, tzinfo=UTC)) == []
    assert found(issued_at=datetime(2026, 10, 4, 12, tzinfo=UTC)) == [("issued_at", False)]


def test_what_could_not_be_read_is_not_judged():
    assert check(Entry(None, None, None, None, None, None, None), KNOWN) == []
