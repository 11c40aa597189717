"""Loading the reference data: complete, repeatable, all or nothing, and never over what staff corrected."""

import shutil
from functools import partial
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from draws import loading
from draws.management.commands import load_reference_data
from draws.models import Category, CategoryOccupation, CategoryVersion, DataState, PoolSnapshot, Round
from noc.models import Concordance, UnitGroup
from noc.search import search
from noc.tabular import RefusedRow

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the data files of draws, to be spoilt."""
    return Path(shutil.copytree(loading.DATA, tmp_path / "data"))


def change(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_everything_is_there():
    assert UnitGroup.objects.filter(classification__version="2021").count() == 516
    assert UnitGroup.objects.filter(classification__version="2016").count() == 500
    assert Concordance.objects.count() == 585
    assert Round.objects.count() == 448
    assert PoolSnapshot.objects.count() == 230
    assert Category.objects.count() == 11
    assert CategoryVersion.objects.count() == 22
    assert CategoryOccupation.objects.count() == 258


def test_the_same_files_are_not_read_twice():
    assert loading.load() is None


def test_a_second_reading_writes_nothing():
    before = DataState.objects.get().version
    counts = loading.load(force=True)
    assert not any(count.wrote for count in counts.values())
    assert DataState.objects.get().version == before


def test_a_changed_figure_is_updated_and_the_old_one_stays_in_the_history(folder):
    change(folder, "rounds.csv", ",4000,,467,", ",4001,,467,")
    counts = loading.load(folder=folder)
    assert counts["rounds"].updated == 1
    history = Round.objects.get(number="398").history.order_by("history_id")
    assert [entry.invitations for entry in history] == [4000, 4001]


def test_what_staff_corrected_is_kept_and_counted(folder):
    Round.objects.filter(number="398").update(invitations=4002, staff_edited_at=timezone.now())
    counts = loading.load(folder=folder, force=True)
    assert counts["rounds"].kept == 1
    assert Round.objects.get(number="398").invitations == 4002


def test_the_list_of_a_version_that_staff_corrected_is_kept():
    version = CategoryVersion.objects.get(category__slug="agriculture", version="2")
    CategoryVersion.objects.filter(pk=version.pk).update(staff_edited_at=timezone.now())
    version.occupations.all().delete()
    loading.load(force=True)
    assert version.occupations.count() == 0


def test_an_occupation_that_the_file_no_longer_lists_is_removed(folder):
    change(folder, "category_occupations.csv", "agriculture,2,63201\n", "")
    counts = loading.load(folder=folder)
    assert counts["listed occupations"].removed == 1


def test_208_keeps_both_figures_and_says_why():
    round_ = Round.objects.get(number="208")
    assert (round_.invitations, round_.invitations_in_feed) == (888, 681)
    assert "114,431" in round_.note


REFUSALS = [
    ("rounds.csv", "number,date", "number,day", "rounds.csv, line 1: unknown column day."),
    ("rounds.csv", "2015-01-31,", "31/01/2015,", 'rounds.csv, line 2: date is "31/01/2015", not a date'),
    ("rounds.csv", ",779,,886,", ",779,,1201,", "rounds.csv, line 2: crs_cutoff is 1201"),
    ("rounds.csv", ",779,,886,", ",0,,886,", "rounds.csv, line 2: invitations is 0"),
    ("rounds.csv", ",healthcare,1,", ",health,1,", 'there is no category "health".'),
    ("rounds.csv", ",healthcare,1,", ",healthcare,9,", 'there is no version "9" of healthcare.'),
    (
        "rounds.csv",
        ",healthcare,1,",
        ",healthcare,2,",
        "healthcare version 2 was not in force on 2023-06-28.",
    ),
    ("rounds.csv", "\n2,2015", "\n1,2015", "rounds.csv, line 3: 1 stands in line 2 already."),
    ("rounds.csv", "\n2,2015", "\nII,2015", 'line 3: "II" is not a round number'),
    ("rounds.csv", ",general,,,,", ",general,cec,,,", "Only a program-specific round has a program."),
    ("rounds.csv", ",program,cec,,,", ",program,abc,,,", 'program is "abc"'),
    ("rounds.csv", "2017-10-23T15:58:27Z", "2019-10-23T15:58:27Z", "the tie-break lies after the round."),
    (
        "pool.csv",
        ",899,5106,",
        ",900,5106,",
        "pool.csv, line 2: the bands come to 196686, the total is 196685.",
    ),
    ("pool.csv", ",180,The five", ",,The five", "the bands come to 230009, the total is 230189."),
    ("category_occupations.csv", "healthcare,1,31100", "healthcare,1,99999", "99999 is not a unit group"),
    ("category_versions.csv", "healthcare,1,", "health,1,", 'there is no category "health".'),
    (
        "category_versions.csv",
        "2023-05-31,2025-02-26",
        "2023-05-31,2025-02-27",
        "is in force on 2025-02-27 too.",
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "why"), REFUSALS)
def test_it_refuses_a_row_by_file_line_and_reason(folder, name, old, new, why):
    change(folder, name, old, new)
    with pytest.raises(RefusedRow) as refused:
        loading.load(folder=folder)
    assert why in str(refused.value)
    assert str(refused.value).startswith(name)


def test_a_refused_row_leaves_everything_as_it_was(folder):
    change(folder, "categories.csv", "Trades", "Crafts")
    change(folder, "pool.csv", ",899,5106,", ",900,5106,")
    with pytest.raises(RefusedRow):
        loading.load(folder=folder)
    assert Category.objects.get(slug="trades").name_en == "Trades"


def test_an_everyday_title_that_the_file_no_longer_has_is_forgotten(tmp_path):
    noc = Path(shutil.copytree(loading.NOC_DATA, tmp_path / "noc"))
    change(noc, "everyday_titles.csv", "2021,65201,en,barista\n", "")
    counts = loading.load(noc_folder=noc)
    assert counts["everyday titles"].removed == 1
    assert "barista" not in {match.matched for match in search("barista")}


def test_the_command_says_what_it_did(capsys):
    call_command("load_reference_data", force=True)
    assert "rounds: 0 created, 0 updated, 448 unchanged" in capsys.readouterr().out
    call_command("load_reference_data")
    assert "have not changed" in capsys.readouterr().out


def test_the_command_names_the_refused_row(folder, monkeypatch):
    change(folder, "rounds.csv", ",779,,886,", ",779,,1201,")
    monkeypatch.setattr(load_reference_data, "load", partial(loading.load, folder=folder))
    with pytest.raises(CommandError, match=r"rounds\.csv, line 2: crs_cutoff is 1201.*Nothing was loaded\."):
        call_command("load_reference_data")
