"""The style guide: every component on one page, in development only."""

from types import SimpleNamespace
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Fieldset, Layout, Submit
from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from config.styleguide_charts import samples


class SampleForm(forms.Form):
    """One field of each kind."""

    birth_date = forms.DateField(
        label="Date of birth",
        help_text="Your age on the day of a round counts, not today's.",
        widget=forms.DateInput(attrs={"type": "date", "autocomplete": "bday"}),
    )
    partner = forms.ChoiceField(
        label="Who comes with you?",
        choices=[
            ("none", "Nobody"),
            ("with", "A spouse or partner who comes along"),
            ("apart", "A spouse who stays"),
        ],
        widget=forms.RadioSelect,
        required=False,
    )
    test = forms.ChoiceField(
        label="Language test", choices=[("ielts_gt", "IELTS"), ("tef_canada", "TEF Canada")]
    )
    listening = forms.DecimalField(label="Listening", max_value=9, help_text="As printed on the report.")
    sibling = forms.BooleanField(label="A brother or sister lives in Canada", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        reason = "A partner who comes along changes the points for age and language."
        self.fields["partner"].why = reason  # type: ignore[attr-defined]
        self.helper = FormHelper()
        self.helper.layout = Layout(
            "birth_date",
            "partner",
            Fieldset("Language", "test", "listening"),
            "sibling",
            Submit("go", "Continue", css_id=f"{self.prefix or 'plain'}-go"),
        )


STEPS = [
    SimpleNamespace(label=label, url="#", done=done)
    for label, done in [
        ("You", True),
        ("Partner", True),
        ("Education", True),
        ("Languages", False),
        ("Jobs", False),
        ("Canada", False),
        ("Plans", False),
    ]
]


def styleguide(request: HttpRequest) -> HttpResponse:
    """Show every component with sample figures."""
    typed = {"birth_date": "1889-13-40", "partner": "cat", "listening": "9.25", "test": "ielts_gt"}
    faulty = SampleForm({f"faulty-{name}": value for name, value in typed.items()}, prefix="faulty")
    context = {
        "form": SampleForm(),
        "faulty": faulty,
        "steps": STEPS,
        **samples(),
        "page_obj": Paginator(range(120), 50).page(2),
    }
    return render(request, "styleguide/index.html", context)
