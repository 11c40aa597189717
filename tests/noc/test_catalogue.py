"""The classification as loaded: whole, dated, and refused by name where it is not right."""

import shutil
from collections import Counter
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction

from noc import loading
from noc.models import Classification, Group, UnitGroup
from noc.selectors import concordance_2016, titles, unit_group_codes
from noc.tabular import RefusedRow

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(loading.DATA, tmp_path / "data"))


def test_the_hierarchy_is_whole():
    levels = Counter(Group.objects.values_list("level", flat=True))
    assert levels == {"broad": 10, "major": 45, "sub_major": 89, "minor": 162}


def test_an_occupation_knows_where_it_sits():
    nurse = UnitGroup.objects.get(classification__version="2021", code="31301")
    assert nurse.teer == 1
    assert nurse.minor_group.code == "3130"
    assert nurse.minor_group.parent.parent.parent.code == "3"


def test_codes_belong_to_a_version():
    assert len(unit_group_codes()) == 516
    assert len(unit_group_codes("2016")) == 500
    assert "31301" in unit_group_codes()
    assert "3012" not in unit_group_codes()


def test_the_concordance_says_what_a_code_became():
    concordance = concordance_2016()
    assert len(concordance) == 500
    assert concordance["3012"] == ("31301",)
    assert concordance["4412"] == ("44101", "65310")
    assert sum(len(codes) for codes in concordance.values()) == 585


def test_titles_of_codes_that_do_not_exist_are_left_out():
    assert list(titles(["63200", "99999"])) == ["63200"]


REFUSALS = [
    ("unit_groups.csv", "2021,00010,0,", "2021,00010,3,", "the TEER of 00010 is its second digit, not 3."),
    ("unit_groups.csv", "2021,00010,0,0001", "2021,00010,0,0002", "0002 is not the minor group of 00010."),
    ("unit_groups.csv", "2021,00010,", "2021,10,", 'code is "10", not five digits.'),
    ("unit_groups.csv", "2021,00010,", "2031,00010,", 'classification is "2031"'),
    ("groups.csv", "2021,major,00,0,", "2021,major,00,Z,", "there is no group Z one level above."),
    ("concordance_2016_2021.csv", "0011,Legislators,00010", "11,Legislators,00010", "not four digits."),
    ("concordance_2016_2021.csv", ",00010", ",00019", "00019 is not a unit group of NOC 2021."),
    ("activities.csv", ",en,", ",xx,", 'language is "xx"; it must be one of en, fr.'),
    ("everyday_titles.csv", ",en,", ",xx,", 'language is "xx"; it must be one of en, fr.'),
]


@pytest.mark.parametrize(("name", "old", "new", "why"), REFUSALS)
def test_it_refuses_a_row_by_file_line_and_reason(folder, name, old, new, why):
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(RefusedRow) as refused:
        loading.load_catalogue(folder)
    assert str(refused.value).startswith(f"{name}, line 2: ") or name == "groups.csv"
    assert why in str(refused.value)


def test_a_file_that_is_not_text_is_refused(folder):
    (folder / "groups.csv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(RefusedRow, match=r"groups\.csv, line 0: cannot be read"):
        loading.load_catalogue(folder)


def test_a_code_stands_once_in_a_version():
    classification = Classification.objects.get(version="2021")
    with pytest.raises(IntegrityError), transaction.atomic():
        UnitGroup.objects.create(classification=classification, code="31301", title_en="Nurses")


def test_a_teer_is_0_to_5():
    classification = Classification.objects.get(version="2021")
    with pytest.raises(IntegrityError), transaction.atomic():
        UnitGroup.objects.create(classification=classification, code="36999", teer=6, title_en="Nobody")


def test_only_a_broad_category_has_no_parent():
    classification = Classification.objects.get(version="2021")
    with pytest.raises(IntegrityError), transaction.atomic():
        Group.objects.create(classification=classification, level="minor", code="9999", title_en="x")
