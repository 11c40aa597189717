"""Forms as crispy draws them: help and errors tied to their fields, a summary that links to each."""

import re

from django import forms
from django.template import Context, Template


class When(forms.Form):
    """Fields of several controls."""

    day = forms.SplitDateTimeField(label="When", widget=forms.SplitDateTimeWidget)
    kind = forms.ChoiceField(label="Which?", choices=[("A", [("a", "one")])], widget=forms.RadioSelect)


class Answers(forms.Form):
    """A form with one field of each shape."""

    born = forms.DateField(label="Date of birth", help_text="As in your passport.")
    partner = forms.ChoiceField(
        label="Partner", choices=[("yes", "Yes"), ("no", "No")], widget=forms.RadioSelect, required=False
    )
    sibling = forms.BooleanField(label="A sibling in Canada", required=False)


def drawn(form: forms.Form) -> str:
    return Template("{% load crispy_forms_filters %}{{ form|crispy }}").render(Context({"form": form}))


def test_radios_stand_in_a_fieldset_with_a_legend() -> None:
    html = drawn(Answers())
    assert "<fieldset" in html
    assert '<legend class="form-label">Partner</legend>' in html


def test_required_is_said_in_a_word() -> None:
    assert drawn(Answers()).count('<span class="required-word">required</span>') == 1


def test_a_reason_is_given_on_demand() -> None:
    form = Answers()
    form.fields["partner"].why = "It changes the points."  # type: ignore[attr-defined]
    assert "<summary>Why we ask</summary>" in drawn(form)


def test_without_reasons_nobody_asks_why() -> None:
    assert "Why we ask" not in drawn(Answers())


def test_an_error_stands_at_its_field_and_is_tied_to_it() -> None:
    html = drawn(Answers({"born": "1889-13-40"}))
    assert 'id="id_born_error"' in html
    assert 'aria-describedby="id_born_helptext id_born_error"' in html


def test_the_summary_links_to_the_field_and_takes_the_focus() -> None:
    html = drawn(Answers({"born": "1889-13-40"}))
    assert 'role="alert" tabindex="-1" data-takes-focus' in html
    assert '<a href="#id_born">' in html


def test_the_summary_links_to_the_first_of_the_radios() -> None:
    assert '<a href="#id_partner_0">' in drawn(Answers({"born": "1993-05-14", "partner": "cat"}))


def test_the_summary_links_to_controls_that_are_there() -> None:
    html = drawn(When({"day_0": "x", "day_1": "y"}))
    places = re.findall(r'<a href="#([^"]+)">', html)
    assert set(places) == {"id_day_0", "id_kind_0_0"}
    assert all(f'id="{place}"' in html for place in places)


def test_a_question_is_not_followed_by_a_colon() -> None:
    assert ">Which? This field is required.</a>" in drawn(When({}))


def test_what_was_typed_is_kept() -> None:
    assert 'value="1889-13-40"' in drawn(Answers({"born": "1889-13-40"}))


def test_a_good_form_has_no_summary() -> None:
    assert "error-summary" not in drawn(Answers({"born": "1993-05-14"}))
