"""What is wrong or unusual about a proposed version by itself. Pure: no query, no clock."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from draws.checks import Finding
from draws.figures import day
from draws.ingest import FIRST_YEAR, LAST_YEAR
from draws.models.categories import Rule

MOST_MONTHS, MOST_YEARS = 600, 50
_FAR_AHEAD = 366  # days
_LISTING = (Rule.OCCUPATION, Rule.MILITARY)
# What each rule needs; it has none of what only others need.
NEEDED: dict[str, tuple[str, ...]] = {
    Rule.OCCUPATION: ("min_months", "must_be_continuous", "window_years"),
    Rule.LANGUAGE: (),
    Rule.MILITARY: ("service_months", "offer_months", "min_credential"),
}
_LIMITS = {
    "min_months": MOST_MONTHS,
    "window_years": MOST_YEARS,
    "service_months": MOST_MONTHS,
    "offer_months": MOST_MONTHS,
}


@dataclass(frozen=True, slots=True)
class Terms:
    """What a version asks for; see `draws.models.CategoryVersion`. None where nothing was given."""

    rule: str
    effective_from: date
    effective_to: date | None
    min_months: int | None
    must_be_continuous: bool | None
    window_years: int | None
    canadian_experience_only: bool
    service_months: int | None
    offer_months: int | None
    min_credential: str
    codes: Sequence[str]


def check_terms(terms: Terms, *, today: date) -> list[Finding]:
    """Everything to say about what a version asks for, by field."""
    return [
        *_about_period(terms, today),
        *_about_needs(terms),
        *_about_limits(terms),
        *_about_codes(terms),
    ]


def _about_period(terms: Terms, today: date) -> Iterable[Finding]:
    if not FIRST_YEAR <= terms.effective_from.year <= LAST_YEAR:
        yield Finding("effective_from", _("This year cannot be meant: Express Entry began in 2015."))
        return
    if terms.effective_to and terms.effective_to < terms.effective_from:
        yield Finding("effective_to", _("It ends before it begins."))
    if (terms.effective_from - today).days > _FAR_AHEAD:
        yield Finding(
            "effective_from",
            _("%(day)s is more than a year ahead: is the year right?") % {"day": day(terms.effective_from)},
            is_error=False,
        )


def _about_needs(terms: Terms) -> Iterable[Finding]:
    for rule, names in NEEDED.items():
        for name in names:
            given = getattr(terms, name) not in (None, "")
            if rule == terms.rule and not given:
                yield Finding(name, _("This rule needs it."))
            elif rule != terms.rule and given:
                yield Finding(name, _("Only another rule has this: leave it empty."))
    if terms.canadian_experience_only and terms.rule != Rule.OCCUPATION:
        yield Finding("canadian_experience_only", _("Only another rule has this: leave it empty."))


def _about_limits(terms: Terms) -> Iterable[Finding]:
    for name, most in _LIMITS.items():
        figure = getattr(terms, name)
        if figure is not None and not 1 <= figure <= most:
            yield Finding(name, _("Give a number from 1 to %(most)s.") % {"most": most})
        elif figure and name in NEEDED[Rule.MILITARY] and figure % 12:
            yield Finding(name, _("Our pages say this in years: give whole years, as in 36 months."))


def _about_codes(terms: Terms) -> Iterable[Finding]:
    if terms.rule in _LISTING and not terms.codes:
        yield Finding("codes", _("This rule needs the occupations it lists."))
    if terms.rule not in _LISTING and terms.codes:
        yield Finding("codes", _("This rule lists no occupations: leave this empty."))
