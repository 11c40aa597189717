"""The ready groups of staff: what each may do, and that their rights are given once."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.test import Client

from tests.people import staff

pytestmark = pytest.mark.django_db
RECORDING = {
    *("add_rounddraft", "change_rounddraft", "publish_rounddraft", "import_rounds"),
    *("add_article", "change_article", "add_processingtime", "change_processingtime"),
    "change_errorreport",
}
EDITING = {"add_versionproposal", "change_versionproposal", "publish_versionproposal"}


def rights_of(name: str) -> set[str]:
    return set(Group.objects.get(name=name).permissions.values_list("codename", flat=True))


def acting(name: str) -> set[str]:
    return {right for right in rights_of(name) if not right.startswith("view_")}


def test_recorders_look_after_rounds_and_what_stands_beside_them_and_change_nothing_else():
    assert acting("Draw recorder") == RECORDING


def test_editors_propose_and_publish_versions_and_change_nothing_else():
    assert acting("Category editor") == EDITING


@pytest.mark.parametrize("name", ["Draw recorder", "Category editor"])
def test_both_look_at_draws_occupations_and_events_and_at_no_person(name):
    views = rights_of(name) - acting(name)
    assert {"view_round", "view_rounddraft", "view_versionproposal", "view_unitgroup"} <= views
    assert "view_auditevent" in views
    rooms = Group.objects.get(name=name).permissions.values_list("content_type__app_label", "codename")
    assert {room for room, right in rooms if right != "view_auditevent"} == {"draws", "noc"}


@pytest.mark.parametrize("name", ["Draw recorder", "Category editor"])
@pytest.mark.parametrize(
    "address",
    [
        "/admin/accounts/user/",
        "/admin/draws/round/add/",
        "/admin/draws/categoryversion/add/",
    ],
)
def test_neither_sees_people_or_writes_past_draft_and_proposal(client, name, address):
    client.force_login(staff("one@example.org", name))
    assert client.get(address).status_code == 403


@pytest.mark.parametrize("model", ["assessment", "answers", "correctionnotice"])
def test_no_staff_sees_assessments(client, model):
    client.force_login(staff("one@example.org", "Draw recorder", "Category editor", "People desk"))
    assert client.get(f"/admin/eligibility/{model}/").status_code == 404


def test_staff_without_a_group_see_nothing_of_draws():
    browser = Client()
    browser.force_login(staff())
    for model in ("round", "rounddraft", "categoryversion", "versionproposal"):
        assert browser.get(f"/admin/draws/{model}/").status_code in (403, 404)


@pytest.mark.parametrize("name", ["Draw recorder", "Category editor"])
def test_what_a_superuser_takes_from_a_group_stays_taken(name):
    Group.objects.get(name=name).permissions.clear()
    call_command("migrate", verbosity=0)
    assert rights_of(name) == set()


def test_recorders_of_an_older_database_get_the_new_rights_in_place_of_the_old():
    group = Group.objects.get(name="Draw recorder")
    former = ["add_round", "change_round", "view_round"]
    group.permissions.set(Permission.objects.filter(codename__in=former))
    call_command("migrate", verbosity=0)
    assert acting("Draw recorder") == RECORDING
    group.permissions.remove(Permission.objects.get(codename="publish_rounddraft"))
    call_command("migrate", verbosity=0)
    assert acting("Draw recorder") == RECORDING - {"publish_rounddraft"}


def test_a_right_that_a_superuser_added_to_an_older_group_is_kept():
    group = Group.objects.get(name="Draw recorder")
    kept = ["add_round", "change_round", "add_article"]
    group.permissions.set(Permission.objects.filter(codename__in=kept))
    call_command("migrate", verbosity=0)
    assert acting("Draw recorder") == {*RECORDING, "add_article"}
