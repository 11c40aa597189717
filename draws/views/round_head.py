"""What stands at the head of a round, for its page and for the check of a draft: figures and pool."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from draws import wording
from draws.figures import number
from draws.models import PoolSnapshot, Round
from draws.selectors import Change, shares, year_to_date


def figures_of(round_: Round, change: Change | None) -> list[dict[str, str]]:
    """Cut-off, size and the year so far, each against the one before; `change` is None for the first."""
    year = year_to_date(round_)
    return [
        {
            "label": _("Cut-off"),
            "value": number(round_.crs_cutoff),
            "note": wording.cutoff_change(change) if change else _("the first of its kind"),
        },
        {
            "label": _("Invitations"),
            "value": number(round_.invitations),
            "note": wording.invitations_change(change) if change else "",
        },
        {
            "label": _("%(year)s so far") % {"year": year.year},
            "value": wording.rounds(year.rounds),
            "note": wording.invitations(year.invitations),
        },
    ]


def pool_of(round_: Round, pool: PoolSnapshot | None) -> dict[str, Any] | None:
    """The pool by score as the page shows it; None without one."""
    if pool is None:
        return None
    return {
        "snapshot": pool,
        "timing": wording.pool_timing(pool.as_of, round_.date),
        "bands": shares(pool),
        "note": wording.pool_note(pool),
    }
