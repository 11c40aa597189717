"""Each line leads to the answer it rests on."""

import pytest

from eligibility import wording
from eligibility.questionnaire.specs import STEPS
from eligibility.results.edits import edit_of

ADDRESSES = tuple(f"/stand/{step.slug}/" for step in STEPS)


def line(key: str, points: int = 0, at_most: int = 0, **params) -> dict:
    verdict = params.pop("verdict", "unknown")
    return {"key": key, "verdict": verdict, "points": points, "at_most": at_most, "params": params}


@pytest.mark.parametrize("key", sorted(wording.LABELS))
def test_every_line_and_condition_leads_to_the_questionnaire_and_back(key):
    address = edit_of(line(key))
    assert address.startswith(ADDRESSES)
    assert "?next=result" in address


@pytest.mark.parametrize(
    ("key", "address"),
    [
        ("core.age", "/stand/about-you/?next=result#div_id_birth_date"),
        ("core.first_language", "/stand/language-tests/?next=result#language-tests"),
        ("core.canadian_work", "/stand/jobs/?next=result#jobs"),
        ("partner.language", "/stand/partner/?next=result#partner-language-tests"),
        ("additional.canadian_education", "/stand/education/?next=result#credentials"),
        ("additional.nomination", "/stand/canada-ties/?next=result#div_id_nomination__is"),
        ("additional.sibling", "/stand/canada-ties/?next=result#div_id_sibling_in_canada"),
        ("transfer.education_language", "/stand/education/?next=result#credentials"),
        ("transfer.foreign_work", "/stand/jobs/?next=result#jobs"),
        ("transfer.certificate", "/stand/canada-ties/?next=result#certificates"),
        ("fst.offer_or_certificate", "/stand/canada-ties/?next=result#job-offers"),
        ("category.military_offer", "/stand/canada-ties/?next=result#job-offers"),
        ("category.service", "/stand/money-and-plans/?next=result#div_id_military_service__is"),
        ("fsw.funds", "/stand/money-and-plans/?next=result#div_id_funds_cad"),
        ("fsw.intent", "/stand/money-and-plans/?next=result#div_id_intends_quebec"),
        ("fsw.grid.age", "/stand/about-you/?next=result#div_id_birth_date"),
        ("fsw.grid.education", "/stand/education/?next=result#credentials"),
        ("fsw.grid.adaptability", "/stand/canada-ties/?next=result#div_id_relative_in_canada"),
        ("cec.work", "/stand/jobs/?next=result#jobs"),
    ],
)
def test_a_line_leads_to_the_answer_it_rests_on(key, address):
    assert edit_of(line(key)) == address


@pytest.mark.parametrize("key", ["fsw.work", "category.experience"])
def test_a_condition_that_names_a_job_leads_to_that_job(key):
    assert edit_of(line(key, job=1)) == "/stand/jobs/1/?next=result"


@pytest.mark.parametrize(
    "open_line",
    [
        line("core.age", 65, 72, case="changes"),
        line("core.first_language", 124, 136, case="exact"),
        line("partner.education", 0, 10, case="partner_unanswered"),
        line("fsw.funds", case="unknown", funds=16_000, needed=15_263, family=1, family_at_most=2),
        line("fsw.funds", case="unknown", funds=16_000, needed=15_263, family=1, family_at_most=None),
    ],
)
def test_what_only_an_unanswered_partner_leaves_open_leads_to_the_partner(open_line):
    assert edit_of(open_line).startswith("/stand/partner/?next=result")


@pytest.mark.parametrize(
    "settled",
    [
        line("fsw.funds", verdict="met", funds=16_000, needed=15_263, family=1, family_at_most=1),
        line("fst.funds", case="unknown", funds=900, needed=15_263, family=1, family_at_most=None),
        line("fsw.funds", case="unanswered", funds=None, needed=15_263, family=1, family_at_most=2),
    ],
)
def test_funds_that_no_partner_would_change_lead_to_the_funds(settled):
    assert edit_of(settled) == "/stand/money-and-plans/?next=result#div_id_funds_cad"


def test_what_an_own_answer_leaves_open_leads_to_that_answer():
    said = line("core.first_language", 0, 136, case="unanswered")
    assert edit_of(said) == "/stand/language-tests/?next=result#language-tests"


def test_of_two_figures_the_open_one_is_asked_for():
    figures = {"level": "masters", "level_possible": "masters", "lowest": 0, "lowest_possible": 10}
    said = line("transfer.education_language", 0, 50, case="open", **figures)
    assert edit_of(said) == "/stand/language-tests/?next=result#language-tests"
