"""The words of language levels and test scores that a change takes."""

from __future__ import annotations

from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from eligibility.wording.names import TESTS
from eligibility.wording.phrases import Params, Sentence

ABILITIES: dict[str, Any] = {
    "speaking": _("speaking"),
    "listening": _("listening"),
    "reading": _("reading"),
    "writing": _("writing"),
}


def to_level(made: Sentence) -> Sentence:
    """A sentence that names the one level that abilities are raised to."""

    def told(params: Params) -> str:
        return made({**params, "level": params["to"][-1]})

    return told


def abilities_from(made: Sentence) -> Sentence:
    """A sentence that names the ability that is raised."""

    def told(params: Params) -> str:
        return made({**params, "ability": str(ABILITIES[params["abilities"][0]])})

    return told


def scores_asked(params: Params) -> str:
    """The levels now, and the least scores of the test that are enough; of expected levels these alone."""
    abilities, expected = params["abilities"], None in params["scores"]
    needed = params["to"] if expected else [_score(score) for score in params["scores"]]
    said = {
        "now": _listed(abilities, params["levels"]),
        "needed": _listed(abilities, needed),
        "test": TESTS[params["test"]],
    }
    if expected:
        return say("Expected levels now: %(now)s; needed: %(needed)s.") % said
    return say("Levels now: %(now)s; needed in %(test)s: %(needed)s.") % said


def _listed(abilities: list[str], figures: list[Any]) -> str:
    """The figure of each ability; of a single one, which the title names, the figure alone."""
    if len(figures) == 1:
        return str(figures[0])
    return ", ".join(f"{ABILITIES[name]} {figure}" for name, figure in zip(abilities, figures, strict=True))


def _score(text: str) -> str:
    return number_format(float(text), decimal_pos=1) if "." in text else text
