"""The page on which what one did in a job is compared with duties of occupations, and kept with it."""

from __future__ import annotations

from dataclasses import replace

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from eligibility import answers
from eligibility.answers import Held
from eligibility.comparisons import with_record, without_record
from eligibility.questionnaire import places
from eligibility.questionnaire.comparing.draft import Choice, draft_of, drop, keep
from eligibility.questionnaire.comparing.form import ComparisonForm
from eligibility.questionnaire.comparing.job import Job, with_duties
from eligibility.questionnaire.comparing.stored import stored
from eligibility.questionnaire.forms import ChangedMeanwhileError
from eligibility.questionnaire.registry import Shelf
from eligibility.questionnaire.saving import Clash
from eligibility.questionnaire.travel import Way, compare_url, item_url
from eligibility.wording.compared import compared_one
from noc.selectors import version_in_use


@require_http_methods(["GET", "HEAD", "POST"])
def compare(request: HttpRequest, shelf: Shelf, index: int) -> HttpResponse:
    """Show the occupations side by side; take ticks, note and answer, or change what is compared."""
    way = Way.of(request)
    job = _job(answers.held(request), shelf, index)
    if not job.item.get("noc"):
        messages.info(request, _("Choose the occupation of this job first, then compare its duties."))
        return redirect(way.on(item_url(shelf, index)))
    if request.method == "POST" and "forget" in request.POST:
        return _forget(request, job, way)
    if request.method == "POST":
        return _answer(request, ComparisonForm(job, request.POST), way)
    choice = Choice.of(request.GET)
    return _page(request, ComparisonForm(job, None, choice, draft_of(request, job) if choice else None), way)


def _answer(request: HttpRequest, form: ComparisonForm, way: Way) -> HttpResponse:
    """Save, or show what is in the way; a change of what is compared leads to the page of that."""
    job = form.job
    if form.only_asks:
        keep(request, job, form.sent)
        return redirect(form.choice.address(job, way) + ("#counts" if form.counts else ""))
    if form.is_valid() and _saved(request, form):
        messages.success(request, _("Saved with the job."))
        return redirect(way.on(compare_url(job.shelf, job.index)))
    form.stand_on(_job(answers.held(request), job.shelf, job.index))
    return _page(request, form, way)


def _job(held: Held, shelf: Shelf, index: int) -> Job:
    """Raises Http404 where there is no such job."""
    item = places.get(held.facts, (*shelf.path, index))
    if not isinstance(item, dict) or all(question.key != "noc" for question in shelf.items.questions):
        raise Http404
    day = timezone.localdate()
    return Job(shelf, index, held, day, version_in_use(day))


def _saved(request: HttpRequest, form: ComparisonForm) -> bool:
    """Keep the record and the answer; False, and nothing is kept, where the job was changed meanwhile."""
    record, duties, path = form.record(), form.cleaned_data["duties"], form.job.path

    def edit(held: Held) -> Held:
        if replace(form.job, held=held).mark != form.data.get("seen"):
            raise ChangedMeanwhileError
        drop(request)
        return Held(with_duties(held.facts, path, duties), with_record(held.comparisons, record))

    try:
        answers.change_held(request, edit)
    except ChangedMeanwhileError:
        return False
    return True


def _forget(request: HttpRequest, job: Job, way: Way) -> HttpResponse:
    """Delete what was said of the duties; the answers about the job stay."""
    drop(request)
    answers.change_held(request, lambda held: Held(held.facts, without_record(held.comparisons, job.path)))
    messages.success(request, _("The comparison was deleted."))
    return redirect(way.on(compare_url(job.shelf, job.index)))


def _page(request: HttpRequest, form: ComparisonForm, way: Way) -> HttpResponse:
    job = form.job
    gone = not form.is_bound and not form.draft and job.has_lost(form.columns)
    before = job.record if job.outdated or gone else None
    context = {
        "form": form,
        "job": job,
        "mark": job.mark,
        "clash": Clash(stored(job)) if form.is_stale else None,
        "line": job.shelf.items.summary(job.item),
        "columns": form.columns,
        "codes": [column.unit_group.code for column in form.columns],
        "is_ticked": any(column.ticked for column in form.columns),
        "before": compared_one(before) if before else None,
        "others": [group for group in job.neighbours if group.code not in form.codes],
        "version": job.version,
        "way": way,
        "back": way.on(item_url(job.shelf, job.index)),
    }
    return render(request, "eligibility/questionnaire/compare.html", context)
