"""The pages about the API: ours, and the one that lets everything be tried out."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.visits import Check


def test_whoever_looks_for_the_data_finds_them(page: Page, looks_right: Check) -> None:
    page.goto("/draws/")
    page.get_by_role("link", name="Data and API").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("The data for your own programs")
    # Another test may have recorded a round since 475.
    expect(page.get_by_text(re.compile(r'"crs_cutoff": \d{3}'))).to_be_visible()
    looks_right(page)


def test_every_parameter_can_be_tried_out_under_our_content_policy(page: Page) -> None:
    page.goto("/api/")
    page.get_by_role("link", name="Every parameter and field").click()
    page.get_by_text("/api/v1/pool", exact=False).first.click()
    expect(page.get_by_text("Snapshots, the newest first")).to_be_visible()
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0
