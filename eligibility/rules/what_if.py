"""Single changes to a candidate's facts, ranked by the points and then by the doors they bring."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from eligibility.rules import tables
from eligibility.rules.changes import Change, Now, changes
from eligibility.rules.changes.caps import Cap, binding
from eligibility.rules.changes.doors import Door, Invited, Year, doors
from eligibility.rules.crs.total import score
from eligibility.rules.decisions import Params, Score, Span, Verdict
from eligibility.rules.facts import UNANSWERED, Candidate, Partner
from eligibility.rules.reference import Reference

# People look for these even where they bring nothing.
EXPECTED = frozenset({"job_offer", "partner.not_coming", "partner.coming", "partner.principal"})
# Questions of which an answer must be there before a change to it can be told.
ASKED = ("language_tests", "credentials", "jobs", "nomination", "certificates", "job_offers", "partner")
ASKED_OF_PARTNER = ("accompanying", "canadian_or_pr", "birth_date", "language_tests", "credentials", "jobs")


@dataclass(frozen=True, slots=True)
class Effect:
    """What one change brings.

    `gained.low` is what the certain total rises by, `gained.high` the possible one; either may be negative.
    `caps` name why it is worth less than its lines. `rounds` is None where nothing else is gained.
    `unknown` names the lines without known values that the change rests on: it is then not ranked.
    """

    key: str
    params: Params
    gained: Span
    total: Span
    doors: tuple[Door, ...] = ()
    caps: tuple[Cap, ...] = ()
    rounds: Invited | None = None
    unknown: tuple[str, ...] = ()

    @property
    def raw(self) -> int:
        """What the lines of points gain before any cap."""
        return self.gained.low + sum(cap.cut for cap in self.caps)

    @property
    def helps(self) -> bool:
        """Whether something is certainly better, or something may be and no certain point is lost."""
        if self.gained.low > 0 or any(door.opens for door in self.doors):
            return True
        may_help = self.gained.high > 0 or any(_better(door) for door in self.doors)
        return self.gained.low == 0 and may_help


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The changes open to a candidate on a day.

    `ranked` holds those that help, the best first; `unranked` those that rest on values nobody knows yet;
    `no_help` those that people expect to help, with the cap that takes all of it where one does;
    `unanswered` the questions whose changes cannot be told before they are answered.
    `rounds` were held in the last twelve months; of these `invited` would have invited on the present facts,
    and of `open_rounds` these cannot tell.
    `unknown_since` is the day from which a version is known whose values are not, where it is in force.
    """

    on: date
    unknown_since: date | None
    total: Span
    rounds: int
    invited: int
    open_rounds: int
    ranked: tuple[Effect, ...]
    unranked: tuple[Effect, ...]
    no_help: tuple[Effect, ...]
    unanswered: tuple[str, ...]


def what_if(candidate: Candidate, on: date, reference: Reference) -> WhatIf:
    """Every single change, judged on the day with everything else as it is; raises tables.NotLoaded.

    Nothing here looks at a clock, and a change is judged on the whole range of what is unanswered.
    """
    now = Now(candidate, on, reference)
    year = Year(now)
    effects = list(_effects(now, year))
    known = [effect for effect in effects if not effect.unknown]
    return WhatIf(
        on=on,
        unknown_since=tables.as_of("crs_versions", on).unknown_from,
        total=now.standing.total,
        rounds=len(year.rounds),
        invited=len(year.inviting),
        open_rounds=len(year.open),
        ranked=_ranked([effect for effect in known if effect.helps]),
        unranked=tuple(sorted((effect for effect in effects if effect.unknown), key=_name)),
        no_help=_ranked([one for one in known if not one.helps and _is_expected(one)]),
        unanswered=_unanswered(candidate),
    )


def _is_expected(effect: Effect) -> bool:
    return bool(effect.caps) or effect.key in EXPECTED


def _effects(now: Now, year: Year) -> Iterator[Effect]:
    """The effect of each change; two ways to the same facts are told once."""
    before = score(now.candidate, now.on, now.reference)
    seen = {now.candidate}
    for change in changes(now):
        changed = change.made(now.candidate)
        if changed not in seen:
            seen.add(changed)
            yield _effect(change, changed, before, year)


def _effect(change: Change, changed: Candidate, before: Score, year: Year) -> Effect:
    now = year.now
    after, stand = score(changed, now.on, now.reference), now.stand(changed)
    effect = Effect(
        key=change.key,
        params=change.params,
        gained=Span(after.total.low - before.total.low, after.total.high - before.total.high),
        total=after.total,
        doors=doors(now.standing, stand),
        caps=binding(before, after, now.on),
        unknown=_unknown(change, before, after),
    )
    return replace(effect, rounds=year.with_change(changed)) if effect.helps else effect


def _unknown(change: Change, before: Score, after: Score) -> tuple[str, ...]:
    """The lines without known values that a change hangs on: those it is about, and those it moves."""
    pairs = zip(before.lines, after.lines, strict=True)
    return tuple(
        new.key
        for old, new in pairs
        if "values_unknown" in new.params and (new.key in change.lines or old.points != new.points)
    )


def _ranked(effects: list[Effect]) -> tuple[Effect, ...]:
    """By certain points, then possible ones, then programs and categories opened, then rounds gained.

    What is equal in all of these stands in the order of its name and figures.
    """
    return tuple(sorted(effects, key=_rank))


def _rank(effect: Effect) -> tuple[int, int, int, int, str, str]:
    opened = sum(door.opens for door in effect.doors) - sum(door.closes for door in effect.doors)
    gained = effect.rounds.after - effect.rounds.before if effect.rounds else 0
    return -effect.gained.low, -effect.gained.high, -opened, -gained, *_name(effect)


def _name(effect: Effect) -> tuple[str, str]:
    return effect.key, json.dumps(dict(effect.params), sort_keys=True)


def _better(door: Door) -> bool:
    order = (Verdict.NOT_MET, Verdict.UNKNOWN, Verdict.MET)
    return order.index(door.after) > order.index(door.before)


def _unanswered(candidate: Candidate) -> tuple[str, ...]:
    """The questions, by their place in the facts, that a change would need an answer to."""
    found = [name for name in ASKED if getattr(candidate, name) is UNANSWERED]
    partner = candidate.partner
    if isinstance(partner, Partner) and partner.canadian_or_pr is not True:
        found += [f"partner.{name}" for name in ASKED_OF_PARTNER if getattr(partner, name) is UNANSWERED]
    return tuple(found)
