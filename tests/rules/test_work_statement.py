"""The statement of work adds up to what the engine counts, for every purpose."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eligibility.rules import parsing, programs
from eligibility.rules.categories import decide
from eligibility.rules.counts import counts_of
from eligibility.rules.facts import UNANSWERED
from eligibility.rules.reference import CategoryVersion, Reference
from tests.rules.facts_of import REFERENCE as FEW
from tests.rules.facts_of import single

HEALTH = CategoryVersion(
    "healthcare", "3", "occupation", date(2015, 1, 1), None, frozenset({"31301", "31100", "72200"}),
    12, False, 3, False, "a list",
)  # fmt: skip
TRADES = CategoryVersion(
    "trades", "1", "occupation", date(2015, 1, 1), None, frozenset({"72200", "21231"}),
    6, True, 3, True, "a list",
)  # fmt: skip
# A code of NOC 2016 that became two, so that whether two jobs are of one occupation may be open.
PARTED = {**FEW.concordance_2016, "3012": ("21231", "31301")}
REFERENCE = Reference(FEW.unit_groups_2021, PARTED, (HEALTH, TRADES))
days = st.dates(date(2012, 1, 1), date(2028, 12, 31)).map(date.isoformat)
months = st.builds("{}-{:02}".format, st.integers(2012, 2028), st.integers(1, 12))
yes_or_no = st.booleans()


@st.composite
def periods(draw):
    """A start and an end in order, either known to the day or to the month."""
    start, end = sorted([draw(days | months), draw(days | months)])
    ended = draw(st.sampled_from((end if end[:7] > start[:7] else None, None)))
    return {"started_on": start, "ended_on": ended}


answers = st.fixed_dictionaries(
    {"noc": st.sampled_from(("21231", "31301", "95100", "72200"))},
    optional={
        "country": st.sampled_from(("CA", "PH")),
        "hours_per_week": st.sampled_from((10, 20.5, 30, 44)),
        "paid": yes_or_no,
        "self_employed": yes_or_no,
        "authorized": yes_or_no,
        "full_time_student": yes_or_no,
        "duties": st.sampled_from((None, "confirmed", "partly")),
        "remote_for_foreign_employer": yes_or_no,
        "publicly_funded_physician": yes_or_no,
        "qualified_on": days | months,
        "primary": st.sampled_from((None, True)),
    },
)
AWAY = [{"from": "2020-01-10", "to": "2020-03"}, {"from": "2021-05-01", "to": "2021-05-20"}]


@st.composite
def jobs(draw):
    """A job of which any answer may be missing, now and then with leaves or a code of NOC 2016."""
    job = {**draw(answers), **draw(periods())}
    if job["started_on"] < "2020" and job["ended_on"] is None:
        job["leaves"] = AWAY
    if draw(st.booleans()):
        job |= {"noc": draw(st.sampled_from(("3012", "3111"))), "noc_version": "2016"}
    return job


people = st.builds(lambda jobs: single(jobs=jobs), st.lists(jobs(), max_size=4))
on_days = st.dates(date(2015, 1, 1), date(2028, 12, 31))


def counted(facts, on):
    """The counts of a person, by what they are for."""
    candidate, _ = parsing.parse(facts, REFERENCE)
    assert candidate.jobs is not UNANSWERED
    return candidate, counts_of(candidate, on, REFERENCE)


@settings(max_examples=60, deadline=None)
@given(facts=people, on=on_days)
def test_the_lines_of_the_best_account_add_up_to_what_the_engine_counts(facts, on):
    for count in counted(facts, on)[1]:
        sums = [account.worked for account in count.accounts]
        certain = [worked for worked, account in zip(sums, count.accounts, strict=True)
                   if account.job is not None or not count.purpose.several]  # fmt: skip
        best = max((low for low, _ in certain), default=0), max((high for _, high in sums), default=0)
        assert best == count.experience.worked, count.purpose.key


@settings(max_examples=40, deadline=None)
@given(facts=people, on=on_days)
def test_the_hours_are_those_that_programs_and_categories_compare(facts, on):
    candidate, counts = counted(facts, on)
    conditions = [one for program in programs.decide(candidate, on, REFERENCE) for one in program.conditions]
    said = {one.key: one.params for one in conditions}
    for version in (HEALTH, TRADES):
        said[version.category] = decide(candidate, version, on, REFERENCE).conditions[0].params
    for count in counts:
        found = said.get(str(count.purpose.params.get("category", f"{count.purpose.key}.work")), {})
        if "hours" in found and count.purpose.key != "fst":
            assert (count.hours.low, count.hours.high) == (found["hours"], found["hours_at_most"])


@settings(max_examples=40, deadline=None)
@given(facts=people, on=on_days)
def test_every_line_that_does_not_count_in_full_says_why(facts, on):
    for count in counted(facts, on)[1]:
        for account in count.accounts:
            for entry in account.entries:
                full = entry.certain == entry.possible > 0
                assert full or entry.reasons, (count.purpose.key, entry)
        for left_out in count.left_out:
            assert left_out.reasons, (count.purpose.key, left_out)


@settings(max_examples=30, deadline=None)
@given(facts=people, on=on_days)
def test_the_lines_of_a_job_follow_one_another_without_a_gap_or_an_overlap(facts, on):
    for count in counted(facts, on)[1]:
        for account in count.accounts:
            for one, two in zip(account.entries, account.entries[1:], strict=False):
                assert one.job != two.job or one.end == two.start
                assert one.days > 0


@pytest.mark.parametrize("on", [date(2015, 2, 1), date(2022, 11, 15), date(2026, 10, 2)])
def test_whoever_has_no_job_has_counts_of_nothing(on):
    assert {count.hours.high for count in counted(single(), on)[1]} == {0}


@settings(max_examples=40, deadline=None)
@given(facts=people, on=st.dates(date(2024, 1, 1), date(2026, 10, 1)))
def test_an_amount_is_there_from_the_day_it_is_reached_to_the_day_before_it_is_lost(facts, on):
    candidate, counts = counted(facts, on)
    for count in counts:
        for milestone in count.milestones:
            if milestone.reached_on:
                found = reached(candidate, count, milestone.hours, milestone.reached_on)
                assert found == (False, True), (count.purpose.key, milestone)
            if milestone.lost_on:
                found = reached(candidate, count, milestone.hours, milestone.lost_on)
                assert found == (True, False), (count.purpose.key, milestone)


def reached(candidate, count, hours, day):
    """Whether the hours are there on the day before, and on the day."""
    return tuple(
        replace(count.experience, on=one).hours.low >= hours for one in (day - timedelta(days=1), day)
    )


@settings(max_examples=40, deadline=None)
@given(facts=people, on=on_days)
def test_no_safe_day_lies_before_the_hours_are_reached(facts, on):
    for count in counted(facts, on)[1]:
        for one in count.milestones:
            assert one.safe_on is None or one.reached_on <= one.safe_on
            assert one.lost_on is None or one.reached_on < one.lost_on
            assert one.possible_on is None or one.reached_on is None or one.possible_on < one.reached_on
