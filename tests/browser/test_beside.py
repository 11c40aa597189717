"""A visitor checks how a result came about."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser import visits
from tests.browser.visits import Check


def opened(page: Page) -> None:
    """Open everything that is shown on demand."""
    page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")


def test_a_visitor_checks_the_hours_and_the_reports_behind_a_result(page: Page, looks_right: Check) -> None:
    visits.answer_as_a_nurse(page)
    page.goto("/stand/result/?on=2026-10-01")
    page.get_by_role("navigation", name="Parts of the result").get_by_role("link", name="Work").click()
    expect(page.locator("h1")).to_contain_text("count for points")
    opened(page)
    looks_right(page)

    page.get_by_role("link", name="Your jobs").click()
    expect(page.locator("h1")).to_have_text("Your job counts for something on 1 October 2026")
    opened(page)
    looks_right(page)

    page.get_by_role("link", name="Tests and credentials").click()
    expect(page.locator("h1")).to_have_text("What your tests and credentials do")
    looks_right(page)


def test_a_figure_leads_to_what_it_rests_on(page: Page) -> None:
    visits.answer_as_a_nurse(page)
    page.goto("/stand/result/?on=2026-10-01")
    opened(page)
    page.locator('a[href$="#tests"]').first.click()
    expect(page.get_by_role("heading", name="Your language tests")).to_be_in_viewport()


def test_occupations_side_by_side_fit_on_a4(page: Page) -> None:
    page.set_viewport_size({"width": 794, "height": 1123})
    page.emulate_media(media="print")
    page.goto("/occupations/compare/?codes=31301,31300,32101")
    assert page.evaluate("document.documentElement.scrollWidth") == 794
