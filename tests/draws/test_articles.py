"""Outside articles: finding their rounds, deciding which, loading what is known."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from django.contrib.auth.models import Group

from accounts.models import AuditEvent, User
from draws import loading
from draws.models import Article, Round
from draws.selectors.article_rounds import search
from noc.tabular import RefusedRow

pytestmark = pytest.mark.django_db
ADD = "/admin/draws/article/add/"
TYPED = {
    "url": "https://example.org/news",
    "title": "Four thousand invited",
    "publisher": "Example News",
    "retrieved_on": "2026-11-21",
    "is_resolved": "on",
}


def numbers(rounds) -> list[str]:
    return [round_.number for round_ in rounds]


@pytest.fixture
def recorder(client) -> User:
    """A member of the ready group, signed in."""
    user = User.objects.create_user("ana@example.org", is_staff=True)
    user.groups.add(Group.objects.get(name="Draw recorder"))
    client.force_login(user)
    return user


def post(client, address: str = ADD, **typed):
    """Send the form with what is typed."""
    return client.post(address, {**TYPED, **typed})


def again(client, page, **changed):
    """Send a form that came back as it stands, but for what is changed."""
    form = page.context["adminform"].form
    data = {name: form.data.getlist(name) for name in form.data}
    return client.post(ADD, data | changed)


def errors(page) -> dict[str, list[str]]:
    return page.context["adminform"].form.errors


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("4,000 at 475", ["357", "422"]),
        ("4000 / 475", ["357", "422"]),
        (" 4,000 AT 467 ", ["398"]),
        ("357, 422", ["357", "422"]),
        ("91b 91a", ["91a", "91b"]),
    ],
)
def test_rounds_are_found_by_figures_or_numbers(text: str, found: list[str]):
    assert numbers(search(text).rounds) == found


def test_a_day_narrows_what_figures_fit():
    assert numbers(search("4,000 at 475", date(2025, 7, 22)).rounds) == ["357"]


@pytest.mark.parametrize(
    ("text", "on", "why"),
    [
        ("4,000", None, "Write figures, as in “4,000 at 475”, or numbers of rounds"),
        ("healthcare", None, "Write figures, as in “4,000 at 475”, or numbers of rounds"),
        ("many at 475", None, "Write a whole number, as in 4,000."),
        ("4,001 at 475", None, "No round had 4,001 invitations at 475."),
        ("4,000 at 475", date(2025, 7, 23), "No round of that day had 4,000 invitations at 475."),
        ("398, 9999", None, "There is no round 9999."),
    ],
)
def test_what_finds_nothing_says_why(text: str, on: date | None, why: str):
    with pytest.raises(ValueError, match="^" + why.replace("(", r"\(")):
        search(text, on)


def test_figures_that_fit_two_rounds_are_offered_unresolved(client, recorder):
    page = post(client, find="4,000 at 475")
    form = page.context["adminform"].form
    labels = [str(label) for _value, label in form.fields["rounds"].choices]
    assert labels == [
        "Round 357, 22 July 2025: Healthcare and social services, 4,000 at 475",
        "Round 422, 25 June 2026: Healthcare and social services, 4,000 at 475",
    ]
    assert not form["is_resolved"].value()
    assert form["title"].value() == "Four thousand invited"
    assert not Article.objects.filter(url=TYPED["url"]).exists()


def test_saved_again_it_is_unresolved_with_two_candidates(client, recorder):
    assert again(client, post(client, find="4,000 at 475")).status_code == 302
    article = Article.objects.get(url=TYPED["url"])
    assert (article.is_resolved, sorted(numbers(article.rounds.all()))) == (False, ["357", "422"])
    event = AuditEvent.objects.get(what="article.added")
    assert (event.actor, event.details["rounds"]) == (recorder, ["357", "422"])


def test_one_candidate_is_offered_as_resolved(client, recorder):
    page = post(client, find="4,000 at 467")
    assert errors(page) == {
        "rounds": ["Leave ticked what the article speaks of, or may speak of, and save again."]
    }
    assert page.context["adminform"].form["is_resolved"].value()
    assert again(client, page).status_code == 302
    assert numbers(Article.objects.get(url=TYPED["url"]).rounds.all()) == ["398"]


def test_a_resolved_article_must_say_which_of_two(client, recorder):
    page = again(client, post(client, find="4,000 at 475"), is_resolved=["on"])
    (why,) = errors(page)["is_resolved"]
    assert why.startswith("These figures fit Round 357 and Round 422. Leave ticked the one it speaks of")


def test_once_decided_it_is_resolved(client, recorder):
    only = [str(Round.objects.get(number="422").pk)]
    page = again(client, post(client, find="4,000 at 475"), rounds=only, is_resolved=["on"])
    assert page.status_code == 302
    article = Article.objects.get(url=TYPED["url"])
    assert (article.is_resolved, numbers(article.rounds.all())) == (True, ["422"])


def test_an_unresolved_one_with_a_single_candidate_is_asked_about(client, recorder):
    only = [str(Round.objects.get(number="422").pk)]
    page = again(client, post(client, find="4,000 at 475"), rounds=only)
    (why,) = errors(page)["is_resolved"]
    assert why.startswith("Round 422 is the only candidate. If it is certain, tick this")
    assert again(client, page, note=["It may speak of another country."]).status_code == 302


def test_a_second_search_keeps_what_was_ticked(client, recorder):
    page = again(client, post(client, find="398"), find=["385"])
    assert numbers(page.context["adminform"].form.fields["rounds"].queryset) == ["385", "398"]
    assert again(client, page).status_code == 302
    assert sorted(numbers(Article.objects.get(url=TYPED["url"]).rounds.all())) == ["385", "398"]


def test_without_a_round_it_asks_for_one(client, recorder):
    assert errors(post(client)) == {"find": ["Find the round it speaks of: type its figures or its number."]}


def test_what_cannot_be_found_stands_at_its_field_with_all_that_was_typed(client, recorder):
    page = post(client, find="4,001 at 475")
    assert errors(page) == {"find": ["No round had 4,001 invitations at 475."]}
    assert page.context["adminform"].form["publisher"].value() == "Example News"


def test_a_forged_choice_finds_nothing(client, recorder):
    page = post(client, rounds=["x", "99999999"])
    assert "rounds" in errors(page)


def test_an_article_is_changed_with_its_rounds_in_place(client, recorder):
    article = Article.objects.get()
    address = f"/admin/draws/article/{article.pk}/change/"
    form = client.get(address).context["adminform"].form
    assert numbers(form.fields["rounds"].queryset) == ["357", "422"]
    kept = [str(round_.pk) for round_ in article.rounds.all()]
    typed = {"title": "Another title", "rounds": kept, "is_resolved": ""}
    assert post(client, address, **typed).status_code == 302
    assert AuditEvent.objects.get(what="article.changed").about == f"article {article.pk}"
    assert Article.objects.get(pk=article.pk).rounds.count() == 2


def test_its_history_is_its_events(client, recorder):
    pk = Article.objects.get().pk
    response = client.get(f"/admin/draws/article/{pk}/history/")
    assert response["Location"] == f"/admin/accounts/auditevent/?about__exact=article+{pk}"


def test_the_list_says_what_is_not_decided(client, recorder):
    content = client.get("/admin/draws/article/").content.decode()
    assert "357, 422" in content
    assert "unresolved, 2 candidates" in content


def test_staff_without_the_right_add_no_article(client):
    client.force_login(User.objects.create_user("ben@example.org", is_staff=True))
    assert client.get(ADD).status_code == 403


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the data files of draws, to be changed."""
    return Path(shutil.copytree(loading.DATA, tmp_path / "data"))


def change(folder: Path, old: str, new: str) -> None:
    path = folder / "articles.csv"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_what_is_known_is_loaded_as_unresolved():
    article = Article.objects.get()
    assert article.url == "https://flyingfoximmigration.com/?p=3176"
    assert (article.is_resolved, article.published_on) == (False, None)
    assert sorted(numbers(article.rounds.all())) == ["357", "422"]


def test_a_changed_file_is_followed(folder: Path):
    change(folder, "357 422,no", "422,yes")
    assert loading.load(folder=folder)["articles"].updated == 1
    article = Article.objects.get()
    assert (article.is_resolved, numbers(article.rounds.all())) == (True, ["422"])
    assert loading.load(folder=folder, force=True)["articles"].unchanged == 1


def test_what_staff_decided_is_kept(client, recorder, folder: Path):
    article = Article.objects.get()
    only = [str(Round.objects.get(number="422").pk)]
    post(client, f"/admin/draws/article/{article.pk}/change/", rounds=only)
    change(folder, "at 475", "at 475 points")
    assert loading.load(folder=folder)["articles"].kept == 1
    assert numbers(Article.objects.get().rounds.all()) == ["422"]


def test_an_address_that_staff_corrected_does_not_come_back(client, recorder):
    article = Article.objects.get()
    kept = [str(round_.pk) for round_ in article.rounds.all()]
    post(client, f"/admin/draws/article/{article.pk}/change/", rounds=kept, is_resolved="")
    assert loading.load(force=True)["articles"].kept == 1
    assert Article.objects.get().url == TYPED["url"]


def test_what_staff_deleted_does_not_come_back():
    Article.objects.get().delete()
    assert loading.load(force=True)["articles"].kept == 1
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("357 422", "357 9999", "articles.csv, line 2: there is no round 9999."),
        ("357 422,no", "357 357,no", "names the rounds it may speak of, two or more."),
        ("357 422,no", ",no", "articles.csv, line 2: rounds is empty."),
        ("https://", "javascript://", 'url is "javascript://flyingfoximmigration.com/?p=3176", not an https'),
        ("2026-11-21", "21.11.2026", 'retrieved_on is "21.11.2026", not a date'),
        (",no,", ",perhaps,", 'resolved is "perhaps"'),
    ],
)
def test_a_wrong_row_is_refused_and_nothing_is_loaded(folder: Path, old: str, new: str, why: str):
    change(folder, "at 475", "at 475 points")
    change(folder, old, new)
    with pytest.raises(RefusedRow) as refused:
        loading.load(folder=folder)
    assert why in str(refused.value)
    assert Article.objects.get().title == "On a healthcare round with 4,000 invitations at 475"
