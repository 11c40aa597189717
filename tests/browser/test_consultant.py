"""A client shares an assessment, a consultant reviews it, the client reads the note and ends it."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, Page, expect

from tests.browser import visits
from tests.browser.site import Site
from tests.browser.visits import Check, press

NOTE = "Your language test lapses before your next birthday; book a new one in spring."


def test_a_consultant_reviews_what_a_client_shares_until_the_client_ends_it(
    page: Page, browser: Browser, browser_context_args: dict, looks_right: Check, site: Site
) -> None:
    email = visits.sign_up(page)
    visits.verify_address(page, site, email)
    saved = visits.save_an_assessment(page)
    _share(page, looks_right)

    consultant = browser.new_context(**browser_context_args).new_page()
    review = _review(consultant, email, looks_right)

    page.goto(saved.replace("/stand/saved/", "/reviews/share/"))
    looks_right(page)
    expect(page.get_by_text(NOTE)).to_be_visible()
    press(page, "End sharing with consultant@example.com")
    answer = consultant.goto(review)
    assert answer is not None
    assert answer.status == 404
    consultant.context.close()


def _share(page: Page, looks_right: Check) -> None:
    page.get_by_role("link", name=re.compile("Share", re.IGNORECASE)).first.click()
    looks_right(page)
    page.get_by_label(re.compile("e-mail address")).fill("consultant@example.com")
    press(page, "Share")
    looks_right(page)


def _review(consultant: Page, client: str, looks_right: Check) -> str:
    visits.sign_in(consultant, "consultant@example.com", "harbour-kettle-52")
    consultant.goto("/reviews/")
    looks_right(consultant)
    consultant.get_by_role("row").filter(has_text=client).get_by_role("link").click()
    looks_right(consultant)
    consultant.get_by_role("textbox", name="Your note").fill(NOTE)
    press(consultant, "Leave the note")
    expect(consultant.get_by_text(NOTE)).to_be_visible()
    return consultant.url
