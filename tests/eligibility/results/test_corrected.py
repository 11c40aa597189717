"""A correction is shown where it matters, until its reader has seen it."""

import uuid

import pytest

from draws.models import Round
from eligibility.models import CorrectionNotice
from eligibility.services import assessment_save
from tests.eligibility.conftest import DAY
from tests.eligibility.corrected import correct

pytestmark = pytest.mark.django_db
LIST = "/stand/saved/"
TOLD = "Round 441 was corrected"


@pytest.fixture
def notice(kept, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        correct("441", crs_cutoff=400)
    return CorrectionNotice.objects.get()


def read(browser, address) -> str:
    response = browser.get(address)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_the_list_and_the_assessment_tell_of_it(alices, kept, notice):
    for address in (LIST, f"{LIST}{kept.pk}/"):
        page = read(alices, address)
        assert TOLD in page
        assert "Cut-off: 400; we said 475" in page
        assert "Our answer to you on this round changes:" in page
        assert 'href="/draws/441/"' in page


def test_an_unchanged_verdict_is_told_as_such(alices, kept, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        correct("441", crs_cutoff=474)
    assert "Our answer to you on this round stays the same:" in read(alices, LIST)


def test_the_assessment_itself_stays_as_it_was(alices, kept, notice):
    assert next(said for said in kept.result["rounds"] if said["number"] == "441")["params"]["cutoff"] == 475
    kept.refresh_from_db()
    assert next(said for said in kept.result["rounds"] if said["number"] == "441")["params"]["cutoff"] == 475


def test_an_assessment_saved_afterwards_tells_the_new_value_and_no_notice(alices, alice, nurse, notice):
    later = assessment_save(by=alice, facts=nurse, on=DAY)
    assert TOLD not in read(alices, later.get_absolute_url())


def test_an_assessment_for_a_day_before_the_round_has_no_notice(alices, alice, nurse, notice):
    earlier = assessment_save(by=alice, facts=nurse, on=Round.objects.get(number="440").date)
    CorrectionNotice.objects.update(corrected_at=earlier.created_at.replace(year=2030))
    assert TOLD not in read(alices, earlier.get_absolute_url())


def test_seen_it_is_shown_no_more(alices, kept, notice):
    response = alices.post(f"{LIST}corrections/{notice.pk}/seen/")
    assert response.headers["Location"] == LIST
    assert TOLD not in read(alices, LIST)
    assert TOLD not in read(alices, f"{LIST}{kept.pk}/")


def test_dismissing_on_the_assessment_leads_back_to_it(alices, kept, notice):
    response = alices.post(f"{LIST}corrections/{notice.pk}/seen/", {"back": str(kept.pk)})
    assert response.headers["Location"] == f"{LIST}{kept.pk}/"


def test_a_way_back_that_is_none_leads_to_the_list(alices, notice):
    response = alices.post(f"{LIST}corrections/{notice.pk}/seen/", {"back": "//example.org"})
    assert response.headers["Location"] == LIST


def test_a_way_back_to_anothers_assessment_is_not_found(alices, notice):
    response = alices.post(f"{LIST}corrections/{notice.pk}/seen/", {"back": str(uuid.uuid4())})
    assert response.status_code == 404


def test_charlie_sees_and_dismisses_nothing_of_alices(charlies, notice):
    assert TOLD not in read(charlies, LIST)
    assert charlies.post(f"{LIST}corrections/{notice.pk}/seen/").status_code == 404
    notice.refresh_from_db()
    assert notice.seen_at is None


def test_looking_does_not_dismiss(alices, notice):
    assert alices.get(f"{LIST}corrections/{notice.pk}/seen/").status_code == 405


def test_a_visitor_is_asked_to_sign_in(client, notice):
    assert client.post(f"{LIST}corrections/{notice.pk}/seen/").status_code == 302


def test_many_notices_take_one_query(alices, alice, notice, django_assert_num_queries):
    with django_assert_num_queries(7):
        alices.get(LIST)
    for number in ("440", "439", "438"):
        notice.pk, notice.round_number = None, number
        notice.save()
    with django_assert_num_queries(7):
        alices.get(LIST)
