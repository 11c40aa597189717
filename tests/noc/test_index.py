"""The index as a file: made once for each state of the catalogue, read by every process."""

import sqlite3

import pytest

from noc.models import Classification, TitleVariant, UnitGroup
from noc.search import make_ready, search
from noc.search.titles import forms
from noc.services import load_elements
from tests.noc.published import files

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path, settings):
    """An index folder, and a revision that no other test has."""
    settings.NOC_INDEX_FOLDER = str(tmp_path / "index")
    Classification.renew()
    return tmp_path / "index"


def test_a_file_is_made_for_a_state_of_the_catalogue(folder):
    revision = Classification.objects.get(version="2021").revision
    make_ready()
    assert [path.name.split("-")[:3] for path in folder.iterdir()] == [["noc", "2021", revision]]
    assert search("nurse")[0].code == "31301"


def test_the_file_is_only_read(folder):
    make_ready()
    path = next(folder.iterdir())
    before = path.read_bytes()
    search("welder")
    assert path.read_bytes() == before


def test_another_state_is_another_file_and_few_are_kept(folder):
    for _ in range(7):
        Classification.renew()
        make_ready()
    assert len(list(folder.iterdir())) == 4


def test_without_a_place_to_write_the_index_is_in_memory(tmp_path, settings):
    (tmp_path / "a file").touch()
    settings.NOC_INDEX_FOLDER = str(tmp_path / "a file")
    Classification.renew()
    assert search("nurse")[0].code == "31301"


def test_half_a_file_is_never_opened(folder, monkeypatch):
    def fail(database, version):
        database.execute("CREATE TABLE half (a)")
        raise sqlite3.OperationalError("disk full")

    monkeypatch.setattr("noc.search.index.build", fail)
    with pytest.raises(sqlite3.OperationalError):
        make_ready()
    assert list(folder.glob("*.sqlite3")) == []


def test_published_examples_are_found_with_what_they_are(tmp_path):
    load_elements(*files(tmp_path))
    found = {
        query: search(query)[0]
        for query in ("moon ward nurse", "M.W.N.", "rocket nurse", "infirmière lunaire")
    }
    assert {match.code for match in found.values()} == {"31301"}
    assert found["M.W.N."].matched == "Moon ward nurse (M.W.N.)"
    assert found["infirmière lunaire"].matched == "Infirmier lunaire/infirmière lunaire"
    assert (found["rocket nurse"].kind, found["infirmière lunaire"].language) == ("example", "fr")


def test_duties_lead_to_their_unit_group(tmp_path):
    load_elements(*files(tmp_path))
    assert search("weigh patients on the moon")[0].code == "31301"


def test_a_word_of_a_summary_leads_to_its_unit_group():
    UnitGroup.objects.filter(code="64322").update(summary_en="Kvzorble down the xyzylom.")
    Classification.renew()
    assert search("kvzorble xyzylom")[0].code == "64322"


def test_initials_of_a_title_are_read_where_they_are_nothing_else():
    guides = UnitGroup.objects.get(classification__version="2021", code="64322")
    TitleVariant.objects.create(
        unit_group=guides, origin="everyday", language="en", title="quick xylo quest zoner"
    )
    Classification.renew()
    assert search("qxqz")[0].code == "64322"


@pytest.mark.parametrize(
    ("title", "language", "heads"),
    [
        ("Towerman/woman - railway", "en", ["Towerman/woman", "Towerman", "Towerwoman"]),
        ("Member of Parliament (MP)", "en", ["Member of Parliament (MP)", "MP", "Member of Parliament"]),
        (
            "Électriciens/électriciennes de réseaux",
            "fr",
            [
                "Électriciens/électriciennes de réseaux",
                "Électriciens de réseaux",
                "électriciennes de réseaux",
            ],
        ),
        ("Infirmier autorisé/infirmière autorisée", "fr", None),
        ("Cook", "en", ["Cook"]),
    ],
)
def test_forms_of_a_title(title, language, heads):
    found = [form.head for form in forms(title, language)]
    assert found == (heads or [title, "Infirmier autorisé", "infirmière autorisée"])
