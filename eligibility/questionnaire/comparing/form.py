"""What is said on the page that compares duties: ticks, a note, and whether the duties match."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from draws.comparison import MOST, Column, read
from eligibility.comparisons import NOTE_LENGTH, Record
from eligibility.notes import plain_note
from eligibility.questionnaire.comparing.draft import Choice, Draft
from eligibility.questionnaire.comparing.job import Job
from eligibility.questionnaire.specs.jobs import WHAT
from eligibility.questionnaire.words import said
from noc.candidates import describe
from noc.models import UnitGroup

DUTIES_QUESTION = next(question for question in WHAT if question.key == "duties")


class ComparisonForm(forms.Form):
    """Of a job. `codes` are compared; `asked` is what was typed to add another, if anything.

    `choice` is what an address asks to compare, `draft` what was typed and not saved yet.
    """

    note = forms.CharField(
        label=gettext_lazy("In my own words"),
        help_text=gettext_lazy("What you did, in at most 500 characters. No names of people or employers."),
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
    )
    duties = forms.ChoiceField(
        label=DUTIES_QUESTION.label,
        help_text=gettext_lazy(
            "Only you can say. Nothing is answered for you by the ticks. The lead statement has to fit as "
            "well: it is not shown here, so read it on the official page first."
        ),
        widget=forms.RadioSelect,
        required=False,
        error_messages={"invalid_choice": gettext_lazy("Choose one of these answers.")},
    )

    def __init__(
        self,
        job: Job,
        data: QueryDict | None = None,
        choice: Choice | None = None,
        draft: Draft | None = None,
    ) -> None:
        note = draft.note if draft else (job.record or {}).get("note", "")
        super().__init__(data, initial={"note": note, "duties": draft.duties if draft else ""})
        self.sent, self.draft = data or QueryDict(), draft
        self.stand_on(job)
        given = self._given() if self.is_bound else choice or Choice(job.usual_codes, [])
        self.asked = read([*self._with_own(given.codes), *given.others], job.version.version)
        self.codes = self.asked.codes or ([] if self.is_bound else job.usual_codes)
        self.left = self._left(given)
        self.columns = self._columns()

    def stand_on(self, job: Job) -> None:
        """Put what was typed beside the job as it is stored now."""
        self.job = job
        now = said(DUTIES_QUESTION, DUTIES_QUESTION.answer(job.item))
        leave = _("Leave it as it is: %(answer)s") % {"answer": now}
        self.fields["duties"].choices = [*DUTIES_QUESTION.kind.options, ("", leave)]  # type: ignore[attr-defined]

    def _given(self) -> Choice:
        """The codes on the page without one taken out by a button, and what is to be added."""
        out = self.data.get("drop", "")
        codes = [code for code in self.sent.getlist("codes")[:MOST] if code != out]
        others = [self.data.get(name, "").strip() for name in ("add", "other")]
        return Choice(codes, [text for text in others if text])

    def _with_own(self, codes: list[str]) -> list[str]:
        """The codes; that of the job comes first and is never taken out."""
        own = [self.own_code] if self.own_code else []
        return [*own, *(code for code in codes if code not in own)]

    def _left(self, given: Choice) -> list[str]:
        """What was to be added and was not: words to choose for, or what could not be taken."""
        added = set(self.codes) - set(given.codes)
        return [text for text in given.others if text[:5] not in added]

    @property
    def choice(self) -> Choice:
        """What the page compares from now on."""
        return Choice(self.codes, self.left)

    @property
    def is_stale(self) -> bool:
        """Whether what was typed was typed beside something else than what is stored now."""
        seen = self.sent.get("seen") if self.is_bound else self.draft and self.draft.seen
        return (self.is_bound or self.draft is not None) and seen != self.job.mark

    @property
    def became(self) -> list[tuple[UnitGroup, bool]]:
        """Each of the occupations that an older code became, and whether it is compared."""
        return [(group, group.code in self.codes) for group in self.job.became]

    def _columns(self) -> list[Column]:
        if self.is_bound:
            return self.job.columns(self.codes, self.sent.getlist("tick"))
        if self.draft:
            return self.job.columns(self.codes, self.draft.ticks)
        plain = self.job.columns(self.codes, ())
        ticks = frozenset(self.job.ticks_of(plain))
        return [replace(column, ticks=ticks) for column in plain]

    @property
    def only_asks(self) -> bool:
        """Whether this changes what is compared and saves nothing: such a button, or words in the box."""
        buttons = any(name in self.data for name in ("look", "add", "drop"))
        return buttons or bool(self.data.get("other", "").strip())

    @property
    def counts(self) -> bool:
        """Whether the ticks are to be counted and nothing else."""
        return self.data.get("look") == "count"

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
        return plain_note(self.cleaned_data["note"].strip(), NOTE_LENGTH)

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
