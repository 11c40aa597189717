"""The questionnaire by keyboard, and without JavaScript."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.visits import Check, choose, fill_date, group, press


def suggestions(page: Page) -> Locator:
    """The occupations offered under the box."""
    return page.get_by_role("listbox", include_hidden=True).get_by_role("option", include_hidden=True)


def test_an_occupation_is_chosen_by_keyboard(page: Page, looks_right: Check) -> None:
    page.goto("/stand/jobs/add/")
    box = page.get_by_role("combobox", name="What was your occupation?")
    box.press_sequentially("registered nurse")
    expect(suggestions(page).first).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")
    looks_right(page)
    box.press("ArrowDown")
    expect(suggestions(page).first).to_have_attribute("aria-selected", "true")
    box.press("Enter")
    expect(box).to_have_value("31301 Registered nurses and registered psychiatric nurses")
    expect(suggestions(page).first).to_be_hidden()


def test_escape_closes_the_suggestions_and_keeps_what_was_typed(page: Page) -> None:
    page.goto("/stand/jobs/add/")
    box = page.get_by_role("combobox", name="What was your occupation?")
    box.press_sequentially("nurse")
    expect(suggestions(page).first).to_be_visible()
    box.press("Escape")
    expect(suggestions(page).first).to_be_hidden()
    expect(box).to_have_value("nurse")


def test_questions_that_do_not_matter_leave_the_page(page: Page) -> None:
    page.goto("/stand/credentials/add/")
    page.get_by_label("In which country did you study?").select_option(label="Canada")
    expect(group(page, "Do you have an education credential assessment (ECA) for it?")).to_be_hidden()
    page.get_by_label("In which country did you study?").select_option(label="Philippines")
    expect(group(page, "Do you have an education credential assessment (ECA) for it?")).to_be_visible()


class TestWithoutJavaScript:
    """A page is a page: forms, links, and nothing that waits for a script."""

    @pytest.fixture
    def browser_context_args(self, browser_context_args: dict) -> dict:
        return {**browser_context_args, "java_script_enabled": False}

    def test_a_job_is_found_chosen_and_saved(self, page: Page) -> None:
        page.goto("/stand/jobs/add/")
        page.get_by_label("What was your occupation?").fill("registered nurse")
        fill_date(page, "When did you start?", year="2018", month="6")
        press(page, "Find")
        group(page, "Which of these fits your duties best?").get_by_label("31301").check()
        choose(page, "Has this job ended?", "No, I still work there")
        press(page, "Save")
        expect(page.locator("main")).to_contain_text("31301), June 2018 to now")

    def test_a_partner_is_told_of_in_two_steps(self, page: Page) -> None:
        page.goto("/stand/partner/")
        choose(page, "Do you have a spouse or common-law partner?", "Yes")
        choose(page, "Will your partner come to Canada with you?", "Yes")
        press(page, "Save and continue")
        expect(page.get_by_role("heading", name="Your partner’s language tests")).to_be_visible()
