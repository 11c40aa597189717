"""The forecast as a visitor reads it: a score typed in, an error mended, the track record."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.visits import Check


def test_a_visitor_asks_for_the_chance_of_a_score(page: Page, looks_right: Check) -> None:
    page.goto("/draws/forecast/")
    page.get_by_label("A CRS score").fill("470 or so")
    page.get_by_role("button", name="Show the chance").click()
    expect(page.get_by_role("alert")).to_contain_text("Type a whole number from 0 to 1,200")
    expect(page.get_by_label("A CRS score")).to_have_value("470 or so")
    looks_right(page)
    page.get_by_label("A CRS score").fill("470")
    page.get_by_role("button", name="Show the chance").click()
    expect(page.get_by_role("heading", name="If you had 470 points")).to_be_in_viewport()
    expect(page.get_by_label("A CRS score")).to_be_in_viewport()
    looks_right(page)


def test_the_track_record_is_one_link_away(page: Page, looks_right: Check) -> None:
    page.goto("/draws/forecast/")
    page.get_by_role("link", name="How it is reckoned, and how good it was").click()
    expect(page.get_by_role("img", name="Chances said, and how often they came true")).to_be_visible()
    looks_right(page)
