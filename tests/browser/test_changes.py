"""A visitor reads what single changes would bring."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser import visits
from tests.browser.visits import Check


def test_a_visitor_reads_what_would_help_most_and_opens_the_rest(page: Page, looks_right: Check) -> None:
    visits.answer_as_a_nurse(page)
    page.goto("/stand/result/?on=2026-10-01")
    page.get_by_role("link", name="What if").click()
    expect(page.locator("h1")).to_contain_text("would add")
    looks_right(page)
    page.locator("summary").first.click()
    looks_right(page)
