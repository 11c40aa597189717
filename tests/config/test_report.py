"""Reporting an error: from every page, without an account, and nothing that was typed is lost."""

from __future__ import annotations

import pytest
from django.core import mail
from django.core.cache import cache

from accounts.models import User
from draws.models import ErrorReport

pytestmark = pytest.mark.django_db
TYPED = {"page": "/draws/398/", "text": "The cut-off was 466.\r\nSee the feed.", "email": ""}


@pytest.fixture(autouse=True)
def _nobody_counted() -> None:
    cache.clear()


def post(client, **typed: str):
    return client.post("/report/", {**TYPED, **typed})


def messages(page, field: str) -> list[str]:
    return list(page.context["form"].errors.get(field, []))


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("/", "/"),
        ("/draws/398/", "/draws/398/"),
        ("/draws/?year=2024", "/draws/"),
        ("/accounts/login/", "/accounts/"),
        ("/nothing-here/", "/nothing-here/"),
    ],
)
def test_every_page_leads_to_the_form_with_its_path_alone(client, address: str, page: str):
    content = client.get(address).content.decode()
    assert f'<a href="/report/?page={page}" rel="nofollow">Report an error</a>' in content


def test_the_form_does_not_lead_to_itself(client):
    assert "Report an error</a>" not in client.get("/report/").content.decode()


def test_an_address_for_one_person_does_not_go_along(client, settings):
    content = client.get("/stand/saved/0a8d8a3e-6c8c-4d0e-9a8e-1f1d1f1d1f1d/").content.decode()
    assert "/report/?page=/stand/saved/0a8d" not in content


def test_the_page_is_filled_in(client):
    form = client.get("/report/?page=/draws/398/").context["form"]
    assert form["page"].value() == "/draws/398/"


def test_a_report_is_kept_and_staff_are_told(client, django_capture_on_commit_callbacks):
    User.objects.create_superuser("root@example.org")
    with django_capture_on_commit_callbacks(execute=True):
        response = post(client, email="reader@example.org")
    assert response["Location"] == "/report/thanks/?page=%2Fdraws%2F398%2F"
    report = ErrorReport.objects.get()
    assert (report.page, report.email) == ("/draws/398/", "reader@example.org")
    assert report.text == "The cut-off was 466.\nSee the feed."
    assert mail.outbox[0].to == ["root@example.org"]


def test_no_address_is_needed(client):
    assert post(client).status_code == 302
    assert ErrorReport.objects.get().email == ""


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://cutline.example/draws/398/", "/draws/398/"),
        ("https://Cutline.example:8443/draws/398/", "/draws/398/"),
        ("/draws/?kind=general&year=2024", "/draws/?kind=general&year=2024"),
    ],
)
def test_a_whole_address_is_cut_down_to_its_path(client, settings, typed: str, kept: str):
    settings.ALLOWED_HOSTS = ["testserver", "cutline.example"]
    post(client, page=typed)
    assert ErrorReport.objects.get().page == kept


def test_the_address_that_mails_name_is_ours_too(client, settings):
    settings.SITE_URL = "https://rounds.example"
    post(client, page="https://rounds.example/draws/398/")
    assert ErrorReport.objects.get().page == "/draws/398/"


@pytest.mark.parametrize(
    ("typed", "field", "why"),
    [
        ({"page": ""}, "page", "This field is required."),
        ({"page": "the healthcare one"}, "page", "Give the address of the page on this site"),
        ({"page": "javascript:alert(1)"}, "page", "Give the address of the page on this site"),
        ({"page": "http://[x/"}, "page", "Give the address of the page on this site"),
        ({"page": "https://evil.example/draws/398/"}, "page", "This address is on another site."),
        ({"page": "//evil.example/x"}, "page", "This address is on another site."),
        ({"page": "////evil.example/x"}, "page", "This address is on another site."),
        ({"page": "https://testserver@evil.example/x"}, "page", "This address is on another site."),
        ({"page": "/\\evil.example/x"}, "page", "This address is on another site."),
        ({"page": "/" + "x" * 300}, "page", "This address is too long."),
        ({"text": " "}, "text", "This field is required."),
        ({"text": "x" * 2_003}, "text", "It is 3 characters too long: at most 2000."),
        ({"email": "reader@"}, "email", "Enter a valid email address."),
        ({"website": "http://spam.example"}, "website", "Empty this box: only programs fill it in."),
    ],
)
def test_a_wrong_report_says_what_to_do_and_keeps_what_was_typed(client, typed, field: str, why: str):
    page = post(client, **typed)
    assert messages(page, field)[0].startswith(why)
    assert not ErrorReport.objects.exists()
    for name, value in {**TYPED, **typed}.items():
        assert page.context["form"][name].value() == value


def test_the_trap_is_out_of_sight_until_somebody_falls_into_it(client):
    assert "field-trap" in client.get("/report/").content.decode()
    assert "field-trap" not in post(client, website="x").content.decode()


def test_the_browser_does_not_cut_off_what_is_pasted(client):
    assert 'name="text"' in (content := client.get("/report/").content.decode())
    assert 'maxlength="2000"' not in content


def test_too_many_from_one_address_are_put_off_and_not_lost(client, settings):
    settings.REPORT_RATE = "2/h"
    assert [post(client).status_code for _ in range(3)] == [302, 302, 429]
    page = post(client)
    assert messages(page, "__all__")[0].startswith("Many reports came from your network")
    assert page.context["form"]["text"].value() == TYPED["text"]
    assert ErrorReport.objects.count() == 2
    assert client.post("/report/", TYPED, REMOTE_ADDR="192.0.2.7").status_code == 302


def test_a_wrong_report_is_not_counted(client, settings):
    settings.REPORT_RATE = "1/h"
    post(client, text="")
    assert post(client).status_code == 302


def test_a_hidden_request_from_elsewhere_is_refused():
    from django.test import Client

    assert Client(enforce_csrf_checks=True).post("/report/", TYPED).status_code == 403


@pytest.mark.parametrize(
    ("page", "link"),
    [
        ("/draws/398/", '<a href="/draws/398/">Back to the page</a>'),
        ("//evil.example/", '<a href="/">First page</a>'),
        ("https://evil.example/", '<a href="/">First page</a>'),
        ("javascript:alert(1)", '<a href="/">First page</a>'),
    ],
)
def test_the_thanks_lead_back_and_nowhere_else(client, page: str, link: str):
    assert link in client.get("/report/thanks/", {"page": page}).content.decode()


@pytest.mark.parametrize("query", ["?page=%00", "?page=" + "x" * 5_000, "?page=<script>"])
def test_any_page_may_be_asked_about(client, query: str):
    response = client.get(f"/report/{query}")
    assert response.status_code == 200
    assert "<script>" not in response.content.decode()
