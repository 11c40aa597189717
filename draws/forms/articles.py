"""The form in which staff attach an outside article to the rounds it speaks of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminDateWidget, AdminTextInputWidget, AdminURLFieldWidget
from django.utils import timezone
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from draws.figures import day, number
from draws.models import Article, Round
from draws.selectors import stream_of
from draws.selectors.article_rounds import Found, search
from draws.selectors.streams import with_stream


class RoundsChoice(forms.ModelMultipleChoiceField):
    """Rounds to tick, each told by its figures."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: Round) -> str:
        """Number, day, stream and figures."""
        return _("%(round)s, %(day)s: %(stream)s, %(size)s at %(cutoff)s") % {
            "round": obj,
            "day": day(obj.date),
            "stream": stream_of(obj).name,
            "size": number(obj.invitations),
            "cutoff": obj.crs_cutoff,
        }


class ArticleForm(forms.ModelForm):
    """An article, with a helper that finds its rounds.

    What is typed under `find` and `held_on` is looked up once: the form comes back with the rounds found to
    be ticked or not, and everything typed still in place. `sought` remembers what they were found by.
    """

    url = forms.URLField(
        label=lazy("Address"), max_length=500, assume_scheme="https", widget=AdminURLFieldWidget
    )
    find = forms.CharField(
        label=lazy("Find the round"),
        required=False,
        max_length=100,
        widget=AdminTextInputWidget,
        help_text=lazy("As the article gives it, “4,000 at 475”; or by numbers, “357, 422”."),
    )
    held_on = forms.DateField(
        label=lazy("Day of the round"),
        required=False,
        widget=AdminDateWidget,
        help_text=lazy("Only where the article tells it."),
    )
    sought = forms.CharField(required=False, widget=forms.HiddenInput)
    rounds = RoundsChoice(
        label=lazy("Rounds it speaks of"),
        required=False,
        queryset=Round.objects.none(),
        help_text=lazy("What is found above appears here, to be ticked."),
    )

    class Meta:
        model = Article
        fields = (
            "url",
            "title",
            "publisher",
            "published_on",
            "retrieved_on",
            "rounds",
            "is_resolved",
            "note",
        )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            self.fields["retrieved_on"].initial = timezone.localdate()
        self._offer_only(self._ticked())

    def clean(self) -> dict[str, Any]:
        """Look for rounds where that is asked for; then see that what is ticked and said goes together."""
        super().clean()
        found = self._found()
        if found and self._search() != self.data.get(self.add_prefix("sought"), ""):
            self._offer(found)
        elif "find" not in self.errors:
            self._refuse_what_does_not_go_together(found)
        return self.cleaned_data

    def _ticked(self) -> set[int]:
        """The keys of the rounds that are ticked: those typed in, else those that are kept."""
        if self.is_bound and hasattr(self.data, "getlist"):
            return {int(key) for key in self.data.getlist(self.add_prefix("rounds")) if key.isdecimal()}
        return set(self.instance.rounds.values_list("pk", flat=True)) if self.instance.pk else set()

    def _offer_only(self, keys: Iterable[int]) -> None:
        rounds = with_stream().filter(pk__in=keys).order_by("sequence")
        self.fields["rounds"].queryset = rounds  # type: ignore[attr-defined]

    def _found(self) -> Found | None:
        text = self.cleaned_data.get("find", "")
        if not text or "held_on" in self.errors:
            return None
        try:
            return search(text, self.cleaned_data.get("held_on"))
        except ValueError as error:
            self.add_error("find", str(error))
            return None

    def _search(self) -> str:
        """What is looked for, as one text."""
        return f"{self.cleaned_data.get('find', '')}|{self.cleaned_data.get('held_on') or ''}"

    def _offer(self, found: Found) -> None:
        """Show the rounds found, ticked; as resolved only where there is one and no other was ticked."""
        keys = self._ticked() | {round_.pk for round_ in found.rounds}
        self._offer_only(keys)
        data = self.data.copy()  # type: ignore[attr-defined]
        data.setlist(self.add_prefix("rounds"), [str(key) for key in keys])
        data[self.add_prefix("sought")] = self._search()
        if found.by_figures:
            data[self.add_prefix("is_resolved")] = "on" if len(keys) == 1 else ""
        self.data = data
        self.errors.pop("rounds", None)
        words = _("Leave ticked what the article speaks of, or may speak of, and save again.")
        self.add_error("rounds", words)

    def _refuse_what_does_not_go_together(self, found: Found | None) -> None:
        if {"rounds", "held_on"} & self.errors.keys():
            return
        ticked = list(self.cleaned_data.get("rounds", ()))
        resolved = self.cleaned_data.get("is_resolved", False)
        if not ticked:
            self.add_error("find", _("Find the round it speaks of: type its figures or its number."))
        elif len(ticked) == 1 and not resolved and not self.cleaned_data.get("note"):
            words = _(
                "%(round)s is the only candidate. If it is certain, tick this; else say in the note why."
            )
            self.add_error("is_resolved", words % {"round": ticked[0]})
        elif resolved and found and found.by_figures:
            self._refuse_twins([round_ for round_ in found.rounds if round_ in ticked])

    def _refuse_twins(self, twins: list[Round]) -> None:
        """A resolved article says which of the rounds with the same figures it speaks of."""
        if len(twins) > 1:
            words = _(
                "These figures fit %(rounds)s. Leave ticked the one it speaks of, or untick this "
                "until it is known."
            )
            names = get_text_list([str(round_) for round_ in twins], _("and"))
            self.add_error("is_resolved", words % {"rounds": names})
