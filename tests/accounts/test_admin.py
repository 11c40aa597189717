"""The admin's pages on people: who may do what."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from accounts.models import Licence, User
from tests.people import applicant, consultant, staff, superuser

pytestmark = pytest.mark.django_db

USERS = "/admin/accounts/user/"


@pytest.fixture
def desk(client: Client) -> User:
    """Staff of the people desk, signed in."""
    user = staff("desk@example.org", "People desk")
    client.force_login(user)
    return user


def page_of(user: User) -> str:
    return f"{USERS}{user.pk}/change/"


def licence_form(checked_on: str = "2026-11-02", **more: str) -> dict[str, str]:
    """What the person's page sends when a licence is filled in."""
    return {
        "licence-TOTAL_FORMS": "1",
        "licence-INITIAL_FORMS": "0",
        "licence-0-regulator": "Fictional College",
        "licence-0-number": "R000000",
        "licence-0-checked_on": checked_on,
        **more,
    }


def test_the_desk_verifies_a_consultant_and_is_noted_as_having_checked(client: Client, desk: User) -> None:
    person = applicant()
    client.post(page_of(person), licence_form())
    licence = Licence.objects.get(user=person)
    assert (licence.number, licence.checked_on, licence.checked_by) == ("R000000", date(2026, 11, 2), desk)


def test_who_checked_cannot_be_typed(client: Client, desk: User) -> None:
    person = applicant()
    client.post(page_of(person), licence_form(**{"licence-0-checked_by": str(person.pk)}))
    assert Licence.objects.get(user=person).checked_by == desk


def change_licence(client: Client, licence: Licence, **more: str) -> None:
    form = licence_form(**{"licence-INITIAL_FORMS": "1", "licence-0-id": str(licence.pk)}, **more)
    form |= {"licence-0-number": licence.number, "licence-0-user": str(licence.user_id)}
    client.post(page_of(licence.user), form)
    licence.refresh_from_db()


def test_the_desk_suspends_a_licence(client: Client, desk: User) -> None:
    licence = consultant().licence
    change_licence(client, licence, **{"licence-0-suspended": "on"})
    assert licence.suspended
    assert licence.checked_by is None


def test_checking_again_notes_who_did(client: Client, desk: User) -> None:
    licence = consultant().licence
    change_licence(client, licence, **{"licence-0-checked_on": "2026-11-20"})
    assert (licence.checked_on, licence.checked_by) == (date(2026, 11, 20), desk)


def test_a_check_after_today_is_refused(client: Client, desk: User) -> None:
    tomorrow = timezone.localdate() + timedelta(days=1)
    answer = client.post(page_of(applicant()), licence_form(tomorrow.isoformat()))
    assert "cannot have been checked after today" in answer.content.decode()


def test_one_licence_number_belongs_to_one_person(client: Client, desk: User) -> None:
    client.post(page_of(applicant()), licence_form())
    client.post(page_of(applicant("second@example.org")), licence_form())
    assert Licence.objects.count() == 1


def test_the_desk_cannot_verify_itself(client: Client, desk: User) -> None:
    client.post(page_of(desk), licence_form())
    assert not Licence.objects.exists()


def test_the_desk_writes_the_name_as_the_register_has_it(client: Client, desk: User) -> None:
    person = applicant()
    client.post(page_of(person), {**licence_form(), "name": "Robin Clarke"})
    person.refresh_from_db()
    assert person.name == "Robin Clarke"


GRAB = {
    "is_superuser": "on",
    "is_staff": "on",
    "is_active": "on",
    "email": "stolen@example.org",
    "password": "x",
}


@pytest.mark.parametrize("own_page", [True, False])
def test_the_desk_changes_nothing_else_of_a_person(client: Client, desk: User, own_page: bool) -> None:
    person = desk if own_page else applicant()
    group = Group.objects.create(name="Everything")
    right = Permission.objects.first()
    before = User.objects.filter(pk=person.pk).values().get()
    powers = {"groups": str(group.pk), "user_permissions": str(right.pk)}
    grab = {**licence_form(), **GRAB, **powers, "name": person.name}
    client.post(page_of(person), grab)
    assert User.objects.filter(pk=person.pk).values().get() == before
    assert not person.groups.filter(name="Everything").exists()
    assert not person.user_permissions.exists()


def test_staff_with_every_right_on_people_still_gain_no_power(client: Client) -> None:
    user = staff()
    user.user_permissions.set(Permission.objects.filter(content_type__app_label="accounts"))
    client.force_login(user)
    client.post(page_of(user), {**licence_form(), **GRAB})
    user.refresh_from_db()
    assert not user.is_superuser


@pytest.mark.parametrize("path", ["add/", "{pk}/delete/", "{pk}/password/"])
def test_the_desk_adds_deletes_and_sets_passwords_of_nobody(client: Client, desk: User, path: str) -> None:
    person = applicant()
    assert client.get(USERS + path.format(pk=person.pk)).status_code == 403


def test_the_desk_does_not_see_password_hashes(client: Client, desk: User) -> None:
    person = applicant()
    page = client.get(page_of(person)).content.decode()
    assert person.password not in page
    assert "algorithm" not in page


def test_the_desk_finds_people_by_address_and_licence_number(client: Client, desk: User) -> None:
    found = consultant("findme@example.org")
    applicant("other@example.org")
    for words in ("findme", found.licence.number):
        page = client.get(USERS, {"q": words}).content.decode()
        assert "findme@example.org" in page
        assert "other@example.org" not in page


@pytest.mark.parametrize("path", ["", "{pk}/change/"])
def test_other_staff_do_not_see_people(client: Client, path: str) -> None:
    person = applicant()
    client.force_login(staff())
    assert client.get(USERS + path.format(pk=person.pk)).status_code == 403


def test_the_desk_does_not_give_powers_by_other_pages(client: Client, desk: User) -> None:
    for path in ("auth/group/", "account/emailaddress/", "mfa/authenticator/", "usersessions/usersession/"):
        assert client.get(f"/admin/{path}").status_code == 403


def test_a_superuser_makes_and_promotes_people(client: Client) -> None:
    client.force_login(superuser())
    form = {"email": "made@example.org", "usable_password": "true"}
    client.post(f"{USERS}add/", {**form, "password1": "quiet-harbour-77", "password2": "quiet-harbour-77"})
    made = User.objects.get(email="made@example.org")
    none = {"licence-TOTAL_FORMS": "0", "licence-INITIAL_FORMS": "0"}
    client.post(page_of(made), {**none, "is_staff": "on", "is_active": "on", "name": "Made"})
    made.refresh_from_db()
    assert (made.is_staff, made.name, made.email) == (True, "Made", "made@example.org")


@pytest.mark.parametrize(
    "model", ["eligibility/assessment", "eligibility/answers", "reviews/share", "reviews/reviewnote"]
)
def test_not_even_a_superuser_reads_assessments_in_the_admin(client: Client, model: str) -> None:
    client.force_login(superuser())
    assert client.get(f"/admin/{model}/").status_code == 404


def test_unlocking_needs_the_right_to(client: Client) -> None:
    user = staff()
    user.user_permissions.add(Permission.objects.get(codename="view_user"))
    client.force_login(user)
    assert "Unlock login" not in client.get(USERS).content.decode()


def test_what_a_superuser_takes_from_the_desk_stays_taken() -> None:
    group = Group.objects.get(name="People desk")
    group.permissions.clear()
    call_command("migrate", verbosity=0)
    assert not group.permissions.exists()


def test_the_desk_is_made_with_its_rights_and_no_others() -> None:
    group = Group.objects.get(name="People desk")
    assert set(group.permissions.values_list("codename", flat=True)) == {
        "view_user",
        "change_user",
        "unlock_login",
        "view_licence",
        "add_licence",
        "change_licence",
    }


def test_powers_are_given_without_the_selector_that_fails_the_accessibility_check(client: Client) -> None:
    client.force_login(superuser())
    person, group = applicant(), Group.objects.get(name="People desk")
    for address in (page_of(person), f"/admin/auth/group/{group.pk}/change/"):
        assert "selectfilter" not in client.get(address).content.decode()
    assert '<input type="checkbox" name="groups"' in client.get(page_of(person)).content.decode()
