"""Asking IRCC's feed: every question is on record, and what is new waits as a draft."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from draws.feed import FeedRefused, parse
from draws.feed.fetching import Answer, FetchFailed, fetch
from draws.mails import notify_of_feed
from draws.models import DraftState, FeedCheck, Origin, Outcome, RoundDraft
from draws.selectors.feed_checks import compare, is_untouched
from draws.selectors.feed_rows import DIFFERENT, NEW, Comparison, Row, category_names
from draws.services.drafts import draft_save
from draws.services.imports import round_of
from draws.services.rounds import FIGURES

# More new rounds than this are no news but a record that was never filled: those are imported, not drafted.
MOST_DRAFTS = 20
_KEEP_UNCHANGED = timedelta(days=2)
_KEEP_FAILED = timedelta(days=90)
_ANSWERED = (Outcome.UNCHANGED, Outcome.CHANGED)


@dataclass(frozen=True, slots=True)
class Heard:
    """What asking gave: the row it left, the drafts begun or renewed, and for how long not to ask again."""

    check: FeedCheck
    drafted: tuple[str, ...] = ()
    retry_after: float | None = None

    @property
    def failed(self) -> bool:
        """Whether there was no usable answer."""
        return self.check.outcome not in _ANSWERED


def feed_watch(*, address: str, today: date) -> Heard:
    """Ask the feed what has changed, leave new rounds as drafts, and tell staff what is worth their time.

    Never raises for what the network or the answer is like; that stands in the check.
    """
    last = FeedCheck.objects.filter(address=address, outcome__in=_ANSWERED).first()
    before = FeedCheck.objects.filter(address=address).first()
    heard = _heard(address, last, today)
    is_first_refusal = heard.check.outcome == Outcome.REFUSED and (
        before is None or before.outcome != Outcome.REFUSED
    )
    if heard.check.outcome == Outcome.CHANGED or is_first_refusal:
        notify_of_feed(heard.check, heard.drafted)
    _prune(keep=last)
    return heard


def _heard(address: str, last: FeedCheck | None, today: date) -> Heard:
    validators = {"etag": last.etag, "last_modified": last.last_modified} if last else {}
    try:
        answer = fetch(address, **validators)
        if answer.content is None and last:
            return Heard(_unchanged(address, last))
        return _compared(address, answer, last, today)
    except FetchFailed as failed:
        check = FeedCheck.objects.create(address=address, outcome=Outcome.FAILED, message=str(failed))
        return Heard(check, retry_after=failed.retry_after)
    except FeedRefused as refused:
        return Heard(FeedCheck.objects.create(address=address, outcome=Outcome.REFUSED, message=str(refused)))


def _unchanged(address: str, last: FeedCheck) -> FeedCheck:
    """The feed is what it was: what was said of it still holds."""
    kept = ("message", "etag", "last_modified", "new", "different", "last_round")
    return FeedCheck.objects.create(
        address=address, outcome=Outcome.UNCHANGED, **{name: getattr(last, name) for name in kept}
    )


@transaction.atomic
def _compared(address: str, answer: Answer, last: FeedCheck | None, today: date) -> Heard:
    comparison = compare(parse(answer.content or b"", names=category_names()), today=today)
    drafted = _drafted(comparison, today)
    check = FeedCheck(
        address=address,
        message=_message(comparison),
        new=len(comparison.of(NEW)),
        different=len(comparison.of(DIFFERENT)),
        last_round=comparison.last_number,
    )
    # What was refused today may be readable once staff have recorded a category: do not ask conditionally.
    if not comparison.refusals:
        check.etag, check.last_modified = answer.etag, answer.last_modified
    is_news = bool(drafted) or last is None or _gist(check) != _gist(last)
    check.outcome = Outcome.CHANGED if is_news else Outcome.UNCHANGED
    check.save()
    return Heard(check, drafted)


def _gist(check: FeedCheck) -> tuple[Any, ...]:
    return check.different, check.message


def _message(comparison: Comparison) -> str:
    lines = [str(refusal) for refusal in comparison.refusals[:20]]
    if len(comparison.refusals) > 20:
        lines.append(_("and %(more)s more records") % {"more": len(comparison.refusals) - 20})
    new = len(comparison.of(NEW))
    if new > MOST_DRAFTS:
        lines.append(_("%(new)s rounds are new: too many for drafts. Import them.") % {"new": new})
    return "\n".join([*lines, *comparison.remarks])


def _drafted(comparison: Comparison, today: date) -> tuple[str, ...]:
    rows = comparison.of(NEW)
    if len(rows) > MOST_DRAFTS:
        return ()
    return tuple(row.number for row in rows if _leave_draft(row, today))


def _leave_draft(row: Row, today: date) -> bool:
    """Begin a draft of the round or renew the feed's own; whether there was anything to do.

    A draft on which a person has worked stays as it is, and so does one with these figures that was discarded.
    """
    draft = RoundDraft(number=row.number, origin=Origin.FEED)
    known = list(RoundDraft.objects.filter(number=row.number).order_by("-changed_at"))
    held = next((one for one in known if one.state == DraftState.OPEN), None)
    if held and not is_untouched(held):
        return False
    figures = _draft_figures(row, today)
    if any(_says(one, figures) for one in known if one == held or one.state == DraftState.DISCARDED):
        return False
    draft = held or draft
    for name, value in figures.items():
        setattr(draft, name, value)
    draft_save(draft=draft, by=None)
    return True


def _draft_figures(row: Row, today: date) -> dict[str, Any]:
    round_ = round_of(row, today=today)
    figures = {name: getattr(round_, name) for name in FIGURES}
    pool = row.told.pool
    if pool is None:
        return {**figures, "pool_as_of": None, "pool": None}
    note = " ".join(words for words in (figures["note"], pool.note) if words)
    bands = {**pool.bands, "total": pool.total}
    return {**figures, "note": note, "pool_as_of": pool.as_of, "pool": bands}


def _says(draft: RoundDraft, figures: dict[str, Any]) -> bool:
    """Whether a draft has these figures, on whatever day they were read."""
    return all(getattr(draft, name) == value for name, value in figures.items() if name != "retrieved_on")


def _prune(keep: FeedCheck | None) -> None:
    """Let go of old rows that say nothing any more; what changed is kept for good."""
    now = timezone.now()
    others = FeedCheck.objects.exclude(pk=keep.pk if keep else None)
    others.filter(outcome=Outcome.UNCHANGED, asked_at__lt=now - _KEEP_UNCHANGED).delete()
    others.filter(
        outcome__in=[Outcome.FAILED, Outcome.REFUSED], asked_at__lt=now - _KEEP_FAILED
    ).delete()
