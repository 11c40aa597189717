"""The page of the months ahead: of present answers, and of a saved assessment for its owner."""

from datetime import date

import pytest

from eligibility.services import assessment_save

pytestmark = pytest.mark.django_db
ADDRESS = "/stand/result/ahead/"
DAY = "?on=2026-10-01"


def read(browser, address=ADDRESS + DAY):
    response = browser.get(address)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def answered_by(visitor, facts):
    """A visitor without an account who has answered so far."""
    session, now = visitor.session, "2026-11-21T12:00:00+00:00"
    session["answers"] = {"facts": facts, "changed": now, "used": now}
    session.save()


def test_it_begins_with_the_points_now_and_in_two_years(alices):
    page = read(alices)
    assert "<h1>407 points now, 197 in two years if only time passes</h1>" in page
    assert "Reckoned with the rules until 2 November 2026; the values after that are not known." in page
    assert "The largest fall, by 199, comes on 1 June 2027." in page


def test_it_tells_each_step_with_what_happens(alices):
    page = read(alices)
    steps = ["14 May 2027", "You turn 34.", "1 Jun 2027", "Your IELTS General Training is too old to count."]
    places = [page.index(words, page.index("<tbody>")) for words in steps]
    assert places == sorted(places)


def test_it_names_what_is_open_and_what_closes(alices):
    page = read(alices)
    assert "Open: Federal Skilled Worker, Healthcare and social services" in page
    assert "Closes: Federal Skilled Worker" in page


def test_it_says_what_it_takes_for_granted(alices):
    page = read(alices)
    assert "It is assumed that the job without a last day goes on as it is." in page
    assert "Reckoned now, from the answers saved then." not in page


def test_it_warns_of_a_birthday_between_invitation_and_application_once(alices):
    assert read(alices).count("no published rule that says which age counts") == 1


def test_it_warns_of_no_birthday_where_none_changes_points(client):
    answered_by(client, {"birth_date": "2001-02-03"})
    page = read(client)
    assert "<tbody>" in page
    assert "which age counts" not in page


def test_it_draws_the_total_three_times_without_styles_of_its_own(alices):
    page = read(alices)
    assert page.count('<polyline class="series"') == 3
    assert "style=" not in page


def test_it_draws_the_last_cutoffs_of_streams_that_are_open(alices):
    page = read(alices)
    assert "Healthcare 475" in page
    assert "Trades 4" not in page


def test_open_answers_show_what_is_possible(client):
    answered_by(client, {"birth_date": "1993-05-14"})
    page = read(client)
    assert "What lies above 600 is not drawn." in page
    assert "The dotted line is what is possible while answers are open." in page


def test_categories_that_stay_shut_are_not_told(alices):
    page = read(alices, f"{ADDRESS}?on=2023-05-01")
    assert "A category begins: Healthcare and social services." in page
    assert "Agriculture" not in page


def test_a_day_long_before_the_rules_has_no_steps(alices, alice, nurse):
    old = assessment_save(by=alice, facts=nurse, on=date(2012, 1, 1))
    page = read(alices, f"/stand/saved/{old.pk}/ahead/")
    assert "<h1>The months ahead</h1>" in page
    assert "Express Entry began on 1 January 2015: there are no rules for that day." in page


def test_without_a_date_of_birth_it_leads_to_the_first_step(client):
    response = client.get(ADDRESS, follow=True)
    assert response.redirect_chain == [("/stand/about-you/", 302)]


def test_it_marks_itself_among_the_parts_of_the_result(alices):
    assert f'<a href="{ADDRESS}{DAY}" aria-current="page">Ahead</a>' in read(alices)


def test_the_result_leads_to_it_where_it_says_what_time_changes(alices):
    page = read(alices, f"/stand/result/{DAY}")
    assert f'<a href="{ADDRESS}{DAY}">Step by step over two years</a>' in page


def test_a_saved_assessment_has_the_page_too(alices, kept):
    page = read(alices, f"/stand/saved/{kept.pk}/ahead/")
    assert "Reckoned now, from the answers saved then." in page


def test_for_anybody_but_the_owner_it_does_not_exist(charlies, kept):
    assert charlies.get(f"/stand/saved/{kept.pk}/ahead/").status_code == 404
