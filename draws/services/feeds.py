"""Asking IRCC's feed: every question is on record, and what is new waits as a draft."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from draws.feed import FeedRefused, parse
from draws.feed.fetching import Answer, FetchFailed, fetch
from draws.mails import notify_of_feed
from draws.models import DraftState, FeedCheck, Outcome, RoundDraft
from draws.models.rounds import FIGURES
from draws.selectors.feed_checks import compare, is_untouched
from draws.selectors.feed_drafts import draft_of_row
from draws.selectors.feed_rows import DIFFERENT, NEW, Comparison, Row, category_names
from draws.services.claims import Superseded
from draws.services.drafts import draft_save

logger = logging.getLogger(__name__)

# More new rounds than this are no news but a record that was never filled: those are imported, not drafted.
MOST_DRAFTS = 20
_WHILE_SOMEONE_WAITS = 15  # seconds
_KEEP_UNCHANGED = timedelta(days=2)
_KEEP_FAILED = timedelta(days=90)
_DRAFTED = (*FIGURES, "pool_as_of", "pool")
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


def feed_ask(*, address: str, today: date) -> bytes:
    """What the feed says now, because a person wants to see it; the question is on record.

    Drafts nothing, and offers the next question no ETag, so that watching still hears of what is new. Raises
    FetchFailed and FeedRefused, which are on record too.
    """
    try:
        content = fetch(address, patience=_WHILE_SOMEONE_WAITS).content or b""
        check = _check(address, compare(parse(content, names=category_names()), today=today))
    except FetchFailed as failed:
        FeedCheck.objects.create(address=address, outcome=Outcome.FAILED, message=str(failed))
        raise
    except FeedRefused as refused:
        FeedCheck.objects.create(address=address, outcome=Outcome.REFUSED, message=str(refused))
        raise
    check.outcome = Outcome.CHANGED if check.new or check.different else Outcome.UNCHANGED
    check.save()
    return content


def _heard(address: str, last: FeedCheck | None, today: date) -> Heard:
    etag, last_modified = (last.etag, last.last_modified) if last else ("", "")
    try:
        answer = fetch(address, etag=etag, last_modified=last_modified)
        if answer.content is None and last:
            return Heard(_unchanged(address, last))
        return _compared(address, answer, last, today)
    except FetchFailed as failed:
        check = FeedCheck.objects.create(address=address, outcome=Outcome.FAILED, message=str(failed))
        return Heard(check, retry_after=failed.retry_after)
    except FeedRefused as refused:
        return Heard(FeedCheck.objects.create(address=address, outcome=Outcome.REFUSED, message=str(refused)))
    except Exception:
        # Whoever watches must go on watching; the whole story is for those who mend it.
        logger.exception("The feed at %s could not be taken in", address)
        said = _("Something unforeseen went wrong while it was read; the log has more.")
        return Heard(FeedCheck.objects.create(address=address, outcome=Outcome.FAILED, message=said))


def _unchanged(address: str, last: FeedCheck) -> FeedCheck:
    """The feed is what it was: what was said of it still holds."""
    kept = ("message", "etag", "last_modified", "different", "last_round")
    return FeedCheck.objects.create(
        address=address, outcome=Outcome.UNCHANGED, **{name: getattr(last, name) for name in kept}
    )


@transaction.atomic
def _compared(address: str, answer: Answer, last: FeedCheck | None, today: date) -> Heard:
    comparison = compare(parse(answer.content or b"", names=category_names()), today=today)
    drafted = _drafted(comparison, today)
    check = _check(address, comparison)
    # What was refused today may be readable once staff have recorded a category: do not ask conditionally.
    if not comparison.refusals:
        check.etag, check.last_modified = answer.etag, answer.last_modified
    check.outcome = Outcome.CHANGED if drafted or _tells_more(check, last) else Outcome.UNCHANGED
    check.save()
    return Heard(check, drafted)


def _check(address: str, comparison: Comparison) -> FeedCheck:
    return FeedCheck(
        address=address,
        message=_message(comparison),
        new=len(comparison.of(NEW)),
        different=len(comparison.of(DIFFERENT)),
        last_round=comparison.last_number,
    )


def _tells_more(check: FeedCheck, last: FeedCheck | None) -> bool:
    """Whether there are differences or refusals that the last answer did not have."""
    different, message = (last.different, last.message) if last else (0, "")
    return check.different > different or bool(check.message and check.message != message)


def _message(comparison: Comparison) -> str:
    lines = [capfirst(str(refusal)) for refusal in comparison.refusals[:20]]
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

    A draft on which a person has worked stays as it is; what staff discarded does not come back unchanged.
    """
    drafts = RoundDraft.objects.filter(number=row.number, corrects=None).exclude(state=DraftState.PUBLISHED)
    told = draft_of_row(row, today=today)
    held = next((draft for draft in drafts if draft.is_open), None)
    if (held and not is_untouched(held)) or any(_say_the_same(draft, told) for draft in drafts):
        return False
    draft = held or told
    for name in _DRAFTED:
        setattr(draft, name, getattr(told, name))
    try:
        with transaction.atomic():
            draft_save(draft=draft, by=None)
    except (IntegrityError, Superseded):
        # A member of staff began or took the same draft in this moment: it is in their hands.
        return False
    return True


def _say_the_same(one: RoundDraft, other: RoundDraft) -> bool:
    """Whether two drafts have the same figures, on whatever day they were read."""
    return all(getattr(one, name) == getattr(other, name) for name in _DRAFTED if name != "retrieved_on")


def _prune(keep: FeedCheck | None) -> None:
    """Let go of old rows that say nothing any more; what changed is kept for good."""
    now = timezone.now()
    others = FeedCheck.objects.exclude(pk=keep.pk if keep else 0)
    others.filter(outcome=Outcome.UNCHANGED, asked_at__lt=now - _KEEP_UNCHANGED).delete()
    others.filter(outcome__in=[Outcome.FAILED, Outcome.REFUSED], asked_at__lt=now - _KEEP_FAILED).delete()
