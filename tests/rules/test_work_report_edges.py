"""What a threshold of work says, and its milestones: reached, safe, lost, each with its day.

364 days of 30 hours a week are a year of 1,560 hours (docs/rules/work.md); days are reckoned by a calendar.
"""

from datetime import date

import pytest

from eligibility.rules.decisions import Verdict
from eligibility.rules.work.experience import Experience
from eligibility.rules.work.ledger import Stretch
from eligibility.rules.work.milestones import milestone
from eligibility.rules.work.report import threshold

YEAR = 1560
FULL = ("2025-01-01", "9999-12-31", 30)
ENDED = ("2022-01-01", "2023-01-01", 30)
MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN


def ledger(*parts):
    """A ledger of (start, end, weekly hours), the end not included."""
    return tuple(
        Stretch(date.fromisoformat(one), date.fromisoformat(two), hours) for one, two, hours in parts
    )


def experience(on, certain, possible=None):
    """Experience in the three years before a day."""
    maybe = certain if possible is None else possible
    return Experience((ledger(*certain),), (ledger(*maybe),), date.fromisoformat(on), 3)


def condition(found, forecast=True, **params):
    """The condition of a year."""
    return threshold("cec.work", found, YEAR, "a source", date(2015, 1, 1), params, forecast=forecast)


@pytest.mark.parametrize(
    ("on", "certain", "possible", "verdict", "case"),
    [
        ("2025-12-30", [FULL], None, NOT_MET, "later"),
        ("2025-12-31", [FULL], None, MET, "early"),
        ("2026-01-01", [FULL], None, MET, "met"),
        ("2026-01-02", [FULL], None, MET, "met"),
        ("2023-06-01", [ENDED], None, MET, "met"),
        # 364 days that end before the calendar year: nothing later to wait for.
        ("2023-06-01", [("2022-01-01", "2022-12-31", 30)], None, MET, "met"),
        ("2023-06-01", [("2022-01-01", "2022-12-30", 30)], None, NOT_MET, "short"),
        ("2023-06-01", [], None, NOT_MET, "none"),
        ("2023-06-01", [], [ENDED], UNKNOWN, "open"),
        ("2025-01-02", [], [("2025-01-01", "2025-01-02", 7)], NOT_MET, "short"),
        # Nothing worked yet, and work that begins later.
        ("2024-12-01", [FULL], None, NOT_MET, "none"),
    ],
)
def test_which_sentence_tells_a_threshold(on, certain, possible, verdict, case):
    found = condition(experience(on, certain, possible))
    assert (found.verdict, found.params["case"]) == (verdict, case)


def test_a_threshold_says_its_figures_and_days():
    found = condition(experience("2025-02-05", [FULL]), primary=2)
    assert found.params == {
        "case": "later", "hours": 150, "hours_at_most": 150, "needed": 1560, "window_years": 3,
        "reached_on": "2025-12-31", "safe_on": "2026-01-01", "primary": 2,
    }  # fmt: skip
    assert (found.key, found.flips_on, found.touches) == ("cec.work", date(2025, 12, 31), ("jobs",))
    assert (found.source, found.effective) == ("a source", date(2015, 1, 1))


def test_certain_and_possible_hours_are_told_apart():
    params = condition(experience("2025-01-08", [("2025-01-01", "2025-01-08", 15)], [FULL])).params
    assert (params["hours"], params["hours_at_most"]) == (15, 30)


def test_without_a_forecast_no_day_is_told():
    found = condition(experience("2025-06-01", [FULL]), forecast=False)
    assert (found.params["reached_on"], found.params["safe_on"], found.flips_on) == (None, None, None)
    assert found.params["case"] == "short"


def test_possible_work_alone_has_a_day_on_which_the_verdict_turns():
    found = condition(experience("2025-06-01", [], [FULL]))
    assert (found.params["reached_on"], found.flips_on) == (None, date(2025, 12, 31))


def days(on, certain, possible=None, hours=YEAR):
    """The case of a milestone, then its days: reached, possible, safe, lost."""
    found = milestone(experience(on, certain, possible), hours)
    told = (found.reached_on, found.possible_on, found.safe_on, found.lost_on)
    return [found.case, *(None if day is None else str(day) for day in told)]


@pytest.mark.parametrize(
    ("on", "certain", "expected"),
    [
        ("2025-06-01", [FULL], ["calendar", "2025-12-31", None, "2026-01-01", None]),
        ("2025-12-31", [FULL], ["calendar", "2025-12-31", None, "2026-01-01", None]),
        ("2027-06-01", [FULL], ["calendar", "2025-12-31", None, "2026-01-01", None]),
        ("2022-06-01", [ENDED], ["calendar", "2022-12-31", None, "2023-01-01", "2025-01-03"]),
        ("2024-06-01", [ENDED], ["calendar", "2022-12-31", None, "2023-01-01", "2025-01-03"]),
        ("2025-01-02", [ENDED], ["calendar", "2022-12-31", None, "2023-01-01", "2025-01-03"]),
        # Lost, and never to come again.
        ("2025-01-03", [ENDED], ["never", None, None, None, None]),
        (
            "2023-06-01",
            [("2022-01-01", "2022-12-31", 30)],
            ["ends_first", "2022-12-31", None, None, "2025-01-02"],
        ),
        # 728 days of 15 hours are 1,560 hours.
        ("2025-06-01", [("2025-01-01", "9999-12-31", 15)], ["same", "2026-12-30", None, "2026-12-30", None]),
        ("2025-06-01", [], ["never", None, None, None, None]),
    ],
)
def test_the_days_of_a_year(on, certain, expected):
    assert days(on, certain) == expected


def test_hours_that_came_together_anew_are_told_of_since_then():
    # The first year is lost on 3 January 2025; 364 days from 1 March 2025 are full on 28 February 2026.
    parts = [ENDED, ("2025-03-01", "9999-12-31", 30)]
    expected = ["calendar", "2026-02-28", None, "2026-03-01", None]
    assert days("2025-06-01", parts) == days("2026-02-28", parts) == days("2027-06-01", parts) == expected
    assert days("2025-01-02", parts)[1:] == ["2022-12-31", None, "2023-01-01", "2025-01-03"]
    assert days("2025-01-03", parts) == expected


def test_hours_are_perhaps_there_before_they_are_certain():
    later = ("2025-03-01", "9999-12-31", 30)
    expected = ["calendar", "2026-02-28", "2025-12-31", "2026-03-01", None]
    assert days("2025-06-01", [later], [FULL]) == expected
    assert days("2025-06-01", [], [FULL]) == ["never", None, "2025-12-31", None, None]
    assert days("2025-06-01", [FULL], [FULL])[2] is None


def test_hours_that_may_have_been_there_since_ever_have_no_day():
    assert days("2025-06-01", [FULL], [("0001-01-01", "9999-12-31", 30)])[1:3] == ["2025-12-31", None]


def test_certain_hours_are_lost_whatever_is_possible_then():
    # The possible work is another, full on 1 July 2024.
    found = days("2023-06-01", [ENDED], [("2023-07-03", "9999-12-31", 30)])
    assert (found[1], found[4]) == ("2022-12-31", "2025-01-03")


def test_a_threshold_is_foretold_where_one_of_several_alternatives_holds_work():
    work = ledger(FULL)
    found = condition(Experience(((), work), ((), work), date(2025, 6, 1), 3))
    assert (found.params["reached_on"], found.flips_on) == ("2025-12-31", date(2025, 12, 31))
