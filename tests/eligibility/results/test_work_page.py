"""The page of the counts of work: figures that can be checked, days, reasons, and the way to it."""

import pytest

from eligibility.models import Answers

pytestmark = pytest.mark.django_db
ADDRESS = "/stand/result/work/?on=2026-08-18"
JOB = {
    "noc": "31301",
    "noc_version": "2021",
    "country": "CA",
    "started_on": "2025-08-19",
    "ended_on": None,
    "hours_per_week": 30,
    "paid": True,
    "self_employed": False,
    "authorized": True,
    "full_time_student": False,
}


@pytest.fixture
def show(alices, alice, nurse):
    """The page for a person with these jobs."""

    def page(*jobs, address=ADDRESS, **facts) -> str:
        given = {**nurse, "jobs": [{**JOB, **job} for job in jobs], **facts}
        Answers.objects.filter(owner=alice).update(facts=given)
        response = alices.get(address)
        assert response.status_code == 200
        return " ".join(response.content.decode().split())

    return page


def section(page: str, anchor: str) -> str:
    start = page.index(f'aria-labelledby="{anchor}"')
    return page[start : page.index("</section>", start)]


def test_a_year_of_52_weeks_says_both_days(show):
    said = section(show({}), "cec")
    assert "1,560 hours count; 1,560 are needed (1 year)." in said
    assert "18 Aug 2026" in said
    assert "<strong>19 Aug 2026</strong>" in said
    assert "an officer may count calendar years" in said


def test_every_line_has_days_hours_a_week_and_hours(show):
    said = section(show({}), "cec")
    assert "19 Aug 2025" in said
    assert "17 Aug 2026" in said
    assert '<td class="num" data-label="days">364</td>' in said
    assert "÷ 1,560 = 1 (full years); ÷ 130 = 12 (full months)" in said


def test_a_second_job_at_the_same_time_fills_up_to_30_hours(show):
    said = section(show({"hours_per_week": 20}, {"hours_per_week": 20, "noc": "21231"}), "cec")
    assert '<td class="num" data-label="a week">20</td>' in said
    assert '<td class="num" data-label="a week">10</td>' in said
    assert "Another job fills the 30 hours of these weeks." in said


def test_a_job_that_does_not_count_says_why_for_each_purpose(show):
    page = show({"self_employed": True})
    assert "At one’s own account." in section(page, "cec")
    assert "In Canada." in section(page, "crs-foreign")
    assert "Not one of the trades." in section(page, "fst")


def test_possible_hours_stand_beside_the_certain_ones(show):
    said = section(show({"duties": "partly"}), "crs-canadian")
    assert "0–1 full year, of 0–1,560 hours that count." in said
    assert "You said that your duties match those of the occupation in part." in said


def test_a_category_is_shown_where_it_lists_the_occupation(show):
    page = show({})
    assert "The category “Healthcare and social services”" in page
    assert "None of your occupations is listed by these categories in force: " in page
    assert 'aria-labelledby="category-trades"' not in page


def test_work_abroad_in_two_occupations_is_counted_both_ways(show):
    page = show({"country": "PH"}, {"country": "PH", "noc": "21231", "started_on": "2024-01-01"})
    assert "All occupations together, by the other reading" in section(page, "crs-foreign")


def test_the_partners_work_is_shown_too(show):
    partner = {"accompanying": True, "canadian_or_pr": False, "jobs": [JOB]}
    said = section(show(partner=partner), "partner-canadian")
    assert "1 full year, of 1,560 hours that count." in said
    assert "Job 1: 31301 Registered nurses" in said


def test_without_answers_on_jobs_it_asks_for_them(alices, alice):
    Answers.objects.filter(owner=alice).update(facts={"birth_date": "1990-01-01"})
    page = alices.get(ADDRESS).content.decode()
    assert "Jobs are not answered yet" in page
    assert 'href="/stand/jobs/?next=result"' in page


def test_every_drawing_has_a_name_and_a_table(show):
    page = show({})
    assert page.count('role="img"') == 3 * page.count("<figure")
    assert page.count("<figure") <= page.count("<table")


def test_the_result_leads_to_the_lines_of_its_figures(alices):
    page = " ".join(alices.get("/stand/result/?on=2026-10-01").content.decode().split())
    assert 'href="/stand/result/work/?on=2026-10-01#fsw">How this is counted' in page
    assert 'href="/stand/result/papers/?on=2026-10-01#tests">How this is counted' in page


def test_a_job_that_begins_later_is_left_out_and_its_days_are_told(show):
    page = show({"started_on": "2026-09-01"})
    assert "<h1>No full year of work counts for points</h1>" in page
    said = section(page, "cec")
    assert "None of your jobs counts here." in said
    assert "Begins later." in said
    assert "<strong>1 Sep 2027</strong>" in said


def test_amounts_out_of_reach_are_not_listed(show):
    ended = {"started_on": "2026-01-05", "ended_on": "2026-03-29"}
    assert '<table class="stack days"' not in section(show(ended), "cec")


def test_hours_possible_only_have_their_day_too(show):
    said = section(show({"duties": "partly"}), "cec")
    assert "Possibly from 18 August 2026, depending on what is open." in said
