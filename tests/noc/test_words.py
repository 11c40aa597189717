"""What we say of unit groups in our own words: enough of it, and no title claims a code it should not."""

import csv
import os
import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from noc.loading import DATA
from noc.search.text import words
from noc.search.titles import forms

SAMPLES = Path(os.environ.get("SAMPLES_DIR", "/SAMPLES_DIR-is-not-set"))
# The published index has these for street vendors alone; in shops everybody says them.
AGAINST_THE_INDEX = {("64100", "vendeur"), ("64100", "vendeuse")}


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


TITLES = rows("everyday_titles.csv")
ACTIVITIES = rows("activities.csv")
UNITS = [row for row in rows("unit_groups.csv") if row["classification"] == "2021"]
PAIRS = {frozenset((row["code"], row["other"])) for row in rows("neighbours.csv")}


def folded(text: str) -> str:
    return " ".join(words(text))


def claims() -> dict[str, set[str]]:
    """Each everyday title as it is compared, with the codes that claim it."""
    found = defaultdict(set)
    for row in TITLES:
        found[folded(row["title"])].add(row["code"])
    return found


@pytest.mark.parametrize(("language", "least"), [("en", 8), ("fr", 4)])
def test_every_unit_group_has_everyday_titles(language, least):
    counts = Counter(row["code"] for row in TITLES if row["language"] == language)
    assert [unit["code"] for unit in UNITS if counts[unit["code"]] < least] == []


def test_there_are_about_ten_english_titles_each_and_more_than_four_french():
    counts = Counter(row["language"] for row in TITLES)
    assert counts["en"] >= 10 * len(UNITS)
    assert counts["fr"] >= 4 * len(UNITS)


def test_no_everyday_title_is_the_official_one_of_another_unit_group():
    official = {folded(unit[name]): unit["code"] for unit in UNITS for name in ("title_en", "title_fr")}
    wrong = [row for row in TITLES if official.get(folded(row["title"]), row["code"]) != row["code"]]
    assert wrong == []


def test_a_title_of_two_unit_groups_is_one_of_neighbours_that_we_tell_apart():
    untold = [
        (title, one, other)
        for title, codes in claims().items()
        for one in codes
        for other in codes
        if one < other and frozenset((one, other)) not in PAIRS
    ]
    assert untold == []


def test_no_title_stands_twice_under_one_code():
    counts = Counter((row["code"], row["title"].casefold()) for row in TITLES)
    assert [key for key, count in counts.items() if count > 1] == []


def test_every_unit_group_has_a_summary_and_a_neighbour():
    codes = {unit["code"] for unit in UNITS}
    assert {row["code"] for row in rows("summaries.csv")} == codes
    assert {code for pair in PAIRS for code in pair} == codes


def test_summaries_are_one_short_sentence():
    texts = [row[name] for row in rows("summaries.csv") for name in ("summary_en", "summary_fr")]
    assert [text for text in texts if not (20 <= len(text) <= 220 and text.endswith("."))] == []


def test_the_page_of_sources_counts_the_rows_that_there_are():
    told = re.findall(r"^\| `(\w+\.csv)` \| ([\d,]+) \|", (DATA / "SOURCES.md").read_text(), re.MULTILINE)
    assert len(told) == len(list(DATA.glob("*.csv")))
    assert {name: int(count.replace(",", "")) for name, count in told} == {
        name: len(rows(name)) for name, _ in told
    }


@pytest.mark.parametrize(("language", "least"), [("en", 2), ("fr", 1)])
def test_every_unit_group_has_something_people_say_they_do(language, least):
    counts = Counter(row["code"] for row in ACTIVITIES if row["language"] == language)
    assert [unit["code"] for unit in UNITS if counts[unit["code"]] < least] == []


def test_activities_continue_a_sentence():
    begun = {"en": ("i ", "i'm ", "to "), "fr": ("je ", "j'")}
    wrong = [
        row["text"]
        for row in ACTIVITIES
        if row["text"].lower().startswith(begun[row["language"]])
        or not row["text"][0].islower()
        or row["text"].endswith(".")
    ]
    assert wrong == []


def test_no_two_unit_groups_say_the_same_of_what_they_do():
    counts = Counter((row["language"], folded(row["text"])) for row in ACTIVITIES)
    assert [text for text, count in counts.items() if count > 1] == []


def test_clauses_continue_a_sentence():
    names = ("code_when_en", "other_when_en", "code_when_fr", "other_when_fr")
    clauses = [row[name] for row in rows("neighbours.csv") for name in names]
    assert [clause for clause in clauses if clause.endswith(".") or not 3 <= len(clause) <= 160] == []


def published() -> dict[str, set[str]]:
    """The example titles of the published files as they are compared, with their codes."""
    found = defaultdict(set)
    for language in ("en", "fr"):
        path = SAMPLES / f"noc_2021_elements_{language}.csv"
        with path.open(encoding="utf-8-sig", newline="") as file:
            for _, code, _, kind, text in csv.reader(file):
                if "xample" in kind or "exemple" in kind:
                    for form in forms(text, language):
                        found[folded(f"{form.head} {form.qualifier}")].add(code)
    return found


def is_acronym(row: dict[str, str]) -> bool:
    """Letters mean many things, and the index prints them beside the title of one of these."""
    return row["title"].isupper() and len(row["title"]) <= 4


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="needs SAMPLES_DIR, a folder with the published files")
def test_no_everyday_title_is_an_example_of_another_unit_group():
    index = published()
    wrong = [
        (row["code"], row["title"])
        for row in TITLES
        if (found := index.get(folded(row["title"]))) and row["code"] not in found and not is_acronym(row)
    ]
    assert set(wrong) <= AGAINST_THE_INDEX
