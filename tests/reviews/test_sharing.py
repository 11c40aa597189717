"""The client shares an assessment, sees with whom, and ends it."""

import pytest
from django.core.cache import cache
from django.test import Client

from accounts.models import User
from eligibility.models import Assessment
from reviews.models import ReviewNote, Share
from tests.people import applicant

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _signed_in(client: Client, client_user: User) -> None:
    cache.clear()
    client.force_login(client_user)


def share_page(assessment: Assessment) -> str:
    return f"/reviews/share/{assessment.pk}/"


def share_with(client: Client, assessment: Assessment, email: str):
    return client.post(share_page(assessment), {"email": email}, follow=True)


@pytest.fixture
def post(client: Client, assessment: Assessment, django_capture_on_commit_callbacks):
    """Share with an address, mails included."""

    def post(email: str):
        with django_capture_on_commit_callbacks(execute=True):
            return share_with(client, assessment, email)

    return post


def test_sharing_shows_with_whom_and_since_when(post) -> None:
    page = post("reviewer@example.org").content.decode()
    assert "The assessment is shared with reviewer@example.org." in page
    assert "Can open it since" in page


def test_the_consultant_is_told_without_content_or_key(post, mailoutbox, assessment: Assessment) -> None:
    post("reviewer@example.org")
    [mail] = mailoutbox
    assert mail.to == ["reviewer@example.org"]
    assert "http://testserver/reviews/\n" in mail.body
    for secret in (str(assessment.pk), str(Share.objects.get().pk), "client@example.org", "1993"):
        assert secret not in mail.body + mail.subject


def test_the_answer_is_the_same_whether_the_address_has_an_account(post, reviewer: User) -> None:
    for email in ("reviewer@example.org", "nobody@example.org"):
        answer = post(email)
        assert answer.status_code == 200
        assert f"The assessment is shared with {email}." in answer.content.decode()


@pytest.mark.parametrize("again", ["reviewer@example.org", "Reviewer@Example.ORG", "  reviewer@example.org "])
def test_sharing_twice_is_one_share_and_one_mail(post, mailoutbox, again: str) -> None:
    post("reviewer@example.org")
    post(again)
    assert (Share.objects.count(), len(mailoutbox)) == (1, 1)


def test_sharing_again_after_ending_is_a_new_share(client: Client, post) -> None:
    post("reviewer@example.org")
    client.post(f"/reviews/{Share.objects.get().pk}/end/")
    post("reviewer@example.org")
    assert (Share.objects.count(), Share.objects.live().count()) == (2, 1)


@pytest.mark.parametrize("email", ["client@example.org", "CLIENT@example.org"])
def test_sharing_with_oneself_is_refused_in_words(post, email: str) -> None:
    assert "This is your own address" in post(email).content.decode()
    assert not Share.objects.exists()


@pytest.mark.parametrize("email", ["", "nobody", "a@b", "x" * 250 + "@example.org"])
def test_what_is_no_address_is_refused_and_kept(post, email: str) -> None:
    page = post(email).content.decode()
    assert email in page
    assert "error" in page
    assert not Share.objects.exists()


def test_twenty_live_shares_are_the_most(post, assessment: Assessment) -> None:
    for number in range(20):
        Share.objects.create(assessment=assessment, email=f"consultant{number}@example.org")
    assert "shared with 20 people" in post("one-more@example.org").content.decode()
    assert Share.objects.count() == 20


def test_ended_shares_make_room(post, assessment: Assessment) -> None:
    for number in range(20):
        Share.objects.create(assessment=assessment, email=f"consultant{number}@example.org").end()
    post("one-more@example.org")
    assert Share.objects.live().count() == 1


def test_twenty_new_shares_a_day_are_the_most_even_if_they_were_ended(
    client: Client, post, mailoutbox
) -> None:
    for number in range(20):
        post(f"consultant{number}@example.org")
        client.post(f"/reviews/{Share.objects.live().get().pk}/end/")
    assert "20 times today" in post("one-more@example.org").content.decode()
    assert len(mailoutbox) == 20


def test_deleting_the_assessment_gives_no_new_mails(client, post, saved, assessment) -> None:
    for number in range(20):
        post(f"consultant{number}@example.org")
    assessment.delete()
    another = saved("another")
    assert "20 times today" in share_with(client, another, "one-more@example.org").content.decode()


def test_an_unverified_client_is_asked_to_verify_and_shares_nothing(client: Client, assessment, post) -> None:
    assessment.owner.emailaddress_set.update(verified=False)
    page = post("reviewer@example.org").content.decode()
    assert "Verify your e-mail address first" in page
    assert "Send the link again" in page
    assert not Share.objects.exists()


def test_asking_for_the_link_again_sends_it(client: Client, client_user: User, mailoutbox) -> None:
    client_user.emailaddress_set.update(verified=False)
    client.post("/accounts/email/", {"email": client_user.email, "action_send": ""})
    assert "/confirm-email/" in mailoutbox[-1].body


def test_an_unverified_client_can_still_end_a_share(client: Client, share: Share) -> None:
    share.assessment.owner.emailaddress_set.update(verified=False)
    assert "End sharing" in client.get(share_page(share.assessment)).content.decode()
    client.post(f"/reviews/{share.pk}/end/")
    share.refresh_from_db()
    assert not share.is_live


def test_ending_is_said_and_shown(client: Client, share: Share) -> None:
    page = client.post(f"/reviews/{share.pk}/end/", follow=True).content.decode()
    assert "reviewer@example.org can no longer open this assessment." in page
    assert "you ended this on" in page
    assert "End sharing" not in page


def test_ending_twice_keeps_the_first_time(client: Client, share: Share) -> None:
    client.post(f"/reviews/{share.pk}/end/")
    share.refresh_from_db()
    first = share.ended_at
    client.post(f"/reviews/{share.pk}/end/")
    share.refresh_from_db()
    assert share.ended_at == first


def test_the_client_reads_the_notes_with_who_wrote_them_also_after_ending(client, share, reviewer) -> None:
    ReviewNote.objects.create(share=share, author=reviewer, licence="R-1 (College)", text="ECA?\n<b>")
    share.end()
    page = client.get(share_page(share.assessment)).content.decode()
    for words in ("ECA?<br>&lt;b&gt;", "Robin Clarke", "R-1 (College)"):
        assert words in page


def test_nothing_shared_is_said_in_words(client: Client, assessment: Assessment) -> None:
    assert "You have not shared this assessment." in client.get(share_page(assessment)).content.decode()


def test_a_mail_server_that_is_down_does_not_undo_the_share(post, monkeypatch, caplog) -> None:
    def refuse(*args: object) -> None:
        raise ConnectionRefusedError("reviewer@example.org")

    monkeypatch.setattr("django.core.mail.message.EmailMessage.send", refuse)
    post("reviewer@example.org")
    assert Share.objects.live().count() == 1
    assert "could not be sent" in caplog.text
    assert "reviewer@example.org" not in caplog.text


def test_another_persons_fields_are_not_taken_from_the_form(client: Client, assessment: Assessment) -> None:
    other = applicant("other@example.org")
    form = {"email": "reviewer@example.org", "assessment": "1", "owner": other.pk, "ended_at": "2026-01-01"}
    client.post(share_page(assessment), form)
    share = Share.objects.get()
    assert (share.assessment, share.ended_at) == (assessment, None)
