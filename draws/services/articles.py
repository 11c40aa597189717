"""What staff do with outside articles."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from django.db import transaction

from accounts.services import audit
from draws.models import Article, Round

if TYPE_CHECKING:
    from accounts.models import User


@transaction.atomic
def article_save(*, article: Article, rounds: Collection[Round], by: User) -> Article:
    """Keep an article, new or changed, with the rounds it speaks of or, unresolved, may speak of."""
    is_new = article.pk is None
    article.save()
    article.rounds.set(rounds)
    audit(
        by=by,
        what="article.added" if is_new else "article.changed",
        about=f"article {article.pk}",
        url=article.url,
        rounds=[round_.number for round_ in sorted(rounds, key=lambda round_: round_.sequence)],
        is_resolved=article.is_resolved,
    )
    return article
