"""The filters of the draw history; they live in the address."""

from __future__ import annotations

import re
from typing import Any

import django_filters
from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from draws.models import Category, Kind, Program, Round
from draws.selectors.streams import stream_named

# Words of Python cannot name an attribute; in the address they are the same as in the API.
_IN_THE_ADDRESS = {"since": "from", "until": "to"}


def _years() -> list[tuple[str, str]]:
    years = Round.objects.order_by("-date__year").values_list("date__year", flat=True).distinct()
    return [(str(year), str(year)) for year in years]


def _categories() -> list[tuple[str, str]]:
    return [(category.slug, category.name) for category in Category.objects.public()]


class FilterForm(forms.Form):
    """The filters as a form: each value by itself, and the two days against each other."""

    def clean(self) -> dict[str, Any]:
        """Refuse a time that ends before it begins: it could only find nothing."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        since, until = cleaned.get("from"), cleaned.get("to")
        if since and until and since > until:
            self.add_error("to", _("This day lies before the one in “From”: exchange the two."))
        return cleaned


def _choice(label: Any, wrong: Any, **options: Any) -> django_filters.ChoiceFilter:
    return django_filters.ChoiceFilter(
        label=label, empty_label=lazy("All"), error_messages={"invalid_choice": wrong}, **options
    )


def _day(label: Any, comparison: str) -> django_filters.DateFilter:
    return django_filters.DateFilter(
        label=label,
        field_name="date",
        lookup_expr=comparison,
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"invalid": lazy("Write the day as year-month-day, like 2026-02-20.")},
    )


class RoundFilter(django_filters.FilterSet):
    """Rounds by kind, program, category, year, days and words."""

    kind = _choice(
        lazy("Kind"), lazy("There is no kind “%(value)s”: choose one of the list."), choices=Kind.choices
    )
    program = _choice(
        lazy("Program"),
        lazy("There is no program “%(value)s”: choose one of the list."),
        choices=Program.choices,
    )
    category = _choice(
        lazy("Category"),
        lazy("There is no category “%(value)s”: choose one of the list."),
        choices=_categories,
        field_name="category_version__category__slug",
    )
    year = _choice(
        lazy("Year"),
        lazy("No round was held in “%(value)s”: choose a year of the list."),
        choices=_years,
        field_name="date__year",
    )
    since = _day(lazy("From"), "gte")
    until = _day(lazy("To"), "lte")
    q = django_filters.CharFilter(label=lazy("Words or number"), method="by_words", max_length=200)

    class Meta:
        model = Round
        form = FilterForm
        fields = ("kind", "program", "category", "year", "since", "until", "q")

    @property
    def form(self) -> Any:
        """The form, its controls in the classes of the filter bar."""
        form = super().form
        for field in form.fields.values():
            choice = isinstance(field.widget, forms.Select)
            field.widget.attrs["class"] = "form-select" if choice else "form-control"
        return form

    @classmethod
    def get_filters(cls) -> dict[str, Any]:
        """The filters by their names in the address."""
        return {_IN_THE_ADDRESS.get(name, name): each for name, each in super().get_filters().items()}

    def by_words(self, rounds: QuerySet[Round], name: str, value: str) -> QuerySet[Round]:
        """A round number ("398", "#91a"), or words that all occur in the names or the note.

        A leading "round" or "#" says no more than where it stands, and is dropped.
        """
        text = re.sub(r"^(?:round(?:\s+|(?=[#\d])))?#?\s*(?=\S)", "", value.strip(), flags=re.IGNORECASE)
        number = text.lower()
        if re.fullmatch(r"\d{1,4}[a-z]?", number, re.ASCII):
            return rounds.filter(Q(number=number) | Q(number__in=[number + "a", number + "b"]))
        for word in text.split()[:10]:
            rounds = rounds.filter(
                Q(official_name__icontains=word)
                | Q(earlier_name__icontains=word)
                | Q(category_version__category__name_en__icontains=word)
                | Q(category_version__category__name_fr__icontains=word)
                | Q(note__icontains=word)
                | _of_streams_called(word)
            )
        return rounds


def _of_streams_called(word: str) -> Q:
    """The rounds of the programs with this code or name, and the general ones where that is their name.

    The published name alone does not tell: general rounds were "No Program Specified" until October 2023.
    """
    wanted = word.casefold()
    programs = [stream_named(program=program) for program in Program.values]
    called = [
        each.key
        for each in programs
        if wanted == each.key or wanted in f"{each.name} {each.short}".casefold()
    ]
    is_general = wanted in stream_named().name.casefold()
    return Q(program__in=called) | (Q(kind=Kind.GENERAL) if is_general else Q())
