"""A visitor answers, reads the result, signs up, and finds the assessment in the profile."""

from __future__ import annotations

import re
import uuid

from playwright.sync_api import Page, expect

from tests.browser import visits
from tests.browser.visits import Check, press


def test_a_visitor_gets_a_result_then_an_account_then_a_saved_assessment(
    page: Page, looks_right: Check
) -> None:
    visits.answer_as_a_nurse(page, looks_right)
    page.goto("/stand/result/?on=2026-10-01")
    looks_right(page)
    headline = page.locator("h1").inner_text()
    assert "77 rounds" in headline
    total = page.get_by_text("Your 429 points")
    expect(total.first).to_be_visible()

    for part in ("jobs", "work", "papers", "ahead", "changes"):
        page.goto(f"/stand/result/{part}/?on=2026-10-01")
        looks_right(page)
    visits.compare_duties(page, looks_right)
    page.goto("/stand/result/?on=2026-10-01")

    page.get_by_role("link", name="Sign up to save").click()
    looks_right(page)
    page.get_by_label("E-mail address").fill(f"visitor-{uuid.uuid4().hex[:8]}@example.com")
    page.get_by_role("textbox", name="Password").fill(visits.PASSWORD)
    press(page, "Sign up")
    expect(page).to_have_url(re.compile("/stand/result/"))
    expect(page.get_by_text("Your 429 points").first).to_be_visible()
    press(page, "Save this result")
    expect(page).to_have_url(re.compile("/stand/saved/[0-9a-f-]{36}/"))
    expect(page.locator("h1")).to_have_text(headline)
    expect(page.get_by_text("I also trained new nurses.")).to_be_visible()
    looks_right(page)

    page.goto("/stand/saved/")
    looks_right(page)
    page.locator("main").get_by_role("link", name=re.compile("1 October 2026")).first.click()
    expect(page.locator("h1")).to_have_text(headline)
