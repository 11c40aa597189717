"""What turns with work: which hours are held against which amounts, and who overtakes whom when.

364 days of 30 hours are a year of 1,560 hours; a window of n years before a day is [day - n years, day).
"""

from datetime import date
from fractions import Fraction

import pytest

from eligibility.rules import parsing
from eligibility.rules.turning import hours
from eligibility.rules.turning.crossings import crossings, overtakings
from eligibility.rules.turning.measures import measures, of_category
from eligibility.rules.turning.rivals import rivals
from eligibility.rules.work.ledger import Stretch
from tests.rules.assessed import category, person, reference

KNOWN = reference()
ON = date(2026, 10, 2)
YEAR = 1560
A_YEAR = {"started_on": "2022-01-01", "ended_on": "2022-12-30"}
TRADE = {"country": "CA", "noc": "72310", **A_YEAR}
NURSE = {"country": "PH", "noc": "31301", "started_on": "2020-01-01", "ended_on": "2020-12-30"}
PARTNER = {"accompanying": True, "canadian_or_pr": False, "jobs": [TRADE]}
YEARS = (1560, 3120, 4680, 6240, 7800)


def candidate(**changes):
    """A person who answered everything."""
    return parsing.parse(person(**changes), KNOWN)[0]


def part(start, end, weekly=30):
    """Days from `start` up to but not including `end`."""
    return Stretch(date.fromisoformat(start), date.fromisoformat(end), weekly)


WHOLE = part("2022-01-01", "2023-01-01")


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2022-12-30", "2025-01-03", [("2022-12-31", True), ("2025-01-03", False)]),
        ("2022-12-31", "2025-01-03", [("2025-01-03", False)]),
        ("2022-12-30", "2025-01-02", [("2022-12-31", True)]),
    ],
)
def test_an_amount_is_crossed_after_the_first_day_and_up_to_the_last(start, end, expected):
    within = date.fromisoformat(start), date.fromisoformat(end)
    found = list(crossings((WHOLE,), 3, [YEAR * 7], *within))
    assert [(str(one.day), one.reached) for one in found] == expected
    assert {one.amount for one in found} == {10920}


@pytest.mark.parametrize("weekly", [30, Fraction(1, 4)])
def test_one_overtakes_the_other_when_it_begins_or_ceases_to_hold_more_or_as_much(weekly):
    one, other = (part("2024-01-01", "2024-01-11", weekly),), (part("2024-01-11", "2024-02-01", weekly),)
    # Ahead from the second day; as much on 21 January; behind from the next day on.
    expected = ["2024-01-02", "2024-01-21", "2024-01-22"]
    for pair in ((one, other), (other, one)):
        assert sorted(map(str, overtakings(*pair, 3, date(2024, 1, 1), date(2024, 3, 1)))) == expected


def test_who_is_weighed_against_nothing_turns_with_the_least_of_a_day():
    work = (part("2024-01-01", "2024-01-08", 15), part("2024-01-08", "2024-01-15"))
    found = overtakings(work, (), 3, date(2023, 1, 1), date(2028, 1, 1))
    assert list(map(str, found)) == ["2024-01-02", "2027-01-15"]
    assert list(overtakings((), (), 3, date(2023, 1, 1), date(2028, 1, 1))) == []


def test_every_rule_compares_its_hours_in_its_window():
    someone = candidate(jobs=[TRADE, NURSE], partner=PARTNER)
    found = [(one.key, one.touches, one.hours, one.window_years) for one in measures(someone, ON, KNOWN)]
    assert found == [
        ("core.canadian_work", "crs", YEARS, 10),
        ("transfer.foreign_work", "crs", (1560, 4680), 10),
        ("partner.canadian_work", "crs", YEARS, 10),
        ("fsw.work", "fsw.work", (1560,), 10),
        ("fsw.grid.experience", "fsw.grid", (1560, 3120, 6240, 9360), 10),
        ("fsw.grid.adaptability", "fsw.grid", (1560,), 9999),
        ("cec.work", "cec.work", (1560,), 3),
        ("fst.work", "fst.work", (3120,), 5),
    ]
    named = measures(someone, ON, KNOWN, frozenset({"cec.work", "fst.work"}))
    assert [one.key for one in named] == ["cec.work", "fst.work"]
    assert list(measures(someone, date(2014, 1, 1), KNOWN)) == []


@pytest.mark.parametrize(
    "jobs", [[], [{"country": "PH", "noc": "31301", "paid": False, **A_YEAR}]], ids=["none", "unpaid"]
)
def test_without_work_that_may_count_no_hours_are_compared(jobs):
    assert list(measures(candidate(jobs=jobs), ON, KNOWN)) == []


def test_the_work_of_a_partner_is_compared_where_the_partner_may_count():
    theirs = {"core.canadian_work", "partner.canadian_work", "fsw.grid.adaptability"}
    coming = candidate(partner=PARTNER)
    assert {one.key for one in measures(coming, ON, KNOWN)} == theirs - {"core.canadian_work"}
    for other in ({"accompanying": False}, {"canadian_or_pr": True}):
        assert list(measures(candidate(partner={**PARTNER, **other}), ON, KNOWN)) == []


def test_certain_and_possible_work_are_held_apart():
    someone = candidate(jobs=[{**TRADE, "started_on": "2022-01"}])
    for one in measures(someone, ON, KNOWN):
        (sure,), (maybe,) = one.certain, one.possible
        assert (str(sure[0].start), str(maybe[0].start)) == ("2022-01-31", "2022-01-01")


def test_a_category_compares_the_months_it_asks_for():
    someone = candidate(jobs=[NURSE])
    (found,) = of_category(someone, category(min_months=6), ON, KNOWN)
    assert (found.key, found.hours, found.window_years) == ("category.experience.healthcare", (780,), 3)
    assert found.touches == "category.experience.healthcare"
    (none,) = of_category(someone, category(min_months=None), ON, KNOWN)
    assert none.hours == (0,)
    assert list(of_category(someone, category(rule="language"), ON, KNOWN)) == []


def told(turns):
    """Days with what happens, of which line, the hours, what it may change; "?" where only possible."""
    return sorted(
        (str(one.day), one.key + "?" * (not one.sure), one.params["of"], one.params["hours"], *one.touches)
        for one in turns
    )


CEC = frozenset({"cec.work"})


def test_hours_are_reached_and_lost_for_certain_or_perhaps():
    short = candidate(jobs=[{**TRADE, "started_on": "2021-12"}])
    at = ("cec.work", 1560, "cec.work")
    # 365 days from 31 December 2021 at the latest, 395 from the first at the earliest.
    assert told(hours.turns(short, KNOWN, date(2022, 1, 1), date(2025, 12, 31), CEC)) == [
        ("2022-11-30", "work_reached?", *at),
        ("2022-12-30", "work_reached", *at),
        ("2025-01-02", "work_lost", *at),
        ("2025-01-02", "work_lost?", *at),
    ]


def test_hours_are_crossed_after_the_first_day_and_up_to_the_last_under_the_rules_of_the_day():
    someone, days = candidate(jobs=[TRADE]), (date(2022, 12, 31), date(2025, 1, 2))
    lost = ("2025-01-02", "work_lost", "cec.work", 1560, "cec.work")
    assert told(hours.turns(someone, KNOWN, *days, CEC)) == [lost]
    reached = ("2022-12-31", "work_reached", "cec.work", 1560, "cec.work")
    assert told(hours.turns(someone, KNOWN, date(2010, 1, 1), date(2025, 1, 1), CEC)) == [reached]


def test_work_of_the_partner_alone_and_work_without_a_start_turn_too():
    partner = candidate(partner=PARTNER)
    found = told(hours.turns(partner, KNOWN, date(2015, 1, 1), date(2025, 1, 1)))
    assert found == [
        ("2022-12-31", "work_reached", "fsw.grid.adaptability", 1560, "fsw.grid"),
        ("2022-12-31", "work_reached", "partner.canadian_work", 1560, "crs"),
    ]
    unsaid = candidate(jobs=[{**TRADE, "started_on": "unanswered"}])
    found = told(hours.turns(unsaid, KNOWN, date(2016, 1, 1), date(2030, 1, 1), CEC))
    assert found == [("2025-01-02", "work_lost?", "cec.work", 1560, "cec.work")]


def test_the_months_of_a_category_turn_while_the_version_is_in_force():
    month = "category.experience.healthcare"
    someone = candidate(jobs=[{**NURSE, "started_on": "2025-01-01", "ended_on": "none"}])
    # Six months are reached on 2 July 2025, twelve on 31 December.
    span = date(2024, 1, 1), date(2030, 1, 1)
    half = {"min_months": 6, "effective_from": date(2025, 7, 1), "effective_to": date(2025, 7, 2)}
    for change, expected in (
        ({}, [("2025-07-02", "work_reached", month, 780, month)]),
        ({"effective_from": date(2025, 7, 2)}, []),
        ({"effective_to": date(2025, 7, 1)}, []),
        ({"effective_to": None}, [("2025-07-02", "work_reached", month, 780, month)]),
    ):
        known = reference(categories=(category(**{**half, **change}),))
        assert told(hours.of_categories(someone, known, *span)) == expected
        assert told(hours.of_categories(someone, known, date(2025, 7, 2), span[1])) == []


def test_hours_are_followed_from_the_first_work_on_however_jobs_are_listed():
    early = {**TRADE, "started_on": "2015-06-01", "ended_on": "2016-05-29"}
    at = ("work_reached", "cec.work", 1560, "cec.work")
    for jobs in ([early, {**TRADE, "started_on": "2024-01-01", "ended_on": "2024-06-30"}], [early]):
        found = told(hours.turns(candidate(jobs=jobs), KNOWN, date(2015, 1, 1), date(2017, 1, 1), CEC))
        assert found == [("2016-05-30", *at)]
    # Under the rules until 15 November 2022 already, if the work began on the first of the month.
    begun = candidate(jobs=[{**TRADE, "started_on": "2022-11", "ended_on": "none"}])
    language = frozenset({"cec.language"})
    found = hours.turns(begun, KNOWN, date(2022, 1, 1), date(2022, 11, 16), language)
    assert [(str(one.day), one.key, one.touches) for one in found] == [
        ("2022-11-02", "overtaken", ("cec.language",))
    ]


def keys(*touching, **changes):
    """The comparisons that may change certain things."""
    return [one.key for one in measures(candidate(**changes), ON, KNOWN, frozenset(touching))]


def test_comparisons_are_named_by_what_they_may_change():
    assert keys("crs", jobs=[TRADE, NURSE]) == ["core.canadian_work", "transfer.foreign_work"]
    assert keys("fsw.grid", jobs=[NURSE]) == ["fsw.grid.experience"]
    assert keys("fsw.work", "cec.language", jobs=[TRADE]) == ["fsw.work"]


def test_the_work_of_a_partner_counts_beside_studies_and_at_any_level():
    studied = {**TRADE, "full_time_student": True}
    low = {**TRADE, "noc": "64100"}
    assert keys("crs", jobs=[studied]) == []
    assert keys("crs", partner={**PARTNER, "jobs": [studied]}) == ["partner.canadian_work"]
    assert keys("fsw.grid", jobs=[low]) == []
    assert keys("fsw.grid", partner={**PARTNER, "jobs": [low]}) == ["fsw.grid.adaptability"]


LANGUAGE, TRADES = ("cec.language",), ("fst.work", "fst.offer_or_certificate", "fst.funds")


def weighed(*touching, on=ON, jobs=(), known=KNOWN):
    """What is weighed against what, by the first days of the work, and what it may change."""
    someone = parsing.parse(person(jobs=list(jobs)), known)[0]
    found = rivals(someone, on, known, frozenset(touching) if touching else None)

    def began(ledger):
        return str(ledger[0].start) if ledger else ""

    return sorted((began(one.one), began(one.other), one.window_years, *one.touches) for one in found)


def at(day, noc, **changes):
    """A year of work in Canada from a day of 2022 on."""
    return {"country": "CA", "noc": noc, "started_on": day, "ended_on": "2023-12-31", **changes}


ONE, TWO, THREE = "2022-01-01", "2022-02-01", "2022-03-01"


def test_occupations_that_ask_for_other_levels_are_weighed_against_each_other():
    # TEER 1 asks for CLB 7, TEER 2 for CLB 5.
    assert weighed("cec.language", jobs=[at(ONE, "21231"), at(TWO, "72310")]) == [
        (ONE, "", 3, *LANGUAGE), (ONE, TWO, 3, *LANGUAGE), (TWO, "", 3, *LANGUAGE), (TWO, ONE, 3, *LANGUAGE),
    ]  # fmt: skip
    assert weighed("cec.language", jobs=[at(ONE, "21231"), at(TWO, "31301")]) == [
        (ONE, "", 3, *LANGUAGE), (TWO, "", 3, *LANGUAGE),
    ]  # fmt: skip
    assert weighed("cec.language", jobs=[]) == []


def test_possible_work_is_weighed_against_certain_work():
    months = [at("2022-01", "21231"), at("2022-02", "72310")]
    pairs = {one[:2] for one in weighed("cec.language", jobs=months)}
    sure, other = "2022-01-31", "2022-02-28"
    assert pairs == {(began, against) for began in (ONE, TWO) for against in ("", sure, other)}


def test_work_of_its_own_code_is_weighed_where_an_occupation_may_share_another():
    # 2173 of NOC 2016 may be 21231.
    either = at(ONE, "2173", noc_version="2016")
    pairs = {
        one[:2] for one in weighed("cec.language", jobs=[either, at(TWO, "21231", ended_on="2022-12-31")])
    }
    assert (ONE, "") in pairs
    assert (TWO, "") in pairs


def test_trades_are_weighed_by_what_is_certain_and_by_what_is_possible():
    assert weighed("fst.work", jobs=[at("2022-01", "72310"), at("2022-02", "72200"), at(THREE, "21231")]) == [
        (ONE, TWO, 5, *TRADES), ("2022-01-31", "2022-02-28", 5, *TRADES),
    ]  # fmt: skip
    assert weighed("fst.funds", jobs=[at(ONE, "72310"), at(ONE, "72200")]) == []
    assert weighed("fst.offer_or_certificate", jobs=[at(ONE, "72310")]) == []


def test_all_is_weighed_unless_something_is_named_and_nothing_before_the_rules():
    jobs = [at(ONE, "72310"), at(TWO, "72200")]
    assert {one[3:] for one in weighed(jobs=jobs)} == {LANGUAGE, TRADES}
    for named in TRADES:
        assert {one[3:] for one in weighed(named, jobs=jobs)} == {TRADES}
    assert weighed("cec.work", jobs=jobs) == []
    assert weighed(on=date(2014, 12, 31), jobs=jobs) == []
