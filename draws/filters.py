"""The filters of the draw history; they live in the address."""

from __future__ import annotations

import re
from typing import Any

import django_filters
from crispy_forms.helper import FormHelper
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from draws.models import Category, Kind, Program, Round


def _years() -> list[tuple[str, str]]:
    years = Round.objects.order_by("-date__year").values_list("date__year", flat=True).distinct()
    return [(str(year), str(year)) for year in years]


def _categories() -> list[tuple[str, str]]:
    return [(category.slug, category.name) for category in Category.objects.public()]


class RoundFilter(django_filters.FilterSet):
    """Rounds by kind, program, category, year and words."""

    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=Kind.choices, empty_label=_("All"))
    program = django_filters.ChoiceFilter(label=_("Program"), choices=Program.choices, empty_label=_("All"))
    category = django_filters.ChoiceFilter(
        label=_("Category"),
        choices=_categories,
        empty_label=_("All"),
        field_name="category_version__category__slug",
    )
    year = django_filters.ChoiceFilter(
        label=_("Year"), choices=_years, empty_label=_("All"), field_name="date__year"
    )
    q = django_filters.CharFilter(label=_("Words or number"), method="by_words", max_length=200)

    class Meta:
        model = Round
        fields = ("kind", "program", "category", "year", "q")

    @property
    def form(self) -> Any:
        """The form, to be laid in the page's own form element."""
        form = super().form
        form.helper = FormHelper()
        form.helper.form_tag = False
        form.helper.disable_csrf = True
        return form

    def by_words(self, rounds: QuerySet[Round], name: str, value: str) -> QuerySet[Round]:
        """A round number ("398", "#91a"), or words that all occur in the names or the note."""
        text = value.strip().removeprefix("#")
        if re.fullmatch(r"\d{1,4}[a-z]?", text, re.ASCII):
            return rounds.filter(Q(number=text) | Q(number__in=[text + "a", text + "b"]))
        for word in text.split()[:10]:
            rounds = rounds.filter(
                Q(official_name__icontains=word)
                | Q(earlier_name__icontains=word)
                | Q(category_version__category__name_en__icontains=word)
                | Q(category_version__category__name_fr__icontains=word)
                | Q(note__icontains=word)
            )
        return rounds
