"""The page of a round beside its figures: questions, place, other streams, corrections, articles, times."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.utils.html import strip_tags

from accounts.models import User
from draws.models import Article, DataState, ProcessingTime, Round
from draws.services import round_correct

pytestmark = pytest.mark.django_db


@pytest.fixture
def words_of(client):
    """The words of a page, blanks folded."""

    def words(address: str) -> str:
        parted = re.sub(r"</(dt|dd|td|th|li|p)>", " ", client.get(address).content.decode())
        return re.sub(r"\s+", " ", strip_tags(parted))

    return words


def rewrite(number: str, **fields: str) -> None:
    """Save a round with other words, so that what pages keep of it is made anew."""
    round_ = Round.objects.get(number=number)
    for name, value in fields.items():
        setattr(round_, name, value)
    round_.save()


@pytest.mark.parametrize(
    "said",
    [
        "Everyone eligible for this round with more than 467 points was invited.",
        "This tie-break, 73 days before, decides between equal scores only.",
        "37 occupations listed that day, by version 3",
        "467 points, with 4,000 people invited. First healthcare round of 2026.",
        "a cut-off is a reference point of its day, not a guarantee for another.",
        "The next healthcare round was round 422 of 25 June 2026, at 475: 8 points higher.",
        "healthcare cut-offs lay between 462 and 510, in 8 rounds.",
        "Until then the next healthcare cut-off had been: lower 8 times higher 5 times 13 points away in the",
        "The last healthcare round that we know is round 441 of 4 September 2026, at 475.",
        "Would I have been invited?",
    ],
)
def test_the_four_questions_are_answered_from_data(words_of, said: str):
    assert said in words_of("/draws/398/")


def test_of_the_last_of_a_stream_nothing_is_told_of_the_next(words_of):
    words = words_of("/draws/441/")
    assert "The next healthcare round was" not in words
    assert "The last healthcare round that we know" not in words


def test_a_round_without_a_tie_break_has_none_to_explain(words_of):
    assert "This tie-break" not in words_of("/draws/1/")


def test_the_place_is_told_as_of_the_round_and_as_of_now(words_of):
    words = words_of("/draws/357/")
    assert "Among those of When it was held By round 447 Cut-offs by now" in words
    assert "2025 lowest of 3 fourth lowest of 7 462 to 510, 7 rounds" in words
    assert "Since 2023 fourth highest of 9 fifth highest of 16, the same as 2 others" in words


def test_where_nothing_has_changed_it_is_told_once(words_of):
    words = words_of("/draws/447/")
    assert "Among those of When it was held Cut-offs by now 2026 lowest of 2 476 to 477, 2 rounds" in words


def test_a_category_is_held_against_cec_and_general(words_of):
    words = words_of("/draws/379/")
    assert "The other streams on 14 November 2025" in words
    assert "Healthcare and social services 462 – 14 Nov 2025, that day" in words
    assert "Canadian Experience Class 533 +71" in words
    assert "General 529 +67 23 Apr 2024, 570 days before" in words


def test_the_first_round_stands_alone(words_of):
    assert "The other streams on" not in words_of("/draws/1/")


@pytest.mark.parametrize(
    ("number", "links"),
    [
        ("398", ["/draws/397/", "/draws/399/", "/draws/385/", "/draws/422/"]),
        ("1", ["/draws/2/"]),
        ("447", ["/draws/446/", "/draws/408/"]),
    ],
)
def test_it_leads_to_its_neighbours_and_to_those_in_its_stream(client, number: str, links: list[str]):
    content = client.get(f"/draws/{number}/").content.decode()
    nav = content[content.index('aria-label="Rounds before and after"') :]
    assert re.findall(r'href="(/draws/[0-9a-z]+/)"', nav[: nav.index("</nav>")])[: len(links)] == links


def test_its_neighbours_stand_below_its_figures_and_what_was_published_beside(client):
    content = client.get("/draws/398/").content.decode()
    marks = [
        'class="figures"',
        'aria-label="Rounds before and after"',
        'id="asked"',
        'id="pool"',
        'id="facts"',
    ]
    places = [content.index(mark) for mark in marks]
    assert places == sorted(places)
    assert content.count('aria-label="Rounds before and after"') == 1


def test_the_ministerial_instruction_is_where_the_source_says(client):
    url = "https://www.canada.ca/en/immigration-refugees-citizenship/corporate/mandate/"
    assert f'<dt>Ministerial instruction</dt><dd><a href="{url}' in client.get("/draws/398/").content.decode()
    rewrite("398", source_url="https://example.org/398")
    assert "Ministerial instruction" not in client.get("/draws/398/").content.decode()


def test_a_note_on_where_a_figure_comes_from_is_shown(words_of):
    rewrite("252", note="The cut-off stands in the text only, not in the table.")
    assert "Note The cut-off stands in the text only" in words_of("/draws/252/")


def correct(**figures) -> None:
    """Correct round 398, as a member of staff whose name is not public."""
    staff, _ = User.objects.get_or_create(email="ana@example.org", defaults={"name": "Ana Secret"})
    round_ = Round.objects.get(number="398")
    round_correct(round_=round_, figures=figures, reason="IRCC changed it at noon.", by=staff)


def test_a_correction_shows_what_was_said_before_and_why(client, words_of, time_machine):
    time_machine.move_to("2026-11-20T12:00:00-05:00")
    correct(crs_cutoff=468)
    words = words_of("/draws/398/")
    assert "Corrected on 20 November 2026" in words
    assert "Cut-off: 468; we said 467" in words
    assert "Why: IRCC changed it at noon." in words
    assert "Secret" not in words
    assert "<del>467</del>" in client.get("/draws/398/").content.decode()


def test_of_two_corrections_on_one_day_the_time_tells_and_the_older_one_says_what_became_of_it(
    words_of, time_machine
):
    time_machine.move_to("2026-11-19T12:00:00-05:00")
    correct(invitations=3900)
    time_machine.move_to("2026-11-20T12:00:00-05:00")
    correct(crs_cutoff=468, note="Read again.")
    time_machine.move_to("2026-11-20T23:30:00-05:00")
    correct(crs_cutoff=469)
    words = words_of("/draws/398/")
    assert "Corrected on 20 November 2026, 23:30 Ottawa time" in words
    assert "Cut-off: 469; we said 468" in words
    assert "Corrected on 20 November 2026, 12:00 Ottawa time" in words
    assert "Cut-off: 468, corrected to 469 later; we said 467" in words
    assert "Corrected on 19 November 2026 " in words
    assert "Invitations: 3,900; we said 4,000" in words


def test_when_only_our_own_note_changed_no_correction_is_told(words_of):
    correct(note="Read again.", retrieved_on=date(2026, 11, 20))
    assert "Corrected on" not in words_of("/draws/398/")


@pytest.mark.parametrize(("number", "other"), [("422", "357"), ("357", "422")])
def test_an_article_that_fits_two_rounds_stands_apart_on_both(words_of, number: str, other: str):
    words = words_of(f"/draws/{number}/")
    assert "Perhaps about this round On a healthcare round with 4,000 invitations at 475" in words
    assert f"It may speak of this round or of round {other}" in words
    assert "Written about this round" not in words


def test_an_article_that_is_decided_stands_under_its_round_alone(client, words_of):
    Article.objects.update(is_resolved=True, published_on=date(2026, 6, 26))
    Article.objects.get().rounds.set(Round.objects.filter(number="422"))
    words = words_of("/draws/422/")
    assert "Written about this round On a healthcare round" in words
    assert "flyingfoximmigration.com, 26 June 2026; read on 21 November 2026" in words
    assert "healthcare round with 4,000" not in words_of("/draws/357/")
    assert 'rel="noopener nofollow external noreferrer"' in client.get("/draws/422/").content.decode()


def test_three_candidates_are_all_named(words_of):
    Article.objects.get().rounds.add(Round.objects.get(number="441"))
    assert "It may speak of this round or of round 422 or round 441" in words_of("/draws/357/")


def test_a_hostile_title_is_harmless(client):
    Article.objects.update(title="<script>alert(1)</script>")
    assert "<script>alert" not in client.get("/draws/422/").content.decode()


def test_a_processing_time_is_shown_only_once_entered(words_of):
    assert "for an application" not in words_of("/draws/398/")
    ProcessingTime.objects.create(months=7, as_of=date(2026, 3, 1), source="https://example.org/times")
    assert "IRCC gave 7 months for an application on 1 March 2026 (source)." in words_of("/draws/398/")


def test_the_programs_own_processing_time_comes_before_the_one_for_all(words_of):
    for program, months in (("", 7), ("cec", 5)):
        ProcessingTime.objects.create(
            program=program, months=months, as_of=date(2026, 3, 1), source="https://example.org/times"
        )
    assert "Canadian Experience Class: IRCC gave 5 months" in words_of("/draws/446/")
    assert "IRCC gave 7 months" in words_of("/draws/445/")


@pytest.mark.parametrize(("number", "first", "again"), [("398", 20, 5), ("422", 21, 6), ("445", 16, 5)])
def test_the_number_of_queries_is_known(client, django_assert_num_queries, number, first, again):
    DataState.renew()
    with django_assert_num_queries(first):
        client.get(f"/draws/{number}/")
    with django_assert_num_queries(again):
        client.get(f"/draws/{number}/", headers={"cookie": "some=thing"})


def test_what_is_told_of_a_round_is_never_kept(client, words_of):
    client.get("/draws/398/")
    ProcessingTime.objects.create(months=7, as_of=date(2026, 3, 1), source="https://example.org/times")
    Article.objects.get().rounds.add(Round.objects.get(number="398"))
    words = words_of("/draws/398/")
    assert "IRCC gave 7 months" in words
    assert "It may speak of this round or of round 357 or round 422" in words


def test_which_streams_stand_beside_a_round_is_said(words_of):
    words = words_of("/draws/447/")
    assert "each stream with a round in the year up to that day; of Canadian Experience Class and" in words
