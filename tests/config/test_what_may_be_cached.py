"""Public pages may be kept and asked about; a personal one leaves no copy."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db

PUBLIC = [
    "/",
    "/draws/",
    "/draws/398/",
    "/draws/categories/",
    "/draws/categories/healthcare/",
    "/occupations/",
    "/occupations/31301/",
    "/about/",
    "/report/thanks/",
    "/stand/",
]
PERSONAL = ["/", "/draws/", "/stand/", "/stand/jobs/", "/stand/review/", "/stand/result/", "/stand/saved/"]
NOT_STORED = "no-store"


@pytest.mark.parametrize("address", PUBLIC)
def test_a_stranger_reads_a_public_page_without_a_cookie(client: Client, address: str) -> None:
    response = client.get(address)

    assert response.status_code == 200
    assert not response.cookies
    assert response["Cache-Control"] == "public, no-cache"


@pytest.mark.parametrize("address", PUBLIC)
def test_a_page_that_has_not_changed_is_not_sent_again(client: Client, address: str) -> None:
    first = client.get(address)

    again = client.get(address, headers={"if-none-match": first["ETag"]})

    assert again.status_code == 304


def test_a_public_page_differs_by_cookie_since_its_head_names_who_is_signed_in(client: Client) -> None:
    assert "Cookie" in client.get("/draws/")["Vary"]


@pytest.mark.parametrize("address", PERSONAL)
def test_no_page_of_somebody_signed_in_is_stored(client: Client, django_user_model, address: str) -> None:
    client.force_login(django_user_model.objects.create_user("someone@example.com"))

    response = client.get(address)

    assert NOT_STORED in response["Cache-Control"]
    assert "ETag" not in response


@pytest.mark.parametrize("address", PERSONAL)
def test_no_page_of_a_visitor_with_answers_is_stored(client: Client, address: str) -> None:
    session = client.session
    session["answers"] = {}
    session.save()

    assert NOT_STORED in client.get(address)["Cache-Control"]


@pytest.mark.parametrize(
    "address", ["/accounts/login/", "/accounts/signup/", "/stand/about-you/", "/report/"]
)
def test_a_page_that_sets_a_cookie_is_not_stored(client: Client, address: str) -> None:
    response = client.get(address)

    assert response.cookies
    assert NOT_STORED in response["Cache-Control"]


def test_a_page_with_a_message_for_one_visitor_is_not_stored(client: Client) -> None:
    client.get("/stand/result/")  # leads to the first question, with a message in a cookie

    assert NOT_STORED in client.get("/draws/")["Cache-Control"]


def test_what_the_api_says_of_a_person_is_not_stored(client: Client) -> None:
    response = client.post("/api/v1/assess", '{"birth_date": "1990-01-01"}', "application/json")

    assert response.status_code == 200
    assert NOT_STORED in response["Cache-Control"]
