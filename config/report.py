"""Reporting an error, from the foot of every page."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from config.report_form import LONGEST_PAGE, ReportForm
from config.throttle import is_allowed
from draws.services import report_file


@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest) -> HttpResponse:
    """The form; what is sent is kept, and staff are told. Too many from one address are put off, not lost."""
    if request.method != "POST":
        return _page(request, ReportForm(initial={"page": request.GET.get("page", "")[:LONGEST_PAGE]}))
    form = ReportForm(request.POST)
    if not form.is_valid():
        return _page(request, form)
    if not is_allowed(request, "REPORT_RATE"):
        words = _("Many reports came from your network in the past hour. Yours is still here: send it later.")
        form.add_error(None, words)
        return _page(request, form, status=429)
    given = form.cleaned_data
    report_file(page=given["page"], text=given["text"], email=given["email"])
    return redirect(f"{reverse('report-thanks')}?{urlencode({'page': given['page']})}")


def _page(request: HttpRequest, form: ReportForm, status: int = 200) -> HttpResponse:
    return render(request, "report.html", {"form": form}, status=status)


@require_safe
def thanks(request: HttpRequest) -> HttpResponse:
    """That the report has arrived, and the way back to the page it is about."""
    page = request.GET.get("page", "")
    is_ours = page.startswith("/") and url_has_allowed_host_and_scheme(page, allowed_hosts=None)
    return render(request, "report_thanks.html", {"back": page if is_ours else ""})
