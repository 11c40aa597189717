"""A draft as readers will see it, and against the rounds before it."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from draws import wording
from draws.figures import day, number, signed
from draws.models import Round, RoundDraft
from draws.models.rounds import FIGURES
from draws.selectors import change_since_previous, stream_of
from draws.services import differences, pool_from, round_from
from draws.services.rounds import plain
from draws.views.round_head import figures_of, pool_of
from draws.wording.past import Change, changes_in_words, in_words, label_of


def is_whole(draft: RoundDraft) -> bool:
    """Whether enough is there to show the round."""
    needed = (draft.date, draft.invitations, draft.crs_cutoff, draft.kind or None)
    return None not in needed and (draft.kind != "program" or bool(draft.program))


def preview(draft: RoundDraft) -> dict[str, Any]:
    """What the parts of the public page need, made of a draft that `is_whole`."""
    round_ = round_from(draft)
    change = change_since_previous(round_)
    listed = round_.category_version.occupations.count() if round_.category_version else 0
    return {
        "round": round_,
        "headline": wording.headline(round_),
        "who": wording.who(round_, listed),
        "figures": figures_of(round_, change),
        "against": _against(round_, change) if change else None,
        "stream": stream_of(round_),
        "pool": pool_of(round_, pool_from(draft)),
    }


def _against(round_: Round, change: Any) -> dict[str, Any]:
    """The round beside the one before it in its stream: a label, then, now and the difference in each row."""
    last = change.previous
    return {
        "last": last,
        "rows": [
            (_("Cut-off"), number(last.crs_cutoff), number(round_.crs_cutoff), signed(change.cutoff)),
            (
                _("Invitations"),
                number(last.invitations),
                number(round_.invitations),
                signed(change.invitations),
            ),
            (_("Date"), day(last.date), day(round_.date), wording.days(change.days)),
        ],
    }


def so_far(draft: RoundDraft) -> list[tuple[str, str]]:
    """What a draft says already, a label and a value each, as it was understood."""
    said = {name: plain(getattr(draft, name)) for name in ("number", *FIGURES)}
    return [
        (label_of(name), in_words(name, value)) for name, value in said.items() if value not in (None, "")
    ]


def what_it_corrects(draft: RoundDraft) -> list[Change]:
    """What publishing the correction changes, old and new; nothing for a new round."""
    if draft.corrects is None:
        return []
    figures = {name: getattr(draft, name) for name in FIGURES}
    return changes_in_words(differences(draft.corrects, figures, pool_from(draft)))
