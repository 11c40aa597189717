"""Loading Statistics Canada's files where a user has them: whole, replaceable, refused by line and reason."""

import os
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from noc.models import Classification, Element, ElementFile, TitleVariant
from noc.services import load_elements
from tests.noc.published import ENGLISH, ENGLISH_ROWS, files, write

pytestmark = pytest.mark.django_db
SAMPLES = os.environ.get("SAMPLES_DIR")


def texts(kind: str, code: str = "31301", language: str = "en") -> list[str]:
    found = Element.objects.filter(unit_group__code=code, kind=kind, language=language)
    return [element.text for element in found.order_by("position")]


def titles(origin: str) -> set[tuple[str, str]]:
    return set(TitleVariant.objects.filter(origin=origin).values_list("unit_group__code", "title"))


def test_it_takes_titles_duties_requirements_and_exclusions(tmp_path):
    english, french = load_elements(*files(tmp_path))
    assert (english.version, english.language, english.titles, english.elements) == ("2021", "en", 4, 8)
    assert (french.language, french.titles, french.elements) == ("fr", 1, 1)
    assert titles("shown") == {("31301", "Moon ward nurse (M.W.N.)")}
    assert ("00010", "Moon senator") in titles("example")
    assert texts("requirement") == ["A rocket licence is required."]
    assert texts("duty", language="fr") == ["Peser les patients sur la lune"]


def test_rows_that_join_others_are_left_out_and_headings_known(tmp_path):
    load_elements(*files(tmp_path))
    assert texts("duty") == ["Crater nurse", "Weigh patients on the moon", "Count their boots"]
    headings = Element.objects.filter(is_heading=True)
    assert [heading.text for heading in headings] == ["Crater nurse"]


def test_an_exclusion_points_to_a_unit_group(tmp_path):
    load_elements(*files(tmp_path))
    found = Element.objects.filter(kind="exclusion").order_by("position")
    assert [(e.text, e.target.code) for e in found] == [("Moon practical nurse", "32101"), ("", "31300")]


def test_source_and_day_are_kept(tmp_path):
    load_elements(*files(tmp_path))
    kept = ElementFile.objects.get(language="en")
    assert (kept.name, len(kept.digest)) == ("elements_en.csv", 64)


def test_loading_again_replaces_what_was_there(tmp_path):
    load_elements(*files(tmp_path))
    shorter = write(tmp_path / "elements_en.csv", ENGLISH, ENGLISH_ROWS[2:3])
    load_elements(shorter)
    assert titles("example") == {
        ("31301", "Rocket nurse - space travel"),
        ("31301", "Infirmier lunaire/infirmière lunaire"),
    }
    assert Element.objects.filter(language="en").count() == 0
    assert Element.objects.filter(language="fr").count() == 1


def test_our_own_titles_stay(tmp_path):
    before = titles("everyday")
    load_elements(*files(tmp_path))
    assert titles("everyday") == before != set()


def test_the_catalogue_gets_another_revision(tmp_path):
    before = Classification.objects.get(version="2021").revision
    load_elements(*files(tmp_path))
    assert Classification.objects.get(version="2021").revision != before


REFUSALS = [
    (["Level", "Code"], [], "line 1: this is not an elements file"),
    ([*ENGLISH[:1], "Code - NOC 2031 V1.0", *ENGLISH[2:]], [], "line 1: NOC 2031 is not in the catalogue"),
    (ENGLISH, [("5", "99999", "Main duties", "x")], "line 2: 99999 is not a unit group of NOC 2021"),
    (ENGLISH, [("5", "31301", "Exclusion(s)", "-> 99999")], "line 2: 99999 is not a unit group of NOC 2021"),
    (ENGLISH, [("5", "abc", "Main duties", "x")], 'line 2: the code is "abc", not a number'),
    (ENGLISH, [("5", "31301", "Main duties", " ")], "line 2: the text of the element is empty"),
]


@pytest.mark.parametrize(("heading", "rows", "why"), REFUSALS)
def test_a_wrong_file_is_refused_and_nothing_is_loaded(tmp_path, heading, rows, why):
    good = files(tmp_path)[1]
    wrong = tmp_path / "wrong.csv"
    if len(heading) == len(ENGLISH):
        write(wrong, heading, rows)
    else:
        wrong.write_text(",".join(heading), encoding="utf-8")
    with pytest.raises(CommandError, match=why) as refused:
        call_command("load_noc_elements", good, wrong)
    assert "Nothing was loaded." in str(refused.value)
    assert not Element.objects.exists()


def test_the_command_says_what_it_did_and_what_it_passed_over(tmp_path):
    out = StringIO()
    call_command("load_noc_elements", *files(tmp_path), stdout=out)
    assert out.getvalue().splitlines() == [
        "elements_en.csv: NOC 2021, en: 4 titles, 8 other elements.",
        '  passed over: 1 rows of "Zodiac sign".',
        "elements_fr.csv: NOC 2021, fr: 1 titles, 1 other elements.",
    ]


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(CommandError, match=r"nowhere\.csv is not a file"):
        call_command("load_noc_elements", tmp_path / "nowhere.csv")


@pytest.mark.skipif(not SAMPLES, reason="needs SAMPLES_DIR, a folder with the published files")
def test_the_published_files_load():
    folder = Path(SAMPLES or "")
    english, french = load_elements(folder / "noc_2021_elements_en.csv", folder / "noc_2021_elements_fr.csv")
    assert (english.titles, french.titles) == (27935, 29767)
    assert Element.objects.filter(kind="exclusion", target__isnull=False).count() == 2035
