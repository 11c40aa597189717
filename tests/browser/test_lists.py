"""Lists follow their filters without a new page, and say so in the address."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.visits import Check


def test_the_draw_history_follows_its_filters(page: Page, looks_right: Check) -> None:
    page.goto("/draws/")
    page.evaluate("window.sameDocument = true")
    page.get_by_label("Kind").select_option(label="General")
    page.get_by_label("Year").select_option("2024")
    expect(page.get_by_role("status")).to_contain_text("9 rounds")
    expect(page.get_by_role("status")).to_contain_text("from 524 to 549")
    expect(page).to_have_url(re.compile("kind=general.*year=2024"))
    assert page.evaluate("window.sameDocument")
    looks_right(page)
    page.reload()
    expect(page.get_by_role("status")).to_contain_text("9 rounds")


def test_the_draw_history_is_sorted_by_links_that_one_sees(page: Page, looks_right: Check) -> None:
    page.goto("/draws/")
    heads = page.locator("thead").get_by_role("link")
    expect(heads).to_have_count(5)
    for head in heads.all():
        head.focus()
        expect(head).to_be_in_viewport(ratio=1)
    page.locator("thead").get_by_role("link", name="Cut-off").click()
    expect(page).to_have_url(re.compile(r"sort=-cutoff"))
    expect(page.locator("thead").get_by_role("link", name="Cut-off")).to_be_visible()
    looks_right(page)


def test_an_occupation_is_suggested_and_its_page_opened_by_keyboard(page: Page, looks_right: Check) -> None:
    page.goto("/occupations/")
    box = page.get_by_role("combobox", name="Job title or code")
    box.press_sequentially("infirmiere", delay=20)
    options = page.get_by_role("listbox").get_by_role("option")
    expect(options.first).to_contain_text("31301")
    expect(page.get_by_role("status")).to_contain_text("Press the down arrow")
    looks_right(page)
    box.press("Tab")
    expect(options.first).to_be_hidden()
    expect(page).to_have_url(re.compile(r"/occupations/$"))
    box.press("ArrowDown")
    box.press("ArrowDown")
    expect(box).to_have_attribute("aria-activedescendant", "q_list_0")
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"/occupations/31301/$"))


def test_words_alone_are_searched_and_choose_nothing(page: Page, looks_right: Check) -> None:
    page.goto("/occupations/")
    box = page.get_by_role("combobox", name="Job title or code")
    box.fill("plumer")
    box.press("Enter")
    expect(page).to_have_url(re.compile("q=plumer"))
    expect(page.get_by_role("link", name="72300").first).to_be_visible()
    looks_right(page)


def test_the_healthcare_cut_off_is_in_the_first_view(page: Page, looks_right: Check) -> None:
    page.goto("/")
    row = page.get_by_role("row").filter(has_text="Healthcare and social services")
    # Another test may have recorded a round since 475.
    expect(row.get_by_text(re.compile(r"^\d{3}$"))).to_be_in_viewport()
    looks_right(page)


def test_a_score_is_answered_without_a_new_page(page: Page, looks_right: Check) -> None:
    page.goto("/")
    page.evaluate("window.sameDocument = true")
    page.get_by_label("A CRS score").fill("474")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("status")).to_contain_text("Between 47,360 and 63,825")
    expect(page.get_by_role("status")).to_be_in_viewport(ratio=1)
    expect(page).to_have_url(re.compile(r"\?score=474"))
    page.get_by_label("A CRS score").fill("four hundred")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("alert")).to_contain_text("Type a whole number")
    expect(page.get_by_label("A CRS score")).to_have_value("four hundred")
    assert page.evaluate("window.sameDocument")
    looks_right(page)


def test_the_chart_follows_the_choice_of_streams(page: Page, looks_right: Check) -> None:
    page.goto("/draws/cutoffs/?stream=healthcare")
    page.evaluate("window.sameDocument = true")
    page.get_by_text("Choose streams and time").click()
    page.get_by_label("French-language proficiency").check()
    expect(page.get_by_role("cell", name="130,200")).to_be_visible()
    expect(page).to_have_url(re.compile("stream=french.*stream=healthcare"))
    assert page.evaluate("window.sameDocument")
    looks_right(page)


def test_an_impossible_time_is_told_where_the_list_would_be(page: Page, looks_right: Check) -> None:
    page.goto("/draws/?from=2026-02-20")
    page.get_by_label("To", exact=True).fill("2026-01-01")
    expect(page.get_by_role("alert")).to_contain_text("This day lies before the one in “From”")
    looks_right(page)
    page.get_by_label("To", exact=True).fill("2026-02-20")
    expect(page.get_by_role("status")).to_contain_text("1 round, 4,000 invitations")


def test_a_year_is_told_on_a_phone_as_on_a_desk(page: Page, looks_right: Check) -> None:
    page.goto("/draws/years/")
    looks_right(page)
    page.get_by_role("link", name="2025", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("2025: 58 rounds, 113,998 invitations")
    looks_right(page)


def test_the_way_from_a_broad_category_down_to_an_occupation(page: Page, looks_right: Check) -> None:
    page.goto("/occupations/groups/")
    for name in ("3 Health", "31 Professional", "313 Nursing", "3130 Nursing", "31301 Registered"):
        page.get_by_role("row").get_by_role("link", name=name).click()
    page.get_by_role("heading", level=1, name="Registered nurses").wait_for()
    looks_right(page)
    page.goto("/occupations/noc-2016/2171/")
    looks_right(page)
