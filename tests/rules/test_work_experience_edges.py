"""Experience at its edges: the last hour of a year, alternatives that relieve each other, the safe day.

By docs/rules/work.md a day of full-time work is 30/7 hours, 364 such days are a year of 1,560 hours, and a
window of n years before a day is [day - n years, day). Days are reckoned with a calendar.
"""

from datetime import date
from fractions import Fraction

import pytest

from eligibility.rules.decisions import Span, Verdict
from eligibility.rules.work.experience import Experience
from eligibility.rules.work.ledger import Stretch

YEAR = 1560
OPEN = "9999-12-31"


def ledger(*parts):
    """A ledger of (start, end, weekly hours), the end not included."""
    return tuple(
        Stretch(date.fromisoformat(one), date.fromisoformat(two), hours) for one, two, hours in parts
    )


def experience(on, *certain, possible=None, years=3):
    """Experience in a window before a day."""
    maybe = certain if possible is None else possible
    return Experience(certain, maybe, date.fromisoformat(on), years)


def told(day):
    """A day as text, "None" where there is none."""
    return str(day)


@pytest.mark.parametrize(
    ("end", "hours", "years", "months"),
    [
        ("2024-12-29", 1555, 0, 11),  # 363 days: 1,555 5/7 hours
        ("2024-12-30", 1560, 1, 12),
        ("2025-12-28", 3115, 1, 23),  # 727 days
        ("2025-12-29", 3120, 2, 24),
    ],
)
def test_hours_years_and_months_are_rounded_down(end, hours, years, months):
    part = ledger(("2024-01-01", end, 30))
    for found in (experience("2026-06-01", part), experience("2026-06-01", (), possible=(part,))):
        assert (found.hours.high, found.years.high, found.months.high) == (hours, years, months)
    sure = experience("2026-06-01", part)
    assert (sure.hours.low, sure.years.low, sure.months.low) == (hours, years, months)


def test_the_best_of_several_alternatives_counts():
    short, long = ledger(("2024-01-01", "2024-01-08", 30)), ledger(("2025-01-01", "2025-01-15", 30))
    assert experience("2026-01-01", short, long).hours == Span(60, 60)
    assert experience("2026-01-01", short, possible=(short, long)).hours == Span(30, 60)
    assert experience("2026-01-01").hours == Span(0, 0)


@pytest.mark.parametrize(
    ("on", "verdict", "reached"),
    [
        ("2025-12-30", Verdict.NOT_MET, "2025-12-31"),
        ("2025-12-31", Verdict.MET, "2025-12-31"),
        ("2026-01-01", Verdict.MET, "2025-12-31"),
    ],
)
def test_a_year_is_reached_on_the_day_after_364_days(on, verdict, reached):
    found = experience(on, ledger(("2025-01-01", OPEN, 30)))
    assert found.reaches(YEAR) is verdict
    assert told(found.reached_on(YEAR)) == reached


def test_the_earliest_alternative_tells_when_hours_are_reached():
    later, sooner = ledger(("2025-03-01", OPEN, 30)), ledger(("2025-01-01", OPEN, 30))
    found = experience("2025-06-01", later, sooner)
    assert told(found.reached_on(YEAR)) == "2025-12-31"
    assert told(found.safe_on(YEAR)) == "2026-01-01"


def test_hours_that_have_left_the_window_are_told_of_only_when_they_come_again():
    old = ("2018-01-01", "2018-12-31", 30)
    assert experience("2024-01-01", ledger(old)).reached_on(YEAR) is None
    again = experience("2024-01-01", ledger(old, ("2023-07-03", OPEN, 30)))
    assert told(again.reached_on(YEAR)) == "2024-07-01"


def test_no_hours_are_never_reached():
    nothing = experience("2024-01-01")
    assert (nothing.reached_on(YEAR), nothing.safe_on(YEAR), nothing.flips_on(YEAR)) == (None, None, None)


@pytest.mark.parametrize(
    ("parts", "safe"),
    [
        # Full-time without a break: the calendar year, where the work lasts so long.
        ([("2025-01-01", "2026-01-01", 30)], "2026-01-01"),
        ([("2025-01-01", "2025-12-31", 30)], "None"),
        # 29 hours are part-time: 377 days make 1,561 hours, 376 days 1,557.
        ([("2025-01-01", OPEN, 29)], "2026-01-13"),
        # A week away: 364 days of work end on 7 January.
        ([("2025-01-01", "2025-06-01", 30), ("2025-06-08", OPEN, 30)], "2026-01-07"),
        # Part-time first, full-time since: the run is not of full-time work alone.
        # 28 days of 15 hours are 60 hours, 350 days of 30 are 1,500.
        ([("2025-01-01", "2025-01-29", 15), ("2025-01-29", OPEN, 30)], "2026-01-14"),
        # What begins on the day the hours are reached does not break the run before it.
        ([("2025-01-01", "2025-12-31", 30), ("2025-12-31", OPEN, 20)], "None"),
    ],
)
def test_the_safe_day_waits_for_the_calendar_only_after_full_time_work_without_a_break(parts, safe):
    assert told(experience("2025-02-01", ledger(*parts)).safe_on(YEAR)) == safe


def test_the_safe_day_of_six_months_is_six_months_later():
    found = experience("2025-02-01", ledger(("2025-01-01", OPEN, 30)))
    assert told(found.reached_on(780)) == "2025-07-02"
    assert told(found.safe_on(780)) == "2025-07-02"
    later = experience("2025-03-01", ledger(("2025-02-28", OPEN, 30)))
    assert (told(later.reached_on(780)), told(later.safe_on(780))) == ("2025-08-29", "2025-08-29")


def test_the_safe_day_of_two_years_is_two_years_later():
    found = experience("2025-02-01", ledger(("2024-01-01", OPEN, 30)))
    assert told(found.reached_on(2 * YEAR)) == "2025-12-29"
    assert told(found.safe_on(2 * YEAR)) == "2026-01-01"


def test_an_alternative_without_the_hours_makes_nothing_safe():
    short, long = ledger(("2024-06-01", "2024-07-01", 15)), ledger(("2025-01-01", OPEN, 30))
    assert told(experience("2025-06-01", short, long).safe_on(YEAR)) == "2026-01-01"


@pytest.mark.parametrize(
    ("on", "flips"),
    [
        ("2022-06-01", "2022-12-31"),
        ("2022-12-30", "2022-12-31"),
        # 365 days of work: the second day of it leaves a window of three years on 3 January 2025.
        ("2022-12-31", "2025-01-03"),
        ("2025-01-02", "2025-01-03"),
        ("2025-01-03", "None"),
    ],
)
def test_a_verdict_turns_when_hours_come_and_when_they_leave_the_window(on, flips):
    found = experience(on, ledger(("2022-01-01", "2023-01-01", 30)))
    assert told(found.flips_on(YEAR)) == flips


def test_a_verdict_turns_first_where_the_possible_hours_are_reached():
    certain, possible = ledger(("2025-03-01", OPEN, 30)), ledger(("2025-01-01", OPEN, 30))
    assert told(experience("2025-06-01", certain, possible=(possible,)).flips_on(YEAR)) == "2025-12-31"
    assert told(experience("2025-12-31", certain, possible=(possible,)).flips_on(YEAR)) == "2026-02-28"


def test_hours_are_lost_only_when_no_alternative_holds_them_any_more():
    first, second = ledger(("2022-01-01", "2023-01-01", 30)), ledger(("2023-06-01", "2024-06-01", 30))
    # 366 days: the third of them leaves the window on 4 June 2026.
    assert told(experience("2024-07-01", first, second).flips_on(YEAR)) == "2026-06-04"
    assert told(experience("2024-07-01", second, first).flips_on(YEAR)) == "2026-06-04"


def test_hours_that_go_on_for_ever_are_not_lost():
    ended, open_work = ledger(("2022-01-01", "2023-01-01", 30)), ledger(("2023-06-01", OPEN, 30))
    assert experience("2024-07-01", ended, open_work).flips_on(YEAR) is None


def test_another_alternative_takes_over_on_the_day_the_first_is_lost():
    # The first is lost on 3 January 2025, as above, the day on which 364 days from 5 January 2024 are full.
    first, second = ledger(("2022-01-01", "2023-01-01", 30)), ledger(("2024-01-05", OPEN, 30))
    assert experience("2024-07-01", first, second).flips_on(YEAR) is None
    late = ledger(("2024-01-06", OPEN, 30))
    assert told(experience("2024-07-01", first, late).flips_on(YEAR)) == "2025-01-03"


@pytest.mark.parametrize(
    ("days", "certain", "possible"),
    [("2024-01-11", 60, 60), ("2024-01-12", 30, 60), ("2024-02-07", 30, 60), ("2024-02-08", 30, 30)],
)
def test_a_run_is_kept_by_3_days_and_perhaps_by_30(days, certain, possible):
    start = date.fromisoformat(days)
    week = Stretch(start, date.fromordinal(start.toordinal() + 7), 30)
    part = (*ledger(("2024-01-01", "2024-01-08", 30)), week)
    assert experience("2025-01-01", part).continuous().hours == Span(certain, possible)


def test_only_weeks_of_30_hours_are_full_time():
    part = ledger(("2024-01-01", "2024-01-08", 30), ("2024-01-08", "2024-01-15", 29))
    assert experience("2025-01-01", part).full_time().hours == Span(30, 30)
    assert experience("2025-01-01", (), possible=(part,)).full_time().hours == Span(0, 30)


def test_certain_and_possible_months_are_told_apart():
    short, long = ledger(("2024-01-01", "2024-02-01", 30)), ledger(("2024-01-01", "2024-04-01", 30))
    # 31 days are 132 hours, 91 days are 390.
    assert experience("2025-01-01", short, possible=(long,)).months == Span(1, 3)
    assert experience("2025-01-01", short, possible=(long,)).continuous().hours == Span(132, 390)


def test_possible_hours_alone_do_not_make_an_earlier_day_certain():
    # The year of 2018 has left the window; the certain hours come together again on 1 July 2024.
    parts = ledger(("2018-01-01", "2018-12-31", 30), ("2023-07-03", OPEN, 30))
    found = experience("2024-01-01", parts, possible=(ledger(("2022-01-01", OPEN, 30)),))
    assert told(found.reached_on(YEAR)) == "2024-07-01"


def test_the_first_of_several_alternatives_is_the_day_of_safety_and_of_the_turn():
    sooner, later = (
        ledger(("2025-01-01", OPEN, 30)),
        ledger(
            ("2025-01-08", OPEN, 15),
        ),
    )
    both = experience(
        "2025-06-01", ledger(("2025-01-01", OPEN, 30)), ledger(("2024-12-25", "2025-12-31", 30))
    )
    assert told(both.flips_on(YEAR)) == "2025-12-24"
    assert told(experience("2025-06-01", sooner, later).flips_on(YEAR)) == "2025-12-31"


def test_possible_runs_are_those_of_the_possible_work():
    found = experience("2025-01-01", (), possible=(ledger(("2024-01-01", "2024-01-08", 30)),))
    assert found.continuous().hours == Span(0, 30)


def test_experience_stays_what_it_is_when_its_hours_have_been_asked_for():
    one, other = (experience("2025-01-01", ledger(("2024-01-01", "2024-02-01", 30))) for _ in range(2))
    told_before = repr(one)
    assert one.hours == Span(132, 132)
    assert (one, repr(one)) == (other, told_before)


def test_possible_hours_reach_an_amount_on_the_day_it_is_full():
    # 364 days, all of them before 30 December 2024.
    part = ledger(("2024-01-01", "2024-12-30", 30))
    found = [experience(day, (), possible=(part,)).reaches(YEAR) for day in ("2024-12-29", "2024-12-30")]
    assert found == [Verdict.NOT_MET, Verdict.UNKNOWN]


def test_possible_hours_turn_a_verdict_when_they_leave_the_window():
    # 365 days: the second leaves a window of three years on 3 January 2025.
    part = ledger(("2022-01-01", "2023-01-01", 30))
    assert told(experience("2023-06-01", (), possible=(part,)).flips_on(YEAR)) == "2025-01-03"


def test_the_alternative_that_is_safe_first_makes_hours_safe():
    # 728 days of 15 hours are full on the same day as 364 of 30, and wait for no calendar year.
    slow, full = ledger(("2024-01-03", OPEN, 15)), ledger(("2025-01-01", OPEN, 30))
    for found in (experience("2025-06-01", slow, full), experience("2025-06-01", full, slow)):
        assert [told(found.reached_on(YEAR)), told(found.safe_on(YEAR))] == ["2025-12-31", "2025-12-31"]


@pytest.mark.parametrize(
    ("parts", "safe"),
    [
        # Ten days of an hour a week before a day off: the full-time year after it has no break.
        ([("2024-12-21", "2024-12-31", 1), ("2025-01-01", OPEN, 30)], "2026-01-01"),
        # The same without the day off: the run is not of full-time work alone.
        ([("2024-12-22", "2025-01-01", 1), ("2025-01-01", OPEN, 30)], "2025-12-31"),
        # Just below 30 hours: 365 days make the year, a day before the anniversary in a leap year.
        ([("2024-01-01", OPEN, Fraction(2999, 100))], "2024-12-31"),
        # Full-time, then 29 hours: 354 days of 30 and 11 of 29 make the year.
        ([("2025-01-01", "2025-12-21", 30), ("2025-12-21", OPEN, 29)], "2026-01-01"),
    ],
)
def test_only_a_year_that_full_time_work_makes_alone_waits_for_the_calendar(parts, safe):
    assert told(experience("2024-06-01", ledger(*parts)).safe_on(YEAR)) == safe
