"""How a sentence is made from a translated template and the figures of a result.

What depends on the language alone (the translation, the order of the figures, the names of codes) is worked
out once for each language; what is left for each reader is to look up the figures and to put them in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from django.utils.translation import get_language

from eligibility.wording.figures import shown
from eligibility.wording.templates import filled, forms, number_of

Params: TypeAlias = Mapping[str, Any]
Sentence: TypeAlias = Callable[[Params], str]
Names: TypeAlias = Mapping[str, Mapping[Any, Any]]

# More languages than the site will ever have; above that all is forgotten and prepared again.
MOST_LANGUAGES = 16


@dataclass(frozen=True, slots=True)
class Voice:
    """A language, which is active while the voice is used, and the names of codes in it by parameter."""

    language: str | None
    names: Mapping[str, Mapping[Any, str]] = field(default_factory=dict)

    def prepared(self, made: Sentence) -> Sentence:
        """The sentence in this voice; a plain function, which knows no voices, is handed names for codes."""
        if isinstance(made, Phrase):
            return made.prepare(self)
        return (lambda params: made({**params, **self._named(params)})) if self.names else made

    def calling(self, names: Names) -> Voice:
        """The same voice, which also names the codes of these parameters."""
        told = {name: {code: str(word) for code, word in table.items()} for name, table in names.items()}
        return replace(self, names={**self.names, **told})

    def filling(self, text: str, names: Sequence[str]) -> Sentence:
        """A text with a place for each of these parameters, filled with what the reader sees of them."""
        language, told = self.language, self.names
        if not any(name in told for name in names):
            return lambda params: text % tuple([shown(params[name], language) for name in names])
        # A code that is not given has nothing to show, unless its table has a word for that.
        each = [(name, {None: "", **told[name]} if name in told else None) for name in names]

        def told_in_words(params: Params) -> str:
            figures = [
                shown(params[name], language)
                if words is None or (word := words.get(params.get(name))) is None
                else word
                for name, words in each
            ]
            return text % tuple(figures)

        return told_in_words

    def _named(self, params: Params) -> Params:
        return {name: table.get(params.get(name), params.get(name)) for name, table in self.names.items()}


class Phrase:
    """A sentence that is prepared once for each voice it is told in."""

    def __init__(self, prepare: Callable[[Voice], Sentence]) -> None:
        self.prepare = prepare
        self._ready: dict[str | None, Sentence] = {}

    def __call__(self, params: Params) -> str:
        return self.ready(get_language())(params)

    def ready(self, language: str | None) -> Sentence:
        """The sentence in the active language, which is told to spare asking for it each time."""
        found = self._ready.get(language)
        if found is None:
            if len(self._ready) >= MOST_LANGUAGES:
                self._ready.clear()
            found = self._ready[language] = self.prepare(Voice(language))
        return found


def ready(made: Sentence, language: str | None) -> Sentence:
    """Any sentence in the active language, which is told to spare asking for it each time."""
    return made.ready(language) if isinstance(made, Phrase) else made


def sentence(template: Any) -> Sentence:
    """A sentence with named places, from `gettext_lazy("… %(age)s …")`.

    A number that inflects is `ngettext_lazy(singular, plural, "years")` with the name of that figure.
    """

    def prepare(voice: Voice) -> Sentence:
        number = number_of(template)
        if number is None:
            return filled(str(template), voice.filling)
        form = forms(template, voice.filling)
        return lambda params: form(params[number])(params)

    return Phrase(prepare)


def choose(name: str, sentences: Mapping[Any, Sentence], otherwise: Sentence) -> Sentence:
    """One of several sentences, by the value of one parameter."""

    def prepare(voice: Voice) -> Sentence:
        rest = voice.prepared(otherwise)
        chosen = {value: voice.prepared(made) for value, made in sentences.items()}.get
        return lambda params: chosen(params.get(name), rest)(params)

    return Phrase(prepare)


def named(made: Sentence, names: Names) -> Sentence:
    """A sentence in which the codes of some parameters are replaced by their names."""
    return Phrase(lambda voice: voice.calling(names).prepared(made))


def followed(made: Sentence, notes: Mapping[str, Sentence]) -> Sentence:
    """A sentence followed by a note for each named parameter that has a value."""

    def prepare(voice: Voice) -> Sentence:
        first = voice.prepared(made)
        ready_notes = [(name, voice.prepared(note)) for name, note in notes.items()]
        none_of_them = frozenset(notes).isdisjoint

        def told(params: Params) -> str:
            if none_of_them(params):
                return first(params)
            spoken = [note(params) for name, note in ready_notes if params.get(name)]
            return " ".join([first(params), *spoken]) if spoken else first(params)

        return told

    return Phrase(prepare)
