"""The desk: what is open, how to begin, what to check, and who may publish."""

import re

import pytest
from django.urls import reverse

from draws.models import BANDS, FeedCheck, Round, RoundDraft
from draws.services import Superseded, draft_publish, draft_save
from draws.signals import round_reach
from tests.draws import desk
from tests.draws.desk import ADD, DESK, answers, page_of, prepare
from tests.draws.test_pasted import PUBLISHED

pytestmark = pytest.mark.django_db


def words(page) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def test_the_desk_says_what_the_feed_gave_last(client, recorder):
    assert "It has not been asked yet." in words(client.get(DESK))
    FeedCheck.objects.create(address="https://example.org", outcome="changed", new=2, last_round="449")
    page = words(client.get(DESK))
    assert "Asked on 20 October 2026, 12:00, Ottawa time: something new. 2 new rounds." in page
    assert "It goes to round 449." in page


def test_the_desk_begins_a_round_like_the_last_of_each_living_stream(client, recorder):
    page = client.get(DESK).content.decode()
    assert f'<a class="button default" href="{ADD}">Record a round</a>' in page
    assert f'<a href="{ADD}?like=healthcare">Healthcare</a>' in page
    assert "?like=fst" not in page


def test_the_desk_shows_open_drafts_and_others_when_asked(client, recorder):
    assert "No draft is open." in words(client.get(DESK))
    draft = prepare(client)
    page = client.get(DESK)
    assert f'href="{page_of(draft)}"' in page.content.decode()
    assert "4,000 at 470" in words(page)
    client.post(page_of(draft, "discard"), {"revision": draft.revision})
    assert "No draft is open." in words(client.get(DESK))
    assert "Discarded by recorder@example.org on 20 October 2026, 12:00" in words(
        client.get(f"{DESK}?state=discarded")
    )
    assert "Round 448" in words(client.get(f"{DESK}?state=all"))


def test_the_check_shows_the_round_as_readers_will_see_it(client, recorder):
    page = words(client.get(page_of(prepare(client, pool_as_of="2026-10-12", pool=PUBLISHED))))
    assert "Healthcare and social services: 4,000 invited at 470" in page
    assert "At exactly 470, those who had submitted their profile before 5 September 2026" in page
    assert "60 rounds 139,215 invitations" in page
    assert "The pool 3 days before" in page
    assert "235,695 people on 12 October 2026" in page


def test_the_check_tells_the_difference_to_the_last_of_its_stream(client, recorder):
    against = client.get(page_of(prepare(client))).context["preview"]["against"]
    assert str(against["last"]) == "Round 441"
    assert against["rows"] == [
        ("Cut-off", "475", "470", "−5"),
        ("Invitations", "3,500", "4,000", "+500"),
        ("Date", "4 September 2026", "15 October 2026", "41 days"),
    ]


@pytest.fixture
def no_receivers(monkeypatch):
    """A site of which no part keeps what was said of rounds."""
    monkeypatch.setattr(round_reach, "receivers", [])
    round_reach.sender_receivers_cache.clear()


def test_the_check_says_so_where_nobody_can_tell_whom_it_touches(client, recorder, no_receivers):
    draft = prepare(client)
    assert "is not known: no part of the site answered." in words(client.get(page_of(draft)))


def test_the_check_tells_whom_it_touches(client, recorder):
    draft = prepare(client)
    assert "Nobody has saved an assessment." in words(client.get(page_of(draft)))

    def receiver(*, round, corrects, **kwargs):
        return f"Three saved results meet {round.crs_cutoff} points; it corrects {corrects}."

    round_reach.connect(receiver)
    page = words(client.get(page_of(draft)))
    round_reach.disconnect(receiver)
    assert "Three saved results meet 470 points; it corrects None." in page
    assert "is not known" not in page


def test_a_room_that_fails_to_answer_is_told_plainly(client, recorder):
    def receiver(**kwargs):
        raise RuntimeError

    draft = prepare(client)
    round_reach.connect(receiver)
    page = words(client.get(page_of(draft)))
    round_reach.disconnect(receiver)
    assert "A part of the site could not say what it touches" in page


def test_reasons_survive_a_failed_attempt(client, recorder):
    draft = prepare(client, crs_cutoff="647", invitations="40,000")
    first, second = client.get(page_of(draft)).context["form"].warnings
    posted = {
        "revision": draft.revision,
        f"tick_{first.digest}": "on",
        f"reason_{first.digest}": "Seen twice on the page.",
    }
    page = client.post(page_of(draft, "publish"), posted)
    assert 'value="Seen twice on the page."' in page.content.decode()
    assert set(page.context["form"].errors) == {f"tick_{second.digest}", f"reason_{second.digest}"}
    assert f'<a href="#id_tick_{second.digest}">' in page.content.decode()


def test_a_reason_stands_only_for_the_warning_it_was_given(client, recorder):
    draft = prepare(client, crs_cutoff="647")
    given = answers(draft, client.get(page_of(draft)))
    draft.crs_cutoff = 147
    draft_save(draft=draft, by=recorder)
    page = client.post(page_of(draft, "publish"), given | {"revision": str(draft.revision)})
    assert page.context["form"].errors
    assert not Round.objects.filter(number="448").exists()


def test_the_day_of_the_pool_is_taken_from_its_caption_unless_it_is_typed(client, recorder):
    pasted = f"Candidates in the pool as of October 12, 2026\n{PUBLISHED}"
    assert str(prepare(client, pool=pasted).pool_as_of) == "2026-10-12"
    assert str(prepare(client, number="449", pool=pasted, pool_as_of="2026-10-11").pool_as_of) == "2026-10-11"


def test_a_pool_that_does_not_add_up_is_published_with_its_reason(client, recorder):
    draft = prepare(client, pool_as_of="2026-10-12", pool=PUBLISHED.replace("235,695", "235,700"))
    given = answers(draft, client.get(page_of(draft)), "Printed so; a band may be mistyped.")
    assert client.post(page_of(draft, "publish"), given).status_code == 302
    pool = Round.objects.get(number="448").pool
    assert (pool.unexplained, pool.note) == (5, "Printed so; a band may be mistyped.")


def test_who_may_only_prepare_cannot_publish(client, in_october):
    client.force_login(desk.staff("helper", "add_rounddraft", "change_rounddraft"))
    draft = prepare(client)
    page = client.get(page_of(draft))
    assert "Publish round 448" not in page.content.decode()
    assert "Publishing needs the right to publish a round" in words(page)
    assert client.post(page_of(draft, "publish"), answers(draft, page)).status_code == 403
    assert not Round.objects.filter(number="448").exists()


@pytest.mark.parametrize("name", ["check", "publish", "discard", "change"])
def test_who_has_no_right_sees_no_draft(client, recorder, name):
    draft = prepare(client)
    client.force_login(desk.staff("visitor", "view_category"))
    assert client.post(page_of(draft, name), {"revision": draft.revision}).status_code == 403
    assert RoundDraft.objects.get().state == "open"


def test_who_may_only_look_is_led_from_the_form_to_the_check(client, recorder):
    draft = prepare(client)
    client.force_login(desk.staff("viewer", "view_rounddraft"))
    assert client.get(page_of(draft, "change")).url == page_of(draft)


def test_who_may_only_look_changes_nothing(client, recorder):
    draft = prepare(client)
    client.force_login(desk.staff("reader", "view_rounddraft"))
    page = client.get(page_of(draft))
    assert page.status_code == 200
    assert "Discard this draft" not in words(page)
    assert client.post(page_of(draft, "discard"), {"revision": draft.revision}).status_code == 403


def test_the_loser_of_two_who_publish_is_told_who_when_and_where(client, recorder):
    draft = prepare(client, crs_cutoff="647")
    given = answers(draft, client.get(page_of(draft)), "I read it on the page.")
    winner = desk.staff("winner")
    warning = client.get(page_of(draft)).context["form"].warnings[0]
    draft_publish(draft=draft, by=winner, reasons={warning.digest: "So it is."})
    page = client.post(page_of(draft, "publish"), given)
    assert "Published by winner@example.org on 20 October 2026, 12:00, Ottawa time." in words(page)
    assert '<a href="/draws/448/">Round 448</a>' in page.content.decode()
    assert "You had typed: I read it on the page." in words(page)
    assert Round.objects.filter(number="448").count() == 1


def test_what_changed_after_the_check_is_checked_again(client, recorder):
    draft = prepare(client, crs_cutoff="647")
    given = answers(draft, client.get(page_of(draft)), "Seen.")
    draft.invitations = 3000
    draft_save(draft=draft, by=desk.staff("colleague"))
    page = client.post(page_of(draft, "publish"), given)
    assert "Changed by colleague@example.org on 20 October 2026, 12:00" in words(page)
    assert 'value="Seen."' in page.content.decode()
    assert not Round.objects.filter(number="448").exists()
    assert client.post(page_of(draft, "publish"), given | {"revision": "2"}).status_code == 302


def edited(client, draft) -> dict[str, str]:
    """The form of a draft as the browser would send it back."""
    form = client.get(page_of(draft, "change")).context["adminform"].form
    return {name: form[name].field.prepare_value(form[name].value()) or "" for name in form.fields}


def test_a_draft_that_a_colleague_changed_is_not_overwritten_unawares(client, recorder):
    draft = prepare(client)
    mine = edited(client, draft) | {"crs_cutoff": "472"}
    draft.crs_cutoff = 471
    draft_save(draft=draft, by=desk.staff("colleague"))
    page = client.post(page_of(draft, "change"), mine)
    (told,) = page.context["adminform"].form.non_field_errors()
    assert "Changed by colleague@example.org" in told
    assert "There it says: Cut-off 471." in told
    assert 'value="472"' in page.content.decode()
    again = {**mine, "seen": page.context["adminform"].form["seen"].value()}
    assert client.post(page_of(draft, "change"), again).status_code == 302
    assert RoundDraft.objects.get().crs_cutoff == 472


def test_a_draft_that_was_published_meanwhile_keeps_what_was_typed_on_the_page(client, recorder):
    draft = prepare(client)
    mine = edited(client, draft) | {"crs_cutoff": "472"}
    draft_publish(draft=draft, by=recorder, reasons={})
    page = client.post(page_of(draft, "change"), mine)
    (told,) = page.context["adminform"].form.non_field_errors()
    assert "can no longer be saved. To change what is public, correct the round." in told
    assert 'value="472"' in page.content.decode()
    assert client.get(page_of(draft, "change")).url == page_of(draft)


def test_a_moment_between_two_who_save_is_no_fault_of_the_page(client, recorder, monkeypatch):
    draft = prepare(client)
    beaten = [Superseded(draft)]

    def save(**kwargs):
        if beaten:
            raise beaten.pop()
        return draft_save(**kwargs)

    monkeypatch.setattr("draws.admin.drafts.draft_save", save)
    mine = edited(client, draft) | {"crs_cutoff": "472"}
    assert client.post(page_of(draft, "change"), mine).status_code == 302
    assert RoundDraft.objects.get().crs_cutoff == 472


@pytest.mark.parametrize(
    ("name", "queries"), [("desk", 9), ("add", 10), ("edit", 7), ("check", 12), ("round", 10)]
)
def test_a_page_asks_a_fixed_number_of_questions(client, recorder, django_assert_num_queries, name, queries):
    draft = prepare(client, pool_as_of="2026-10-12", pool=PUBLISHED)
    prepare(client, number="449")
    round_ = reverse("admin:draws_round_change", args=[Round.objects.get(number="398").pk])
    address = {
        "desk": DESK,
        "add": ADD,
        "edit": page_of(draft, "change"),
        "check": page_of(draft),
        "round": round_,
    }
    client.get(address[name])  # content types are asked for once
    with django_assert_num_queries(queries):
        client.get(address[name])


def test_a_pool_of_nobody_is_not_published(client, recorder):
    nobody = "\n".join(f"{band} 0" for band in BANDS) + "\nTotal 0"
    draft = prepare(client, pool_as_of="2026-10-12", pool=nobody)
    assert "A pool of nobody means that none was published" in words(client.get(page_of(draft)))


@pytest.mark.parametrize("text", ["January 5, 0202 at 0:59:13 UTC", "0001-01-01T00:00:00+05:00"])
def test_a_year_that_cannot_be_meant_is_refused_with_everything_kept(client, recorder, text):
    page = client.post(ADD, desk.typed(tie_break_at=text, crs_cutoff="471"))
    assert page.context["adminform"].form.errors.keys() == {"tie_break_at"}
    assert 'value="471"' in page.content.decode()
