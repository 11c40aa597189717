"""The checks of a round as pure functions: what is wrong, what is unusual, on both sides of each limit."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from draws.checks import Entry, Held, Known, Version, check

LAST = Held("447", date(2026, 10, 1), 476, 3500)
STREAM = tuple(Held(str(440 - n), date(2026, 9, 1), 500 + n % 2 * 4, 1000) for n in range(8))
BANDS = (
    "601-1200 501-600 491-500 481-490 471-480 461-470 451-460 441-450 431-440 421-430 411-420 401-410 351-400"
)
POOL = dict.fromkeys([*BANDS.split(), "301-350", "0-300"], 100) | {"total": 1500}
ENTRY = Entry(
    number="448",
    date=date(2026, 10, 14),
    kind="program",
    program="cec",
    version=None,
    invitations=1000,
    crs_cutoff=502,
    official_name="Canadian Experience Class",
    source_url="https://example.org/448",
    retrieved_on=date(2026, 10, 14),
)
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
        ("449", [("number", False)]),
        ("446", [("number", False)]),
        ("447", [("number", True)]),
        ("447a", [("number", False)]),
        ("448b", [("number", False)]),
        ("91-a", [("number", True)]),
    ],
)
def test_a_new_number_is_the_next_one(number, errors):
    assert found(number=number) == errors


def test_after_91a_comes_91b_or_92():
    known = replace(KNOWN, last=replace(LAST, number="91a"))
    assert found(known, number="91b") == []
    assert found(known, number="92") == []
    assert found(known, number="91c") == [("number", False)]


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
        ("general", "cec", None, ["stream"]),
        ("program", None, None, ["stream"]),
        ("category", None, None, ["stream"]),
        ("general", None, Version("stem", "1", date(2023, 5, 31), None), ["stream"]),
    ],
)
def test_kind_program_and_category_fit_together(kind, program, version, fields):
    assert [field for field, _ in found(kind=kind, program=program, version=version)] == fields


def test_a_version_that_was_not_in_force_is_asked_about():
    version = Version("stem", "2", date(2025, 2, 27), date(2026, 10, 14))
    assert found(kind="category", program=None, version=version) == []
    ended = replace(version, effective_to=date(2026, 10, 13))
    assert found(kind="category", program=None, version=ended) == [("stream", False)]


@pytest.mark.parametrize(
    ("tie_break", "findings"),
    [
        (datetime(2026, 10, 14, 12, tzinfo=UTC), []),
        (datetime(2026, 10, 14, 12, 0, 1, tzinfo=UTC), [("tie_break_at", False)]),
        (datetime(2025, 10, 13, 12, tzinfo=UTC), []),
        (datetime(2025, 10, 12, 12, tzinfo=UTC), [("tie_break_at", False)]),
    ],
)
def test_a_tie_break_after_the_round_or_over_a_year_before_it_is_asked_about(tie_break, findings):
    issued_at = datetime(2026, 10, 14, 12, tzinfo=UTC)
    assert found(issued_at=issued_at, tie_break_at=tie_break) == findings


def test_without_a_time_of_issue_the_tie_break_lies_on_or_before_the_day():
    assert found(tie_break_at=datetime(2026, 10, 14, 23, tzinfo=UTC)) == []
    assert found(tie_break_at=datetime(2026, 10, 15, 0, tzinfo=UTC)) == [("tie_break_at", False)]


def test_a_time_of_issue_on_another_day_is_asked_about():
    assert found(issued_at=datetime(2026, 10, 15, 1, tzinfo=UTC)) == []
    assert found(issued_at=datetime(2026, 10, 4, 12, tzinfo=UTC)) == [("issued_at", False)]


def test_what_is_missing_is_named_once_each():
    assert found(**dict.fromkeys(MISSING)) == [(name, True) for name in ["stream", *MISSING[1:]]]
    assert found(number=None, date=None) == [("number", True), ("date", True)]


MISSING = ["kind", "official_name", "invitations", "crs_cutoff", "source_url", "retrieved_on"]


def test_nothing_is_read_on_a_day_to_come():
    assert found(retrieved_on=date(2026, 10, 20)) == []
    assert found(retrieved_on=date(2026, 10, 21)) == [("retrieved_on", True)]


def test_a_name_that_another_stream_bore_is_asked_about():
    assert found(replace(KNOWN, namesake="441")) == [("official_name", False)]


@pytest.mark.parametrize(
    ("day", "findings"),
    [
        (date(2026, 10, 12), []),
        (date(2026, 10, 14), []),
        (date(2026, 10, 15), [("pool_as_of", False)]),
        (date(2026, 10, 21), [("pool_as_of", True)]),
    ],
)
def test_a_pool_dated_after_the_round_is_asked_about(day, findings):
    assert found(pool_as_of=day, pool=POOL) == findings


@pytest.mark.parametrize(
    ("changes", "findings"),
    [
        ({}, []),
        ({"total": 1501}, [("pool", False)]),
        ({"491-500": 99}, [("pool", False)]),
        ({"491-500": 101, "481-490": 99}, []),
    ],
)
def test_a_pool_whose_bands_do_not_add_up_is_asked_about(changes, findings):
    assert found(pool_as_of=date(2026, 10, 12), pool=POOL | changes) == findings


def test_a_pool_is_whole_or_absent():
    lacking = {band: people for band, people in POOL.items() if band not in ("491-500", "total")}
    assert found(pool_as_of=date(2026, 10, 12), pool=lacking) == [("pool", True), ("pool", True)]
    assert found(pool_as_of=date(2026, 10, 12)) == [("pool", True)]
