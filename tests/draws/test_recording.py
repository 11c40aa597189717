"""Staff record a round in the admin: typed as printed, checked in words, and nothing typed is lost."""

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from draws.models import CategoryVersion, Round, RoundDraft
from draws.selectors import data_version
from draws.signals import round_published
from tests.draws.desk import ADD, answers, findings, page_of, prepare, typed, version

pytestmark = pytest.mark.django_db
UNREADABLE = [
    ("number", "next", "A round number looks like 448 or 91a."),
    ("number", "447", "Round 447 is recorded already: correct it on its own page."),
    ("date", "soon", "Write the day as 2026-10-15, or as printed: October 15, 2026."),
    ("stream", "version:999999", "Choose one of the streams in the list."),
    ("crs_cutoff", "-1", "Write a whole number, as in 4,000."),
    ("crs_cutoff", "10,000", "10,000 is too large: check its digits."),
    ("invitations", "4.000", "Write a whole number, as in 4,000."),
    ("invitations", "99,999,999", "99,999,999 is too large: check its digits."),
    ("tie_break_at", "last week", "Paste the time as printed, as in “September 05, 2025 at 0:59:13 UTC”."),
    ("issued_at", "noon", "Paste the time as printed, as in “September 05, 2025 at 0:59:13 UTC”."),
    ("pool", "601-1200 1,200\nabout 12", "Line 2: write a band and its people, as in “491-500 8,136”."),
    ("source_url", "not an address", "Enter a valid URL."),
]
WRONG = [
    ({"date": "2026-10-21"}, "date", "21 October 2026 lies in the future."),
    ({"crs_cutoff": "1,201"}, "crs_cutoff", "A cut-off lies between 0 and 1,200."),
    ({"invitations": "0"}, "invitations", "A round invites at least one person."),
    ({"date": ""}, "date", "The date is missing."),
    ({"stream": ""}, "stream", "Choose whom the round is for."),
    ({"crs_cutoff": ""}, "crs_cutoff", "The cut-off is missing."),
    ({"retrieved_on": "2026-10-21"}, "retrieved_on", "21 October 2026 lies in the future."),
]
UNUSUAL = [
    ("crs_cutoff", "647", "points from round 441 (475): 99 of 100 changes are within"),
    ("invitations", "40,000", "40,000 is more than five times the median of this stream"),
    ("date", "2026-10-17", "17 October 2026 is at a weekend."),
    ("date", "2026-09-30", "30 September 2026 lies before round 447, held on 1 October 2026."),
    ("tie_break_at", "2025-09-05T00:59:13Z", "The tie-break lies over a year before the round"),
    ("tie_break_at", "2026-10-16T00:00:00Z", "The tie-break lies after the round."),
    ("number", "450", "The next round is 448, after 447. A gap would make every total wrong."),
    ("official_name", "French-Language proficiency 2026-Version 2", "of another stream or version, bore"),
]


def publish(client, draft, page):
    return client.post(page_of(draft, "publish"), answers(draft, page))


def test_a_round_is_recorded_as_printed_and_public_once_published(client, recorder):
    before = data_version()
    draft = prepare(client)
    assert not Round.objects.filter(number="448").exists()
    assert publish(client, draft, client.get(page_of(draft))).status_code == 302
    round_ = Round.objects.get(number="448")
    assert (round_.invitations, round_.crs_cutoff) == (4000, 470)
    assert round_.tie_break_at == datetime(2026, 9, 5, 0, 59, 13, tzinfo=UTC)
    assert round_.recorded_by == recorder
    assert round_.staff_edited_at is not None
    assert data_version() != before
    assert client.get("/api/v1/rounds?limit=1").json()["items"][0]["number"] == "448"


def test_what_is_left_empty_follows_the_stream(client, recorder):
    draft = prepare(client)
    assert draft.official_name == "Healthcare and Social Services Occupations, 2026-Version 3"
    assert draft.source_url.endswith("invitations.html?q=448")
    assert draft.retrieved_on == date(2026, 10, 20)


def test_the_next_number_and_today_are_offered(client, recorder):
    form = client.get(ADD).context["adminform"].form
    assert (form["number"].value(), form["date"].value()) == ("448", date(2026, 10, 20))
    assert form.fields["stream"].widget.attrs == {"autofocus": True}


def test_a_number_that_is_being_prepared_is_not_offered_again(client, recorder):
    draft = prepare(client)
    page = client.get(ADD)
    assert page.context["adminform"].form["number"].value() == "449"
    assert f'<a href="{page_of(draft)}">Round 448</a>' in page.content.decode()
    again = client.post(ADD, typed())
    assert "Round 448 is being prepared already" in again.context["adminform"].form.errors["number"][0]


def test_like_the_last_round_of_a_stream(client, recorder):
    form = client.get(f"{ADD}?like=healthcare").context["adminform"].form
    assert form["stream"].value() == version("healthcare", "3")
    assert form["official_name"].value() == "Healthcare and Social Services Occupations, 2026-Version 3"
    assert form.fields["invitations"].widget.attrs["autofocus"]


def test_like_a_stream_that_never_was_is_an_empty_form(client, recorder):
    assert client.get(f"{ADD}?like=fishing").context["adminform"].form["stream"].value() is None


def test_the_stream_is_chosen_once_and_those_in_force_come_first(client, recorder):
    choices = client.get(ADD).context["adminform"].form.fields["stream"].choices
    assert [name for name, _ in choices] == [
        "",
        "Everyone eligible",
        "One program",
        "A category, in force on 20 Oct 2026",
        "A category, not in force then",
    ]
    in_force, past = ([value for value, _ in group] for _, group in choices[3:])
    assert version("healthcare", "3") in in_force
    assert version("healthcare", "2") in past


@pytest.mark.parametrize(
    ("stream", "kept"),
    [("general", ("general", "", None)), ("cec", ("program", "cec", None))],
)
def test_a_stream_is_a_kind_and_a_program(client, recorder, stream, kept):
    draft = prepare(client, stream=stream)
    assert (draft.kind, draft.program, draft.category_version) == kept


@pytest.mark.parametrize(("field", "text", "message"), UNREADABLE)
def test_what_cannot_be_read_is_refused_at_its_field_and_kept(client, recorder, field, text, message):
    response = client.post(ADD, typed(**{field: text}))
    errors = response.context["adminform"].form.errors
    assert errors == {field: [message]}
    assert response.context["adminform"].form[field].value() == text
    assert not RoundDraft.objects.exists()


def test_a_pool_needs_its_day(client, recorder):
    response = client.post(ADD, typed(pool="601-1200 12"))
    assert response.context["adminform"].form.errors == {
        "pool_as_of": ["Give the day of the pool: it stands above the published table."]
    }
    assert response.context["adminform"].form["pool"].value() == "601-1200 12"


def test_the_errors_lead_to_their_fields(client, recorder):
    page = client.post(ADD, typed(crs_cutoff="high")).content.decode()
    assert '<a href="#id_crs_cutoff">Cut-off: Write a whole number, as in 4,000.</a>' in page


def test_times_are_shown_back_as_understood(client, recorder):
    page = client.post(ADD, typed(crs_cutoff="high")).content.decode()
    assert "Understood as 5 September 2026, 00:59:13 UTC." in page
    assert "Understood as Thursday 15 October 2026." in page
    assert 'value="September 05, 2026 at 0:59:13 UTC"' in page


def test_a_draft_may_be_incomplete(client, recorder):
    draft = prepare(client, date="", stream="", invitations="", crs_cutoff="", tie_break_at="")
    page = client.get(page_of(draft))
    assert list(findings(page)) == ["date", "stream", "official_name", "invitations", "crs_cutoff"]
    assert not page.context["can_publish"]


@pytest.mark.parametrize(("changes", "field", "message"), WRONG)
def test_what_is_wrong_is_said_with_a_link_to_its_field(client, recorder, changes, field, message):
    draft = prepare(client, **changes)
    page = client.get(page_of(draft))
    assert findings(page)[field] == [message]
    link = f'<a href="{reverse("admin:draws_rounddraft_change", args=[draft.pk])}#id_{field}">{message}</a>'
    assert link in page.content.decode()
    refused = publish(client, draft, page)
    assert refused.status_code == 200
    assert not Round.objects.filter(number="448").exists()


@pytest.mark.parametrize(("field", "text", "message"), UNUSUAL)
def test_what_is_unusual_needs_a_tick_and_a_reason(client, recorder, field, text, message):
    draft = prepare(client, **{field: text})
    page = client.get(page_of(draft))
    assert message in findings(page)[field][0]
    assert client.post(page_of(draft, "publish"), {"revision": draft.revision}).status_code == 200
    assert not Round.objects.filter(number=draft.number).exists()
    assert publish(client, draft, page).status_code == 302
    assert Round.objects.filter(number=draft.number).exists()


def test_it_names_the_version_that_was_in_force(client, recorder):
    name = "Healthcare and social services occupations (Version 2)"
    draft = prepare(client, stream=version("healthcare", "2"), official_name=name)
    assert findings(client.get(page_of(draft)))["stream"] == [
        "Version 2 was not in force on 15 October 2026. That day it was version 3."
    ]


def test_a_twin_on_the_same_day_must_be_confirmed(client, recorder):
    first = prepare(client)
    publish(client, first, client.get(page_of(first)))
    twin = prepare(client, number="449")
    assert findings(client.get(page_of(twin)))["date"] == ["Round 448 of the same stream was held that day."]


def test_the_other_rooms_hear_of_it_once_it_is_committed(
    client, recorder, django_capture_on_commit_callbacks
):
    heard = []
    round_published.connect(lambda **message: heard.append(message), weak=False, dispatch_uid="test")
    draft = prepare(client)
    with django_capture_on_commit_callbacks(execute=True):
        publish(client, draft, client.get(page_of(draft)))
    round_published.disconnect(dispatch_uid="test")
    assert [message["round"].number for message in heard] == ["448"]


def test_recorders_prepare_and_publish_but_delete_nothing_and_see_no_users(client, recorder):
    assert recorder.has_perms(["draws.add_rounddraft", "draws.publish_rounddraft", "draws.view_round"])
    assert not recorder.has_perm("draws.delete_round")
    assert not recorder.has_perm("draws.change_categoryversion")
    assert client.get("/admin/accounts/user/").status_code == 403


def test_a_date_before_the_first_day_of_a_version_is_seen():
    v1 = CategoryVersion.objects.get(category__slug="french", version="1")
    assert v1.is_in_force(date(2026, 2, 5))
    assert not v1.is_in_force(date(2026, 2, 6))
