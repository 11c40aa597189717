"""What others wrote of rounds, and which rounds a text may speak of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from draws.models import Article, Round
from draws.selectors.streams import with_stream


@dataclass(frozen=True, slots=True)
class Mention:
    """An article that speaks of a round, or may; `others` are further rounds of which the same holds."""

    article: Article
    others: list[Round]


def mentions_of(round_: Round) -> tuple[list[Mention], list[Mention]]:
    """The articles about a round: those that are decided, and those that may be about it. Two queries."""
    found = round_.articles.prefetch_related("rounds")
    mentions = [_mention(article, round_) for article in found]
    decided = [mention for mention in mentions if mention.article.is_resolved]
    return decided, [mention for mention in mentions if not mention.article.is_resolved]


def _mention(article: Article, round_: Round) -> Mention:
    others = [other for other in article.rounds.all() if other.pk != round_.pk]
    return Mention(article, sorted(others, key=lambda other: other.sequence))


@dataclass(frozen=True, slots=True)
class Figures:
    """What a text says of a round: how many were invited at which cut-off; the day where it tells."""

    invitations: int
    crs_cutoff: int
    on: date | None = None


def rounds_that_fit(figures: Figures) -> list[Round]:
    """The rounds of which the figures are true, the oldest first."""
    found = with_stream().filter(invitations=figures.invitations, crs_cutoff=figures.crs_cutoff)
    if figures.on:
        found = found.filter(date=figures.on)
    return list(found.order_by("sequence"))


def rounds_numbered(numbers: Iterable[str]) -> list[Round]:
    """The rounds with these numbers, the oldest first; a number that is none is passed over."""
    return list(with_stream().filter(number__in=set(numbers)).order_by("sequence"))
