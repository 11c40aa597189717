"""The consultant reads what was shared and leaves notes."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from eligibility.models import Assessment
from reviews.models import ReviewNote, Share
from tests.people import consultant

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _signed_in(client: Client, reviewer: User) -> None:
    client.force_login(reviewer)


@pytest.fixture
def leave(client: Client, share: Share, django_capture_on_commit_callbacks):
    """Leave a note, mails included."""

    def leave(text: str):
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(f"/reviews/{share.pk}/", {"text": text}, follow=True)

    return leave


def test_the_list_shows_live_shares_only(client: Client, share: Share) -> None:
    assert "client@example.org" in client.get("/reviews/").content.decode()
    share.end()
    page = client.get("/reviews/").content.decode()
    assert "client@example.org" not in page
    assert "Nobody has shared an assessment with you yet." in page


def test_the_list_does_not_show_what_is_shared_with_others(client: Client, share: Share) -> None:
    client.force_login(consultant("second@example.org"))
    assert "client@example.org" not in client.get("/reviews/").content.decode()


def test_the_list_shows_what_is_shared_with_a_second_verified_address(client, share, reviewer) -> None:
    Share.objects.update(email="office@example.org")
    address = reviewer.emailaddress_set.create(email="office@example.org", verified=False)
    assert "client@example.org" not in client.get("/reviews/").content.decode()
    address.verified = True
    address.save()
    assert "client@example.org" in client.get("/reviews/").content.decode()


def test_a_longer_list_takes_no_more_queries(client, share, saved, django_assert_num_queries) -> None:
    with CaptureQueriesContext(connection) as short:
        client.get("/reviews/")
    for number in range(5):
        Share.objects.create(assessment=saved(str(number)), email=share.email)
    with django_assert_num_queries(len(short)):
        client.get("/reviews/")


def test_the_assessment_is_shown_with_no_way_to_change_it(client: Client, share: Share) -> None:
    page = client.get(f"/reviews/{share.pk}/").content.decode()
    assert "client@example.org" in page
    assert "14 May 1993" in page
    main = page[page.index("<main") : page.index("</main>")]
    assert "/stand/" not in main
    assert ">Edit<" not in main


PARTS = ("jobs/", "work/", "papers/", "ahead/", "changes/")


@pytest.mark.parametrize("key", ["", *PARTS])
def test_each_page_of_the_result_leads_to_all_the_others_of_the_share(client, share, key) -> None:
    page = client.get(f"/reviews/{share.pk}/{key}").content.decode()
    for other in ("", *PARTS):
        assert f'href="/reviews/{share.pk}/{other}"' in page
    main = page[page.index("<main") : page.index("</main>")]
    assert "client@example.org" in main
    assert "/stand/" not in main


STAYS = "A saved assessment stays on the day it is for: 1 October 2026 is shown."


@pytest.mark.parametrize("key", ["", *PARTS])
def test_another_day_in_the_address_is_not_followed_without_a_word(client, share, key) -> None:
    for asked in ("2026-11-01", "x", "%00", "9" * 5000):
        assert STAYS in client.get(f"/reviews/{share.pk}/{key}?on={asked}").content.decode()
    for same in ("", "?on=", "?on=2026-10-01"):
        assert STAYS not in client.get(f"/reviews/{share.pk}/{key}{same}").content.decode()


@pytest.mark.parametrize("key", PARTS)
def test_facts_that_cannot_be_read_lead_back_to_what_was_saved(client, assessment, share, key) -> None:
    old = {"owner": assessment.owner, "on": assessment.on, "result": assessment.result, "digest": "old"}
    share.assessment = Assessment.objects.create(facts={"birth_date": "1850-01-01"}, **old)
    share.save()
    assert client.get(f"/reviews/{share.pk}/{key}").url == f"/reviews/{share.pk}/"


def test_ending_shuts_the_consultant_out_at_the_next_click(client: Client, share: Share) -> None:
    assert client.get(f"/reviews/{share.pk}/").status_code == 200
    share.end()
    assert client.get(f"/reviews/{share.pk}/").status_code == 404


def test_a_suspended_licence_shuts_the_consultant_out_at_the_next_click(client, share, reviewer) -> None:
    assert client.get(f"/reviews/{share.pk}/").status_code == 200
    reviewer.licence.suspended = True
    reviewer.licence.save()
    assert client.get(f"/reviews/{share.pk}/").status_code == 404
    assert client.get("/reviews/").status_code == 404


def test_a_note_is_kept_with_author_and_licence_as_it_stands(leave, share: Share, reviewer: User) -> None:
    page = leave("Your ECA is older than five years.")
    note = ReviewNote.objects.get()
    assert (note.text, note.author, note.share) == ("Your ECA is older than five years.", reviewer, share)
    assert note.licence == f"R-{reviewer.pk}, Fictional College"
    assert "Your ECA is older than five years." in page.content.decode()


def test_a_later_change_of_the_licence_does_not_change_the_note(leave, reviewer: User) -> None:
    leave("Fine.")
    reviewer.licence.number = "R-new"
    reviewer.licence.save()
    assert ReviewNote.objects.get().licence == f"R-{reviewer.pk}, Fictional College"


def test_the_client_is_told_without_content(leave, mailoutbox) -> None:
    leave("Your ECA is too old.")
    [mail] = mailoutbox
    assert mail.to == ["client@example.org"]
    assert "/reviews/share/" in mail.body
    assert "ECA" not in mail.body + mail.subject


@pytest.mark.parametrize("again", ["Fine.\nGo on.", "Fine.\r\nGo on.", "  Fine.\nGo on.  "])
def test_the_same_note_sent_again_is_one_note_and_one_mail(leave, mailoutbox, again: str) -> None:
    leave("Fine.\nGo on.")
    leave(again)
    assert (ReviewNote.objects.count(), len(mailoutbox)) == (1, 1)


def test_a_second_thought_is_a_second_note(leave) -> None:
    leave("Fine.")
    leave("On reflection, check the hours.")
    assert ReviewNote.objects.count() == 2


@pytest.mark.parametrize("text", ["", "   ", "\n\n"])
def test_an_empty_note_is_refused(leave, text: str) -> None:
    assert "This field is required." in leave(text).content.decode()
    assert not ReviewNote.objects.exists()


def test_the_longest_note_is_kept_whole_whatever_its_line_ends(leave) -> None:
    leave(("x" * 99 + "\r\n") * 49 + "x" * 100)
    assert len(ReviewNote.objects.get().text) == 5000


def test_a_note_too_long_is_refused_with_how_much_and_kept_as_typed(leave) -> None:
    page = leave("y" * 5001).content.decode()
    assert "The note is 1 character too long: at most 5000." in page
    assert "y" * 5001 in page
    assert not ReviewNote.objects.exists()


def test_markup_in_a_note_stays_text(leave) -> None:
    page = leave("<script>alert(1)</script>").content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_author_licence_and_share_are_not_taken_from_the_form(client, share, reviewer, client_user) -> None:
    form = {"text": "Fine.", "author": client_user.pk, "licence": "Minister", "share": "1"}
    client.post(f"/reviews/{share.pk}/", form)
    note = ReviewNote.objects.get()
    assert (note.author, note.licence) == (reviewer, f"R-{reviewer.pk}, Fictional College")


def test_what_the_client_said_of_the_duties_stands_beside_the_result(client, share, reviewer):
    said = {"code": "31301", "title": "Nurses", "basis": "duties", "language": "en", "of": 9, "source": None}
    record = {
        "list": "jobs",
        "index": 0,
        "code": "31301",
        "title": "Nurses",
        "day": "2026-12-01",
        "noc": "2021",
        "columns": [said | {"ticked": ["Weigh patients on the moon"]}],
        "note": "<b>Mine</b>",
    }
    old = share.assessment
    share.assessment = Assessment.objects.create(
        owner=old.owner, on=old.on, facts=old.facts, result=old.result, digest="with", comparisons=[record]
    )
    share.save()
    client.force_login(reviewer)
    page = client.get(f"/reviews/{share.pk}/").content.decode()
    assert "1 of 9 duties" in page
    assert "Weigh patients on the moon" in page
    assert "&lt;b&gt;Mine&lt;/b&gt;" in page


def test_beside_the_result_too_it_says_who_is_meant_by_you(client, share, reviewer):
    client.force_login(reviewer)
    assert "“you” is the client." in client.get(f"/reviews/{share.pk}/jobs/").content.decode()
