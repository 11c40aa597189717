"""Finding a unit group by title or code, in either language, from whatever is typed."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from noc.models import Activity, Classification, TitleVariant, UnitGroup
from noc.search import Match, search, unknown_words
from noc.search.text import words

pytestmark = pytest.mark.django_db


def first(query: str, **options) -> str | None:
    found = search(query, **options)
    return found[0].code if found else None


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("Registered nurses and registered psychiatric nurses", "31301"),
        ("registered nurse", "31301"),
        ("RN", "31301"),
        ("r.n.", "31301"),
        ("LPN", "32101"),
        ("RMT", "32201"),
        ("ECE", "42202"),
        ("infirmiere", "31301"),
        ("Infirmière", "31301"),
        ("Cuisiniers", "63200"),
        ("soudeuse", "72106"),
        ("line cooks", "63200"),
        ("truck driver", "73300"),
        ("programmer", "21232"),
        ("data scientist", "21211"),
        ("sysadmin", "22220"),
        ("Nursing co-ordinators and supervisors", "31300"),
        ("General office support clerks", "14100"),
        ("registered nur", "31301"),
        ("rn", "31301"),
        ("rmt", "32201"),
        ("ece", "42202"),
        ("cook", "63200"),
        ("dev", "21232"),
        ("trucker", "73300"),
        ("préposé aux bénéficiaires", "33102"),
        ("prepose aux beneficiaires", "33102"),
        ("NOC 31301", "31301"),
        ("CNP 31301", "31301"),
        ("31301 nurse", "31301"),
        ("fire figther", "42101"),
        ("crain operator", "72500"),
        ("truckdriver", "73300"),
        ("hair dresser", "63210"),
        ("I fix cars in a garage", "72410"),
        ("je répare des voitures", "72410"),
    ],
)
def test_it_finds_by_title(query, code):
    assert first(query) == code


@pytest.mark.parametrize(
    ("query", "code", "corrected"),
    [("plumer", "72300", "plumber"), ("softwar develper", "21232", "software developer")],
)
def test_it_corrects_only_words_that_no_title_has_and_says_so(query, code, corrected):
    match = search(query)[0]
    assert (match.code, match.corrected) == (code, corrected)
    assert search("plumber")[0].corrected is None


def test_a_five_digit_code_is_found_as_such():
    match = search("31301")[0]
    assert (match.code, match.exact, match.kind) == ("31301", True, "code")


def test_a_code_of_2016_leads_to_what_it_became():
    assert [match.code for match in search("3012")] == ["31301"]
    assert [match.code for match in search("2171")] == ["21211", "21220", "21221", "21222", "21233"]
    assert "NOC 2016" in search("3012")[0].matched


def test_a_title_of_2016_says_so():
    match = search("Specialist physicians")[0]
    assert (match.code, match.matched) == ("31100", "Specialist physicians (NOC 2016)")


def test_the_folded_code_of_senior_managers_leads_to_all_five():
    assert [match.code for match in search("00018")] == ["00011", "00012", "00013", "00014", "00015"]


def test_it_answers_in_both_languages_and_says_what_matched():
    match = search("infirmière")[0]
    assert match.title_en == "Registered nurses and registered psychiatric nurses"
    assert match.title_fr.startswith("Infirmiers autorisés")
    assert (match.teer, match.matched) == (1, "infirmière")


def test_an_ambiguous_word_gives_every_meaning():
    assert {match.code for match in search("PSW") if match.exact} == {"33102", "44101"}


@pytest.mark.parametrize("query", ["PSW", "RPN", "teacher", "CEO", "business analyst"])
def test_where_the_first_ones_are_truly_ambiguous_each_says_when(query):
    exact = [match for match in search(query) if match.exact]
    assert len(exact) >= 2
    assert all(match.apart_en and match.apart_fr for match in exact)


def test_one_meaning_needs_no_telling_apart():
    assert search("welder")[0].apart_en == ""


@pytest.mark.parametrize(
    ("query", "code", "matched"),
    [
        ("I am cutting hair in a salon", "63210", "cut hair in a salon"),
        ("washing the dishes in a restaurant", "65201", "wash dishes in a restaurant"),
        ("supervise bus drivers", "72024", "supervise bus drivers"),
        ("couper les cheveux", "63210", "coupe les cheveux"),
    ],
)
def test_what_people_say_they_do_is_found_in_any_form_of_its_words(query, code, matched):
    found = search(query)[0]
    assert (found.code, found.matched, found.kind) == (code, matched, "told")


def test_everything_people_say_they_do_is_found():
    activities = Activity.objects.values_list("unit_group__code", "language", "text")
    lost = [
        (code, text)
        for code, language, text in activities
        if code not in {match.code for match in search(text, language=language, limit=5)}
    ]
    assert lost == []


def test_a_misspelt_title_is_no_activity():
    assert search("hair dreser saloon")[0].kind != "told"


def test_words_as_typed_are_not_respelt():
    assert search("plumer", respell=False) == [] or search("plumer", respell=False)[0].corrected is None


def test_words_that_only_sound_alike_are_not_taken_for_each_other():
    found = {match.code for match in search("cheff")}
    assert "62200" in found
    assert not found & {"60030", "65201"}  # of a café


def test_only_words_that_nothing_is_near_are_unknown():
    assert unknown_words("xqzwvk nurse plumer") == ["xqzwvk"]


def test_a_word_of_what_people_say_they_do_is_known():
    assert unknown_words("design microservices") == []
    assert search("design microservices")[0].corrected is None


def test_a_distant_guess_says_so():
    assert search("xqzwvk operator qqwwee")[0].weak
    assert not search("registered nurse")[0].weak


def test_another_version_is_searched_by_itself():
    assert [match.code for match in search("registered nurses", version="2016")][:1] == ["3012"]
    assert search("3012", version="2016")[0].exact


def test_every_official_title_finds_its_own_unit_group_first():
    groups = UnitGroup.objects.filter(classification__version="2021")
    titles = list(groups.values_list("code", "title_en", "title_fr"))
    assert [code for code, title, _ in titles if first(title) != code] == []
    assert [code for code, _, title in titles if first(title, language="fr") != code] == []


def test_every_other_title_finds_its_unit_group_first_or_beside_those_that_share_it():
    variants = list(TitleVariant.objects.values_list("title", "unit_group__code", "language"))
    claimed = Counter(tuple(words(title)) for title, code in {(title, code) for title, code, _ in variants})
    lost = []
    for title, code, language in variants:
        if search(title, language=language, limit=1)[0].code == code:
            continue
        exact = {match.code for match in search(title, language=language) if match.exact}
        if not (claimed[tuple(words(title))] > 1 and code in exact):
            lost.append((title, code))
    assert lost == []


def test_a_corrected_query_is_not_called_exact():
    assert not search("plumer")[0].exact


HOSTILE = [
    "",
    " ",
    "x" * 10_000,
    "nurse " * 2_000,
    "\x00",
    "🙂",
    "'\"; DROP TABLE titles; --",
    "NEAR( AND *",
    "٣٠١٢",
]


@pytest.mark.parametrize("query", HOSTILE)
def test_hostile_text_gets_a_calm_answer(query):
    assert all(isinstance(match, Match) for match in search(query))


def test_a_long_query_is_cut_and_not_refused():
    assert first("registered nurse " + "x" * 10_000) == "31301"


def test_a_catalogue_that_another_process_changed_is_noticed():
    assert first("zorbing") != "64322"
    guides = UnitGroup.objects.get(classification__version="2021", code="64322")
    everyday = TitleVariant.Origin.EVERYDAY
    TitleVariant.objects.create(unit_group=guides, origin=everyday, language="en", title="zorbing")
    Classification.renew()
    assert first("zorbing") == "64322"


def test_it_keeps_to_the_limit():
    assert len(search("supervisor", limit=3)) == 3


def search_in_a_thread(query: str) -> list[Match]:
    """Search, and close the thread's own connection; Django itself keeps one in memory open."""
    try:
        return search(query)
    finally:
        if connection.connection is not None:
            connection.connection.close()
            connection.connection = None


def test_threads_share_the_index():
    search("nurse")
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(search_in_a_thread, ["cook", "welder"] * 50))
    assert {found[0].code for found in answers} == {"63200", "72106"}


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Infirmières autorisées", ["infirmier", "autorise"]),
        ("serveuse, directrice et technicienne", ["serveur", "directeur", "technicien"]),
        ("labour and theatre", ["labor", "theater"]),
        ("R.N.", ["rn"]),
        ("Chief cooks of the œuvre", ["chief", "cook", "oeuvre"]),
        ("of the", ["of", "the"]),
        ("C++ and C#", ["c++", "c#"]),
    ],
)
def test_folding(text, folded):
    assert words(text) == folded
