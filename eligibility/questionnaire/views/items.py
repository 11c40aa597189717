"""Things of which a person may have several: one set of pages to add, edit and remove any of them."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from eligibility import answers
from eligibility.comparisons import record_of
from eligibility.questionnaire import listing, places, saving
from eligibility.questionnaire.forms import Facts, fingerprint
from eligibility.questionnaire.itemforms import ItemForm, NewItemForm
from eligibility.questionnaire.kinds import ABSENT
from eligibility.questionnaire.registry import Shelf
from eligibility.questionnaire.travel import Way, step_url

_DUTIES_AGAIN = _(
    "This job has another occupation now, so your answer about its duties was taken out: it was about the "
    "one before. Until you answer again, we assume that they match. Edit the job to answer."
)
METHODS = require_http_methods(["GET", "HEAD", "POST"])


@METHODS
def add(request: HttpRequest, shelf: Shelf) -> HttpResponse:
    """Add a job, a test, a child: whatever the list holds."""
    facts = answers.load(request)
    if not isinstance(places.get(facts, shelf.path[:-1]), dict):
        return _nowhere(shelf)
    form = NewItemForm(shelf, facts, request.POST if request.method == "POST" else None)
    return _answer(request, shelf, form)


@METHODS
def edit(request: HttpRequest, shelf: Shelf, index: int) -> HttpResponse:
    """Edit one of them."""
    held, way = answers.held(request), Way.of(request)
    item = _item(held.facts, shelf, index)
    form = ItemForm(shelf, index, held.facts, request.POST if request.method == "POST" else None)
    context = {
        "lists": listing.within(shelf, index, held.facts, way),
        "index": index,
        "compare": listing.line(shelf, index, item, way).compare,
        "record": record_of(held.comparisons, (*shelf.path, index)),
    }
    return _answer(request, shelf, form, context)


@METHODS
def remove(request: HttpRequest, shelf: Shelf, index: int) -> HttpResponse:
    """Ask whether to take one out, then take it out; one that changed meanwhile is asked about again."""
    way = Way.of(request)
    facts = answers.load(request)
    item = _item(facts, shelf, index)
    mark = fingerprint(item)
    if request.method == "POST" and request.POST.get("seen") == mark:
        answers.change(request, lambda fresh: _without(fresh, shelf, index, item))
        return redirect(way.after_item(shelf))
    context = {
        "shelf": shelf,
        "line": shelf.items.summary(item),
        "mark": mark,
        "way": way,
        "back": way.after_item(shelf),
    }
    return render(request, "eligibility/questionnaire/remove.html", context)


def _without(facts: Facts, shelf: Shelf, index: int, item: Any) -> Facts:
    """The facts without the item, if it still stands where it stood."""
    same = places.get(facts, (*shelf.path, index)) == item
    return places.without(facts, shelf.path, index) if same else facts


def _item(facts: Facts, shelf: Shelf, index: int) -> Any:
    item = places.get(facts, (*shelf.path, index))
    if item is ABSENT:
        raise Http404
    return item


def _nowhere(shelf: Shelf) -> HttpResponse:
    """No list can be added to where there is no partner, or no such job."""
    if shelf.parent is not None:
        raise Http404
    return redirect(step_url(shelf.step))


def _answer(
    request: HttpRequest, shelf: Shelf, form: ItemForm, more: dict[str, Any] | None = None
) -> HttpResponse:
    way, clash = Way.of(request), None
    if "find" in form.data:
        form.find_occupation(form.data["find"])
    elif form.is_bound and form.is_valid():
        clash = saving.save(request, form)
        if clash is None:
            if form.asks_duties_again:
                messages.info(request, _DUTIES_AGAIN)
            return redirect(way.after_item(shelf))
    elif form.is_bound and not isinstance(form, NewItemForm) and saving.is_stale(form):
        clash = saving.clash(form)
    context = {"shelf": shelf, "form": form, "way": way, "clash": clash, "back": way.after_item(shelf)}
    return render(request, "eligibility/questionnaire/item.html", context | (more or {}))
