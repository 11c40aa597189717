"""Staff record a round: it is public at once, and what was saved before stays as it was."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from playwright.sync_api import Browser, Page, expect

from tests.browser import visits
from tests.browser.visits import Check, press


def test_a_recorded_round_is_public_and_changes_no_saved_assessment(
    page: Page, browser: Browser, browser_context_args: dict, looks_right: Check
) -> None:
    applicant = browser.new_context(**browser_context_args).new_page()
    visits.sign_up(applicant)
    saved = visits.save_an_assessment(applicant)
    applicant.reload()
    before = _shown(applicant)

    visits.sign_in(page, "staff@example.com", "granite-window-53")
    number = _record_a_round(page, looks_right)

    applicant.goto(f"/draws/{number}/")
    looks_right(applicant)
    expect(applicant.locator("h1")).to_contain_text("4,321 invited at 301")
    applicant.goto("/draws/")
    expect(applicant.locator(f"main a[href='/draws/{number}/']").first).to_be_visible()
    applicant.goto(saved)
    expect(applicant.get_by_text("Since then rounds were recorded")).to_be_visible()
    assert _shown(applicant) == before
    applicant.context.close()


def _shown(page: Page) -> str:
    """What a saved page says, but for the notice that the record has moved on."""
    page.evaluate("document.querySelectorAll('main .notice--unknown').forEach(notice => notice.remove())")
    return page.locator("main").inner_text()


def _record_a_round(page: Page, looks_right: Check) -> str:
    """Record one with a slip and an unusual cut-off; both are named, nothing typed is lost."""
    page.goto("/admin/draws/round/add/")
    looks_right(page)
    number = page.get_by_label("Number").input_value()
    page.locator("#id_date").fill(_today_in_ottawa())
    page.get_by_label("Kind").select_option(label="Category-based")
    page.get_by_label("Category version").select_option(label=_healthcare(page))
    page.get_by_label("Invitations").fill("4,321")
    page.get_by_label("Cut-off").fill("3010")
    press(page, "Save")
    looks_right(page)
    expect(page.locator("#id_crs_cutoff_error")).to_contain_text("1,200")
    expect(page.get_by_label("Invitations")).to_have_value("4,321")
    page.get_by_label("Cut-off").fill("301")
    press(page, "Save")
    looks_right(page)
    page.get_by_label("I checked this").check()
    press(page, "Save")
    expect(page.locator(".messagelist")).to_contain_text("added successfully")
    return number


def _today_in_ottawa() -> str:
    return datetime.now(ZoneInfo("America/Toronto")).date().isoformat()


def _healthcare(page: Page) -> str:
    options = page.get_by_label("Category version").locator("option").all_inner_texts()
    return next(text for text in options if "Healthcare" in text and "3" in text)
