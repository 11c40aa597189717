"""The written readings of the rules: a page for every table, complete, dated, and in step with the tables."""

import pytest

from eligibility.rules import tables
from tests.rules import specs
from tests.rules.facts_of import CASES

FULL = "\n\n".join(f"## {heading}\n\nSomething." for heading in specs.HEADINGS)


@pytest.fixture
def page(tmp_path, monkeypatch):
    """Write a page into a folder of its own, and give its name."""
    monkeypatch.setattr(specs, "FOLDER", tmp_path)

    def written(text: str) -> str:
        (tmp_path / "page.md").write_text(text, encoding="utf-8")
        return "page.md"

    return written


@pytest.mark.parametrize("name", specs.pages())
def test_a_page_is_complete_and_in_step_with_its_tables(name):
    assert specs.faults(name) == []


def test_every_table_has_a_page():
    told = {table for name in specs.pages() for table in specs.tables_named(name)}
    assert sorted(set(tables.names()) - told) == []


def test_every_table_of_unknown_values_is_told_among_the_unknown_periods():
    unknown = [name for name in tables.names() if any(one.values_unknown for one in tables.versions(name)[1])]
    told = specs.text("unknown-periods.md")
    assert [name for name in unknown if f"`{name}`" not in told] == []


def test_every_page_is_in_the_index():
    assert sorted(set(specs.pages()) - set(specs.links(specs.INDEX))) == []


@pytest.mark.parametrize("name", [*specs.pages(), specs.INDEX])
def test_every_link_leads_somewhere(name):
    assert [link for link in specs.links(name) if not (specs.FOLDER / link).exists()] == []


@pytest.mark.parametrize("name", specs.pages())
def test_a_page_names_the_tests_that_prove_it(name):
    assert "](../../tests/" in specs.parts(name)["Proof"]


def test_every_file_of_cases_proves_a_page():
    proved = {link for name in specs.pages() for link in specs.links(name)}
    files = [f"../../tests/cases/{path.name}" for path in CASES.glob("*.toml")]
    assert sorted(set(files) - proved) == []


@pytest.mark.parametrize("name", specs.pages())
def test_a_page_fits_on_a_page(name):
    assert len(specs.text(name).split()) <= 800


@pytest.mark.parametrize("heading", specs.HEADINGS)
def test_a_missing_heading_is_a_fault(page, heading):
    name = page(FULL.replace(f"## {heading}", f"### {heading}"))
    assert f"page.md: no heading {heading}" in specs.faults(name)


def test_a_heading_with_nothing_under_it_is_a_fault(page):
    name = page(FULL.replace("## Source\n\nSomething.", "## Source"))
    assert "page.md: no heading Source" in specs.faults(name)


def test_a_page_without_the_day_it_was_read_is_a_fault(page):
    assert specs.faults(page(FULL)) == ["page.md: Read on has no day"]


def test_a_table_that_does_not_exist_is_a_fault(page):
    link = "[`crs_luck`](../../eligibility/rules/tables/crs_luck.toml)"
    name = page(f"{link}\n\n{FULL}".replace("## Read on\n\nSomething.", "## Read on\n\n2026-11-21"))
    assert specs.faults(name) == ["page.md: there is no table crs_luck"]


def test_a_version_that_the_page_does_not_name_is_a_fault(page):
    link = "[`crs_sibling`](../../eligibility/rules/tables/crs_sibling.toml) from 2015-01-01"
    name = page(f"{link}\n\n{FULL}".replace("## Read on\n\nSomething.", "## Read on\n\n2026-11-21"))
    assert specs.faults(name) == ["page.md: not a word of crs_sibling from 2017-06-06"]


def test_a_source_read_after_the_page_is_a_fault(page):
    link = "[`crs_nomination`](../../eligibility/rules/tables/crs_nomination.toml) from 2015-01-01"
    name = page(f"{link}\n\n{FULL}".replace("## Read on\n\nSomething.", "## Read on\n\n2026-11-20"))
    assert specs.faults(name) == ["page.md: crs_nomination was read on 2026-11-21"]
