"""Comparing occupations in public: what stands side by side, what is counted, what cannot be asked for."""

import re
from html import unescape

import pytest

from noc.official import profile_url
from noc.services import load_elements
from tests.noc import neighbours
from tests.noc.published import ENGLISH, ENGLISH_ROWS, files, write

pytestmark = pytest.mark.django_db
ADDRESS = "/occupations/compare/"
TWO = f"{ADDRESS}?codes=31301,32101"
BOX = re.compile(r'name="tick" value="([^"]+)"[^>]*>\s*<label[^>]*>([^<]*)')


@pytest.fixture(autouse=True)
def _neighbours():
    neighbours.put()


@pytest.fixture
def loaded(tmp_path):
    load_elements(*files(tmp_path))


def boxes(client, address=TWO):
    """The keys of what can be ticked, by its words."""
    page = client.get(address).content.decode()
    return {unescape(text).strip(): key for key, text in BOX.findall(page)}


def test_without_files_our_own_clauses_are_ticked(client, words_of):
    found = boxes(client)
    assert list(found) == ["hold a moon licence", "carry boots"]
    words = words_of(f"{TWO}&tick={found['carry boots']}")
    assert "31301 Registered nurses and registered psychiatric nurses: 0 of 1 statement" in words
    assert "32101 Licensed practical nurses: 1 of 1 statement" in words
    assert "Nurse people on the moon." in words


def test_with_files_the_duties_are_ticked_and_headings_are_not(client, loaded, words_of):
    found = boxes(client)
    assert list(found) == [
        "Weigh patients on the moon",
        "Count their boots",
        "Carry boots to patients",
        "Sweep moon dust",
    ]
    ticks = f"&tick={found['Count their boots']}&tick={found['Sweep moon dust']}"
    words = words_of(TWO + ticks + f"&tick={found['Carry boots to patients']}")
    assert "nurses: 1 of 2 duties" in words
    assert "Licensed practical nurses: 2 of 2 duties" in words
    assert "Crater nurse" in words


def test_it_shows_what_points_from_one_to_the_other(loaded, words_of):
    words = words_of(TWO)
    assert "Moon practical nurse → 32101 Licensed practical nurses" in words
    assert "31300" not in words.partition("Its text sends elsewhere")[2].partition("Requirements")[0]
    assert "A rocket licence is required." in words
    assert "hold a moon licence (rather than 32101)" in words
    assert "Peser les patients sur la lune" in words


def test_french_duties_can_be_ticked_and_english_ticks_stay_in_the_address(client, loaded):
    english = boxes(client)["Count their boots"]
    page = client.get(f"{TWO}&language=fr&tick={english}").content.decode()
    assert '<div class="choices" lang="fr" ' in page
    assert f'<input type="hidden" name="tick" value="{english}">' in page
    assert "belongs to no text" not in page


def test_source_and_day_of_the_duties_are_said(loaded, words_of):
    assert "file elements_en.csv, loaded on" in words_of(TWO)


def test_the_categories_of_the_day_have_their_date(in_october, words_of):
    words = words_of(TWO)
    assert "Healthcare and social services" in words
    assert "in force since 18 February 2026" in words


def test_no_share_and_no_verdict_is_ever_said(client, loaded, words_of):
    everything = "".join(f"&tick={key}" for key in boxes(client).values())
    words = words_of(TWO + everything).lower()
    assert "%" not in words
    assert "percent" not in words
    assert "eligible" not in words
    assert "There is no official share of duties to reach." in words_of(TWO)


@pytest.mark.parametrize(
    ("version", "address"),
    [
        (
            "2021",
            "https://noc.esdc.gc.ca/Structure/NOCProfile?GocTemplateCulture=en-CA&code=31301&version=2021.0",
        ),
        ("2026", ""),
    ],
)
def test_only_an_official_page_that_is_known_is_linked(version, address):
    assert profile_url("31301", version) == address


def test_a_shared_link_shows_the_same_ticks(client, django_user_model, loaded):
    address = f"{TWO}&tick={boxes(client)['Count their boots']}"
    first = client.get(address)
    assert client.get(address, headers={"if-none-match": first["ETag"]}).status_code == 304
    client.force_login(django_user_model.objects.create_user("reader@example.org"))
    assert "1 of 2 duties" in client.get(address).content.decode()


def test_what_was_typed_becomes_one_short_address(client):
    answer = client.get(ADDRESS, {"codes": ["31301 Registered nurses", "32101", ""]})
    assert (answer.status_code, answer["Location"]) == (302, TWO)


def test_words_lead_to_a_choice_and_are_never_chosen_for_anyone(client):
    page = client.get(ADDRESS, {"codes": ["31301", "licensed practical nurse"]}).content.decode()
    assert 'href="/occupations/compare/?codes=31301,32101"' in page


def test_one_code_is_shown_with_those_to_compare_it_with(client, words_of):
    page = client.get(f"{ADDRESS}?codes=31301").content.decode()
    assert 'name="codes" value="31300"' in page


LISTS = ["31301 32101", "31301;32101", "31301, 32101", "31301\t32101;"]


@pytest.mark.parametrize("codes", LISTS)
def test_a_list_of_codes_is_read_however_it_is_parted(client, codes):
    assert client.get(ADDRESS, {"codes": codes})["Location"] == TWO


def test_ticks_go_along_when_another_is_added_or_one_is_taken_out(client, loaded):
    found = boxes(client)
    ticks = [found["Count their boots"], found["Carry boots to patients"]]
    typed = ["31301 Registered nurses", "32101 Licensed practical nurses", "", "31300"]
    added = client.get(ADDRESS, {"codes": typed, "tick": ticks})["Location"]
    assert added == f"{ADDRESS}?codes=31301,32101,31300&tick={ticks[0]}&tick={ticks[1]}"
    out = client.get(ADDRESS, {"codes": ["31301", ""], "tick": ticks})["Location"]
    assert out == f"{ADDRESS}?codes=31301&tick={ticks[0]}"


def test_all_that_changes_the_comparison_is_in_the_form_of_the_ticks(client, loaded):
    page = client.get(f"{ADDRESS}?codes=31301,32101").content.decode()
    (form,) = re.findall(r'<form class="wide".*?</form>', page, re.DOTALL)
    for name in ("codes-3", 'name="codes" value="31300"', 'name="language" value="fr"', 'name="tick"'):
        assert name in form


def test_counting_is_at_hand_in_each_column(client):
    assert client.get(TWO).content.decode().count("Count my ticks</button>") == 3


def test_headings_are_counted_apart(client, tmp_path, words_of):
    more = [
        ("5", "31301", "Main duties", "Comet nurses"),
        ("5", "31301", "Main duties", "Steer comets"),
        ("5", "31301", "Main duties", "Orbit nurses"),
        ("5", "31301", "Main duties", "Watch orbits"),
    ]
    load_elements(write(tmp_path / "more.csv", ENGLISH, [*ENGLISH_ROWS, *more]))
    assert "psychiatric nurses: nothing under any heading" in words_of(
        f"{TWO}&tick={key_of(client, 'Sweep')}"
    )
    words = words_of(f"{TWO}&tick={key_of(client, 'Count')}&tick={key_of(client, 'Steer')}")
    assert "Crater nurse: 1 of 2 duties; Comet nurses: 1 of 1 duty; nothing under the other heading" in words
    assert "of 4" not in words


def key_of(client, start):
    return next(key for text, key in boxes(client).items() if text.startswith(start))


def test_a_code_of_an_older_version_is_explained(client, words_of):
    assert "3012 is a code of NOC 2016. Which one of today do you mean?" in words_of(f"{ADDRESS}?codes=3012")
    words = words_of(f"{ADDRESS}?codes=3012,31301")
    assert "3012 is a code of NOC 2016: what it became is compared already (31301)." in words


def test_equal_words_are_asked_about_once_and_three_at_most(client):
    assert client.get(ADDRESS, {"codes": "1,1,1,1"}).content.decode().count("“1”") == 1
    page = client.get(ADDRESS, {"codes": ["cook", "Cook", "baker", "nurse", "welder"]}).content.decode()
    assert page.count("Which one do you mean by") == 3
    assert "“welder” is left out." in page


def test_which_one_is_asked_in_the_language_of_the_reader(client, settings):
    settings.LANGUAGES = [("en", "English"), ("fr", "French")]
    client.cookies["django_language"] = "fr"
    page = client.get(ADDRESS, {"codes": ["cuisinier", "plombier"]}).content.decode()
    assert "63200</span> Cuisiniers/cuisinières" in page


PROBLEMS = [
    ("31301,32101,31300,31102", "31102 is left out. Take one out first."),
    ("31301,99999", "99999 is not a code of NOC 2021. Check the digits, or type a job title."),
    ("31301,31301", "31301 was given twice: choose another occupation to compare it with."),
    ("x" * 10_000, "A job title has at most 200 characters; this has 10000."),
    ("nurse\x00", "A job title has a character that cannot be read. Type the title again."),
    ("zzqqxv", "No occupation has the words “zzqqxv”."),
    ("١٢٣٤٥", "No occupation has the words “١٢٣٤٥”."),
]


@pytest.mark.parametrize(("codes", "said"), PROBLEMS)
def test_what_cannot_be_compared_is_named_with_the_remedy(client, codes, said):
    answer = client.get(ADDRESS, {"codes": codes})
    assert answer.status_code == 200
    assert said in unescape(answer.content.decode())


def test_a_wrong_code_stays_in_its_box(client):
    page = client.get(f"{ADDRESS}?codes=31301,99999").content.decode()
    assert 'name="codes" value="99999"' in page


@pytest.mark.parametrize("tick", ["31301-00000000", "x" * 10_000, "\x00", "<b>"])
def test_a_tick_of_no_text_is_not_counted_and_said_so(client, tick):
    answer = client.get(ADDRESS, {"codes": "31301,32101", "tick": tick})
    assert answer.status_code == 200
    assert "1 tick of this address belongs to no text shown here" in answer.content.decode()


def test_a_tick_survives_loading_again_and_goes_with_its_text(client, loaded, tmp_path):
    before = boxes(client)
    load_elements(files(tmp_path)[0])
    assert boxes(client) == before


@pytest.mark.parametrize("codes", ["31301,32101", "31301,32101,31300", "31301"])
def test_the_number_of_queries_stays(client, loaded, django_assert_num_queries, codes):
    with django_assert_num_queries(9):
        client.get(f"{ADDRESS}?codes={codes}")
