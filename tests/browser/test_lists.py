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


def test_occupations_appear_as_one_types(page: Page, looks_right: Check) -> None:
    page.goto("/occupations/")
    page.evaluate("window.sameDocument = true")
    page.get_by_label("Job title or code").press_sequentially("infirmiere", delay=20)
    expect(page.get_by_role("link", name="31301").first).to_be_visible()
    expect(page).to_have_url(re.compile("q=infirmiere"))
    assert page.evaluate("window.sameDocument")
    looks_right(page)
