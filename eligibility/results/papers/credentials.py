"""Credentials as the page shows them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from eligibility.questionnaire import countries
from eligibility.questionnaire.links import edit_url
from eligibility.results.figures import span
from eligibility.results.papers.reports import last_day
from eligibility.rules.evidence import CredentialSaid, EducationSaid
from eligibility.rules.facts import UNANSWERED
from eligibility.wording.evidence import BONUS, CREDENTIALS, WITH_ASSESSMENT
from eligibility.wording.names import EDUCATION


@dataclass(frozen=True, slots=True)
class CredentialView:
    """One credential: its level and country, whether it counts, and what it does."""

    name: str
    country: str
    verdict: str
    assessed_until: date | None
    why: str
    edit: str


def credential_views(said: EducationSaid | None, whose: str = "") -> tuple[CredentialView, ...]:
    """The credentials in the person's own order; `whose` is "partner." for the partner's."""
    return tuple(_view(one, whose) for one in said.credentials) if said else ()


def level_sentence(said: EducationSaid | None) -> str:
    """The level of education that they come to."""
    if said is None:
        return _("Credentials are not answered yet.")
    low, high = (EDUCATION[level] for level in (said.standing.low, said.standing.high))
    if said.standing.is_exact:
        return _("Level: %(level)s.") % {"level": low}
    return _("Level: at least %(low)s, possibly %(high)s.") % {"low": low, "high": high}


def _view(said: CredentialSaid, whose: str) -> CredentialView:
    one = said.credential
    return CredentialView(
        name=_("Level not answered") if one.level is UNANSWERED else str(EDUCATION[one.level]),
        country="" if one.country is UNANSWERED else countries.name(one.country),
        verdict=said.counts.value,
        assessed_until=last_day(said.assessment_ends_on),
        why=" ".join(_why(said)),
        edit=edit_url(f"{whose}credentials[{said.index}]"),
    )


def _why(said: CredentialSaid) -> Iterator[Any]:
    yield str(CREDENTIALS[said.case])
    if said.with_assessment:
        yield WITH_ASSESSMENT % {"level": EDUCATION[said.with_assessment]}
    if said.bonus.high:
        yield BONUS % {"points": span(said.bonus.low, said.bonus.high)}
