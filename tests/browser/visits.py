"""What people do on the pages, said once: answer, sign up, sign in."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from tests.browser.site import Site

Check = Callable[[Page], None]

PASSWORD = "a-long-enough-passphrase-7"


def group(page: Page, legend: str) -> Locator:
    """The fields under a legend."""
    return page.get_by_role("group", name=legend)


def choose(page: Page, legend: str, answer: str) -> None:
    """Pick one answer of a question."""
    group(page, legend).get_by_label(answer, exact=True).check()


def fill_date(page: Page, legend: str, *, year: str, month: str, day: str = "") -> None:
    """Type a date in its parts."""
    fields = group(page, legend)
    fields.get_by_label("Day").fill(day)
    fields.get_by_label("Month").fill(month)
    fields.get_by_label("Year").fill(year)


def press(page: Page, name: str) -> None:
    """Press a button and wait for the page it leads to."""
    page.get_by_role("button", name=name, exact=True).click()
    page.wait_for_load_state()


def sign_in(page: Page, email: str, password: str) -> None:
    """Sign in with address and password."""
    page.goto("/accounts/login/")
    page.get_by_label("E-mail address").fill(email)
    page.get_by_role("textbox", name="Password").fill(password)
    press(page, "Sign in")


def sign_out(page: Page) -> None:
    """Leave."""
    page.goto("/accounts/logout/")
    page.locator("main").get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("link", name="Sign in").first).to_be_visible()


def sign_up(page: Page) -> str:
    """Open an account and give its address."""
    email = f"person-{uuid.uuid4().hex[:8]}@example.com"
    page.goto("/accounts/signup/")
    page.get_by_label("E-mail address").fill(email)
    page.get_by_role("textbox", name="Password").fill(PASSWORD)
    press(page, "Sign up")
    return email


def verify_address(page: Page, site: Site, email: str) -> None:
    """Follow the link in the mail, as its reader would."""
    page.goto(site.link_in_last_mail_to(email))
    page.locator("main").get_by_role("button", name="Yes, confirm it").click()
    page.wait_for_load_state()


def save_an_assessment(page: Page) -> str:
    """Answer only what is needed, save the result, and give the address of the saved page."""
    page.goto("/stand/about-you/")
    fill_date(page, "When were you born?", year="1990", month="2", day="28")
    press(page, "Save and continue")
    page.goto("/stand/result/?on=2026-10-01")
    press(page, "Save this result")
    expect(page).to_have_url(re.compile("/stand/saved/[0-9a-f-]{36}/"))
    return page.url


def in_passing(page: Page) -> None:
    """Do not look at a page, for another journey does: axe takes a second for each."""


def answer_as_a_nurse(page: Page, looks_right: Check = in_passing) -> None:
    """Fill in the questionnaire as a nurse from the Philippines would, looking at the pages passed."""
    page.goto("/stand/")
    looks_right(page)
    page.get_by_role("link", name="Start", exact=True).click()
    looks_right(page)
    fill_date(page, "When were you born?", year="1997", month="5", day="14")
    press(page, "Save and continue")
    looks_right(page)
    choose(page, "Do you have a spouse or common-law partner?", "No, I have no partner")
    choose(page, "Do you or your partner have dependent children?", "No dependent children")
    press(page, "Save and continue")
    looks_right(page)
    _education(page, looks_right)
    _english_test(page, looks_right)
    _work_as_a_nurse(page, looks_right)
    _ties_and_money(page, looks_right)


def _education(page: Page, looks_right: Check) -> None:
    choose(page, "Have you completed secondary school, or any studies after it?", "Yes")
    choose(page, "Have you studied in Canada?", "No studies in Canada")
    press(page, "Save and continue")
    looks_right(page)
    choose(page, "What level is it?", "Bachelor’s degree, or three years or more")
    page.get_by_label("In which country did you study?").select_option(label="Philippines")
    fill_date(page, "When did you complete it?", year="2018", month="4")
    choose(page, "Do you have an education credential assessment (ECA) for it?", "Yes")
    fill_date(page, "When was the report issued?", year="2024", month="3", day="1")
    press(page, "Save")
    looks_right(page)
    press(page, "Save and continue")


def _english_test(page: Page, looks_right: Check) -> None:
    looks_right(page)
    choose(page, "Do you have a language test, or an idea of your levels?", "Yes")
    press(page, "Save and continue")
    looks_right(page)
    choose(page, "Which test is it?", "IELTS General Training (English)")
    fill_date(page, "When did you take the test?", year="2026", month="6", day="1")
    for ability, score in (("Listening", "8"), ("Reading", "7"), ("Writing", "9.25"), ("Speaking", "7")):
        page.get_by_label(ability, exact=True).fill(score)
    press(page, "Save")
    looks_right(page)
    wrong = page.get_by_label("Writing", exact=True)
    expect(wrong).to_have_value("9.25")
    expect(wrong).to_have_attribute("aria-invalid", "true")
    wrong.fill("7")
    press(page, "Save")
    press(page, "Save and continue")


def _work_as_a_nurse(page: Page, looks_right: Check) -> None:
    looks_right(page)
    choose(page, "Have you had any paid work in the last ten years?", "Yes")
    press(page, "Save and continue")
    looks_right(page)
    page.get_by_role("combobox", name="What was your occupation?").press_sequentially("registered nurse")
    page.get_by_role("option").filter(has_text="31301").first.click()
    choose(page, "Did you compare your duties with the description of this occupation?", "Yes, they match")
    page.get_by_label("In which country did you do the work?").select_option(label="Philippines")
    fill_date(page, "When did you start?", year="2018", month="6")
    choose(page, "Has this job ended?", "No, I still work there")
    page.get_by_label("How many hours a week did you work?").fill("40")
    choose(page, "Were you paid?", "Yes")
    choose(page, "Were you self-employed?", "No")
    choose(page, "Were you a full-time student during this job?", "No")
    looks_right(page)
    press(page, "Save")
    press(page, "Save and continue")


def _ties_and_money(page: Page, looks_right: Check) -> None:
    looks_right(page)
    choose(page, "Has a province or territory nominated you through Express Entry?", "No nomination")
    choose(page, "Do you have a brother or sister in Canada?", "No")
    choose(page, "Do you have another close relative in Canada?", "No")
    choose(page, "Do you hold a Canadian work permit?", "No work permit")
    choose(page, "Do you have a Canadian certificate of qualification in a skilled trade?", "No certificate")
    choose(page, "Do you have a job offer in Canada?", "No job offer")
    press(page, "Save and continue")
    looks_right(page)
    page.get_by_label("How much money could you show for settling in Canada?").fill("25,000")
    choose(page, "Do you plan to live in Quebec?", "No")
    choose(page, "Have you served in the armed forces of another country?", "No military service")
    choose(page, "Have you submitted an Express Entry profile?", "No profile in the pool")
    press(page, "Save and continue")
    looks_right(page)


def compare_duties(page: Page, looks_right: Check) -> None:
    """Look at the public comparison, then compare the duties of the first job with those of another code."""
    page.goto("/occupations/compare/?codes=31301,32101")
    looks_right(page)
    page.get_by_role("checkbox").first.check()
    expect(page.locator("#counts")).not_to_contain_text("Nothing yet.")
    expect(page).to_have_url(re.compile("tick="))
    page.goto("/stand/jobs/0/compare/")
    for button in page.get_by_role("button", name=re.compile("Take out")).all()[:1]:
        button.click()
    page.wait_for_load_state()
    box = page.get_by_role("combobox", name="Another code or job title")
    if not box.is_visible():
        page.get_by_text("Compare with another").click()
    box.press_sequentially("dentist")
    page.get_by_role("option").filter(has_text="31110").first.click()
    press(page, "Add")
    expect(page.get_by_role("heading", name="31110 Dentists")).to_be_visible()
    looks_right(page)
    page.get_by_role("checkbox").first.check()
    expect(page.locator("#counted")).to_contain_text("Your ticks and your note are not saved yet")
    expect(page.locator("#counts")).not_to_contain_text("Nothing yet.")
    page.get_by_label("In my own words").fill("I also trained new nurses.")
    press(page, "Save with the job")
    expect(page.get_by_text("Saved with the job.")).to_be_visible()
    looks_right(page)
