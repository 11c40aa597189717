"""What staff did: written by whatever they do in the admin, read there, and changed by nobody."""

import pytest
from django.contrib.admin import AdminSite

from accounts.audited import Audited, events_url
from accounts.models import AuditEvent
from accounts.services import audit
from draws.models import Article, Category, Round
from tests.people import staff, superuser

pytestmark = pytest.mark.django_db
LIST = "/admin/accounts/auditevent/"
CATEGORIES = "/admin/draws/category/"
CHANGED = {"changes": {"crs_cutoff": [467, 468], "tie_break_at": [None, "2026-02-19T10:00:00Z"]}}


@pytest.fixture
def chief(client):
    user = superuser("chief@example.org")
    client.force_login(user)
    return user


def text_of(response) -> str:
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def last() -> tuple[str, str, dict]:
    return AuditEvent.objects.order_by("id").values_list("what", "about", "details").last()


def test_the_list_tells_who_what_about_and_details(client, chief):
    audit(by=chief, what="round.corrected", about="round 398", reason="Read again.", **CHANGED)
    page = text_of(client.get(LIST))
    assert "What staff did" in page
    for words in ("chief@example.org", "round.corrected", "round 398", "crs_cutoff: 467 → 468"):
        assert words in page


def test_an_event_opens_with_each_detail_on_a_line(client, chief):
    event = audit(by=None, what="round.corrected", about="round 398", warnings={"a": "b"}, **CHANGED)
    page = text_of(client.get(f"{LIST}{event.pk}/change/"))
    assert "<strong>crs_cutoff</strong>: 467 → 468" in page
    assert "<strong>tie_break_at</strong>: – → 2026-02-19T10:00:00Z" in page
    assert "<strong>warnings</strong>: a: b" in page
    assert "nobody signed in" in page


def test_what_was_typed_is_shown_as_text(client, chief):
    event = audit(by=chief, what="x.y", about="z", reason="<script>alert(1)</script>")
    page = text_of(client.get(f"{LIST}{event.pk}/change/"))
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_a_long_detail_is_cut_in_the_list_and_whole_on_its_page(client, chief):
    event = audit(by=chief, what="x.y", about="z", reason="long " * 100)
    assert "long " * 60 not in text_of(client.get(LIST))
    assert "long " * 99 in text_of(client.get(f"{LIST}{event.pk}/change/"))


@pytest.mark.parametrize("words", ["round 398", "round.corrected", "chief@"])
def test_events_are_found_by_thing_kind_and_person(client, chief, words):
    audit(by=chief, what="round.corrected", about="round 398")
    audit(by=None, what="draft.begun", about="round 448")
    page = text_of(client.get(LIST, {"q": words}))
    assert "1 event" in page


def test_events_are_filtered_by_kind_person_and_thing(client, chief):
    audit(by=chief, what="round.corrected", about="round 398")
    audit(by=None, what="draft.begun", about="round 448")
    for name, value in (("what", "draft.begun"), ("actor__id__exact", chief.pk)):
        assert "1 event" in text_of(client.get(LIST, {name: value}))
    assert "1 event" in text_of(client.get(events_url("round 398")))


def test_the_list_takes_as_many_queries_for_many_events(client, chief, django_assert_num_queries):
    for number in range(30):
        audit(by=chief, what="round.corrected", about=f"round {number}")
    with django_assert_num_queries(9):
        client.get(LIST)


@pytest.mark.parametrize("path", ["add/", "{pk}/delete/"])
def test_not_even_a_superuser_adds_or_deletes_one(client, chief, path):
    event = audit(by=chief, what="x.y", about="z")
    assert client.get(LIST + path.format(pk=event.pk)).status_code == 403
    assert client.post(LIST + path.format(pk=event.pk), {"post": "yes"}).status_code == 403


def test_not_even_a_superuser_changes_one_or_deletes_several(client, chief):
    event = audit(by=chief, what="x.y", about="z")
    assert client.post(f"{LIST}{event.pk}/change/", {"what": "other"}).status_code == 403
    client.post(LIST, {"action": "delete_selected", "_selected_action": [event.pk], "post": "yes"})
    event.refresh_from_db()
    assert event.what == "x.y"


@pytest.mark.parametrize(("group", "status"), [("Draw recorder", 200), ("People desk", 403)])
def test_events_are_for_those_who_may_look_at_them(client, group, status):
    client.force_login(staff("one@example.org", group))
    assert client.get(LIST).status_code == status


def test_what_is_added_on_a_plain_page_is_on_record(client, chief):
    form = {"slug": "pilots", "name_en": "Pilots", "name_fr": "Pilotes"}
    client.post(f"{CATEGORIES}add/", form)
    what, about, details = last()
    assert (what, about) == ("category.added", "category pilots")
    assert details["name"] == "Pilots"
    assert details["changes"]["name_fr"] == [None, "Pilotes"]


def test_what_is_changed_is_on_record_with_what_it_was(client, chief):
    category = Category.objects.get(slug="french")
    form = {"slug": "french", "name_en": category.name_en, "name_fr": "Le français"}
    client.post(f"{CATEGORIES}{category.pk}/change/", form)
    what, about, details = last()
    assert (what, about) == ("category.changed", "category french")
    assert details["changes"] == {"name_fr": [category.name_fr, "Le français"]}
    assert AuditEvent.objects.get().actor == chief


def test_saving_without_a_change_writes_nothing(client, chief):
    category = Category.objects.get(slug="french")
    form = {"slug": "french", "name_en": category.name_en, "name_fr": category.name_fr}
    client.post(f"{CATEGORIES}{category.pk}/change/", form)
    assert not AuditEvent.objects.exists()


@pytest.mark.parametrize("several", [True, False])
def test_what_is_deleted_is_on_record(client, chief, several):
    gone = Category.objects.create(slug="pilots", name_en="Pilots", name_fr="Pilotes")
    if several:
        sent = {"action": "delete_selected", "_selected_action": [gone.pk], "post": "yes"}
        client.post(CATEGORIES, sent)
    else:
        client.post(f"{CATEGORIES}{gone.pk}/delete/", {"post": "yes"})
    assert not Category.objects.filter(slug="pilots").exists()
    assert last()[:2] == ("category.deleted", "category pilots")


def test_rows_that_are_chosen_are_told_by_their_names(rf):
    article = Article.objects.create(
        url="https://example.org/1", title="4,000 at 475", publisher="News", retrieved_on="2026-10-01"
    )
    article.rounds.set(Round.objects.filter(number="357"))
    desk, request = Audited(Article, AdminSite()), rf.post("/")
    desk.fields, request.user = ("title", "rounds"), superuser()
    both = Round.objects.filter(number__in=["357", "422"])
    sent = {"title": article.title, "rounds": [round_.pk for round_ in both]}
    form = desk.get_form(request, article)(sent, instance=article)
    assert form.is_valid()
    desk.save_model(request, form.save(commit=False), form, change=True)
    desk.save_related(request, form, [], change=True)
    changes = {"rounds": [["Round 357"], ["Round 357", "Round 422"]]}
    assert last() == (
        "article.changed",
        f"article {article.pk}",
        {"name": "4,000 at 475", "changes": changes},
    )


def test_the_history_of_a_thing_is_its_events(client, chief):
    category = Category.objects.get(slug="french")
    response = client.get(f"{CATEGORIES}{category.pk}/history/")
    assert response.headers["Location"] == f"{LIST}?about__exact=category+french"
    assert client.get(f"{CATEGORIES}999999/history/").status_code == 404


def test_the_history_is_for_those_who_may_look_at_the_thing(client):
    client.force_login(staff())
    category = Category.objects.get(slug="french")
    assert client.get(f"{CATEGORIES}{category.pk}/history/").status_code == 403
