"""A reader finds an error on the page of a round and reports it."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.visits import Check, press


def test_a_reader_reports_an_error(page: Page, looks_right: Check) -> None:
    page.goto("/draws/422/")
    looks_right(page)
    page.get_by_role("link", name="Report an error").click()
    expect(page.get_by_label("Page")).to_have_value("/draws/422/")
    expect(page.get_by_label("Leave this empty")).not_to_be_in_viewport()
    looks_right(page)
    page.get_by_label("What is wrong?").fill("The tie-break is another one.")
    press(page, "Report it")
    looks_right(page)
    page.get_by_role("link", name="Back to the page").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Healthcare and social services: 4,000 invited at 475"
    )


def test_what_cutline_rests_on_can_be_read(page: Page, looks_right: Check) -> None:
    page.goto("/about/")
    expect(page.get_by_role("heading", name="How old the data are")).to_be_visible()
    looks_right(page)
