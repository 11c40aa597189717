"""The result page: open to everyone, honest about days and answers it cannot use."""

from datetime import date

import pytest
from django.test import Client

from eligibility.models import Answers
from eligibility.services import assessment_save
from tests.eligibility.persons import person

pytestmark = pytest.mark.django_db
ADDRESS = "/stand/result/"
DAY = "?on=2026-10-01"


def show(browser: Client, query: str = DAY) -> str:
    response = browser.get(ADDRESS + query)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


@pytest.fixture
def visitor(client, nurse):
    """Somebody without an account who has answered as the nurse."""
    session = client.session
    now = "2026-11-21T12:00:00+00:00"
    session["answers"] = {"facts": nurse, "changed": now, "used": now}
    session.save()
    return client


def test_a_visitor_needs_no_account(visitor):
    page = show(visitor)
    assert "None of the last 12 months’ 77 rounds would have invited you" in page
    assert "You have 407 points." in page


def test_without_a_date_of_birth_it_leads_to_the_first_step(client):
    response = client.get(ADDRESS, follow=True)
    assert response.redirect_chain == [("/stand/about-you/", 302)]
    assert "Tell us your date of birth first" in response.content.decode()


def test_it_begins_with_the_answer(alices):
    page = show(alices)
    assert (
        page.index("<h1>None of the last")
        < page.index("What each program says")
        < page.index("Your 407 points")
    )
    assert page.index("Your 407 points") < page.index("What each category says") < page.index("Which rounds")


def test_it_names_program_points_category_and_job(alices):
    page = show(alices)
    assert "You meet the conditions of the Federal Skilled Worker program." in page
    assert "Of the categories in force, you meet healthcare (by your work as 31301)." in page
    assert "Your job 1: 31301 Registered nurses and registered psychiatric nurses." in page


def test_every_line_leads_to_the_step_of_its_answers(alices):
    page = show(alices)
    for step in (
        "about-you",
        "partner",
        "education",
        "language-tests",
        "jobs",
        "canada-ties",
        "money-and-plans",
    ):
        assert f'href="/stand/{step}/?next=result#' in page


def test_after_2_november_2026_it_says_first_whose_rules_these_are(alices):
    assert "<h1>Under the rules until 2 November 2026: " in show(alices, "?on=2026-11-21")
    assert "<h1>Under the rules" not in show(alices, "?on=2026-11-02")


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ("2026-02-30", "Write the day as year, month, day: 2026-10-01."),
        ("yesterday", "Write the day as year, month, day: 2026-10-01."),
        ("2014-12-31", "Choose a day from 1 January 2015 on."),
        ("9999-12-31", "Choose a day up to "),
    ],
)
def test_a_day_it_cannot_use_is_named_and_kept_in_the_field(alices, asked, message):
    page = show(alices, f"?on={asked}")
    assert message in page
    assert f'value="{asked}"' in page


def test_a_day_before_birth_is_said_and_today_is_shown(alices, alice):
    Answers.objects.filter(owner=alice).update(facts={"birth_date": "2016-05-14"})
    response = alices.get(ADDRESS + "?on=2015-06-01", follow=True)
    assert response.redirect_chain == [(ADDRESS, 302)]
    assert 'class="messages"' in response.content.decode()


def test_answers_that_cannot_be_assessed_lead_to_the_wrong_one(alices, alice, nurse):
    nurse["jobs"][0]["noc"] = "99999"
    Answers.objects.filter(owner=alice).update(facts=nurse)
    response = alices.get(ADDRESS)
    assert response.headers["Location"] == "/stand/jobs/0/?next=result#div_id_noc"


def test_a_day_of_the_first_rules_has_a_score(alices):
    page = show(alices, "?on=2016-06-01")
    assert "Express Entry began on 1 January 2015" not in page
    assert "Your 110 points" in page


def test_a_day_without_rules_is_shown_as_such(alices, alice, nurse):
    saved = assessment_save(by=alice, facts=nurse, on=date(2014, 12, 31))
    response = alices.get(f"/stand/saved/{saved.pk}/")
    assert "Express Entry began on 1 January 2015" in response.content.decode()


def test_someone_who_said_only_when_they_were_born_gets_a_range(alices, alice):
    Answers.objects.filter(owner=alice).update(facts={"birth_date": "1990-01-01"})
    page = show(alices)
    assert "cannot be told yet" in page
    assert "points for certain and up to 1,165" in page
    assert "What cannot be told" in page


def test_rounds_can_be_chosen_by_what_they_would_have_meant(alices):
    assert show(alices, f"{DAY}&show=missed").count("/draws/") >= 9
    assert "Missed by points (9)" in show(alices)
    assert "All of 24 months (132)" in show(alices)


@pytest.mark.parametrize("blank", ["?on=", "?on=%20", ""])
def test_without_a_day_it_is_today_in_ottawa(alices, blank, time_machine):
    time_machine.move_to("2026-10-02T03:30:00Z")
    assert "Where you stand on 1 October 2026" in show(alices, blank)


@pytest.mark.parametrize("show_", ["", "nonsense", "<script>", "all"])
def test_any_choice_of_rounds_is_answered(alices, show_):
    assert "<script>alert" not in show(alices, f"{DAY}&show={show_}")


def test_an_overlong_or_hostile_answer_is_escaped(alices, alice):
    facts = person("nurse", id="<script>alert(1)</script>" * 40)
    Answers.objects.filter(owner=alice).update(facts=facts)
    assert "<script>alert" not in show(alices)


def test_a_visitor_is_asked_to_sign_up_and_comes_back_to_the_same_day(visitor):
    page = show(visitor)
    assert 'href="/accounts/signup/?next=%2Fstand%2Fresult%2F%3Fon%3D2026-10-01"' in page
    assert 'action="/stand/result/save/"' not in page


def test_the_page_is_not_cached(visitor):
    assert "no-store" in visitor.get(ADDRESS).headers["Cache-Control"]


def test_it_asks_the_database_little(alices, django_assert_max_num_queries):
    show(alices)
    with django_assert_max_num_queries(8):
        show(alices)
