"""The lines of a count, built from ledgers: parallel jobs, edges, and which reason speaks."""

from datetime import date
from fractions import Fraction
from itertools import pairwise

import pytest

from eligibility.rules.decisions import Span
from eligibility.rules.facts import UNANSWERED, Day, Job
from eligibility.rules.work.experience import Experience
from eligibility.rules.work.ledger import FOREVER, Stretch
from eligibility.rules.work.statement import Entry, Member, hours, statement, summed
from eligibility.rules.work.traces import Reason, Trace, extent, ledgers, traces, weekly_on

START, END = date(2024, 1, 1), date(2024, 3, 1)
JANUARY, FEBRUARY = ("2024-01-01", "2024-02-01"), ("2024-02-01", "2024-03-01")


def day(text):
    """A date known to the day, or to January 2024."""
    return Day(START, date(2024, 1, 31)) if text == "2024-01" else Day(*[date.fromisoformat(text)] * 2)


def job(index=0, start="2024-01-01", end="2024-02-29", **changes):
    """A job; its dates as text, None or not answered."""
    days = [one if one in (None, UNANSWERED) else day(one) for one in (start, end)]
    return Job(index, "21231", "2021", "CA", *days, Fraction(30), **changes)


def part(start, end, weekly):
    """Days up to but not including the end."""
    return Stretch(date.fromisoformat(start), date.fromisoformat(end), weekly)


def member(index, certain, possible=None, traced=(), **dates):
    """A job with so many certain and possible hours a week in January and February 2024."""
    both = [
        (part("2024-01-01", "2024-03-01", weekly),) for weekly in (certain, possible or certain) if weekly
    ]
    return Member(job(index, **dates), both[0] if certain else (), both[-1] if both else (), tuple(traced))


def told(reasons):
    """Reasons by name, "?" after one that leaves it open."""
    return [reason.key + "?" * reason.is_open for reason in reasons]


def lines(*members, start=START, end=END):
    """Lines as short tuples, the end not included."""
    return [
        (one.job, str(one.start), str(one.end), one.certain, one.possible, *told(one.reasons))
        for one in statement(members, start, end)
    ]


@pytest.mark.parametrize(
    ("given", "shares"),
    [
        ([(30, 30)], [(30, 30)]),
        ([(20, 20), (20, 20)], [(20, 20), (10, 10, "parallel")]),
        ([(20, 20), (10, 10)], [(20, 20), (10, 10)]),
        ([(0, 30), (20, 20)], [(0, 10, "parallel"), (20, 20)]),
        ([(20, 20), (0, 30)], [(20, 20), (0, 10, "parallel")]),
        ([(10, 20), (10, 10)], [(10, 20), (10, 10)]),
        ([(10, 25), (10, 25)], [(10, 20, "parallel"), (10, 10, "parallel")]),
        ([(15, 15), (15, 15), (1, 1)], [(15, 15), (15, 15), (0, 0, "parallel")]),
    ],
)
def test_the_first_job_keeps_its_hours_and_the_next_adds_what_is_left_to_30(given, shares):
    found = lines(*(member(index, *weekly) for index, weekly in enumerate(given)))
    assert found == [(index, "2024-01-01", "2024-03-01", *share) for index, share in enumerate(shares)]


def test_jobs_are_told_in_the_persons_own_order():
    assert [line[:1] + line[3:5] for line in lines(member(1, 20), member(0, 20))] == [
        (0, 20, 20),
        (1, 10, 10),
    ]


def test_days_before_the_window_are_a_line_that_gives_nothing():
    assert lines(member(0, 30), start=date(2024, 2, 1)) == [
        (0, *JANUARY, 0, 0, "window"),
        (0, *FEBRUARY, 30, 30),
    ]


def test_nothing_is_told_of_days_after_the_window():
    assert lines(member(0, 30), end=date(2024, 2, 1)) == [(0, *JANUARY, 30, 30)]
    assert lines(member(0, 30), end=START) == []


def test_a_job_without_a_start_is_told_from_the_window_on():
    found = lines(
        member(0, 0, 30, [Trace("dates", (), (part("0001-01-01", "2024-03-01", 30),))], start=UNANSWERED)
    )
    assert found == [(0, "2024-01-01", "2024-03-01", 0, 30, "dates?")]


NONE = Trace("paid", (), ())
OPEN = Trace("authorized", (), (part("2024-01-01", "2024-03-01", 30),))
BROKEN = Trace("gap", (), ())
OPEN_BREAK = Trace("gap", (), (part("2024-01-01", "2024-03-01", 30),))


@pytest.mark.parametrize(
    ("traced", "reasons"),
    [
        ([NONE], ("paid",)),
        ([OPEN], ("authorized?",)),
        ([OPEN, NONE], ("paid",)),
        ([NONE, BROKEN], ("paid",)),
        ([BROKEN], ("gap",)),
        ([OPEN_BREAK], ("gap?",)),
        ([OPEN, OPEN_BREAK], ("authorized?",)),
        ([OPEN, BROKEN], ("gap",)),
        ([], ()),
    ],
)
def test_what_certainly_speaks_against_days_is_told_first_and_a_break_last(traced, reasons):
    assert lines(Member(job(), (), (), tuple(traced))) == [(0, "2024-01-01", "2024-03-01", 0, 0, *reasons)]


def test_a_trace_speaks_only_on_its_days():
    trace = Trace("leave", *[(part("2024-01-01", "2024-02-01", 30),)] * 2)
    found = lines(Member(job(), trace.certain, trace.possible, (trace,)))
    assert found == [(0, *JANUARY, 30, 30), (0, *FEBRUARY, 0, 0, "leave")]


def test_a_best_possible_run_with_fewer_hours_than_the_certain_one_is_told_as_it_is():
    ours = Member(job(), (part("2024-01-01", "2024-03-01", 30),), (part("2024-01-01", "2024-03-01", 20),))
    assert lines(ours) == [(0, "2024-01-01", "2024-03-01", 30, 20)]


def test_days_and_hours_of_lines_are_exact():
    one, two = Entry(0, START, date(2024, 1, 11), 20, 30), Entry(0, START, date(2024, 1, 2), 10, 10)
    assert (one.days, one.worked) == (10, (200, 300))
    assert summed([one, two]) == (210, 310)
    assert summed([]) == (0, 0)
    assert hours(210) == 30
    assert hours(200) == Fraction(200, 7)


@pytest.mark.parametrize(
    ("on", "weekly"),
    [
        ("2023-12-31", 0),
        ("2024-01-01", 20),
        ("2024-01-31", 20),
        ("2024-02-01", 10),
        ("2024-02-29", 10),
        ("2024-03-01", 0),
    ],
)
def test_weekly_hours_hold_from_the_first_day_to_the_last(on, weekly):
    assert weekly_on((part(*JANUARY, 20), part(*FEBRUARY, 10)), date.fromisoformat(on)) == weekly


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2024-01-05", "2024-02-29", (date(2024, 1, 5), date(2024, 3, 1))),
        ("2024-01", "2024-01", (date(2024, 1, 1), date(2024, 2, 1))),
        (UNANSWERED, None, (date.min, FOREVER)),
        ("2024-01-05", UNANSWERED, (date(2024, 1, 5), FOREVER)),
    ],
)
def test_a_job_extends_over_its_widest_reading(start, end, expected):
    assert extent(job(start=start, end=end)) == expected


def test_a_trace_gives_a_reason_where_work_vanishes_or_is_only_possible():
    sure, maybe = (part(*JANUARY, 30),), (part("2024-01-01", "2024-03-01", 30),)
    trace = Trace("dates", sure, maybe)
    told = [trace.on(date(2024, month, 15)) for month in (1, 2, 3)]
    assert told == [None, Reason("dates", is_open=True), Reason("dates")]


def test_the_work_of_a_job_is_its_first_alternative_that_holds_any():
    one, two = (part(*JANUARY, 30),), (part(*FEBRUARY, 30),)
    assert ledgers(Experience(((), one, two), ((), two), END, 3)) == (one, two)
    assert ledgers(Experience((), ((),), END, 3)) == ((), ())


def counted(jobs):
    """Counts any paid job over its certain days; everything is possible."""
    (one,) = jobs
    whole = (Stretch(*extent(one), 30),)
    return Experience((whole if one.paid is True else (),), (() if one.paid is False else whole,), END, 3)


IDEAL = {"noc": "21231", "noc_version": "2021", "country": "CA"}
GOOD = {
    "duties": "confirmed",
    "paid": True,
    "authorized": True,
    "full_time_student": False,
    "self_employed": False,
}


def test_a_job_with_nothing_against_it_leaves_no_trace():
    assert traces(job(**GOOD), counted, IDEAL) == ()
    assert traces(job(end=None, **GOOD), counted, IDEAL) == ()


@pytest.mark.parametrize(
    ("changes", "keys"),
    [
        ({"paid": False}, ["paid"]),
        ({"duties": "partly"}, ["duties"]),
        ({"remote_for_foreign_employer": True}, ["remote"]),
        ({"authorized": False}, ["authorized"]),
        ({"full_time_student": True}, ["student"]),
        ({"self_employed": True}, ["self_employed"]),
        ({"publicly_funded_physician": True}, ["self_employed"]),
        ({"qualified_on": day("2024-02-01")}, ["qualified"]),
        ({"start": "2024-01"}, ["dates"]),
        ({"end": UNANSWERED}, ["dates"]),
        ({"paid": UNANSWERED, "full_time_student": UNANSWERED}, ["paid", "student"]),
    ],
)
def test_each_answer_that_may_speak_against_a_job_leaves_a_trace(changes, keys):
    assert [one.key for one in traces(job(**{**GOOD, **changes}), counted, IDEAL)] == keys


def test_another_occupation_or_country_than_one_that_counts_leaves_a_trace():
    other = {"noc": "64100", "noc_version": "2021", "country": "PH"}
    assert [one.key for one in traces(job(**GOOD), counted, other)] == ["skill", "place"]


def test_a_trace_holds_what_is_counted_when_nothing_else_speaks_against():
    (trace,) = traces(job(**{**GOOD, "paid": UNANSWERED}), counted, IDEAL)
    assert (trace.certain, trace.possible) == ((), (part("2024-01-01", "2024-03-01", 30),))
    assert Experience((trace.certain,), (trace.possible,), END, 3).hours == Span(0, 257)


def test_days_that_are_counted_alike_are_one_line_over_the_edges_of_other_jobs():
    other = Member(job(1, start="2024-02-01"), (part(*FEBRUARY, 10),), (part(*FEBRUARY, 10),))
    assert lines(member(0, 20), other) == [
        (0, "2024-01-01", "2024-03-01", 20, 20),
        (1, *FEBRUARY, 10, 10),
    ]


def test_what_one_run_holds_for_certain_is_not_told_as_possible_of_another():
    sure, maybe = part("2024-01-01", "2024-03-01", 30), part("2024-01-01", "2024-03-01", 15)
    assert lines(Member(job(), (sure,), ()), Member(job(1), (), (sure,))) == [
        (0, "2024-01-01", "2024-03-01", 30, 0),
        (1, "2024-01-01", "2024-03-01", 0, 30),
    ]
    # 20 certain hours leave 10 of 15 for the second, which has all of its own in the possible run.
    first = Member(job(), (part("2024-01-01", "2024-03-01", 20),), ())
    assert lines(first, Member(job(1), (maybe,), (maybe,))) == [
        (0, "2024-01-01", "2024-03-01", 20, 0),
        (1, "2024-01-01", "2024-03-01", 10, 15, "parallel"),
    ]
    # 20 possible hours beside 10 certain ones of another run: 10 are added.
    fewer = Member(job(), (part("2024-01-01", "2024-03-01", 10),), ())
    assert lines(fewer, Member(job(1), (), (part("2024-01-01", "2024-03-01", 20),))) == [
        (0, "2024-01-01", "2024-03-01", 10, 10),
        (1, "2024-01-01", "2024-03-01", 0, 10, "parallel"),
    ]


def test_lines_begin_and_end_where_certain_possible_or_traced_work_does():
    sure, maybe = part("2024-01-10", "2024-01-20", 30), part("2024-01-05", "2024-02-10", 30)
    days = ["2024-01-01", "2024-01-05", "2024-01-10", "2024-01-20", "2024-02-10", "2024-03-01"]
    held = [(0, 0), (0, 30), (30, 30), (0, 30), (0, 0)]
    found = lines(Member(job(), (sure,), (maybe,)))
    assert found == [(0, *both, *weekly) for both, weekly in zip(pairwise(days), held, strict=True)]
    whole = part("2024-01-01", "2024-03-01", 30)
    found = lines(Member(job(), (whole,), (whole,), (Trace("leave", (sure,), (maybe,)),)))
    assert [line[1:3] for line in found] == list(pairwise(days))
    assert [line[5:] for line in found] == [("leave",), ("leave?",), (), ("leave?",), ("leave",)]
