"""What staff do on plain pages of the admin is on record too, and the record is the history of a thing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from accounts.services import audit


def events_url(about: str) -> str:
    """The list of the events about one thing, in the admin."""
    return f"{reverse('admin:accounts_auditevent_changelist')}?{urlencode({'about__exact': about})}"


class EventsAsHistory(admin.ModelAdmin):
    """The history of a thing is the list of its events, which also tells what came by other ways."""

    def about(self, obj: Any) -> str:
        """How events name the thing: "article 12"."""
        return f"{self.opts.verbose_name_raw} {obj.pk}"

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Lead to the events about it."""
        obj = self.get_object(request, object_id)
        if obj is None:
            raise Http404
        if not self.has_view_or_change_permission(request, obj):
            raise PermissionDenied
        return redirect(events_url(self.about(obj)))


class Audited(EventsAsHistory):
    """Writes an event for whatever is added, changed or deleted here, in the same transaction."""

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Put on record what was saved, with each figure before and after."""
        super().save_related(request, form, formsets, change)
        changes = _changes(form) | {name: rows for formset in formsets for name, rows in _rows(formset)}
        if not change:
            self._audit(request, form.instance, "added", changes=changes)
        elif changes:
            self._audit(request, form.instance, "changed", changes=changes)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        """Put on record that it is gone."""
        self._audit(request, obj, "deleted")
        super().delete_model(request, obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """The same for several at once."""
        for obj in queryset:
            self._audit(request, obj, "deleted")
        super().delete_queryset(request, queryset)

    def _audit(self, request: HttpRequest, obj: Any, done: str, **details: Any) -> None:
        what = f"{self.opts.model_name}.{done}"
        audit(by=request.user, what=what, about=self.about(obj), name=str(obj), **details)  # type: ignore[arg-type]


def _changes(form: BaseForm) -> dict[str, list[Any]]:
    """Each field that differs, with its value before and after."""
    return {
        name: [_plain(_before(form, name)), _plain(form.cleaned_data.get(name))] for name in form.changed_data
    }


def _before(form: BaseForm, name: str) -> Any:
    """The value that a field had; a row by itself and not by its key."""
    value = form.get_initial_for_field(form.fields[name], name)
    queryset = getattr(form.fields[name], "queryset", None)
    if queryset is None or value is None or isinstance(value, (list, Model)):
        return value
    return queryset.model._default_manager.filter(pk=value).first()


def _rows(formset: Any) -> Iterable[tuple[str, list[Any]]]:
    """Rows beside the thing that were changed, in words: before none, after their names."""
    name = formset.model._meta.verbose_name_raw
    for done, rows in (
        ("added", formset.new_objects),
        ("changed", [row for row, _fields in formset.changed_objects]),
        ("deleted", formset.deleted_objects),
    ):
        if rows:
            yield f"{name}, {done}", [None, [str(row) for row in rows]]


def _plain(value: Any) -> Any:
    """A value as JSON takes it."""
    if isinstance(value, (list, QuerySet)):
        return sorted(str(one) for one in value)
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return value if isinstance(value, (str, int, float, bool, type(None))) else str(value)
