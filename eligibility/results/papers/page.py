"""The page of test reports and credentials."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from eligibility.results.papers.credentials import CredentialView, credential_views, level_sentence
from eligibility.results.papers.reports import (
    OrderView,
    ReportView,
    grid_sentence,
    order_sentence,
    order_views,
    report_views,
)
from eligibility.results.reasons import Source
from eligibility.results.subject import Subject
from eligibility.rules.evidence import (
    education_said,
    first_on_the_grid,
    orders,
    partners_education_said,
    partners_reports_said,
    reports_said,
)
from eligibility.rules.facts import UNANSWERED
from eligibility.rules.tables import NotLoaded, as_of


@dataclass(frozen=True, slots=True)
class PapersPage:
    """Everything the page says. `answered` is whether anything is said of tests;
    `unknown_from` the day from which the values behind the totals are not known."""

    reports: tuple[ReportView, ...]
    orders: tuple[OrderView, ...]
    order_why: str
    grid_why: str
    answered: bool
    credentials: tuple[CredentialView, ...]
    level: str
    partners_reports: tuple[ReportView, ...]
    partners_credentials: tuple[CredentialView, ...]
    partners_level: str
    validity: Source
    unknown_from: date | None


def papers(request: HttpRequest, subject: Subject) -> HttpResponse:
    """What each test report and each credential does for the result."""
    try:
        page = papers_page(subject)
    except NotLoaded:
        page = None
    context = {"subject": subject, "parts": subject.parts("papers"), "page": page}
    return render(request, "eligibility/results/papers.html", context)


def papers_page(subject: Subject) -> PapersPage:
    """The page of a person on a day; raises NotLoaded for a day without rules."""
    asked = subject.candidate, subject.on, subject.reference
    both, education = orders(*asked), education_said(*asked)
    partners = partners_education_said(subject.candidate, subject.on)
    validity = as_of("validity", subject.on)
    return PapersPage(
        reports=report_views(reports_said(*asked)),
        orders=order_views(both),
        order_why=order_sentence(both, subject.candidate.first_official_language),
        grid_why=grid_sentence(both, first_on_the_grid(*asked)),
        answered=subject.candidate.language_tests is not UNANSWERED,
        credentials=credential_views(education),
        level=level_sentence(education),
        partners_reports=report_views(partners_reports_said(*asked), "partner."),
        partners_credentials=credential_views(partners, "partner."),
        partners_level=level_sentence(partners),
        validity=Source.of({"source": validity.source, "effective": validity.effective.isoformat()}),
        unknown_from=as_of("crs_versions", subject.on).unknown_from,
    )
