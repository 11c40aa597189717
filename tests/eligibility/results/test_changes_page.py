"""The page of single changes: of present answers, and of a saved assessment for its owner."""

import pytest

pytestmark = pytest.mark.django_db
ADDRESS = "/stand/result/changes/"
DAY = "?on=2026-10-01"


def read(browser, address=ADDRESS + DAY):
    response = browser.get(address)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_it_begins_with_the_change_that_adds_most(alices):
    page = read(alices)
    assert "<h1>A first French test at NCLC 9 in every ability would add 74 points</h1>" in page
    assert "As it is, none of the 77 rounds of the last 12 months would have invited you." in page


def test_it_ranks_changes_and_tells_their_doors_and_rounds(alices):
    page = read(alices)
    assert page.index("A provincial nomination") < page.index("+74") < page.index("A credential from Canada")
    assert "Opens the category French-language proficiency." in page
    assert "17 of the 77 rounds would have invited you; 0 now." in page


def test_smaller_changes_stand_behind_a_line_that_opens_them(alices):
    page = read(alices)
    assert "6 smaller changes" in page
    assert page.index("<summary>") < page.index("English speaking at CLB 10")


def test_without_a_date_of_birth_it_leads_to_the_first_step(client):
    response = client.get(ADDRESS, follow=True)
    assert response.redirect_chain == [("/stand/about-you/", 302)]


def test_it_marks_itself_among_the_parts_of_the_result(alices):
    page = read(alices)
    assert f'<a href="{ADDRESS}?on=2026-10-01" aria-current="page">What if</a>' in page


def test_a_saved_assessment_has_the_page_too(alices, kept):
    page = read(alices, f"/stand/saved/{kept.pk}/changes/")
    assert "would add 74 points" in page
    assert "?next=result" not in page


def test_a_saved_assessment_is_its_owners_alone(charlies, kept):
    assert charlies.get(f"/stand/saved/{kept.pk}/changes/").status_code == 404


def test_it_only_reads(alices):
    assert alices.post(ADDRESS).status_code == 405


def test_from_3_november_2026_changes_on_unknown_values_stand_apart(alices):
    page = read(alices, f"{ADDRESS}?on=2026-11-22")
    assert page.index("Not ranked: the values are not known") < page.index("A job offer with an LMIA")
    assert "under the rules until 2 November 2026" in page
