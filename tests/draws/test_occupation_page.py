"""The page of an occupation: what it is, how to tell it, what IRCC did with it."""

import re

import pytest

from noc.models import Classification, Neighbour, TitleVariant, UnitGroup
from noc.services import load_elements
from tests.noc.published import files

pytestmark = pytest.mark.django_db


def unit_group(code: str) -> UnitGroup:
    return UnitGroup.objects.get(classification__version="2021", code=code)


@pytest.fixture
def nurses() -> UnitGroup:
    """31301 with words of its own, whatever the data files hold."""
    found = unit_group("31301")
    found.variants.all().delete()
    found.neighbours.all().delete()
    UnitGroup.objects.filter(pk=found.pk).update(summary_en="Nurse people.", summary_fr="Soignent.")
    Neighbour.objects.create(
        unit_group=found, other=unit_group("32101"), when_en="carry boots", when_fr="portez des bottes"
    )
    for language, title in (("en", "ward nurse"), ("fr", "infirmière de salle")):
        TitleVariant.objects.create(unit_group=found, origin="everyday", language=language, title=title)
    Classification.renew()
    return found


def test_it_says_what_they_do_and_how_to_tell_them_apart(nurses, client, words_of):
    words = words_of("/occupations/31301/")
    assert "Nurse people." in words
    assert "It is more likely 32101 Licensed practical nurses if you carry boots." in words
    content = client.get("/occupations/31301/").content.decode()
    assert 'href="/occupations/compare/?codes=31301,32101"' in content
    assert 'aria-label="Compare 31301 and 32101"' in content


def test_titles_stand_in_their_own_language(nurses, client):
    content = client.get("/occupations/31301/").content.decode()
    assert '<p lang="en">ward nurse</p>' in content
    assert '<p lang="fr">infirmière de salle</p>' in content


def test_many_everyday_titles_are_folded_and_the_shortest_stand_in_sight(nurses, client, words_of):
    titles = [f"nurse of ward {number:02}" for number in range(40)]
    variants = [TitleVariant(unit_group=nurses, origin="everyday", title=title) for title in titles]
    TitleVariant.objects.bulk_create(variants)
    Classification.renew()
    words = words_of("/occupations/31301/")
    assert "In English nurse of ward 00, nurse of ward 01," in words
    assert "26 more" in words
    assert "ward nurse" in words.split("26 more")[0]


def test_it_says_what_people_say_they_do(nurses, words_of):
    nurses.activities.all().delete()
    nurses.activities.create(language="en", text="nurse people on the moon")
    nurses.activities.create(language="fr", text="soigne sur la lune")
    Classification.renew()
    words = words_of("/occupations/31301/")
    assert "ward nurse What they say they do nurse people on the moon In French" in words
    assert "infirmière de salle What they say they do soigne sur la lune" in words


def test_it_names_no_share_of_the_duties(words_of):
    words = words_of("/occupations/31301/")
    assert "a substantial number of its main duties, including all the essential ones" in words
    assert "%" not in words


def test_each_version_that_lists_it_has_its_days_and_its_source(client, words_of):
    words = words_of("/occupations/31301/")
    for row in (
        "version 1 31 May 2023 26 Feb 2025",
        "version 2 27 Feb 2025 17 Feb 2026",
        "version 3 18 Feb 2026 in force",
    ):
        assert f"Healthcare and social services {row}" in words
    content = client.get("/occupations/31301/").content.decode()
    assert 'href="/draws/categories/healthcare/#version-3"' in content
    assert content.count('class="drawing--') == 3


def test_one_that_was_listed_is_not_listed_today(words_of):
    words = words_of("/occupations/33109/")
    assert "Categories today none lists it" in words
    assert "6 rounds in all; the last:" in words


def test_a_list_has_room_for_several_categories(client):
    chart = client.get("/occupations/31100/").context["chart"]
    assert len(chart.drawings[0].lanes) == 2


def test_official_pages_are_named_as_others(client):
    content = client.get("/occupations/31301/").content.decode()
    profile = re.search(r'<a href="(https://noc\.esdc\.gc\.ca/[^"]+)"[^>]*>', content)
    assert profile
    assert "code=31301&amp;version=2021.0" in profile[1]
    assert content.count("(another site)") == 2


def test_without_the_published_files_it_prints_nothing_of_them(words_of):
    words = words_of("/occupations/31301/")
    assert "Main duties" not in words
    assert "loaded on" not in words


def test_published_duties_stand_in_their_language_with_file_and_day(tmp_path, client, words_of, time_machine):
    time_machine.move_to("2026-11-30T12:00:00-05:00")
    load_elements(*files(tmp_path))
    words = words_of("/occupations/31301/")
    for fact in (
        "Weigh patients on the moon",
        "A rocket licence is required.",
        "Moon practical nurse: 32101 Licensed practical nurses",
        "Source: Statistics Canada, NOC 2021, version 1.0, file elements_en.csv, loaded on 30 November 2026.",
        "Examples of Statistics Canada: Moon ward nurse (M.W.N.)",
        "2 English titles in the index of Statistics Canada",
        "This does not constitute an endorsement by Statistics Canada of this product.",
    ):
        assert fact in words
    assert (
        '<ul lang="fr"><li>Peser les patients sur la lune</li></ul>'
        in client.get("/occupations/31301/").content.decode()
    )


def test_an_exclusion_elsewhere_sends_here(tmp_path, client):
    load_elements(*files(tmp_path))
    here = client.get("/occupations/32101/").context["pointing_here"]
    assert [(each.unit_group.code, address) for each, address in here] == [("31301", "/occupations/31301/")]


@pytest.mark.parametrize("loaded", [False, True])
def test_the_page_keeps_to_its_queries_however_much_it_holds(
    nurses, tmp_path, client, django_assert_num_queries, loaded
):
    if loaded:
        load_elements(*files(tmp_path))
    with django_assert_num_queries(16):
        client.get("/occupations/31301/")
