"""Changes to work: the present occupation, the room for a year more, and what is written down of it."""

from datetime import date

import pytest

from eligibility.rules.changes import Now
from eligibility.rules.changes.occupation import outside_all, present, trade
from eligibility.rules.changes.work import Room, abroad, in_canada, rooms
from eligibility.rules.facts import Day
from eligibility.rules.parsing import parse
from eligibility.rules.work.ledger import Stretch
from tests.rules.assessed import person, reference

ON = date(2026, 3, 1)
SINCE = date(2014, 1, 1)


def now(*jobs, **changes):
    known = reference(**changes)
    return Now(parse(person(jobs=list(jobs)), known)[0], ON, known)


def held(*jobs, **changes):
    """The code of the present occupation."""
    here = now(*jobs, **changes)
    found = present(here.candidate.jobs, ON, here.reference)
    return found and found.noc


@pytest.mark.parametrize(
    ("started_on", "expected"),
    [("2026-03-01", "21231"), ("2026-03-02", None), ("2026-03", None), ("unanswered", None)],
)
def test_a_job_is_gone_on_with_only_if_it_has_certainly_begun(started_on, expected):
    assert held({"started_on": started_on}) == expected


def test_an_occupation_without_a_code_is_not_gone_on_with():
    assert held({"noc": "unanswered"}) is None


def test_an_occupation_that_may_be_of_every_skilled_level_is_skilled():
    every = {"9999": ("00012", "21231", "22220", "73200")}
    assert held({"noc": "9999", "noc_version": "2016"}, concordance_2016=every) == "9999"


# Of two jobs the first comes before the second, whatever their order in the list.
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"started_on": "2020-01-01"}, {"started_on": "2021-01-01", "ended_on": "2026-02-28"}),
        ({"started_on": "2020-01-01"}, {"started_on": "2021-01-01", "ended_on": "unanswered"}),
        ({"started_on": "2020-01-01"}, {"started_on": "2021-01-01", "ended_on": "2026-02"}),
        ({"ended_on": "2026-03-01"}, {"started_on": "2021-01-01", "ended_on": "2026-02-28"}),
        ({"started_on": "2021-01-01"}, {"started_on": "2020-01-01"}),
        ({"started_on": "2021-01-02"}, {"started_on": "2021-01"}),
        ({"hours_per_week": 30}, {"hours_per_week": 20}),
        ({"hours_per_week": 0.5}, {"hours_per_week": "unanswered"}),
    ],
)
def test_of_two_jobs_the_one_still_held_then_begun_last_then_of_more_hours_is_gone_on_with(one, other):
    jobs = [{"noc": "21231", **one}, {"noc": "31301", **other}]
    assert held(*jobs) == held(*jobs[::-1]) == "21231"


def test_a_job_that_ends_in_this_month_may_have_ended():
    """Of a month without its day only the first day is certain to be worked."""
    ends = {"noc": "21231", "started_on": "2021-01-01", "ended_on": "2026-03"}
    here = Now(now(ends, {"noc": "31301"}).candidate, date(2026, 3, 2), reference())
    assert present(here.candidate.jobs, here.on, here.reference).noc == "31301"


def test_hours_without_an_answer_are_as_none_so_that_the_code_decides():
    jobs = [{"noc": "21231", "hours_per_week": "unanswered"}, {"noc": "31301", "hours_per_week": 0}]
    more = [{"noc": "21231", "hours_per_week": 0}, {"noc": "31301", "hours_per_week": "unanswered"}]
    assert held(*jobs) == held(*more) == "31301"


def test_the_trade_is_the_one_of_most_hours():
    short = {"noc": "72106", "started_on": "2025-01-01"}
    here = now(short, {"noc": "72310", "started_on": "2022-01-01"})
    assert trade(here.candidate, ON, here.reference) == "72310"


def test_without_an_occupation_it_is_the_first_of_teer_1_outside_all_categories():
    assert outside_all(reference()) == "21211"
    assert outside_all(reference(unit_groups_2021=frozenset({"31300", "72106", "00012"}))) is None


def worked(step, here):
    """The days of the work added, each with its country and its place in the list."""
    jobs = step.edit(here.candidate).jobs[len(here.candidate.jobs) :]
    return [(job.index, job.country, job.started_on, job.ended_on) for job in jobs]


def span(first, last):
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    return Day(start, start), Day(end, end)


def test_a_year_of_work_is_the_last_364_days_before_the_twelve_months_looked_back_on():
    here = now()
    assert worked(in_canada((), here), here) == [(0, "CA", *span("2024-03-02", "2025-02-28"))]
    assert worked(abroad((), here), here) == [(0, "XX", *span("2024-03-02", "2025-02-28"))]


def test_work_in_several_rooms_is_as_many_jobs_after_those_in_the_list():
    ends = {"country": "CA", "started_on": "2024-07-01", "ended_on": "2024-08-31"}
    here = now(ends, {"country": "CA", "started_on": "2023-01-01", "ended_on": "2023-01-31"})
    assert worked(in_canada(here.candidate.jobs, here), here) == [
        (2, "CA", *span("2024-09-01", "2025-02-28")),
        (3, "CA", *span("2023-12-31", "2024-06-30")),
    ]


def test_work_abroad_goes_on_in_the_first_of_the_countries_by_code():
    jobs = [{"country": "PH"}, {"country": "IN"}, {"country": "CA"}, {"country": "unanswered"}]
    ended = [{**job, "started_on": "2016-05-01", "ended_on": "2017-05-01"} for job in jobs]
    for those in (ended, ended[::-1]):
        here = now(*those)
        assert {country for _, country, *_ in worked(abroad(here.candidate.jobs, here), here)} == {"IN"}


@pytest.mark.parametrize(("started_on", "has_room"), [("2017-03-01", True), ("2016-03-03", False)])
def test_work_is_added_only_in_the_last_ten_years(started_on, has_room):
    here = now({"started_on": started_on})
    assert (abroad(here.candidate.jobs, here) is not None) is has_room


def test_the_years_worked_are_those_that_are_certain():
    """Abroad those of one occupation; those of several together are possible (RULES O-4)."""
    one, other = {"started_on": "2022-01-01", "ended_on": "2023-01-01"}, {"noc": "31301"}
    here = now(one, {**other, "started_on": "2020-01-01", "ended_on": "2021-01-01"})
    step = abroad(here.candidate.jobs, here)
    assert (step.params["years"], step.params["to"]) == (1, 2)


def test_work_in_canada_is_about_the_line_of_the_person_or_of_the_partner():
    assert in_canada((), now()).lines == ("core.canadian_work",)
    assert in_canada((), now(), partner=True).lines == ("partner.canadian_work",)
    assert abroad((), now()).lines == ()


def room(first, end, weekly):
    return Room(date.fromisoformat(first), date.fromisoformat(end), weekly)


def part(start, end, weekly):
    return Stretch(date.fromisoformat(start), date.fromisoformat(end), weekly)


@pytest.mark.parametrize(
    ("ledger", "expected"),
    [
        # Work up to the last day, and work that begins only then.
        ([part("2024-04-01", "2024-07-01", 30)], [room("2023-04-03", "2024-04-01", 30)]),
        ([part("2024-07-01", "2024-08-01", 15)], [room("2023-07-03", "2024-07-01", 30)]),
        # Work wholly after the days looked at, or wholly before them.
        ([part("2024-08-01", "2024-09-01", 15)], [room("2023-07-03", "2024-07-01", 30)]),
        ([part("2012-01-01", "2013-01-01", 15)], [room("2023-07-03", "2024-07-01", 30)]),
        # The latest room first, beside work without days between.
        (
            [part("2024-01-01", "2024-03-01", 15), part("2024-03-01", "2024-05-01", 20)],
            [
                room("2024-05-01", "2024-07-01", 30),
                room("2024-03-01", "2024-05-01", 10),
                room("2024-01-01", "2024-03-01", 15),
                room("2023-04-23", "2024-01-01", 30),
            ],
        ),
        # 363 days and one beside an hour of work a week leave a little missing: it takes a day more.
        (
            [part("2023-07-03", "2023-07-04", 1)],
            [
                room("2023-07-04", "2024-07-01", 30),
                room("2023-07-03", "2023-07-04", 29),
                room("2023-07-02", "2023-07-03", 30),
            ],
        ),
    ],
)
def test_room_for_a_year_is_found_beside_work(ledger, expected):
    assert rooms(tuple(ledger), date(2024, 7, 1), SINCE) == expected


def test_days_before_those_looked_at_leave_no_room():
    days = (part("2012-01-01", "2013-01-01", 15), part("2014-01-01", "2024-01-01", 30))
    assert rooms(days, date(2024, 7, 1), SINCE) == []
