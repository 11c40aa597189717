"""What is said on the page that compares duties: ticks, a note, and whether the duties match."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from draws.comparison import MOST, Asked, Column, read
from eligibility.comparisons import NOTE_LENGTH, Record
from eligibility.questionnaire.comparing.job import Job
from eligibility.questionnaire.specs.jobs import WHAT
from eligibility.questionnaire.words import said
from noc.candidates import describe

DUTIES_QUESTION = next(question for question in WHAT if question.key == "duties")


class ComparisonForm(forms.Form):
    """Of a job. `codes` are compared; `asked` is what was typed to add another, if anything."""

    note = forms.CharField(
        label=gettext_lazy("In my own words"),
        help_text=gettext_lazy("What you did, in at most 500 characters. No names of people or employers."),
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
    )
    duties = forms.ChoiceField(
        label=DUTIES_QUESTION.label,
        help_text=gettext_lazy("Only you can say. Nothing is answered for you by the ticks."),
        widget=forms.RadioSelect,
        required=False,
        error_messages={"invalid_choice": gettext_lazy("Choose one of these answers.")},
    )

    def __init__(self, job: Job, data: QueryDict | None = None) -> None:
        super().__init__(data, initial={"note": (job.record or {}).get("note", ""), "duties": ""})
        self.job, self.sent = job, data or QueryDict()
        now = said(DUTIES_QUESTION, DUTIES_QUESTION.answer(job.item))
        leave = _("Leave it as it is: %(answer)s") % {"answer": now}
        self.fields["duties"].choices = [*DUTIES_QUESTION.kind.options, ("", leave)]  # type: ignore[attr-defined]
        self.asked = Asked()
        self.codes = self._codes()
        self.columns = self._columns()

    def _codes(self) -> list[str]:
        """The codes on the page, with one added or taken out by a button; its own is never taken out."""
        if not self.is_bound:
            return self.job.usual_codes
        given, out = self.sent.getlist("codes")[:MOST], self.data.get("drop", "")
        if self.data.get("add"):
            given.append(self.data["add"])
        codes = [code for code in given if code != out or code in self.job.own_codes]
        if len(self.job.own_codes) == 1:
            codes = [*self.job.own_codes, *(code for code in codes if code not in self.job.own_codes)]
        # What is typed in the box to add another occupation: a code is added, words bring candidates.
        self.asked = read([*codes, self.data.get("other", "")], self.job.version.version)
        return self.asked.codes

    def _columns(self) -> list[Column]:
        if self.is_bound:
            return self.job.columns(self.codes, self.sent.getlist("tick"))
        plain = self.job.columns(self.codes, ())
        ticks = frozenset(self.job.ticks_of(plain))
        return [replace(column, ticks=ticks) for column in plain]

    @property
    def only_asks(self) -> bool:
        """Whether this changes what is compared and saves nothing: such a button, or words in the box."""
        buttons = any(name in self.data for name in ("look", "add", "drop"))
        return buttons or bool(self.data.get("other", "").strip())

    @property
    def own_code(self) -> str:
        """The code that stays, "" where an older one became several."""
        return self.job.own_codes[0] if len(self.job.own_codes) == 1 else ""

    @property
    def has_room(self) -> bool:
        """Whether another occupation may be added."""
        return len(self.codes) < MOST

    def clean_note(self) -> str:
        """The note with plain line ends. Raises ValidationError beyond the longest."""
        text: str = self.cleaned_data["note"].replace("\r\n", "\n").strip()
        excess = len(text) - NOTE_LENGTH
        if excess > 0:
            words = ngettext(
                "The note is %(excess)d character too long: at most %(most)d.",
                "The note is %(excess)d characters too long: at most %(most)d.",
                excess,
            )
            raise forms.ValidationError(words, params={"excess": excess, "most": NOTE_LENGTH})
        return text

    def clean(self) -> dict[str, Any]:
        """Raises ValidationError where what was ticked or compared is not there any more."""
        for problem in self.asked.problems:
            self.add_error(None, problem)
        if not self.columns:
            self.add_error(None, _("Choose at least one occupation to compare with."))
        there = {statement.key for column in self.columns for statement in column.statements}
        if set(self.sent.getlist("tick")) - there:
            text = _("A text that you ticked is not there any more. Check your ticks, then save again.")
            self.add_error(None, text)
        return self.cleaned_data

    def record(self) -> Record:
        """What was said, to be kept. Only for a valid form."""
        job = self.job
        own = describe(job.code)
        return {
            "list": ".".join(str(part) for part in job.shelf.path),
            "index": job.index,
            "code": job.code,
            "title": own.title if own else "",
            "day": timezone.localdate().isoformat(),
            "noc": job.version.version,
            "columns": [_column(column) for column in self.columns],
            "note": self.cleaned_data["note"],
        }


def _column(column: Column) -> dict[str, Any]:
    file = column.file
    loaded = timezone.localdate(file.loaded_at).isoformat() if file else ""
    return {
        "code": column.unit_group.code,
        "title": column.unit_group.title,
        "basis": column.basis,
        "language": column.text_language,
        "ticked": [statement.text for statement in column.ticked],
        "of": column.of,
        "counts": [asdict(count) for count in column.counts],
        "source": {"file": file.name, "loaded": loaded} if file else None,
    }
