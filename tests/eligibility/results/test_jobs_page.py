"""The page of the jobs: which count, for what, and why."""

import re
from datetime import date

import pytest

from eligibility.engine import reference
from eligibility.models import Answers
from eligibility.results.jobs.page import jobs_page
from eligibility.results.parts import of_answers
from eligibility.results.subject import Subject
from eligibility.rules.parsing import parse
from eligibility.services import assessment_save
from tests.eligibility.conftest import DAY
from tests.eligibility.questionnaire.typing_hands import day, send

pytestmark = pytest.mark.django_db
ADDRESS = "/stand/result/jobs/?on=2026-10-01"
JOB = {
    "noc": "31301",
    "noc_version": "2021",
    "country": "CA",
    "started_on": "2025-10-02",
    "ended_on": None,
    "hours_per_week": 30,
    "paid": True,
    "self_employed": False,
    "authorized": True,
    "full_time_student": False,
    "duties": "confirmed",
}
COOK = {"noc": "63200"}


@pytest.fixture
def show(alices, alice, nurse):
    """The page for a person with these jobs."""

    def page(*jobs, on="2026-10-01", **facts) -> str:
        given = {**nurse, "jobs": [{**JOB, **job} for job in jobs], **facts}
        Answers.objects.filter(owner=alice).update(facts=given)
        return read(alices, f"/stand/result/jobs/?on={on}")

    return page


def read(browser, address) -> str:
    response = browser.get(address)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def block(page: str, number: int = 1) -> str:
    start = page.index(f'aria-labelledby="job-{number}"')
    return page[start : page.index("</section>", start)]


def row(page: str, name: str, number: int = 1) -> str:
    """The text of one row of a job's table."""
    (found,) = (
        one for one in block(page, number).split("<tr>") if re.search(f'row">(<a[^>]*>)?{name}<', one)
    )
    return " ".join(re.sub("<[^>]*>", " ", found.partition("</tr>")[0]).split())


def test_it_says_first_how_many_count(show):
    page = show({}, {"noc": "65200"}, COOK)
    assert "<h1>2 of your 3 jobs count for something on 1 October 2026</h1>" in page
    assert "Does not count for points, programs or categories." in page


@pytest.mark.parametrize(
    ("jobs", "heading"),
    [
        ([{}], "Your job counts for something on 1 October 2026"),
        ([{"paid": False}], "Your job does not count for anything on 1 October 2026"),
        ([{"duties": "unsure"}], "Whether your job counts for anything on 1 October 2026 is not known yet"),
        ([{}, COOK], "Both of your jobs count for something on 1 October 2026"),
        ([{}, {"paid": False}], "1 of your 2 jobs counts for something on 1 October 2026"),
        ([{"paid": False}] * 2, "None of your 2 jobs counts for anything on 1 October 2026"),
        (
            [{}, {"duties": "unsure", "started_on": "2024-01-01"}],
            "1 of your 2 jobs counts for something on 1 October 2026; of 1 more it is not known yet",
        ),
        (
            [{"paid": False}, {"duties": "unsure"}],
            "None of your 2 jobs is sure to count for anything on 1 October 2026; "
            "of 1 of them it is not known yet",
        ),
    ],
)
def test_the_heading_says_what_is_sure_and_what_is_not(show, jobs, heading):
    assert f"<h1>{heading}</h1>" in show(*jobs)


def test_a_job_is_told_with_its_occupation_its_teer_and_the_answers(show):
    said = block(show({"leaves": [{"from": "2026-01-05", "to": "2026-01-31"}]}))
    assert '<a href="/occupations/31301/">31301 Registered nurses' in said
    assert "TEER 1: work that usually asks for a university degree." in said
    assert "2 October 2025 to now, 30 hours a week, Canada" in said
    for answer in ("Duties compared: Yes, they match", "Paid: Yes", "Self-employed: No", "Authorized: Yes"):
        assert answer in said
    assert "Unpaid leave: 5 January 2026 to 31 January 2026" in said


def test_what_is_not_answered_is_named(show):
    said = block(show({"paid": None, "duties": None}))
    assert "Not answered: Duties compared" in said


def test_an_old_code_shows_what_it_became(show):
    said = block(show({"noc": "3012", "noc_version": "2016"}))
    assert "On this day it is read in NOC 2021 as:" in said
    assert 'href="/occupations/31301/"' in said


def test_an_old_code_that_became_several_is_unknown_where_they_differ(show):
    page = show({"noc": "2173", "noc_version": "2016"})
    assert "It became several codes in NOC 2021. Nothing says which is yours" in block(page)
    assert 'href="/occupations/21211/"' in block(page)
    assert 'href="/occupations/21231/"' in block(page)
    assert "counts" in row(page, "Canadian Experience Class")


def test_an_old_code_of_which_some_new_ones_are_listed_may_be_listed(show):
    found = row(show({"noc": "3111", "noc_version": "2016"}), "Healthcare and social services")
    assert "unknown" in found
    assert "Since 31 May 2023 only some of the codes it may be are listed." in found


def test_before_noc_2021_its_codes_are_read_backwards(show):
    said = block(show({"noc": "72600", "started_on": "2018-01-01"}, on="2022-11-15"))
    assert "It came from several codes of NOC 2016." in said
    assert "Skill level B" in said


@pytest.mark.parametrize(
    ("on", "said"),
    [
        ("2026-09-30", "1,555 of 1,560 hours count in the last 3 years. If the work goes on"),
        ("2026-10-01", "1,560 hours count in the last 3 years, and 1,560 are needed."),
    ],
)
def test_a_year_is_there_on_its_day_and_not_before(show, on, said):
    found = row(show({}, on=on), "Canadian Experience Class")
    assert said in found
    assert ("5 hours are missing." in found) is (on == "2026-09-30")


@pytest.mark.parametrize(
    ("on", "answer", "said"),
    [
        ("2026-02-17", "yes", "6 months without a break in one listed occupation (NOC 31301)"),
        ("2026-02-18", "not yet", "6 of 12 months in one listed occupation (NOC 31301) in the last 3 years."),
    ],
)
def test_a_category_asks_for_what_its_version_of_the_day_asks(show, on, answer, said):
    found = row(show({"started_on": "2025-08-01"}, on=on), "Healthcare and social services")
    assert f"counts {answer}" in found
    assert said in found


def test_the_next_version_is_said_with_its_day(show):
    found = row(show({"started_on": "2025-08-01"}, on="2026-02-17"), "Healthcare and social services")
    assert (
        "From 18 February 2026 version 3 asks for 12 months of work in the last 3 years, breaks allowed: "
        "not enough then." in found
    )


def test_the_lists_are_told_by_day_with_their_sources(show):
    page = show({})
    assert "Listed since 31 May 2023 (versions 1, 2 and 3)." in row(page, "Healthcare and social services")
    assert "27 February 2025 to 17 February 2026" in block(page)
    assert "Never listed by these categories, in any version: " in block(page)


def test_a_list_that_has_dropped_the_occupation_says_until_when(show):
    found = row(show(COOK), "Trades")
    assert "does not count" in found
    assert "in force on 1 October 2026, does not list it. Listed from 27 February 2025" in found


def test_without_an_occupation_categories_are_unknown(show):
    page = show({"noc": None}, {})
    assert "unknown No occupation is given, so whether it counts cannot be told." in row(
        page, "Categories by occupation"
    )
    assert re.search("Not known for: [^.]*; categories by occupation.", page)
    assert "cannot be told from its code" not in page


def test_the_answer_on_the_duties_is_quoted_as_it_was_given(show):
    assert "Left open: you said that your duties match those of the occupation in part." in row(
        show({"duties": "partly"}), "Canadian Experience Class"
    )


def test_a_job_on_no_list_says_so(show):
    assert "No category by occupation has listed it, in any version." in block(show({"noc": "65200"}))


def test_two_jobs_of_one_occupation_are_added_up(show):
    page = show({"ended_on": "2026-03-31"}, {"started_on": "2026-04-01"})
    found = row(page, "Healthcare and social services")
    assert "counts yes" in found
    assert "Added up with job 2." in found
    assert "Close, but not added up" not in page


def test_two_jobs_of_two_occupations_are_a_near_miss(show):
    page = show(
        {"started_on": "2025-06-01", "ended_on": "2025-11-10"},
        {"noc": "31302", "started_on": "2025-11-11", "ended_on": "2026-07-31"},
    )
    near = page[page.index('id="apart"') : page.index("</section>", page.index('id="apart"'))]
    assert (
        "698 + 1,127 hours in 2 occupations (jobs 1 and 2) do not add up under this rule: 1,560 hours "
        "(1 year) are needed in one of them." in near
    )
    assert "Since 1 January 2015: <a " in near
    assert "Job 2, of another occupation, has more; two occupations are not added up." in row(
        page, "Healthcare and social services"
    )


def test_it_says_once_what_a_month_is(show):
    assert "On this page a month of work is 130 hours and a year 1,560, at 30 hours a week" in show({})


def test_the_primary_occupation_is_told_and_need_not_be_the_one_listed(show):
    page = show({"noc": "21231", "primary": True}, {})
    assert "Yes: you named it as the primary occupation of your profile." in block(page)
    assert "No: you named another job." in block(page, 2)
    assert "Another occupation is your primary one." in row(page, "Federal Skilled Worker", 2)
    assert "counts yes" in row(page, "Healthcare and social services", 2)
    assert "It need not be the occupation that qualifies for a category." in page


def test_a_job_of_the_named_occupation_is_of_the_primary_one(show):
    cut_off = {"started_on": "2021-01-01", "ended_on": "2022-02-28"}
    page = show(
        {**cut_off, "primary": True}, {"started_on": "2024-01-01"}, {"noc": "3012", "noc_version": "2016"}
    )
    for number in (2, 3):
        assert "Yes: it is of the same occupation as job 1, which you named." in block(page, number)
    assert (
        "does not count A break cuts it off from another stretch of the same occupation, which is no shorter "
        "and is the one used. Alone it would be enough. Since " in row(page, "Federal Skilled Worker")
    )


def test_too_short_a_stretch_would_not_be_enough_alone(show):
    page = show({"started_on": "2021-01-01", "ended_on": "2021-12-29"}, {"started_on": "2024-01-01"})
    assert "Alone it would be enough" not in row(page, "Federal Skilled Worker")


@pytest.mark.parametrize(
    ("ended", "enough", "short"),
    [
        ("2026-08-31", "no", "is not enough, for: Federal Skilled Worker"),
        (None, "not yet", "is not enough yet, for"),
    ],
)
def test_what_has_ended_and_must_be_unbroken_is_not_enough_for_good(show, ended, enough, short):
    page = show({"started_on": "2026-03-01", "ended_on": ended})
    found = row(page, "Federal Skilled Worker")
    assert f"counts {enough} " in found
    assert ("Work after a break is not added." in found) is (ended is not None)
    assert short in page


YEARS = {"started_on": "2020-01-01", "ended_on": "2024-12-31", "hours_per_week": 40}


def test_full_years_that_are_lost_one_by_one_have_their_days_and_their_source(show):
    found = row(show(YEARS), "Points for work in Canada")
    assert (
        "As the first of it becomes too old, fewer full years are left: 4 from 9 January 2030, "
        "3 from 7 January 2031, 2 from 6 January 2032, 1 from 5 January 2033 and none from 4 January 2034. "
        "Since 25 April 2023, source 1" in found
    )


def test_years_that_an_open_job_makes_up_for_are_not_lost(show):
    found = row(show(YEARS, {"started_on": "2025-06-01", "hours_per_week": 10}), "Points for work in Canada")
    assert "fewer full years are left: " in found
    assert "none from" not in found
    assert "no longer enough" not in found


def test_every_row_has_its_day_and_its_source(show):
    said = block(show({}))
    assert said.count('<span class="since">Since ') == said.count("<tr>") - 1
    assert 'href="#job-1-source-1"' in said
    assert '<li id="job-1-source-1">' in said


def test_beside_others_a_job_that_counts_for_nothing_is_folded_below_the_reason(show):
    said = block(show({}, {"paid": False, "ended_on": "2026-08-31"}), 2)
    told, _, folded = said.partition("<details")
    assert "2 October 2025 to 31 August 2026, 30 hours a week, Canada. Not paid." in told
    assert "Canadian Experience Class" in folded


@pytest.mark.parametrize("job", [{}, {"duties": "unsure"}])
def test_a_job_that_counts_or_may_is_not_folded(show, job):
    assert "Canadian Experience Class" in block(show(job, {"paid": False})).partition("<details")[0]


def test_the_only_job_is_not_folded(show):
    assert "Canadian Experience Class" in block(show({"paid": False})).partition("<details")[0]


def test_points_say_since_when_they_are_not_known(show):
    said = "From 3 November 2026 the points for it are not known; the hours are counted as before."
    assert said in row(show({}, on="2026-11-03"), "Points for work in Canada")
    assert said not in show({}, on="2026-11-02")


def test_what_is_assumed_of_the_jobs_is_said(show):
    page = show({"duties": None}, {"noc": "72106", "duties": None})
    assert "The duties of 2 jobs are assumed to match their codes." in page
    assert "You are assumed to have been qualified for the trade since the job began." in page
    assert "assumed" not in show({})


def test_what_is_assumed_of_a_partner_is_not(show):
    page = show(
        {}, partner={"accompanying": True, "canadian_or_pr": False, "jobs": [{**JOB, "duties": None}]}
    )
    assert "assumed to match" not in page


def test_a_comparison_of_duties_is_linked(show, alices, alice):
    show({"duties": None})
    record = {
        "list": "jobs",
        "index": 0,
        "code": "31301",
        "title": "Nurses",
        "day": "2026-09-30",
        "noc": "2021",
    }
    record |= {"columns": [], "note": ""}
    Answers.objects.filter(owner=alice).update(comparisons=[record])
    said = block(read(alices, ADDRESS))
    assert '#compared">Duties compared on 30 September 2026</a>' in said
    assert "Not answered: Duties compared" not in said
    Answers.objects.filter(owner=alice).update(comparisons=[{**record, "code": "63200"}])
    assert "Duties compared on" not in read(alices, ADDRESS)


def test_a_job_older_than_the_window_says_how_old(show):
    old = {"started_on": "2019-01-01", "ended_on": "2020-12-31"}
    assert "Older than the last 3 years." in row(show(old), "Healthcare and social services")


def test_a_job_beside_a_full_one_says_only_what_surely_speaks_against_it(show):
    found = row(show({}, {"noc": "31302", "duties": "unsure"}), "Canadian Experience Class", 2)
    assert "does not count Another job fills the 30 hours of these weeks. Since " in found


@pytest.mark.parametrize("jobs", [None, []])
def test_without_jobs_it_leads_to_the_step(show, alices, alice, nurse, jobs):
    facts = {key: value for key, value in nurse.items() if key != "jobs"}
    Answers.objects.filter(owner=alice).update(facts=facts if jobs is None else {**facts, "jobs": []})
    page = read(alices, ADDRESS)
    assert "<h1>Which of your jobs count</h1>" in page
    assert 'href="/stand/jobs/?next=result">Tell us about your work' in page


def test_before_express_entry_there_are_no_rules_but_the_jobs_are_told(nurse):
    on = date(2014, 12, 31)
    candidate, _ = parse(nurse, reference())
    page = jobs_page(Subject(nurse, candidate, on, reference(), addresses=of_answers(on)))
    assert (page.heading, page.has_rules) == ("Which of your jobs count", False)
    assert page.jobs[0].told.when == "1 June 2018 to now, 40 hours a week, Philippines"
    assert page.jobs[0].rows == ()


def test_the_number_of_queries_does_not_grow_with_the_jobs(show, alices, django_assert_max_num_queries):
    show({})
    with django_assert_max_num_queries(8) as few:
        read(alices, ADDRESS)
    show({}, COOK, {"noc": "3124", "noc_version": "2016"}, {"noc": "72106"}, {"noc": "65200"})
    with django_assert_max_num_queries(8) as many:
        read(alices, ADDRESS)
    assert len(many) == len(few) + 1  # the second version of the NOC


def test_a_code_of_four_digits_has_its_title_of_2016(show, alices):
    show({"noc": "3012", "noc_version": None, "started_on": "2024-01-01"})
    assert "3012 Registered nurses" in read(alices, "/stand/result/?on=2026-10-01")


def test_the_result_leads_to_it_and_to_the_job_that_qualifies(show, alices):
    show({"noc": "65200"}, {"started_on": "2024-01-01"})
    page = read(alices, "/stand/result/?on=2026-10-01")
    assert f'href="{ADDRESS}">Which of your jobs count, and why' in page
    assert f'href="{ADDRESS}#job-2">Your job 2: 31301' in page


def test_a_visitor_without_an_account_reads_their_own(client):
    send(client, "/stand/about-you/", **day("birth_date", "1993-05-14"))
    assert "Once they are, each job stands here with what it counts for, and why." in read(client, ADDRESS)


def test_a_saved_one_is_told_as_of_its_day_and_cannot_be_edited(alices, alice, nurse):
    kept = assessment_save(by=alice, facts={**nurse, "jobs": [JOB]}, on=DAY)
    page = read(alices, f"/stand/saved/{kept.pk}/jobs/")
    assert "<h1>Your job counts for something on 1 October 2026</h1>" in page
    assert ">Edit<" not in page
