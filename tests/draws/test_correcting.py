"""Corrections: begun on the round's own page, checked like any draft, and the old value stays."""

import re
from datetime import date

import pytest
from django.urls import reverse

from draws.figures import number
from draws.ingest.pool import pool_as_text
from draws.models import PoolSnapshot, Round, RoundDraft
from draws.selectors.recording import draft_of, findings_about
from draws.services import draft_publish, round_correct
from tests.draws import desk
from tests.draws.desk import answers, page_of, prepare
from tests.draws.test_desk import edited, words

pytestmark = pytest.mark.django_db


def address_of(round_: Round, name: str = "change") -> str:
    return reverse(f"admin:draws_round_{name}", args=[round_.pk])


def corrected(client, which: str, **changes) -> RoundDraft:
    """Begin the correction of a round and save it with these changes."""
    begun = client.post(address_of(Round.objects.get(number=which), "correct"))
    draft = RoundDraft.objects.get(number=which, state="open")
    assert begun.url == page_of(draft, "change")
    response = client.post(page_of(draft, "change"), edited(client, draft) | changes)
    assert response.status_code == 302, response.context["adminform"].form.errors
    draft.refresh_from_db()
    return draft


def test_a_round_is_read_only_and_says_where_to_correct_it(client, recorder):
    page = client.get(address_of(Round.objects.get(number="398")))
    assert 'value="Correct this round"' in page.content.decode()
    assert "It was never corrected." in words(page)
    assert "9 December 2025, 18:22:06 UTC" in words(page)
    assert 'name="crs_cutoff"' not in page.content.decode()


@pytest.mark.parametrize("model", ["round", "poolsnapshot"])
def test_nobody_adds_changes_or_deletes_a_public_row(admin_client, model):
    pk = {"round": Round, "poolsnapshot": PoolSnapshot}[model].objects.values_list("pk", flat=True)[0]
    assert admin_client.get(f"/admin/draws/{model}/add/").status_code == 403
    assert admin_client.get(f"/admin/draws/{model}/{pk}/change/").status_code == 200
    assert admin_client.post(f"/admin/draws/{model}/{pk}/change/").status_code == 403
    assert admin_client.post(f"/admin/draws/{model}/{pk}/delete/").status_code == 403


def test_a_correction_shows_old_and_new_and_asks_why(client, recorder):
    draft = corrected(client, "398", invitations="4,100", tie_break_at="2025-12-09T18:22:07Z")
    page = client.get(page_of(draft))
    assert page.context["changes"] == [
        ("Invitations", "4,000", "4,100"),
        ("Tie-break", "9 December 2025, 18:22:06 UTC", "9 December 2025, 18:22:07 UTC"),
    ]
    refused = client.post(page_of(draft, "publish"), {"revision": draft.revision})
    assert refused.context["form"].errors == {"why": ["Say why the round is corrected: readers are told."]}


def test_a_correction_keeps_what_was_said_before(client, recorder):
    draft = corrected(client, "398", invitations="4,100")
    given = answers(draft, client.get(page_of(draft))) | {"why": "Read again: 4,100."}
    assert client.post(page_of(draft, "publish"), given).status_code == 302
    round_ = Round.objects.get(number="398")
    assert round_.invitations == 4100
    page = words(client.get(address_of(round_)))
    assert "20 October 2026, 12:00, Ottawa time, by recorder@example.org" in page
    assert "Read again: 4,100. Figure Old New Invitations 4,000 4,100" in page


def test_each_field_that_differs_says_what_is_published_now(client, recorder):
    draft = corrected(client, "247", invitations="4,100", stream=desk.version("healthcare", "3"), note="Ours")
    round_ = draft.corrects
    told = {"invitations": 400, "note": "<script>x</script>"}
    round_correct(round_=round_, figures=told, reason="Read again.", by=recorder)
    address = page_of(draft, "change")
    page = client.get(address)
    marks = marked(page)
    assert marks["invitations"] == "Published: 400."
    assert marks.keys() == {"invitations", "stream", "note"}
    assert "<script>x</script>" not in page.content.decode()
    pool = draft.pool
    changes = {"pool": pool_as_text(pool | {"491-500": 1}), "invitations": "400", "crs_cutoff": "rabbits"}
    typed = edited(client, draft) | changes
    assert marked(client.post(address, typed)).keys() == {"stream", "note", "pool", "crs_cutoff"}
    assert marked(client.post(address, typed))["pool"] == f"Published: 491-500 {number(pool['491-500'])}."


def marked(page) -> dict[str, str]:
    """What the fields of a form say of the public round."""
    helps = {name: str(field.help_text) for name, field in page.context["adminform"].form.fields.items()}
    found = {name: re.match("<strong>(Published: .*)</strong>", text, re.S) for name, text in helps.items()}
    return {name: match[1] for name, match in found.items() if match}


def test_correcting_only_words_asks_nothing_but_why(client, recorder):
    draft = corrected(client, "176", note="Read again.")
    page = client.get(page_of(draft))
    assert page.context["form"].warnings == []
    assert page.context["can_publish"]


def test_what_changes_nothing_is_not_published(client, recorder):
    page = client.get(page_of(corrected(client, "398")))
    assert "Nothing yet: the draft says what the public round says." in words(page)
    assert not page.context["can_publish"]


def test_the_number_of_a_public_round_stays(client, recorder):
    assert corrected(client, "398", **{"number": "399"}).number == "398"


def test_a_published_pool_is_not_emptied(client, recorder):
    draft = corrected(client, "398")
    page = client.post(page_of(draft, "change"), edited(client, draft) | {"pool": "", "pool_as_of": ""})
    assert page.context["adminform"].form.errors == {
        "pool": ["The round was published with its pool: correct its figures instead."]
    }


def test_a_pool_that_never_added_up_keeps_its_note(client, recorder):
    note = PoolSnapshot.objects.get(round__number="247").note
    draft = corrected(client, "247", note="Read again.")
    given = answers(draft, client.get(page_of(draft))) | {"why": "A note."}
    assert client.post(page_of(draft, "publish"), given).status_code == 302
    pool = PoolSnapshot.objects.get(round__number="247")
    assert (pool.unexplained, pool.note) == (180, note)


def test_a_draft_whose_round_became_public_turns_into_its_correction(client, recorder):
    draft = prepare(client, crs_cutoff="471")
    twin = RoundDraft.objects.get(pk=draft.pk)
    draft_publish(draft=draft, by=recorder, reasons={})
    twin.pk, twin.state, twin.crs_cutoff = None, "open", 472
    twin.save()
    page = client.get(page_of(twin))
    assert "became public after this draft was begun" in words(page)
    client.post(address_of(Round.objects.get(number="448"), "correct"))
    assert client.get(page_of(twin)).context["changes"] == [("Cut-off", "471", "472")]


def test_who_may_not_prepare_cannot_begin_a_correction(client, in_october):
    client.force_login(desk.staff("reader", "view_round"))
    round_ = Round.objects.get(number="398")
    assert "Correct this round" not in words(client.get(address_of(round_)))
    assert client.post(address_of(round_, "correct")).status_code == 403


def test_no_public_round_is_wrong_by_the_checks():
    rounds = Round.objects.select_related("category_version__category", "pool").order_by("-sequence")[::9]
    assert [findings_about(draft_of(round_), today=date(2026, 12, 1)) for round_ in rounds] == [[]] * 50
