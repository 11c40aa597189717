"""The form in which staff record a round, as IRCC prints it."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminTextInputWidget, AdminURLFieldWidget
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from draws import checks, ingest
from draws.models import CategoryVersion, Round
from draws.selectors.recording import known_for, next_number, plain_version, usual_name

SOURCE = (
    "https://www.canada.ca/en/immigration-refugees-citizenship/corporate/mandate/"
    "policies-operational-instructions-agreements/ministerial-instructions/express-entry-rounds/"
    "invitations.html?q={number}"
)
# A correction of anything else cannot make a round unusual.
_TELLING = {
    "date",
    "issued_at",
    "kind",
    "program",
    "category_version",
    "invitations",
    "crs_cutoff",
    "tie_break_at",
}


class PrintedNumber(forms.CharField):
    """A whole number as printed, such as 4,000."""

    def to_python(self, value: Any) -> Any:
        """The number, None where nothing was typed."""
        text = super().to_python(value)
        if not text:
            return None
        try:
            return ingest.whole_number(text)
        except ValueError as error:
            raise ValidationError(str(error)) from error


class PrintedMoment(forms.CharField):
    """A moment as printed, in UTC."""

    def prepare_value(self, value: Any) -> Any:
        """A saved moment in ISO form."""
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if isinstance(value, datetime) else value

    def to_python(self, value: Any) -> Any:
        """The moment, None where nothing was typed."""
        text = super().to_python(value)
        if not text:
            return None
        try:
            return ingest.moment(text, not_after=timezone.localdate())
        except ValueError as error:
            raise ValidationError(str(error)) from error


class VersionChoice(forms.ModelChoiceField):
    """Versions of categories with the time they were in force."""

    def label_from_instance(self, obj: CategoryVersion) -> str:
        """Category, version and days."""
        until = _("in force")
        if obj.effective_to:
            until = _("until %(day)s") % {"day": date_format(obj.effective_to)}
        return f"{obj.category}, {_('version')} {obj.version} ({date_format(obj.effective_from)}, {until})"


class Confirmation(forms.CheckboxInput):
    """A tick that stands for exactly these warnings: other warnings need another tick."""

    def __init__(self, digest: str) -> None:
        super().__init__()
        self.digest = digest

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Always unticked, and bearing the digest."""
        context = super().get_context(name, None, attrs)
        context["widget"]["value"] = self.digest
        return context


class RoundForm(forms.ModelForm):
    """A round as staff record or correct it.

    Errors stand at their field. What is merely unusual must be confirmed: the form comes back with the
    warnings at their fields and a box to tick, and everything typed still in place.
    """

    invitations = PrintedNumber(label=lazy("Invitations"), help_text=lazy("As printed: 4,000."))
    crs_cutoff = PrintedNumber(label=lazy("Cut-off"), help_text=lazy("CRS points, 0 to 1,200."))
    issued_at = PrintedMoment(
        label=lazy("Issued at"),
        required=False,
        help_text=lazy("As printed, in UTC; may be empty."),
    )
    tie_break_at = PrintedMoment(
        label=lazy("Tie-break"),
        required=False,
        widget=AdminTextInputWidget,
        help_text=lazy("As printed: September 05, 2025 at 0:59:13 UTC. Empty if none was published."),
    )
    category_version = VersionChoice(
        label=lazy("Category version"),
        required=False,
        queryset=CategoryVersion.objects.select_related("category").order_by(
            "category__name_en", "-effective_from"
        ),
        help_text=lazy("For category-based rounds: the version in force on the day."),
    )
    official_name = forms.CharField(
        label=lazy("Name as published"),
        required=False,
        max_length=200,
        widget=AdminTextInputWidget,
        help_text=lazy("Empty: as the last round of this stream was named."),
    )
    source_url = forms.URLField(
        label=lazy("Source"),
        required=False,
        assume_scheme="https",
        widget=AdminURLFieldWidget,
        help_text=lazy("Empty: the round’s own page at IRCC."),
    )
    retrieved_on = forms.DateField(
        label=lazy("Read on"), required=False, help_text=lazy("The day you read the source. Empty: today.")
    )
    checked = forms.CharField(label=lazy("I checked this"), required=False, widget=forms.HiddenInput)

    class Meta:
        model = Round
        fields = (
            "number",
            "date",
            "issued_at",
            "kind",
            "program",
            "category_version",
            "official_name",
            "invitations",
            "crs_cutoff",
            "tie_break_at",
            "source_url",
            "retrieved_on",
            "note",
        )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is None and "number" in self.fields:
            self.fields["number"].initial = next_number()
            self.fields["retrieved_on"].initial = timezone.localdate()

    def clean(self) -> dict[str, Any]:
        """Put what the checks find at its field."""
        super().clean()
        entry = self._entry()
        corrects = self.instance if self.instance.pk else None
        found = checks.check(entry, known_for(entry, corrects=corrects, today=timezone.localdate()))
        for finding in found:
            if finding.is_error:
                self.add_error(self._place(finding), finding.message)
        self._ask_about([finding for finding in found if not finding.is_error])
        if not self.errors:
            self._fill_in(entry)
        return self.cleaned_data

    def _entry(self) -> checks.Entry:
        given = self.cleaned_data
        version = given.get("category_version")
        return checks.Entry(
            number=given.get("number") or self.instance.number or None,
            date=given.get("date"),
            issued_at=given.get("issued_at"),
            kind=given.get("kind"),
            program=given.get("program") or None,
            version=plain_version(version) if version else None,
            invitations=given.get("invitations"),
            crs_cutoff=given.get("crs_cutoff"),
            tie_break_at=given.get("tie_break_at"),
        )

    def _place(self, finding: checks.Finding) -> str | None:
        return finding.field if finding.field in self.fields else None

    def _ask_about(self, warnings: list[checks.Finding]) -> None:
        """Ask for a tick, unless the very same warnings were ticked, or only words were corrected."""
        if not warnings or (self.instance.pk and not _TELLING & set(self.changed_data)):
            return
        digest = sha256("\n".join(warning.message for warning in warnings).encode()).hexdigest()[:16]
        if self.data.get(self.add_prefix("checked")) == digest:
            return
        for warning in warnings:
            self.add_error(self._place(warning), warning.message)
        self.fields["checked"].widget = Confirmation(digest)
        self.add_error("checked", _("Something is unusual, see above. If it is right, tick and save again."))

    def _fill_in(self, entry: checks.Entry) -> None:
        given = self.cleaned_data
        if not given.get("official_name"):
            given["official_name"] = usual_name(
                given["kind"], given.get("program", ""), given.get("category_version")
            )
        if not given.get("retrieved_on"):
            given["retrieved_on"] = timezone.localdate()
        if not given.get("source_url"):
            given["source_url"] = SOURCE.format(number=entry.number)
