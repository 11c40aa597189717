"""The pages of an import: who may open them, what they show, and that what was seen is what is taken over."""

import re
from datetime import UTC, datetime

import pytest
import time_machine
from django.contrib.auth.models import Permission
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile

from accounts.models import User
from draws.models import FeedCheck, Round
from draws.services import round_correct
from tests.draws.feed.invented import feed, record
from tests.draws.feed.served import served
from tests.draws.test_feed_rows import as_recorded

pytestmark = pytest.mark.django_db
CHOOSE = "/admin/draws/feedcheck/import/"
LIST = "/admin/draws/feedcheck/"


@pytest.fixture(autouse=True)
def _in_october():
    with time_machine.travel(datetime(2026, 10, 20, 16, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def ana(client):
    ana = User.objects.create_user("ana@example.org", is_staff=True)
    ana.user_permissions.add(*Permission.objects.filter(codename__in=["import_rounds", "view_feedcheck"]))
    client.force_login(ana)
    return ana


def upload(client, content: bytes):
    return client.post(CHOOSE, {"file_form": "1", "file": SimpleUploadedFile("feed.json", content)})


def preview(client, *records) -> str:
    response = upload(client, feed(*records))
    assert response.status_code == 302
    return response.url


def take(client, address: str, *numbers, **changes):
    page = client.get(address).content.decode()
    version = re.search(r'name="version" value="(\w+)"', page)[1]
    return client.post(address, {"version": version, "take": numbers, "reason": "", **changes})


def words(response) -> str:
    text = re.sub(r"<[^>]+>", " ", response.content.decode())
    return " ".join(text.split())


def ticked(response) -> list[str]:
    return re.findall(r'name="take" value="(\w+)" checked', response.content.decode())


def test_without_the_permission_nobody_imports(client):
    client.force_login(User.objects.create_user("ben@example.org", is_staff=True))
    address = f"{CHOOSE}{'0' * 64}/"
    assert [client.get(CHOOSE).status_code, client.post(CHOOSE, {"ask": "1"}).status_code] == [403, 403]
    assert [client.get(address).status_code, client.post(address).status_code] == [403, 403]
    assert FeedCheck.objects.count() == 0


def test_who_is_not_staff_is_sent_to_sign_in(client):
    assert client.get(CHOOSE).status_code == 302


def test_a_file_is_shown_beside_the_record(client, ana):
    larger = as_recorded("398") | {"drawSize": "4,100"}
    response = client.get(preview(client, record("448"), larger, as_recorded("397")))
    shown = words(response)
    assert "Read from feed.json New 1 Different 1 The same 1 Not read 0" in shown
    assert "Round 448 2026-10-14 Provincial Nominee Program 600 740 2026-05-05 00:59:13 UTC 13,000" in shown
    assert "invitations 4,000 4,100" in shown
    assert ticked(response) == ["448"]


def test_what_is_ticked_is_taken_over(client, ana):
    larger = as_recorded("398") | {"drawSize": "4,100"}
    address = preview(client, record("448"), larger)
    response = take(client, address, "448")
    assert response.url == address
    assert Round.objects.get(number="448").recorded_by == ana
    assert Round.objects.get(number="398").invitations == 4000
    assert "1 round recorded." in words(client.get(address))


def test_a_correction_without_a_reason_comes_back_with_everything_in_place(client, ana):
    address = preview(client, record("448"), as_recorded("398") | {"drawSize": "4,100"})
    response = take(client, address, "448", "398", reason=" ")
    assert "Nothing was taken over." in words(response)
    assert response.context["form"].errors["reason"] == [
        "Say why recorded rounds are corrected: readers are told."
    ]
    assert ticked(response) == ["448", "398"]
    assert not Round.objects.filter(number="448").exists()


def test_with_a_reason_both_are_taken_over(client, ana):
    address = preview(client, record("448"), as_recorded("398") | {"drawSize": "4,100"})
    take(client, address, "448", "398", reason="As the feed.")
    assert Round.objects.get(number="398").corrections.get().reason == "As the feed."
    assert "1 round recorded. 1 round corrected." in words(client.get(address))


def test_what_is_unusual_is_named_and_not_ticked(client, ana):
    address = preview(client, record("448", drawCRS="240"))
    response = client.get(address)
    assert "Needs a reason: 485 points from round 445 (725)" in words(response)
    assert ticked(response) == []
    response = take(client, address, "448")
    assert response.context["form"].errors["reason"][0].startswith("Round 448: 485 points from round 445")


def test_what_keeps_a_round_out_is_named_and_it_cannot_be_ticked(client, ana):
    address = preview(client, record("448", drawName="Healthcare occupations, 2027-Version 4"))
    page = client.get(address)
    assert "Keeps it out: There is no version 4 of “healthcare” on record." in words(page)
    assert 'value="448" disabled' in page.content.decode()
    response = take(client, address, "448")
    assert response.context["form"].errors["take"] == ["Round 448 is neither new nor different any more."]


def test_one_round_at_least_is_ticked(client, ana):
    response = take(client, preview(client, record("448")))
    assert response.context["form"].errors["take"] == ["Tick at least one round."]


def test_records_that_cannot_be_read_are_named_and_markup_stays_text(client, ana):
    rubbish = record("449", drawName="Rabbits & co, 2026-Version 1")
    response = client.get(preview(client, rubbish, record("448", drawDate="<script>"), record("447")))
    assert "Round 449 , drawName: It says “Rabbits &amp; co, 2026-Version 1”." in words(response)
    assert "Round 448 , drawDate: The field holds markup" in words(response)
    assert "<script>" not in response.content.decode().split('id="content"')[1]


def test_a_record_that_changed_meanwhile_is_looked_at_again(client, ana):
    address = preview(client, record("448"))
    page = client.get(address).content.decode()
    version = re.search(r'name="version" value="(\w+)"', page)[1]
    held = Round.objects.get(number="398")
    round_correct(round_=held, figures={"invitations": 4001}, reason="Read again.", by=ana)
    response = client.post(address, {"version": version, "take": ["448"], "reason": "Kept."})
    assert "The record has changed since you looked." in words(response)
    assert (ticked(response), "Kept." in words(response)) == (["448"], True)
    assert not Round.objects.filter(number="448").exists()
    again = re.search(r'name="version" value="(\w+)"', response.content.decode())[1]
    client.post(address, {"version": again, "take": ["448"], "reason": ""})
    assert Round.objects.filter(number="448").exists()


def test_what_one_person_read_is_not_shown_to_another(client, ana):
    address = preview(client, record("448"))
    client.force_login(User.objects.create_superuser("chief@example.org"))
    assert client.get(address).url == CHOOSE


def test_what_is_no_longer_kept_is_read_again(client, ana):
    address = preview(client, record("448"))
    cache.clear()
    response = client.get(address, follow=True)
    assert "What was read is no longer kept. Read it again." in words(response)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "The file is empty."),
        (b"<html></html>", "This is a web page (HTML), not the feed."),
        (feed(record("448"))[:-9], "The file is cut off: "),
        (b" " * 8_000_001, "The file is larger than 8,000,000 bytes, ten times what the feed ever was."),
    ],
)
def test_a_file_that_is_not_the_feed_is_refused_at_its_field(client, ana, content, why):
    response = upload(client, content)
    assert response.context["form"].errors["file"][0].startswith(why)


def test_a_file_must_be_chosen(client, ana):
    response = client.post(CHOOSE, {"file_form": "1"})
    assert response.context["form"].errors["file"] == ["Choose a file first."]


def test_the_feed_is_asked_at_its_own_address_only(client, ana, settings, monkeypatch):
    monkeypatch.setenv("no_proxy", "*")
    with served() as site:
        settings.FEED_URL = site.address
        site.answer(body=feed(record("448")), ETag='"one"')
        response = client.post(CHOOSE, {"ask": "1", "address": "http://127.0.0.1:1/"})
        assert f"Read from {site.address}" in words(client.get(response.url))
    check = FeedCheck.objects.get()
    assert (check.outcome, check.new, check.etag) == ("changed", 1, "")


def test_a_feed_that_does_not_answer_is_told_and_on_record(client, ana, settings, monkeypatch):
    monkeypatch.setenv("no_proxy", "*")
    settings.FEED_URL = "http://127.0.0.1:1/"
    response = client.post(CHOOSE, {"ask": "1"})
    assert "No answer: " in words(response)
    assert FeedCheck.objects.get().outcome == "failed"


def test_a_feed_that_makes_no_sense_is_told_and_on_record(client, ana, settings, monkeypatch):
    monkeypatch.setenv("no_proxy", "*")
    with served() as site:
        settings.FEED_URL = site.address
        site.answer(body=b"<html>")
        assert "This is a web page (HTML), not the feed." in words(client.post(CHOOSE, {"ask": "1"}))
    assert FeedCheck.objects.get().outcome == "refused"


def test_the_questions_are_listed_and_cannot_be_changed(client, ana):
    FeedCheck.objects.create(address="http://127.0.0.1/", outcome="failed", message="No answer. " * 20)
    page = client.get(LIST)
    assert "Questions to IRCC’s feed" in words(page)
    assert "Import rounds" in words(page)
    check = FeedCheck.objects.get()
    assert client.post(f"{LIST}{check.pk}/change/", {"message": "x"}).status_code == 403
    assert client.get(f"{LIST}add/").status_code == 403
    assert client.post(f"{LIST}{check.pk}/delete/").status_code == 403


def test_the_pages_take_a_fixed_number_of_queries(client, ana, django_assert_num_queries):
    few = preview(client, record("448"))
    many = preview(client, *(as_recorded(str(n)) | {"drawCRS": "3"} for n in range(300, 360)))
    for address in (few, many):
        with django_assert_num_queries(13):
            client.get(address)
    with django_assert_num_queries(5):
        client.get(CHOOSE)
