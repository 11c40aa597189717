"""The pages of an import: choose what to read, look at it beside the record, take over what is ticked."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import admin, messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from draws.admin import upload_store
from draws.admin.import_rows import shown
from draws.feed import FeedRefused, parse, read_all
from draws.feed.fetching import FetchFailed
from draws.forms.importing import FeedFileForm, TakeOverForm
from draws.models import FeedCheck
from draws.selectors.feed_checks import compare
from draws.selectors.feed_rows import DIFFERENT, NEW, SAME, Comparison, category_names
from draws.services.feeds import feed_ask
from draws.services.imports import Imported, NotImportable, RecordChanged, rounds_import

_may_import = permission_required("draws.import_rounds", raise_exception=True)


@_may_import
@require_http_methods(["GET", "POST"])
def choose(request: HttpRequest) -> HttpResponse:
    """Ask the feed, or hand in a copy of it; what can be read is shown beside the record."""
    form = FeedFileForm(request.POST or None, request.FILES or None) if "file_form" in request.POST else None
    refused = ""
    if request.method == "POST" and (form is None or form.is_valid()):
        try:
            return redirect("admin:draws_import_preview", _kept(request, form))
        except (FeedRefused, FetchFailed) as error:
            refused = str(error)
    if refused and form:
        form.add_error("file", refused)
    page = {
        "title": _("Import rounds"),
        "form": form or FeedFileForm(),
        "feed_refused": "" if form else refused,
        "address": settings.FEED_URL,
        "last_check": FeedCheck.objects.first(),
    }
    return _page(request, "choose", page)


def _kept(request: HttpRequest, form: FeedFileForm | None) -> str:
    """Read the feed or the file, and keep it for the preview; its digest. Raises FeedRefused, FetchFailed."""
    if form is None:
        source, content = settings.FEED_URL, feed_ask(address=settings.FEED_URL, today=timezone.localdate())
    else:
        source, content = form.cleaned_data["file"].name, read_all(form.cleaned_data["file"])
        parse(content, names=category_names())
    return upload_store.keep(request.user.pk, upload_store.Kept(source, content))


@_may_import
@require_http_methods(["GET", "POST"])
def preview(request: HttpRequest, digest: str) -> HttpResponse:
    """What was read beside the record as it is now; what is ticked here is what is taken over."""
    kept = upload_store.get(request.user.pk, digest)
    if kept is None:
        messages.warning(request, _("What was read is no longer kept. Read it again."))
        return redirect("admin:draws_import_rounds")
    comparison = compare(parse(kept.content, names=category_names()), today=timezone.localdate())
    if request.method == "GET":
        form = TakeOverForm(initial={"version": comparison.version}, rows=comparison.of(NEW, DIFFERENT))
        return _preview_page(request, kept, comparison, form)
    form = TakeOverForm(request.POST, rows=comparison.of(NEW, DIFFERENT))
    imported = _imported(request, form, comparison)
    if imported is None:
        return _preview_page(request, kept, comparison, form)
    messages.success(request, _done(imported))
    return redirect("admin:draws_import_preview", digest)


def _imported(request: HttpRequest, form: TakeOverForm, comparison: Comparison) -> Imported | None:
    """Take over what is ticked; None where the form has something to say first."""
    if form.data.get("version") != comparison.version:
        _look_again(form, comparison)
        return None
    if not form.is_valid():
        return None
    chosen, reason = form.cleaned_data["take"], form.cleaned_data["reason"]
    today = timezone.localdate()
    try:
        return rounds_import(
            comparison=comparison,
            numbers=chosen,
            by=request.user,  # type: ignore[arg-type]  # the admin lets nobody else in
            today=today,
            reason=reason,
        )
    except RecordChanged:
        _look_again(form, comparison)
    except NotImportable as error:
        _put_at_its_field(form, error)
    return None


def _look_again(form: TakeOverForm, comparison: Comparison) -> None:
    """Nothing else is said: what the person ticked was ticked against another record."""
    form.is_valid()
    form.errors.clear()
    form.add_error(
        None, _("The record has changed since you looked. Look at the comparison again, then import.")
    )
    form.data = form.data.copy()  # type: ignore[attr-defined]
    form.data["version"] = comparison.version  # type: ignore[index]


def _put_at_its_field(form: TakeOverForm, error: NotImportable) -> None:
    for number, finding in error.problems:
        if finding.field == "reason":
            form.add_error("reason", finding.message)
            continue
        words = {"number": number, "message": finding.message}
        form.add_error("take" if finding.is_error else "reason", _("Round %(number)s: %(message)s") % words)


def _done(imported: Imported) -> str:
    recorded, corrected = len(imported.recorded), len(imported.corrected)
    words = []
    if recorded:
        words.append(ngettext("%(n)s round recorded.", "%(n)s rounds recorded.", recorded) % {"n": recorded})
    if corrected:
        words.append(
            ngettext("%(n)s round corrected.", "%(n)s rounds corrected.", corrected) % {"n": corrected}
        )
    return " ".join(words)


def _preview_page(
    request: HttpRequest, kept: upload_store.Kept, comparison: Comparison, form: TakeOverForm
) -> HttpResponse:
    rows = {
        state: [
            shown(row, is_ticked=row.number in form.ticked, today=timezone.localdate())
            for row in comparison.of(state)
        ]
        for state in (NEW, DIFFERENT)
    }
    page = {
        "title": _("What the feed says, beside our record"),
        "kept": kept,
        "comparison": comparison,
        "form": form,
        "new": rows[NEW],
        "different": rows[DIFFERENT],
        "same": len(comparison.of(SAME)),
    }
    return _page(request, "preview", page)


def _page(request: HttpRequest, name: str, page: dict[str, Any]) -> HttpResponse:
    context = {**admin.site.each_context(request), "opts": FeedCheck._meta, **page}
    return render(request, f"admin/draws/import/{name}.html", context)
