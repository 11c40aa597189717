"""What is kept of the table files: their digest, and what is made of them for a stretch of days."""

import hashlib
from datetime import date

from eligibility.rules import tables
from eligibility.rules.kept import kept
from eligibility.rules.tables import Periods, loader
from eligibility.rules.tables.loader import FOLDER

TABLE = """
id = "sample"
label = "A sample"
unit = "points"

[sources.page]
title = "A page"
url = "https://example.org"
retrieved = 2026-11-21

[[version]]
from = 2020-01-01
source = "page"
values = { a = 1 }
"""


def test_the_digest_is_that_of_all_files_by_their_names_in_order():
    assert list(tables.names()) == sorted(path.stem for path in FOLDER.glob("*.toml"))
    total = hashlib.sha256()
    for name in sorted(path.stem for path in FOLDER.glob("*.toml")):
        total.update(f"{name}\n".encode())
        total.update((FOLDER / f"{name}.toml").read_bytes())
    assert tables.digest() == total.hexdigest()


def test_periods_make_an_answer_once_for_each_stretch_without_a_change():
    asked = []
    found = Periods(lambda day: asked.append(day) or str(day), "crs_sibling", "crs_french")
    days = [date(2017, 6, 5), date(2015, 1, 1), date(2017, 6, 6), date(2020, 10, 19), date(2020, 10, 20)]
    assert [found.at(day) for day in days] == [
        "2017-06-05", "2017-06-05", "2017-06-06", "2017-06-06", "2020-10-20",
    ]  # fmt: skip
    assert asked == [days[0], days[2], days[4]]
    assert found.starts() == [date(2015, 1, 1), date(2017, 6, 6), date(2020, 10, 20)]
    found.starts().clear()
    assert found.at(date(2020, 10, 21)) == "2020-10-20"
    tables.forget()
    assert found.at(date(2020, 10, 21)) == "2020-10-21"


def test_stretches_begin_on_the_first_days_of_all_versions_in_order():
    found = Periods(str, "crs_versions", "crs_french").starts()
    assert [str(day) for day in found] == [
        "2015-01-01", "2015-05-30", "2016-11-19", "2017-06-06", "2020-10-20", "2022-11-16", "2025-03-25",
        "2026-11-03",
    ]  # fmt: skip


def test_what_was_made_of_tables_is_forgotten_with_them():
    asked = []

    def made(day):
        asked.append(day)
        return str(day)

    answer, day = kept(made), date(2020, 1, 1)
    assert answer(day) == answer(day)
    tables.forget()
    answer(day)
    assert asked == [day, day]


def test_files_that_have_changed_are_read_again_once_they_are_forgotten(monkeypatch, tmp_path):
    def write(value):
        (tmp_path / "sample.toml").write_text(TABLE.replace("a = 1", f"a = {value}"))

    def told():
        return tables.as_of("sample", day).values["a"], tables.versions("sample")[1][0].values["a"]

    day = date(2020, 1, 1)
    monkeypatch.setattr(loader, "FOLDER", tmp_path)
    write(1)
    tables.forget()
    before, digest = told(), tables.digest()
    write(2)
    kept = told(), tables.digest()
    tables.forget()
    after, renewed, names = told(), tables.digest(), tables.names()
    monkeypatch.undo()
    tables.forget()
    assert (before, kept) == ((1, 1), ((1, 1), digest))
    assert (after, names) == ((2, 2), ("sample",))
    assert renewed != digest
