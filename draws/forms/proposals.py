"""The form in which staff propose a category version, its occupations pasted as text."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.contrib.admin.widgets import AdminDateWidget, AdminTextareaWidget, AdminTextInputWidget
from django.core.exceptions import ValidationError
from django.core.validators import validate_slug
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from draws.checks.versions import MOST_YEARS, check_terms
from draws.forms.proposal_fields import CREDENTIALS, Continuity, Months, as_lines, whole
from draws.ingest.codes import read_codes
from draws.models import Category, CategoryVersion, DraftState, VersionProposal
from draws.selectors.proposals import FIGURES, catalogue, is_only_proposed, known_categories, terms_of

NAMES = ("new_name_en", "new_name_fr")
NEW_CATEGORY = (*NAMES, "new_slug")


class ProposalForm(forms.ModelForm):
    """A new version of a category, or a change of a published one; the latter keeps category and version.

    `seen_revision` is the one that the page showed. Where someone else has saved since, the page comes back
    with everything typed, and says so; saved once more, it takes the place of theirs.
    """

    category = forms.ModelChoiceField(
        label=lazy("Category"),
        queryset=Category.objects.all(),
        required=False,
        empty_label=lazy("A new category, named below"),
    )
    new_name_en = forms.CharField(
        label=lazy("English name"), required=False, max_length=120, widget=AdminTextInputWidget
    )
    new_name_fr = forms.CharField(
        label=lazy("French name"), required=False, max_length=120, widget=AdminTextInputWidget
    )
    new_slug = forms.CharField(
        label=lazy("Short name in addresses"),
        required=False,
        max_length=30,
        validators=[validate_slug],
        widget=AdminTextInputWidget,
        help_text=lazy("Small letters and hyphens, as in senior-managers. It stays for good."),
    )
    effective_to = forms.DateField(
        label=lazy("Last day in force"),
        required=False,
        widget=AdminDateWidget,
        help_text=lazy("Empty while it is in force. The next version ends this one by itself."),
    )
    min_months = Months(label=lazy("Months of experience"))
    must_be_continuous = Continuity(label=lazy("In a row"))
    window_years = forms.IntegerField(
        label=lazy("Within the last years"), required=False, min_value=1, max_value=MOST_YEARS
    )
    service_months = Months(label=lazy("Months of service"))
    offer_months = Months(label=lazy("Months of the job offer"))
    min_credential = forms.ChoiceField(label=lazy("Least credential"), choices=CREDENTIALS, required=False)
    codes = forms.CharField(
        label=lazy("Listed occupations"),
        required=False,
        max_length=60_000,
        widget=AdminTextareaWidget(attrs={"rows": 12, "spellcheck": "false"}),
        help_text=lazy(
            "Paste codes of NOC 2021 with or without titles, one a line or with commas between. Titles, "
            "“NOC” and the TEER are passed over."
        ),
    )
    change_of = forms.ModelChoiceField(
        queryset=CategoryVersion.objects.select_related("category"),
        required=False,
        widget=forms.HiddenInput,
    )
    seen_revision = forms.IntegerField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = VersionProposal
        fields = ("category", "version", *FIGURES, "codes", "reason")
        widgets = {
            "effective_from": AdminDateWidget,
            "official_name": AdminTextInputWidget,
            "version": AdminTextInputWidget,
            "source": AdminTextareaWidget(attrs={"rows": 3}),
            "other_conditions": AdminTextareaWidget(attrs={"rows": 3}),
            "reason": AdminTextareaWidget(attrs={"rows": 2}),
        }
        help_texts = {
            "version": lazy("As IRCC counts them: 4."),
            "other_conditions": lazy("In our own words; the public reads them below the rule."),
            "source": lazy("Where it is published, and the day you read it."),
        }

    # What is put on record about the category, where the proposal makes or names one.
    category_event = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(forms.ModelChoiceField, self.fields["category"]).queryset = known_categories()
        self._start_from_what_is_kept()
        changed = self.version_changed()
        self._leave_out(*(("category", "version") if changed else ("reason",)))
        if changed or self.instance.pk:
            self._leave_out("new_slug")
        if changed or (self.instance.pk and not is_only_proposed(self.instance.category)):
            self._leave_out(*NAMES)
        if "reason" in self.fields:
            self.fields["reason"].required = True
        if self.instance.pk and "category" in self.fields:
            self.fields["category"].required = True

    def _leave_out(self, *names: str) -> None:
        for name in names:
            self.fields.pop(name, None)

    def _start_from_what_is_kept(self) -> None:
        kept = self.instance
        self.initial["seen_revision"] = kept.revision
        if kept.corrects_id:
            self.initial["change_of"] = kept.corrects_id
        if kept.pk:
            self.initial["new_name_en"] = kept.category.name_en
            self.initial["new_name_fr"] = kept.category.name_fr
        if isinstance(codes := self.initial.get("codes"), list):
            self.initial["codes"] = as_lines(codes)

    def version_changed(self) -> CategoryVersion | None:
        """The published version that this would change; None for a new one."""
        if self.instance.pk:
            return self.instance.corrects
        given = self.data if self.is_bound else self.initial
        named = whole(str(given.get("change_of") or ""))
        return CategoryVersion.objects.select_related("category").filter(pk=named).first() if named else None

    def clean_codes(self) -> list[str]:
        """The codes in their order. Raises ValidationError with every line that is wrong."""
        reading = read_codes(self.cleaned_data["codes"], catalogue())
        if reading.wrong:
            raise ValidationError(reading.wrong)
        return reading.codes

    def clean_new_slug(self) -> str:
        """An address that no other category has."""
        slug = self.cleaned_data["new_slug"].lower()
        if slug and known_categories().filter(slug=slug).exists():
            raise ValidationError(_("There is a category of this name: choose it above."))
        return slug

    def clean(self) -> dict[str, Any]:
        """Put what the checks find at its field."""
        super().clean()
        changed = self.version_changed()
        if changed and not self.instance.pk:
            self.instance.corrects = changed
            self.instance.category, self.instance.version = changed.category, changed.version
        if not changed:
            self._check_category()
        self._check_others()
        return self.cleaned_data

    def _check_category(self) -> None:
        given = self.cleaned_data
        if self.instance.pk and given.get("category") == self.instance.category:
            for name in self.fields.keys() & set(NAMES) - self.errors.keys():
                if not given[name]:
                    self.add_error(name, self.fields[name].error_messages["required"])
            return
        named = [name for name in NEW_CATEGORY if given.get(name) and name in self.changed_data]
        if given.get("category"):
            for name in named:
                self.add_error(name, _("Only a new category is named here: leave it empty."))
        elif "new_slug" in self.fields and not self.errors.keys() & {"category", *NEW_CATEGORY}:
            for name in set(NEW_CATEGORY) - set(named):
                self.add_error(name, _("Choose a category above, or name the new one here."))

    def _check_others(self) -> None:
        """Nobody's work is overwritten unseen, and a version has one open proposal."""
        kept = VersionProposal.objects.filter(pk=self.instance.pk).select_related("changed_by").first()
        if kept and kept.revision != self.cleaned_data.get("seen_revision"):
            self.data = {**self.data.dict(), self.add_prefix("seen_revision"): str(kept.revision)}  # type: ignore[attr-defined]
            told = _("%(who)s saved this proposal meanwhile. Save again to put yours in its place.")
            self.add_error(None, told % {"who": kept.changed_by or _("Someone")})
        category = self.cleaned_data.get("category") or self.instance.category_id
        version = self.cleaned_data.get("version") or self.instance.version
        others = VersionProposal.objects.filter(state=DraftState.OPEN).exclude(pk=self.instance.pk)
        if category and others.filter(category=category, version=version).exists():
            told = _("There is an open proposal for this version. Go on with that one, or discard it.")
            self.add_error("version" if "version" in self.fields else None, told)

    def _post_clean(self) -> None:
        """A new category is made with the proposal, so that it has something to belong to.

        While it is only proposed its names can change, and one that was discarded is named anew.
        """
        wanted = self.cleaned_data
        if not self.errors and not self.version_changed() and self._names_category():
            self.named = self._category_named()
            wanted["category"] = self.named
        super()._post_clean()  # type: ignore[misc]
        if not self.errors:
            self._check_terms()

    def _names_category(self) -> bool:
        wanted = self.cleaned_data.get("category")
        if wanted is None:
            return True
        renamed = set(self.changed_data) & self.fields.keys() & set(NAMES)
        return bool(renamed) and wanted == self.instance.category

    def _category_named(self) -> Category:
        """The category with the names given: a new one, the one chosen, or one that was discarded."""
        given = self.cleaned_data
        held = given.get("category") or Category.objects.filter(slug=given["new_slug"]).first()
        category = held or Category(slug=given["new_slug"])
        category.name_en, category.name_fr = given["new_name_en"], given["new_name_fr"]
        self.category_event = "category.named_anew" if held else "category.added"
        return category

    def _check_terms(self) -> None:
        for finding in check_terms(terms_of(self.instance), today=timezone.localdate()):
            if finding.is_error:
                self.add_error(finding.field if finding.field in self.fields else None, finding.message)

    def _get_validation_exclusions(self) -> set[str]:
        """The form itself says, in words, when a version has an open proposal or a new category none yet."""
        return {*super()._get_validation_exclusions(), "category"}  # type: ignore[misc]

    def save(self, commit: bool = True) -> VersionProposal:
        """The proposal at the revision that was seen; `proposal_save` keeps it."""
        if category := getattr(self, "named", None):
            category.save()
            self.instance.category = category
        self.instance.revision = self.cleaned_data.get("seen_revision") or self.instance.revision
        return super().save(commit)
