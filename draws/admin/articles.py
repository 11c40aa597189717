"""Outside articles and the rounds they speak of."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from accounts.audited import EventsAsHistory
from draws.forms.articles import ArticleForm
from draws.models import Article
from draws.services import article_save


@admin.register(Article)
class ArticleAdmin(EventsAsHistory):
    """Articles; what staff touched is left alone when reference data is loaded."""

    form = ArticleForm
    list_display = ("title", "publisher", "published_on", "speaks_of", "standing")
    list_filter = ("is_resolved", "publisher")
    search_fields = ("title", "publisher", "url", "rounds__number")
    fieldsets = (
        (None, {"fields": ("url", "title", "publisher", "published_on", "retrieved_on")}),
        (
            _("Which round"),
            {"fields": ("find", "held_on", "sought", "rounds", "is_resolved", "note")},
        ),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        """With their rounds."""
        return super().get_queryset(request).prefetch_related("rounds")

    def save_model(self, request: HttpRequest, obj: Article, form: Any, change: bool) -> None:
        """Nothing yet: the article and its rounds are one thing, saved below."""

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Keep the article with its rounds, on record as the work of this member of staff."""
        rounds = list(form.cleaned_data["rounds"])
        article_save(article=form.instance, rounds=rounds, by=request.user)  # type: ignore[arg-type]

    @admin.display(description=_("rounds"))
    def speaks_of(self, obj: Article) -> str:
        """The numbers of its rounds."""
        rounds = sorted(obj.rounds.all(), key=lambda round_: round_.sequence)
        return ", ".join(round_.number for round_ in rounds)

    @admin.display(description=_("standing"), ordering="is_resolved")
    def standing(self, obj: Article) -> str:
        """Resolved, or how many candidates there are."""
        if obj.is_resolved:
            return str(_("resolved"))
        count = len(obj.rounds.all())
        return ngettext("unresolved, %d candidate", "unresolved, %d candidates", count) % count
