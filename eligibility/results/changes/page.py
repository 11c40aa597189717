"""The page of single changes: the answer first, the ranked list, and what could not be ranked."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from draws.figures import day
from eligibility import wording
from eligibility.questionnaire.links import edit_url
from eligibility.results.changes import effects
from eligibility.results.subject import Subject
from eligibility.rules.dates import days_later
from eligibility.rules.what_if import Effect, WhatIf, what_if
from eligibility.wording.changes import NOTES, QUESTIONS, TITLES

# The others are smaller; they stand behind a line that opens them.
SHOWN = 8
NOMINATION = "nomination"


@dataclass(frozen=True, slots=True)
class Row:
    """One change as a row of the table; texts are empty where there is nothing to say."""

    title: str
    note: str
    points: str
    doors: str
    rounds: str
    caps: str
    certainty: str
    unknown: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A question that must be answered before its changes can be told, and where; "" where it cannot be."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """Everything the page says, in its order."""

    heading: str
    lead: str
    first: tuple[Row, ...]
    others: tuple[Row, ...]
    unranked: tuple[Row, ...]
    no_help: tuple[Row, ...]
    unanswered: tuple[Question, ...]


def changes(request: HttpRequest, subject: Subject) -> HttpResponse:
    """What single changes to the person's facts would bring."""
    context = {"subject": subject, "parts": subject.parts("changes"), "page": changes_page(subject)}
    return render(request, "eligibility/results/changes.html", context)


def changes_page(subject: Subject) -> ChangesPage:
    """The page of a person on a day."""
    found = what_if(subject.candidate, subject.on, subject.reference)
    ranked = tuple(map(_row, found.ranked))
    return ChangesPage(
        heading=_heading(found),
        lead=_lead(found),
        first=ranked[:SHOWN],
        others=ranked[SHOWN:],
        unranked=tuple(_unranked(effect, found) for effect in found.unranked),
        no_help=tuple(map(_row, found.no_help)),
        unanswered=tuple(_question(name, subject) for name in found.unanswered),
    )


def _row(effect: Effect) -> Row:
    return Row(
        title=TITLES[effect.key](effect.params),
        note=NOTES[effect.key](effect.params) if effect.key in NOTES else "",
        points=effects.signed(effect.gained.low),
        doors=effects.doors(effect),
        rounds=effects.rounds(effect.rounds),
        caps=effects.caps(effect),
        certainty=effects.certainty(effect),
    )


def _unranked(effect: Effect, found: WhatIf) -> Row:
    """A row whose points are those of the last known values, and says so."""
    lines = ", ".join(wording.label(key) for key in effect.unknown)
    points = effects.signed(effect.gained.low)
    since = day(found.unknown_since) if found.unknown_since else ""
    unknown = _("Values not known since %(since)s: %(lines)s. By the last known values: %(points)s.") % {
        "since": since,
        "lines": lines,
        "points": points,
    }
    return replace(_row(effect), points=_("not known"), unknown=unknown)


def _question(name: str, subject: Subject) -> Question:
    return Question(str(QUESTIONS[name]), edit_url(name) if subject.editable else "")


def _heading(found: WhatIf) -> str:
    """The change that would add most; a nomination comes from a province, so the next one is named."""
    sentence = _best(found)
    if found.unknown_since is None:
        return sentence
    return _("%(sentence)s, under the rules until %(day)s") % {
        "day": day(days_later(found.unknown_since, -1)),
        "sentence": sentence,
    }


def _best(found: WhatIf) -> str:
    adding = [effect for effect in found.ranked if effect.gained.low > 0]
    chosen = next((effect for effect in adding if effect.key != NOMINATION), None)
    if chosen is None and adding:
        return _("Only a provincial nomination would add points")
    if chosen is None:
        return _("No single change is sure to add points")
    said = {"change": TITLES[chosen.key](chosen.params), "points": chosen.gained.low}
    if not chosen.gained.is_exact:
        return _("%(change)s would add %(points)s to your certain points") % said
    return (
        ngettext(
            "%(change)s would add %(points)s point",
            "%(change)s would add %(points)s points",
            chosen.gained.low,
        )
        % said
    )


def _lead(found: WhatIf) -> str:
    helping = ngettext(
        "%(count)s single change would help, with everything else as it is.",
        "%(count)s single changes would help, each with everything else as it is.",
        len(found.ranked),
    ) % {"count": len(found.ranked)}
    said = (_nomination(found), helping, _rounds(found) if found.rounds else "")
    return " ".join(sentence for sentence in said if sentence)


def _nomination(found: WhatIf) -> str:
    """Named apart where the heading passes over it."""
    if len(found.ranked) > 1 and found.ranked[0].key == NOMINATION and found.ranked[1].gained.low > 0:
        return _("Only a provincial nomination would add more.")
    return ""


def _rounds(found: WhatIf) -> str:
    """How many rounds would have invited as things are."""
    if found.open_rounds:
        sentence = _(
            "As it is, %(invited)s of the %(rounds)s rounds of the last 12 months are sure to have invited "
            "you; %(open)s cannot be told."
        )
    elif found.invited:
        sentence = _(
            "As it is, %(invited)s of the %(rounds)s rounds of the last 12 months would have invited you."
        )
    else:
        sentence = _("As it is, none of the %(rounds)s rounds of the last 12 months would have invited you.")
    return sentence % {"invited": found.invited, "rounds": found.rounds, "open": found.open_rounds}
