"""Staff record a round in the admin: checked in words, public at once, and nothing typed is lost."""

import re
from datetime import UTC, date, datetime

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

from accounts.models import User
from draws.models import CategoryVersion, Round
from draws.selectors import data_version
from draws.signals import round_published

pytestmark = pytest.mark.django_db
ADD = "/admin/draws/round/add/"


@pytest.fixture
def recorder(client, time_machine_on):
    user = User.objects.create_user("recorder@example.org", "a long enough one", is_staff=True)
    user.groups.add(Group.objects.get(name="Draw recorder"))
    user.user_permissions.set(Permission.objects.filter(codename__in=["add_round", "change_round"]))
    client.force_login(user)
    return user


@pytest.fixture
def time_machine_on():
    import time_machine

    with time_machine.travel(datetime(2026, 10, 20, 16, tzinfo=UTC), tick=False):
        yield


def version(category: str, name: str) -> int:
    return CategoryVersion.objects.get(category__slug=category, version=name).pk


def typed(**changes) -> dict:
    """What staff type for an ordinary healthcare round."""
    form = {
        "number": "448",
        "date": "2026-10-15",
        "kind": "category",
        "category_version": version("healthcare", "3"),
        "invitations": "4,000",
        "crs_cutoff": "470",
        "tie_break_at": "September 05, 2026 at 0:59:13 UTC",
    }
    return {**form, **changes}


def errors(response) -> dict[str, list[str]]:
    return dict(response.context["adminform"].form.errors)


def test_a_round_is_recorded_as_printed_and_public_at_once(client, recorder):
    before = data_version()
    response = client.post(ADD, typed())
    assert response.status_code == 302
    round_ = Round.objects.get(number="448")
    assert (round_.invitations, round_.crs_cutoff) == (4000, 470)
    assert round_.tie_break_at == datetime(2026, 9, 5, 0, 59, 13, tzinfo=UTC)
    assert round_.recorded_by == recorder
    assert round_.staff_edited_at is not None
    assert data_version() != before
    assert client.get("/api/v1/rounds?limit=1").json()["items"][0]["number"] == "448"


def test_what_is_left_empty_follows_the_stream(client, recorder):
    client.post(ADD, typed())
    round_ = Round.objects.get(number="448")
    assert round_.official_name == "Healthcare and Social Services Occupations, 2026-Version 3"
    assert round_.source_url.endswith("invitations.html?q=448")


def test_the_next_number_is_offered(client, recorder):
    form = client.get(ADD).context["adminform"].form
    assert form.fields["number"].initial == "448"


@pytest.mark.parametrize(
    ("field", "text", "message"),
    [
        ("number", "447", "Round 447 is recorded already."),
        ("number", "450", "The next round is 448, after 447. A gap would make every total wrong."),
        ("number", "next", "A round number looks like 448 or 91a."),
        ("date", "2026-10-21", "21 October 2026 lies in the future."),
        ("crs_cutoff", "1,201", "A cut-off lies between 0 and 1,200."),
        ("crs_cutoff", "-1", "Write a whole number, as in 4,000."),
        ("invitations", "0", "A round invites at least one person."),
        ("invitations", "4.000", "Write a whole number, as in 4,000."),
        ("tie_break_at", "2026-10-16T00:00:00Z", "The tie-break lies after the round."),
        (
            "tie_break_at",
            "last week",
            "Paste the time as printed, as in “September 05, 2025 at 0:59:13 UTC”.",
        ),
        ("program", "cec", "Only a program-specific round has a program: leave this empty."),
        ("category_version", "", "A category-based round needs the version of its category."),
    ],
)
def test_it_refuses_in_words_at_the_field(client, recorder, field, text, message):
    response = client.post(ADD, typed(**{field: text}))
    assert message in errors(response)[field]
    assert not Round.objects.filter(sequence__gt=44700).exists()


def test_it_names_the_version_that_was_in_force(client, recorder):
    response = client.post(ADD, typed(category_version=version("healthcare", "2")))
    assert errors(response)["category_version"] == [
        "Version 2 was not in force on 15 October 2026. That day it was version 3."
    ]


def test_a_program_round_needs_its_program(client, recorder):
    response = client.post(ADD, typed(kind="program", category_version=""))
    assert errors(response)["program"] == ["A program-specific round needs its program."]


@pytest.mark.parametrize(
    ("field", "text", "message"),
    [
        ("crs_cutoff", "647", "points from round 441 (475): 99 of 100 changes are within"),
        ("invitations", "40,000", "40,000 is more than five times the median of this stream"),
        ("date", "2026-10-17", "17 October 2026 is at a weekend."),
        ("date", "2026-09-30", "30 September 2026 lies before round 447, held on 1 October 2026."),
        ("tie_break_at", "2025-09-05T00:59:13Z", "The tie-break lies over a year before the round"),
    ],
)
def test_the_unusual_must_be_confirmed_and_nothing_typed_is_lost(client, recorder, field, text, message):
    response = client.post(ADD, typed(**{field: text}))
    assert message in errors(response)[field][0]
    assert f'value="{text}"' in response.content.decode()
    tick = re.search(r'<input type="checkbox" name="checked" value="(\w+)"', response.content.decode())[1]
    assert client.post(ADD, typed(**{field: text, "checked": tick})).status_code == 302
    assert Round.objects.filter(number="448").exists()


def test_a_tick_stands_only_for_the_warnings_it_was_given(client, recorder):
    page = client.post(ADD, typed(crs_cutoff="647")).content.decode()
    tick = re.search(r'name="checked" value="(\w+)"', page)[1]
    response = client.post(ADD, typed(crs_cutoff="147", checked=tick))
    assert "checked" in errors(response)


def test_a_twin_on_the_same_day_must_be_confirmed(client, recorder):
    client.post(ADD, typed())
    response = client.post(ADD, typed(number="449"))
    assert "Round 448 of the same stream was held that day." in errors(response)["date"]


def test_a_correction_keeps_what_it_said_before(client, recorder):
    round_ = Round.objects.get(number="398")
    address = reverse("admin:draws_round_change", args=[round_.pk])
    page = client.get(address)
    form = page.context["adminform"].form
    data = {name: form[name].value() or "" for name in form.fields} | {
        "date": "2026-02-20",
        "invitations": "4,100",
    }
    assert client.post(address, data).status_code == 302
    round_.refresh_from_db()
    assert (round_.number, round_.invitations) == ("398", 4100)
    assert "recorder@example.org: invitations 4000 → 4100" in client.get(address).content.decode()


def test_correcting_only_words_asks_nothing(client, recorder):
    round_ = Round.objects.get(number="176")
    address = reverse("admin:draws_round_change", args=[round_.pk])
    form = client.get(address).context["adminform"].form
    data = {name: form[name].value() or "" for name in form.fields} | {
        "date": "2021-02-13",
        "note": "Read again.",
    }
    assert client.post(address, data).status_code == 302


def test_the_other_rooms_hear_of_it_once_it_is_committed(
    client, recorder, django_capture_on_commit_callbacks
):
    heard = []
    round_published.connect(lambda **message: heard.append(message), weak=False, dispatch_uid="test")
    with django_capture_on_commit_callbacks(execute=True):
        client.post(ADD, typed())
    round_published.disconnect(dispatch_uid="test")
    assert [(m["round"].number, m["created"]) for m in heard] == [("448", True)]


def test_recorders_record_and_correct_but_delete_nothing_and_see_no_users(client, recorder):
    assert recorder.has_perms(["draws.add_round", "draws.change_round", "draws.view_categoryversion"])
    assert not recorder.has_perm("draws.delete_round")
    assert not recorder.has_perm("draws.change_categoryversion")
    assert client.get("/admin/accounts/user/").status_code == 403


def test_a_date_before_the_first_day_of_a_version_is_seen():
    v1 = CategoryVersion.objects.get(category__slug="french", version="1")
    assert v1.is_in_force(date(2026, 2, 5))
    assert not v1.is_in_force(date(2026, 2, 6))
