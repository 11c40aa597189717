"""The frame of every page, error pages, and pages of accounts."""

import pytest
from django.contrib.auth import get_user_model
from django.template.loader import render_to_string
from django.test import Client

PASSWORD = "correct horse battery staple"


def signed_in(client: Client) -> str:
    user = get_user_model().objects.create_user("ana@example.com", PASSWORD, name="Ana")
    client.force_login(user)
    return client.get("/accounts/2fa/").content.decode()


@pytest.mark.django_db
def test_the_skip_link_comes_first(client: Client) -> None:
    body = client.get("/accounts/login/").content.decode().split("<body>")[1]
    assert body.strip().startswith('<a class="skip-link" href="#main">')


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/accounts/login/", "/accounts/signup/", "/accounts/password/reset/"])
def test_a_page_has_one_heading_and_one_main(client: Client, path: str) -> None:
    html = client.get(path).content.decode()
    assert (html.count("<h1"), html.count("<main")) == (1, 1)


@pytest.mark.django_db
def test_a_visitor_is_offered_to_sign_in(client: Client) -> None:
    html = client.get("/accounts/login/").content.decode()
    assert '<a href="/accounts/signup/">Sign up</a>' in html


@pytest.mark.django_db
def test_signing_out_is_a_form_and_not_a_link(client: Client) -> None:
    html = signed_in(client)
    assert '<form method="post" action="/accounts/logout/">' in html
    assert 'href="/accounts/logout/"' not in html


@pytest.mark.django_db
def test_an_applicant_is_not_offered_the_consultants_page(client: Client) -> None:
    assert "Shared with me" not in signed_in(client)


@pytest.mark.django_db
def test_an_applicant_is_not_offered_the_administration(client: Client) -> None:
    assert "Administration" not in signed_in(client)


@pytest.mark.django_db
def test_an_unknown_address_gets_our_page(client: Client) -> None:
    response = client.get("/nothing-here/")
    assert response.status_code == 404
    assert "There is nothing at this address" in response.content.decode()


@pytest.mark.parametrize("name", ["400.html", "403_csrf.html", "500.html"])
def test_an_error_page_needs_neither_request_nor_database(name: str) -> None:
    assert "<h1>" in render_to_string(name)


@pytest.mark.django_db
def test_htmx_adds_no_style_of_its_own(client: Client) -> None:
    assert '"includeIndicatorStyles": false' in client.get("/accounts/login/").content.decode()


@pytest.mark.django_db
def test_the_admin_wears_our_sign(client: Client) -> None:
    client.force_login(get_user_model().objects.create_superuser("root@example.com", PASSWORD))
    html = client.get("/admin/").content.decode()
    assert "Cutline administration" in html
    assert "css/admin.css" in html
