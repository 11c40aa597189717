"""Whom a page of a result is about: present answers on the day asked for, or a saved assessment."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, wraps
from typing import Any, TypeAlias
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.requests import SignedInRequest
from draws.figures import day
from eligibility import answers, wording
from eligibility.comparisons import Record, fitting, record_of
from eligibility.engine import reference
from eligibility.models import Assessment
from eligibility.questionnaire import places
from eligibility.questionnaire.links import edit_url
from eligibility.questionnaire.specs import STEPS
from eligibility.questionnaire.travel import step_url
from eligibility.results import parts
from eligibility.results.context import moved_on
from eligibility.results.forms import DayForm
from eligibility.rules.decisions import Notice
from eligibility.rules.facts import Candidate
from eligibility.rules.parsing import FactsError, parse
from eligibility.rules.reference import Reference
from eligibility.selectors import assessment_of

BORN_AFTER_DAY = "error.born_after_day"


@dataclass(frozen=True)
class Subject:
    """A person on a day, as the engine takes them: parsed facts and the reference data of the moment.

    `notices` are what the reader must know about the facts, `comparisons` what was said of duties;
    `form` asks for another day of present answers; `assessment` is the saved one the facts come from;
    `addresses` are those of the pages of this result; `client` is whose it is where somebody else reads it.
    """

    facts: answers.Facts
    candidate: Candidate
    on: date
    reference: Reference
    addresses: parts.Addresses
    notices: tuple[Notice, ...] = ()
    comparisons: Sequence[Record] = ()
    form: DayForm | None = None
    assessment: Assessment | None = None
    client: str = ""

    @property
    def title(self) -> str:
        """Whose standing it is and when, as it stands above the heading."""
        if self.assessment is None:
            return _("Where you stand on %(day)s") % {"day": day(self.on)}
        return _("Assessment for %(on)s, saved on %(day)s") % {
            "on": day(self.on),
            "day": day(timezone.localtime(self.assessment.created_at)),
        }

    @property
    def editable(self) -> bool:
        """Whether the answers can still be changed: those of a saved assessment stay."""
        return self.assessment is None

    @cached_property
    def moved_on(self) -> bool:
        """Whether rounds or rules have changed since the assessment was saved."""
        return self.assessment is not None and moved_on(self.assessment.result)

    def comparison_of(self, job: places.Path) -> Record | None:
        """What was said of the duties of a job at its place, unless it has another occupation by now."""
        return record_of(fitting(self.comparisons, self.facts), job)

    def parts(self, current: str) -> tuple[parts.PartLink, ...]:
        """The links to the pages of this result."""
        return parts.part_links(current, self.addresses)


Page: TypeAlias = Callable[[HttpRequest, Subject], HttpResponse]


def of_answers(page: Page) -> Callable[[HttpRequest], HttpResponse]:
    """The page about the visitor's present answers; where these cannot be used it leads to the question."""

    @wraps(page)
    def view(request: HttpRequest) -> HttpResponse:
        held = answers.held(request)
        facts = held.facts
        if "birth_date" not in facts:
            return ask_first(request)
        form = DayForm.of(request.GET.get("on"))
        try:
            subject = _subject(
                facts,
                form.day,
                addresses=parts.of_answers(form.day),
                comparisons=held.comparisons,
                form=form,
            )
        except FactsError as error:
            return mend(request, error)
        return page(request, subject)

    return view


def of_saved(page: Page) -> Callable[..., HttpResponse]:
    """The page about a saved assessment; for anybody but its owner it does not exist."""

    @login_required
    @wraps(page)
    def view(request: SignedInRequest, pk: UUID) -> HttpResponse:
        return page_of_saved(page, request, assessment_of(request.user, pk), parts.of_saved(pk))

    return view


def page_of_saved(
    page: Page, request: HttpRequest, kept: Assessment, addresses: parts.Addresses, client: str = ""
) -> HttpResponse:
    """The page about a saved assessment; where its facts can no longer be read, the assessment says so."""
    try:
        subject = _subject(
            kept.facts,
            kept.on,
            addresses=addresses,
            comparisons=kept.comparisons,
            assessment=kept,
            client=client,
        )
    except FactsError as error:
        messages.error(request, wording.error_text(error.key, error.params))
        return redirect(addresses(parts.RESULT))
    return page(request, subject)


def ask_first(request: HttpRequest) -> HttpResponse:
    """Lead to the one question that nothing can be said without."""
    messages.info(request, _("Tell us your date of birth first; everything else may wait."))
    return redirect(step_url(STEPS[0]))


def mend(request: HttpRequest, error: FactsError) -> HttpResponse:
    """Lead to the wrong answer itself; a day before birth is no wrong answer but a wrong day."""
    messages.error(request, wording.error_text(error.key, error.params))
    if error.key == BORN_AFTER_DAY and (request.GET.get("on") or request.POST.get("on")):
        return redirect("eligibility:result")
    return redirect(edit_url(error.field, came_from="result"))


def _subject(facts: answers.Facts, on: date, **about: Any) -> Subject:
    known = reference()
    candidate, notices = parse(facts, known, on)
    return Subject(facts, candidate, on, known, notices=notices, **about)
