"""A person's present answers, and the comparisons of duties beside them: the only reader and writer of both.

A visitor's answers live in the session and end a day after their last use; those of someone signed in
live in the database. Signing in carries the visitor's answers over.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.contrib.sessions.backends.base import UpdateError
from django.contrib.sessions.models import Session
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone

from accounts.models import User
from eligibility.comparisons import Record, followed, with_record
from eligibility.models import Answers

Facts = dict[str, Any]

KEY = "answers"
# What is typed about the duties of a job and not saved yet.
DRAFT = "comparison_draft"
KEPT_SECONDS = 24 * 60 * 60
# The session is written again only now and then, so that reading pages costs no writes.
TOUCHED = timedelta(minutes=10)


@dataclass(frozen=True)
class Held:
    """All that is kept of a person's present answers."""

    facts: Facts = field(default_factory=dict)
    comparisons: list[Record] = field(default_factory=list)


def load(request: HttpRequest) -> Facts:
    """The facts answered so far; empty before the first answer."""
    return held(request).facts


def held(request: HttpRequest) -> Held:
    """The facts answered so far, and the comparisons of duties."""
    if request.user.is_authenticated:
        row = Answers.objects.filter(owner=request.user).first()
        return Held(row.facts, row.comparisons) if row else Held()
    kept = request.session.get(KEY)
    if not kept:
        return Held()
    if _age(kept) > TOUCHED:
        _keep(request, _held(kept), kept["changed"])
    return _held(kept)


def change(request: HttpRequest, edit: Callable[[Facts], Facts]) -> Facts:
    """Replace the facts by what `edit` makes of them; of two changes at once, the second sees the first.

    The comparisons of duties go along with their jobs.
    """

    def along(before: Held) -> Held:
        facts = edit(before.facts)
        return Held(facts, followed(before.comparisons, before.facts, facts))

    return change_held(request, along).facts


def change_held(request: HttpRequest, edit: Callable[[Held], Held]) -> Held:
    """As `change`, of the facts and the comparisons together."""
    if not request.user.is_authenticated:
        return _change_in_session(request, edit)
    with transaction.atomic():
        row = _locked(request.user)
        before = Held(row.facts, row.comparisons)
        after = edit(before)
        if after != before:
            row.facts, row.comparisons, row.revision = after.facts, after.comparisons, row.revision + 1
            row.save()
    return after


def _change_in_session(request: HttpRequest, edit: Callable[[Held], Held]) -> Held:
    """The same for a visitor: reads the session as it is now, not as it was when the request began."""
    session = request.session
    is_new = session.session_key is None
    with transaction.atomic():
        row = Session.objects.select_for_update().filter(session_key=session.session_key).first()
        kept = row.get_decoded().get(KEY) if row else session.get(KEY)
        after = edit(_held(kept) if kept else Held())
        _keep(request, after, _now())
        with suppress(UpdateError):  # signed out in another window: the middleware says so
            session.save()
            session.modified = is_new  # saved again when the request ends, it would undo what came between
    return after


def clear(request: HttpRequest) -> None:
    """Forget all answers, those put aside and those not saved yet too."""
    request.session.pop(DRAFT, None)
    if request.user.is_authenticated:
        Answers.objects.filter(owner=request.user).delete()
    else:
        request.session.pop(KEY, None)


def put_aside(request: HttpRequest) -> Facts | None:
    """The other answers that a sign-in replaced and nobody has decided on yet."""
    if not request.user.is_authenticated:
        return None
    row = Answers.objects.filter(owner=request.user).first()
    return row.previous if row else None


@transaction.atomic
def bring_back(request: HttpRequest) -> None:
    """Exchange the present answers and those put aside."""
    row = _locked(request.user)
    if row.previous is not None:
        row.facts, row.previous, row.revision = row.previous, row.facts, row.revision + 1
        row.comparisons, row.previous_comparisons = row.previous_comparisons, row.comparisons
        row.save()


@transaction.atomic
def drop_aside(request: HttpRequest) -> None:
    """Forget the answers put aside."""
    row = _locked(request.user)
    row.previous, row.previous_comparisons = None, []
    row.save()


def carry_over(request: HttpRequest, user: User) -> bool:
    """Move the answers of a visitor who has just signed in to the account.

    Where the account has other answers, the newer ones become the present ones and the older are put
    aside, in the place of any put aside before. Returns whether that happened.
    """
    kept = request.session.pop(KEY, None)
    if not kept:
        return False
    request.session.set_expiry(None)
    if not kept["facts"]:
        return False
    with transaction.atomic():
        row = _locked(user)
        if row.facts in ({}, kept["facts"]):
            row.facts = kept["facts"]
            for record in _held(kept).comparisons:
                row.comparisons = with_record(row.comparisons, record)
        else:
            _put_aside_the_older(row, kept)
        row.revision += 1
        row.save()
    return row.previous is not None and kept["facts"] in (row.facts, row.previous)


def _put_aside_the_older(row: Answers, kept: dict[str, Any]) -> None:
    newer_first = [_held(kept), Held(row.facts, row.comparisons)]
    if row.updated_at > datetime.fromisoformat(kept["changed"]):
        newer_first.reverse()
    newer, older = newer_first
    row.facts, row.comparisons = newer.facts, newer.comparisons
    row.previous, row.previous_comparisons = older.facts, older.comparisons


def _locked(user: Any) -> Answers:
    """The row of a person, made where there is none, held until the transaction ends."""
    Answers.objects.get_or_create(owner=user)
    return Answers.objects.select_for_update().get(owner=user)


def _keep(request: HttpRequest, kept: Held, changed: str) -> None:
    request.session[KEY] = {
        "facts": kept.facts,
        "comparisons": kept.comparisons,
        "changed": changed,
        "used": _now(),
    }
    request.session.set_expiry(KEPT_SECONDS)


def _held(kept: dict[str, Any]) -> Held:
    """What a session keeps; one from before there were comparisons has none."""
    return Held(kept["facts"], kept.get("comparisons", []))


def _age(kept: dict[str, Any]) -> timedelta:
    return timezone.now() - datetime.fromisoformat(kept["used"])


def _now() -> str:
    return timezone.now().isoformat()
