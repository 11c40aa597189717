"""Staff propose a category version in the admin, check it, and a second person publishes it."""

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import AuditEvent
from draws.models import Category, CategoryVersion, DraftState, VersionProposal
from draws.services import proposal_save
from tests.draws.versions import TODAY, change_of, codes_of, editor, healthcare_4, proposed, version_of
from tests.people import staff

pytestmark = pytest.mark.django_db
LIST = "/admin/draws/versionproposal/"
ADD = f"{LIST}add/"
NURSES = "NOC 31301 Registered nurses, NOC 32101 Licensed practical nurses"


@pytest.fixture(autouse=True)
def _in_october(time_machine):
    time_machine.move_to(TODAY, tick=False)


@pytest.fixture
def ana(client):
    user = editor("ana@example.org")
    client.force_login(user)
    return user


@pytest.fixture
def bens():
    """A browser in which another editor is signed in."""
    browser = Client()
    browser.force_login(editor("ben@example.org"))
    return browser


def typed(**changes: str) -> dict[str, str]:
    """What staff type for a next healthcare version."""
    form = {
        "category": str(Category.objects.get(slug="healthcare").pk),
        "version": "4",
        "official_name": "Healthcare and Social Services Occupations",
        "effective_from": "2026-10-16",
        "rule": "occupation",
        "min_months": "24",
        "must_be_continuous": "false",
        "window_years": "3",
        "codes": NURSES,
        "source": "IRCC, read on 2026-10-16",
    }
    return {**form, **changes}


def errors(response) -> dict[str, list[str]]:
    return dict(response.context["adminform"].form.errors)


def check_of(proposal: VersionProposal) -> str:
    return f"{LIST}{proposal.pk}/check/"


def text_of(response) -> str:
    return " ".join(response.content.decode().split())


def as_shown(form) -> dict[str, str]:
    """What a browser would send back of a form it was shown."""
    shown = {name: form[name].value() for name in form.fields}
    return {name: str(value) for name, value in shown.items() if value not in (None, "", False)}


def test_what_is_typed_is_kept_as_a_proposal_and_leads_to_its_check(client, ana):
    response = client.post(ADD, typed())
    proposal = VersionProposal.objects.get()
    assert response.headers["Location"] == check_of(proposal)
    assert (proposal.codes, proposal.min_months, proposal.must_be_continuous) == (
        ["31301", "32101"],
        24,
        False,
    )
    assert (proposal.changed_by, proposal.state, proposal.effective_from) == (
        ana,
        "open",
        date(2026, 10, 16),
    )


@pytest.mark.parametrize(
    ("field", "text", "message"),
    [
        ("category", "", "Choose a category above, or name the new one here."),
        ("codes", "31301\n3012", "Line 2: 3012 is a code of NOC 2016. In NOC 2021 it became 31301."),
        ("codes", "31301, 31301", "Line 1: 31301 stands on line 1 already."),
        ("codes", "", "This rule needs the occupations it lists."),
        ("min_months", "", "This rule needs it."),
        ("min_months", "601", "Ensure this value is less than or equal to 600."),
        ("must_be_continuous", "", "This rule needs it."),
        ("service_months", "120", "Only another rule has this: leave it empty."),
        ("effective_to", "2026-10-15", "It ends before it begins."),
        ("rule", "language", "Only another rule has this: leave it empty."),
    ],
)
def test_it_refuses_in_words_at_the_field_and_nothing_typed_is_lost(client, ana, field, text, message):
    response = client.post(ADD, typed(**{field: text}))
    told = [one for messages in errors(response).values() for one in messages]
    assert message in told
    assert "IRCC, read on 2026-10-16" in response.content.decode()
    assert not VersionProposal.objects.exists()


def test_a_rule_of_service_is_told_in_whole_years(client, ana):
    military = {"rule": "military", "min_months": "", "must_be_continuous": "", "window_years": ""}
    service = {"service_months": "130", "offer_months": "36", "min_credential": "two_year"}
    told = errors(client.post(ADD, typed(**military, **service)))
    assert told == {"service_months": ["Our pages say this in years: give whole years, as in 36 months."]}


def test_a_rule_of_french_lists_nothing(client, ana):
    french = {"rule": "language", "min_months": "", "must_be_continuous": "", "window_years": ""}
    assert errors(client.post(ADD, typed(**french))) == {
        "codes": ["This rule lists no occupations: leave this empty."]
    }
    assert client.post(ADD, typed(**french, codes="")).status_code == 302


def test_a_new_category_comes_with_its_first_version(client, ana):
    named = {"new_slug": "Pilots", "new_name_en": "Pilots", "new_name_fr": "Pilotes"}
    assert client.post(ADD, typed(category="", version="1", codes="72600", **named)).status_code == 302
    category = VersionProposal.objects.get().category
    assert (category.slug, category.name_en, category.name_fr) == ("pilots", "Pilots", "Pilotes")
    assert AuditEvent.objects.filter(what="category.added", about="category pilots").exists()


def test_a_category_without_a_version_is_not_public(client, ana):
    named = {"new_slug": "pilots", "new_name_en": "Aeroplane pilots", "new_name_fr": "Pilotes"}
    client.post(ADD, typed(category="", version="1", codes="72600", **named))
    client.logout()
    assert client.get("/draws/categories/pilots/").status_code == 404
    for address in ("/draws/", "/draws/categories/", "/api/v1/categories"):
        assert "pilots" not in client.get(address).content.decode()


@pytest.mark.parametrize(
    ("named", "field", "message"),
    [
        ({"new_slug": "healthcare"}, "new_slug", "There is a category of this name: choose it above."),
        ({"new_slug": "two words"}, "new_slug", "Enter a valid “slug” consisting of letters"),
        ({"new_slug": "pilots"}, "new_name_fr", "Choose a category above, or name the new one here."),
    ],
)
def test_a_new_category_needs_names_of_its_own(client, ana, named, field, message):
    response = client.post(ADD, typed(category="", **named))
    assert errors(response)[field][0].startswith(message)
    assert not VersionProposal.objects.exists()


def test_names_beside_a_chosen_category_are_refused(client, ana):
    told = errors(client.post(ADD, typed(new_name_en="Pilots")))
    assert told == {"new_name_en": ["Only a new category is named here: leave it empty."]}


MISTAKEN = {"new_slug": "bakers", "new_name_en": "Bankers", "new_name_fr": "Banquiers"}
RIGHT = {"new_slug": "bakers", "new_name_en": "Bakers", "new_name_fr": "Boulangers"}


def test_a_category_that_was_only_proposed_is_named_anew(client, ana):
    bakers = {"category": "", "version": "1", "codes": "63202"}
    client.post(ADD, typed(**bakers, **MISTAKEN))
    first = VersionProposal.objects.get()
    told = errors(client.post(ADD, typed(**bakers | {"version": "2"}, **RIGHT)))
    assert told == {"new_slug": ["There is a category of this name: choose it above."]}
    client.post(check_of(first), {"revision": "1", "discard": "1"})
    assert not VersionProposal.objects.get().is_open
    offered = client.get(ADD).context["adminform"].form.fields["category"].queryset
    assert not offered.filter(slug="bakers").exists()
    assert client.post(ADD, typed(**bakers, **RIGHT)).status_code == 302
    category = VersionProposal.objects.get(state="open").category
    assert (category.name_en, category.name_fr) == ("Bakers", "Boulangers")
    said = AuditEvent.objects.filter(about="category bakers").values_list("what", flat=True)
    assert sorted(said) == ["category.added", "category.named_anew", "category.withdrawn"]


def test_the_names_of_a_new_category_change_with_its_open_proposal(client, ana):
    client.post(ADD, typed(category="", version="1", codes="63202", **MISTAKEN))
    proposal = VersionProposal.objects.get()
    address = f"{LIST}{proposal.pk}/change/"
    shown = as_shown(client.get(address).context["adminform"].form)
    assert (shown["new_name_en"], shown["new_name_fr"]) == ("Bankers", "Banquiers")
    names = {"new_name_en": "Bakers", "new_name_fr": "Boulangers"}
    assert client.post(address, shown | names).status_code == 302
    category = Category.objects.get(slug="bakers")
    assert (category.name_en, category.name_fr) == ("Bakers", "Boulangers")
    assert AuditEvent.objects.filter(what="category.named_anew", about="category bakers").count() == 1
    shown = as_shown(client.get(address).context["adminform"].form)
    assert client.post(address, shown).status_code == 302
    assert AuditEvent.objects.filter(what="category.named_anew").count() == 1
    shown = as_shown(client.get(address).context["adminform"].form)
    empty = errors(client.post(address, shown | {"new_name_fr": ""}))
    assert empty == {"new_name_fr": ["This field is required."]}


def test_a_published_category_is_not_named_in_a_proposal(client, ana):
    client.post(ADD, typed())
    form = client.get(f"{LIST}{VersionProposal.objects.get().pk}/change/").context["adminform"].form
    assert not {"new_name_en", "new_name_fr", "new_slug"} & form.fields.keys()


def test_a_version_has_one_open_proposal(client, ana):
    client.post(ADD, typed())
    told = errors(client.post(ADD, typed()))
    assert told == {
        "version": ["There is an open proposal for this version. Go on with that one, or discard it."]
    }


def test_the_next_version_begins_with_the_one_before(client, ana):
    before = version_of("healthcare", "3")
    form = client.get(f"{ADD}?after={before.pk}").context["adminform"].form
    assert form["version"].value() == "4"
    assert form["codes"].value().splitlines()[0] == "31100 Specialists in clinical and laboratory medicine"
    assert (form["min_months"].value(), form["must_be_continuous"].value()) == (12, "false")
    assert form["effective_from"].value() is None


def test_a_change_begins_with_what_is_published_and_says_why(client, ana):
    version = version_of("stem", "3")
    address = f"{ADD}?change_of={version.pk}"
    form = client.get(address).context["adminform"].form
    assert "category" not in form.fields
    sent = as_shown(form) | {"min_months": "18"}
    assert errors(client.post(address, sent)) == {"reason": ["This field is required."]}
    assert client.post(address, sent | {"reason": "Read again."}).status_code == 302
    proposal = VersionProposal.objects.get()
    assert (proposal.corrects, proposal.version, proposal.min_months) == (version, "3", 18)
    assert proposal.codes == codes_of(version)


def test_a_version_that_is_being_changed_is_changed_further(client, ana):
    version = version_of("stem", "3")
    held = proposed(ana, change_of(version, min_months=18, reason="Read again."))
    response = client.get(f"{ADD}?change_of={version.pk}")
    assert response.headers["Location"] == f"{LIST}{held.pk}/change/"


@pytest.mark.parametrize("named", ["after=x", "change_of=999999", "change_of=" + "9" * 5000])
def test_an_address_that_names_no_version_begins_empty(client, ana, named):
    response = client.get(f"{ADD}?{named}")
    assert response.status_code == 200
    assert response.context["adminform"].form["version"].value() is None


def test_saving_over_someone_elses_change_is_asked_about_and_then_done(client, ana, bens):
    proposal = proposed(ana)
    address = f"{LIST}{proposal.pk}/change/"
    sent = as_shown(client.get(address).context["adminform"].form) | {"min_months": "18"}
    theirs = as_shown(bens.get(address).context["adminform"].form) | {"min_months": "20"}
    assert bens.post(address, theirs).status_code == 302
    response = client.post(address, sent)
    assert errors(response)["__all__"] == [
        "ben@example.org saved this proposal meanwhile. Save again to put yours in its place."
    ]
    again = as_shown(response.context["adminform"].form)
    assert again["min_months"] == "18"
    assert client.post(address, again).status_code == 302
    assert VersionProposal.objects.get().min_months == 18


def test_whoever_is_overtaken_between_form_and_saving_is_told(client, ana, monkeypatch):
    proposal = proposed(ana)
    address = f"{LIST}{proposal.pk}/change/"
    sent = as_shown(client.get(address).context["adminform"].form)

    def overtaken(*, proposal, by):
        VersionProposal.objects.update(revision=7)
        return proposal_save(proposal=proposal, by=by)

    monkeypatch.setattr("draws.admin.proposals.proposal_save", overtaken)
    page = client.post(address, sent, follow=True)
    assert "Someone else was faster" in text_of(page)


def test_the_check_shows_what_the_public_will_read_and_what_changes(client, ana, bens):
    page = text_of(bens.get(check_of(proposed(ana))))
    for words in (
        "At least 24 months, not necessarily in a row, in one of 37 listed occupations, within the last 3",
        "What changes against version 3",
        "Added: 1",
        "62020</span> Food service supervisors",
        "Removed: 1",
        "31110</span> Dentists",
        "Version 3 ends: its last day in force becomes 15 October 2026.",
        "No round is recorded under this version.",
        "Listings: 1 begin, 1 end, 36 go on.",
        "Last changed by ana@example.org on 20 October 2026.",
    ):
        assert words in page, words
    row = r"Months of experience</th> <td [^>]+>12</td> <td [^>]+>24</td>"
    assert re.search(row, page)


def test_the_check_of_a_change_counts_the_rounds_under_the_version(client, ana, bens):
    change = change_of(version_of("healthcare", "3"), min_months=18, reason="Read again.")
    page = text_of(bens.get(check_of(proposed(ana, change))))
    assert "3 rounds are recorded under this version" in page
    assert "Why it is changed</h2> <p>Read again.</p>" in page


def test_the_second_person_publishes(client, ana, bens):
    proposal = proposed(ana)
    response = bens.post(check_of(proposal), {"publish": "1", "revision": "1"})
    version = version_of("healthcare", "4")
    assert response.headers["Location"] == f"/admin/draws/categoryversion/{version.pk}/change/"
    public = text_of(client.get("/draws/categories/healthcare/"))
    assert "Version 4, from 16 October 2026, in force" in public


def test_whoever_changed_it_last_is_told_and_has_no_button(client, ana):
    proposal = proposed(ana)
    page = text_of(client.get(check_of(proposal)))
    assert "You changed this proposal last. Someone else has to check and publish it." in page
    assert 'name="publish"' not in page
    assert client.post(check_of(proposal), {"publish": "1", "revision": "1"}).status_code == 422
    assert not CategoryVersion.objects.filter(version="4").exists()


def test_a_warning_asks_for_a_reason_and_keeps_those_typed(client, ana, bens):
    proposal = proposed(ana, healthcare_4(codes=["44101", "31301", "65310"]))
    names = re.findall(r'name="(reason-\w+)"', bens.get(check_of(proposal)).content.decode())
    sent = {"publish": "1", "revision": "1", names[0]: "As printed."}
    response = bens.post(check_of(proposal), sent)
    assert response.status_code == 422
    page = text_of(response)
    assert 'value="As printed."' in page
    assert page.count("Write a reason, or have the proposal changed.") == 1
    assert bens.post(check_of(proposal), sent | {names[1]: "This one too."}).status_code == 302


def test_errors_stand_first_and_leave_no_button(client, ana, bens):
    proposal = proposed(ana, healthcare_4(effective_from=date(2026, 2, 1)))
    page = text_of(bens.get(check_of(proposal)))
    assert "Version 2 is in force then too, from 27 February 2025 to 17 February 2026." in page
    assert 'name="publish"' not in page


def test_of_two_who_publish_the_second_is_told(client, ana, bens):
    proposal = proposed(ana)
    bens.post(check_of(proposal), {"publish": "1", "revision": "1"})
    cara = Client()
    cara.force_login(editor("cara@example.org"))
    page = cara.post(check_of(proposal), {"publish": "1", "revision": "1"}, follow=True)
    assert "Someone else changed, published or discarded it meanwhile." in text_of(page)
    assert "State: published." in text_of(page)


@pytest.mark.parametrize("revision", ["", "x", "2", "9" * 5000])
def test_what_is_not_what_was_checked_is_not_published(client, ana, bens, revision):
    proposal = proposed(ana)
    bens.post(check_of(proposal), {"publish": "1", "revision": revision})
    assert VersionProposal.objects.get().is_open


def test_a_proposal_is_discarded_and_stays_on_record(client, ana):
    proposal = proposed(ana)
    client.post(check_of(proposal), {"discard": "1", "revision": "1"})
    proposal.refresh_from_db()
    assert proposal.state == DraftState.DISCARDED
    assert AuditEvent.objects.filter(what="proposal.discarded").exists()


def test_what_is_closed_is_only_looked_at(client, ana, bens):
    proposal = proposed(ana)
    bens.post(check_of(proposal), {"publish": "1", "revision": "1"})
    assert client.get(f"{LIST}{proposal.pk}/change/").headers["Location"] == check_of(proposal)
    assert "<form method=" not in text_of(client.get(check_of(proposal))).partition('id="content"')[2]


def test_recorders_look_and_neither_propose_nor_publish_nor_discard(client, ana):
    proposal = proposed(ana)
    client.force_login(staff("rea@example.org", "Draw recorder"))
    page = text_of(client.get(check_of(proposal)))
    assert "Publishing needs a right that your account does not have." in page
    assert client.get(ADD).status_code == 403
    for button in ("publish", "discard"):
        assert client.post(check_of(proposal), {button: "1", "revision": "1"}).status_code == 403
    assert VersionProposal.objects.get().is_open


def test_other_staff_do_not_see_proposals(client, ana):
    address = check_of(proposed(ana))
    client.force_login(staff("pia@example.org", "People desk"))
    assert client.get(address).status_code == 403
    assert client.get(LIST).status_code == 403


def test_a_proposal_cannot_be_deleted(client, ana):
    assert client.post(f"{LIST}{proposed(ana).pk}/delete/", {"post": "yes"}).status_code == 403


def test_a_published_version_is_read_and_changed_by_a_proposal_only(client, ana):
    version = version_of("healthcare", "3")
    address = reverse("admin:draws_categoryversion_change", args=[version.pk])
    page = text_of(client.get(address))
    assert f"{ADD}?change_of={version.pk}" in page
    assert f"{ADD}?after={version.pk}" in page
    assert "31301 Registered nurses and registered psychiatric nurses (TEER 1)" in page
    assert client.post(address, {"version": "9"}).status_code == 403
    assert client.get("/admin/draws/categoryversion/add/").status_code == 403


def test_the_history_of_a_version_is_its_events(client, ana, bens):
    proposal = proposed(ana)
    bens.post(check_of(proposal), {"publish": "1", "revision": "1"})
    version = version_of("healthcare", "4")
    page = client.get(reverse("admin:draws_categoryversion_history", args=[version.pk]), follow=True)
    assert "version.published" in text_of(page)
    assert "proposal.begun" in text_of(page)
    assert "version.ended" not in text_of(page).partition("result_list")[2].partition("</table>")[0]


def test_the_pages_ask_few_questions_of_the_database(client, ana, django_assert_num_queries):
    proposal = proposed(ana)
    client.get(check_of(proposal))
    with django_assert_num_queries(15):
        client.get(check_of(proposal))
    with django_assert_num_queries(9):
        client.get(LIST)


@pytest.mark.parametrize("day", ["0001-01-01", "2014-12-31", "2101-01-01"])
def test_a_year_that_cannot_be_meant_is_refused(client, ana, day):
    assert "effective_from" in errors(client.post(ADD, typed(effective_from=day)))
    assert not VersionProposal.objects.exists()
