"""Staff record a round: it is public at once, and what was saved before stays as it was."""

from __future__ import annotations

import re
import uuid

from playwright.sync_api import Browser, Page, expect

from tests.browser import visits
from tests.browser.site import Site
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


def test_of_two_staff_who_publish_one_wins_and_the_other_is_told(
    page: Page, site: Site, browser: Browser, browser_context_args: dict, looks_right: Check
) -> None:
    colleague = f"{uuid.uuid4().hex[:8]}@example.com"
    site.manage("shell", "-c", MAKE_STAFF.format(email=colleague, password=visits.PASSWORD))
    other = browser.new_context(**browser_context_args).new_page()
    visits.sign_in(page, "staff@example.com", "granite-window-53")
    visits.sign_in(other, colleague, visits.PASSWORD)

    number = _prepare(page)
    other.goto(page.url)
    _confirm(page)
    _confirm(other)
    press(page, f"Publish round {number}")
    expect(page.locator(".messagelist")).to_contain_text(f"Round {number} is public.")
    looks_right(page)
    press(other, f"Publish round {number}")
    looks_right(other)
    expect(other.get_by_text("Published by staff@example.com on")).to_be_visible()
    expect(other.get_by_text(REASON).first).to_be_visible()
    other.locator("main").get_by_role("link", name=f"Round {number}").first.click()
    expect(other).to_have_url(re.compile(f"/draws/{number}/$"))
    other.context.close()


REASON = "As IRCC printed it."
MAKE_STAFF = """
from django.contrib.auth.models import Group
from accounts.models import User
user = User.objects.create_user("{email}", "{password}", is_staff=True)
user.groups.add(Group.objects.get(name="Draw recorder"))
"""


def _record_a_round(page: Page, looks_right: Check) -> str:
    """Record one with a slip and an unusual cut-off; both are named, nothing typed is lost."""
    page.goto("/admin/draws/rounddraft/")
    looks_right(page)
    page.get_by_role("link", name="Record a round").click()
    looks_right(page)
    number = page.get_by_label("Number").input_value()
    page.get_by_label("For:").select_option(label=_healthcare(page))
    page.get_by_label("Invitations").fill("4,321")
    page.get_by_label("Cut-off").fill("high")
    press(page, "Save and check")
    looks_right(page)
    expect(page.get_by_label("Invitations")).to_have_value("4,321")
    page.get_by_label("Cut-off").fill("301")
    press(page, "Save and check")
    looks_right(page)
    press(page, f"Publish round {number}")
    looks_right(page)
    expect(page.get_by_role("alert")).to_contain_text("It is not published yet")
    _confirm(page)
    press(page, f"Publish round {number}")
    expect(page.locator(".messagelist")).to_contain_text(f"Round {number} is public.")
    return number


def _prepare(page: Page) -> str:
    """Save a draft for provincial nominees with few keystrokes: the cursor waits where typing begins."""
    page.goto("/admin/draws/rounddraft/add/?like=pnp")
    number = page.get_by_label("Number").input_value()
    expect(page.get_by_label("Invitations")).to_be_focused()
    page.keyboard.type("321")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("301")
    page.keyboard.press("Enter")
    page.wait_for_url("**/check/")
    return number


def _confirm(page: Page) -> None:
    """Tick every warning and say why it is right all the same."""
    for tick in page.get_by_label("This is right").all():
        tick.check()
    for reason in page.get_by_label("How do you know?").all():
        reason.fill(REASON)


def _healthcare(page: Page) -> str:
    options = page.get_by_label("For:").locator("option").all_inner_texts()
    return next(text for text in options if "Healthcare" in text and "version 3" in text)
