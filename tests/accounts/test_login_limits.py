"""Guessing passwords: ten tries an account in fifteen minutes, whichever door and spelling."""

from unittest import mock

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core.cache import cache
from django.test import Client

from accounts.models import User
from tests.people import PASSWORD, applicant, staff

pytestmark = pytest.mark.django_db

LOGIN = "/accounts/login/"
TOO_MANY = "Too many failed login attempts"
WRONG = "The email address and/or password you specified are not correct"


@pytest.fixture(autouse=True)
def _no_earlier_tries() -> None:
    cache.clear()


def attempt(client: Client, login: str, password: str = "wrong", **headers: str):
    """One try at the sign-in page."""
    return client.post(LOGIN, {"login": login, "password": password}, **headers)


def fail_ten_times(client: Client, login: str) -> None:
    for _ in range(10):
        assert WRONG in attempt(client, login).content.decode()


def test_the_tenth_wrong_try_is_answered_and_the_eleventh_refused(client: Client) -> None:
    applicant()
    fail_ten_times(client, "applicant@example.org")
    assert TOO_MANY in attempt(client, "applicant@example.org").content.decode()


def test_the_right_password_is_refused_meanwhile(client: Client) -> None:
    applicant()
    fail_ten_times(client, "applicant@example.org")
    assert TOO_MANY in attempt(client, "applicant@example.org", PASSWORD).content.decode()
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize(
    "spelling", ["APPLICANT@example.org", "  applicant@example.org ", "Applicant@EXAMPLE.ORG"]
)
def test_letter_case_and_spaces_do_not_give_new_tries(client: Client, spelling: str) -> None:
    applicant()
    fail_ten_times(client, "applicant@example.org")
    assert TOO_MANY in attempt(client, spelling).content.decode()


def test_a_made_up_forwarding_header_does_not_give_new_tries(client: Client) -> None:
    applicant()
    for number in range(10):
        attempt(client, "applicant@example.org", HTTP_X_FORWARDED_FOR=f"203.0.113.{number}")
    answer = attempt(client, "applicant@example.org", HTTP_X_FORWARDED_FOR="203.0.113.99")
    assert TOO_MANY in answer.content.decode()


def test_another_port_in_the_host_header_does_not_give_new_tries(client: Client) -> None:
    applicant()
    fail_ten_times(client, "applicant@example.org")
    assert TOO_MANY in attempt(client, "applicant@example.org", HTTP_HOST="localhost:4321").content.decode()


def test_another_network_address_does_not_give_new_tries(client: Client) -> None:
    applicant()
    fail_ten_times(client, "applicant@example.org")
    assert TOO_MANY in attempt(client, "applicant@example.org", REMOTE_ADDR="198.51.100.7").content.decode()


def test_one_network_address_has_thirty_tries_over_all_accounts(client: Client) -> None:
    for number in range(30):
        assert WRONG in attempt(client, f"person{number}@example.org").content.decode()
    assert TOO_MANY in attempt(client, "person30@example.org").content.decode()


def test_a_second_address_of_the_account_does_not_give_new_tries(client: Client) -> None:
    applicant().emailaddress_set.create(email="second@example.org", verified=False)
    fail_ten_times(client, "applicant@example.org")
    assert TOO_MANY in attempt(client, "second@example.org").content.decode()


def test_tries_on_an_address_asked_for_by_another_count_for_its_owner(client: Client) -> None:
    other = applicant("other@example.org")
    applicant("owner@example.org", verified=False)
    other.emailaddress_set.create(email="owner@example.org", verified=False)
    fail_ten_times(client, "owner@example.org")
    assert WRONG in attempt(client, "other@example.org").content.decode()
    assert TOO_MANY in attempt(client, "owner@example.org").content.decode()


def test_a_refused_try_hashes_nothing(client: Client) -> None:
    applicant()
    fail_ten_times(client, "applicant@example.org")
    with (
        mock.patch.object(MD5PasswordHasher, "encode") as encode,
        mock.patch.object(MD5PasswordHasher, "verify") as verify,
    ):
        attempt(client, "applicant@example.org", PASSWORD)
    assert encode.call_count + verify.call_count == 0


@pytest.mark.parametrize("login", ["applicant@example.org", "nobody@example.org"])
def test_a_wrong_try_hashes_once_whether_the_account_exists_or_not(client: Client, login: str) -> None:
    applicant()
    with mock.patch.object(MD5PasswordHasher, "encode", return_value="md5$salt$0") as encode:
        attempt(client, login)
    assert encode.call_count == 1


def test_a_right_password_does_not_use_up_a_try(client: Client) -> None:
    applicant()
    for _ in range(11):
        assert attempt(client, "applicant@example.org", PASSWORD).status_code == 302
        client.logout()


def test_tries_are_given_back_after_fifteen_minutes(client: Client) -> None:
    applicant()
    fail_ten_times(client, "applicant@example.org")
    with mock.patch(
        "allauth.core.internal.ratelimit.time.time", return_value=__import__("time").time() + 901
    ):
        assert attempt(client, "applicant@example.org", PASSWORD).status_code == 302


def test_the_counters_survive_a_crowd_of_other_entries(client: Client) -> None:
    applicant()
    fail_ten_times(client, "applicant@example.org")
    for number in range(400):
        cache.set(f"visitor-{number}", 1)
    assert TOO_MANY in attempt(client, "applicant@example.org").content.decode()


def test_one_network_address_posts_at_most_120_sign_ins_a_minute(client: Client) -> None:
    for number in range(120):
        assert attempt(client, f"person{number}@example.org").status_code == 200
    answer = attempt(client, "person120@example.org")
    assert answer.status_code == 429
    assert "Too many tries in a short time" in answer.content.decode()


def test_guessing_the_old_password_while_changing_it_is_limited(client: Client) -> None:
    client.force_login(applicant())
    form = {"oldpassword": "wrong", "password1": "a-new-password-1", "password2": "a-new-password-1"}
    for _ in range(10):
        assert client.post("/accounts/password/change/", form).status_code == 200
    assert client.post("/accounts/password/change/", form).status_code == 429


def test_staff_unlock_a_login(client: Client) -> None:
    person = applicant()
    fail_ten_times(client, "applicant@example.org")
    desk = Client()
    desk.force_login(staff("desk@example.org", "People desk"))
    answer = desk.post(
        "/admin/accounts/user/", {"action": "unlock_login", "_selected_action": [person.pk]}, follow=True
    )
    assert "1 login is unlocked." in answer.content.decode()
    assert LogEntry.objects.get().object_id == str(person.pk)
    assert attempt(client, "applicant@example.org", PASSWORD).status_code == 302


def test_a_reset_password_unlocks_the_login(client: Client, mailoutbox) -> None:
    applicant()
    fail_ten_times(client, "applicant@example.org")
    client.post("/accounts/password/reset/", {"email": "applicant@example.org"})
    link = next(word for word in mailoutbox[-1].body.split() if "/password/reset/key/" in word)
    form_page = client.get(link, follow=True).redirect_chain[-1][0]
    new = "another-lantern-78"
    client.post(form_page, {"password1": new, "password2": new})
    assert attempt(client, "applicant@example.org", new).status_code == 302


def test_the_admin_has_no_door_of_its_own(client: Client) -> None:
    User.objects.create_superuser("root@example.org", PASSWORD)
    answer = client.post("/admin/login/", {"username": "root@example.org", "password": PASSWORD})
    assert (answer.status_code, answer.url) == (302, "/accounts/login/?next=/admin/")
    assert "_auth_user_id" not in client.session


def test_signed_in_staff_cannot_try_passwords_at_the_admin(client: Client) -> None:
    User.objects.create_superuser("root@example.org", PASSWORD)
    recorder = staff("staff@example.org")
    client.force_login(recorder)
    answer = client.post("/admin/login/", {"username": "root@example.org", "password": PASSWORD})
    assert (answer.status_code, answer.url) == (302, "/admin/")
    assert client.session["_auth_user_id"] == str(recorder.pk)


def test_an_applicant_is_not_sent_in_circles_by_the_admin(client: Client) -> None:
    client.force_login(applicant())
    assert client.get("/admin/", follow=True).status_code == 404


def test_the_admin_sends_on_to_the_page_asked_for(client: Client) -> None:
    answer = client.get("/admin/accounts/user/", follow=True)
    assert answer.redirect_chain[-1][0] == "/accounts/login/?next=/admin/accounts/user/"


def test_the_admin_changes_passwords_at_the_sites_own_page(client: Client) -> None:
    client.force_login(staff())
    assert client.get("/admin/password_change/").url == "/accounts/password/change/"
