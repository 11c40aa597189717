"""The two ways in which a round becomes public or changes: it is recorded, or it is corrected."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from accounts.services import audit
from draws.models import CategoryVersion, Correction, PoolSnapshot, Round
from draws.models.rounds import FIGURES
from draws.signals import round_corrected, round_published

if TYPE_CHECKING:
    from accounts.models import User

# How we came to know it, which readers need not be told when it changes.
_OURS = {"retrieved_on", "note"}
# What only a comparison with the feed tells: its own figure where ours differs, and a name it no longer uses.
_OF_THE_FEED = ("invitations_in_feed", "earlier_name")


@transaction.atomic
def round_record(
    *, round_: Round, by: User | None, pool: PoolSnapshot | None = None, is_news: bool = True
) -> Round:
    """Save a new, checked round; it is public at once. `by` is None where a command reads a file.

    Sends `round_published` once the change is committed, unless the round is history and no news. Loading
    reference data leaves it alone from now on.
    """
    round_.recorded_by = by
    round_.staff_edited_at = timezone.now()
    round_.save(force_insert=True)
    if pool:
        pool.round = round_
        pool.save()
    audit(by=by, what="round.published", about=f"round {round_.number}", **_said(round_))
    if is_news:
        transaction.on_commit(partial(round_published.send_robust, sender=Round, round=round_))
    return round_


@transaction.atomic
def round_correct(
    *,
    round_: Round,
    figures: Mapping[str, Any],
    reason: str,
    by: User | None,
    pool: PoolSnapshot | None = None,
) -> Correction | None:
    """Give a round other figures and keep the old ones, with who, when and why; None where none differs.

    `figures` holds new values by the names in FIGURES, and where the feed was read "invitations_in_feed" and
    "earlier_name"; `pool` another snapshot in place of its own. Sends `round_corrected` once the change is
    committed, unless only our own notes changed.
    """
    round_ = Round.objects.select_for_update().get(pk=round_.pk)
    if figures.get("invitations") == round_.invitations_in_feed:
        figures = {**figures, "invitations_in_feed": None}  # it stands only where it differs
    changes = differences(round_, figures, pool)
    if not changes:
        return None
    for name in (*FIGURES, *_OF_THE_FEED):
        setattr(round_, name, figures.get(name, getattr(round_, name)))
    round_.staff_edited_at = timezone.now()
    round_._change_reason = reason[:100]  # type: ignore[attr-defined]  # for its history
    round_.save()
    if any(name.startswith("pool.") for name in changes):
        _replace_pool(round_, pool)
    correction = Correction.objects.create(round=round_, changes=changes, reason=reason, made_by=by)
    audit(by=by, what="round.corrected", about=f"round {round_.number}", changes=changes, reason=reason)
    if changes.keys() - _OURS - set(_OF_THE_FEED):
        transaction.on_commit(partial(round_corrected.send_robust, sender=Round, correction=correction))
    return correction


def differences(round_: Round, figures: Mapping[str, Any], pool: PoolSnapshot | None) -> dict[str, list[Any]]:
    """What the round would say otherwise: old and new by field, in the form of `Correction.changes`."""
    return _changes(round_, figures) | _pool_changes(round_, pool)


def _changes(round_: Round, figures: Mapping[str, Any]) -> dict[str, list[Any]]:
    changed = {name: (getattr(round_, name), new) for name, new in figures.items()}
    return {name: [plain(old), plain(new)] for name, (old, new) in changed.items() if old != new}


def _pool_changes(round_: Round, pool: PoolSnapshot | None) -> dict[str, list[Any]]:
    """Each band that differs, as "pool.601-1200"; the day and the total likewise."""
    if pool is None:
        return {}
    held: PoolSnapshot | None = getattr(round_, "pool", None)
    before, after = _pool_figures(held), _pool_figures(pool)
    return {f"pool.{name}": [before.get(name), new] for name, new in after.items() if before.get(name) != new}


def _pool_figures(pool: PoolSnapshot | None) -> dict[str, Any]:
    if pool is None:
        return {}
    return {"as_of": pool.as_of.isoformat(), **pool.bands, "total": pool.total}


def _replace_pool(round_: Round, pool: PoolSnapshot | None) -> None:
    if pool is None:
        return
    held: PoolSnapshot | None = getattr(round_, "pool", None)
    pool.pk, pool.round = held.pk if held else None, round_
    if held and pool.unexplained and not pool.note:
        pool.note = held.note  # the same sum was explained when it was published
    pool.save()


def _said(round_: Round) -> dict[str, Any]:
    return {name: plain(getattr(round_, name)) for name in FIGURES if getattr(round_, name) not in (None, "")}


def plain(value: Any) -> Any:
    """A value as the read API writes it; a category version as "healthcare 3"."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, CategoryVersion):
        return f"{value.category.slug} {value.version}"
    return value
