"""Loading outside articles and the rounds they speak of."""

from __future__ import annotations

from pathlib import Path

from django.db.models import Q

from draws.loading.categories import REASON
from draws.loading.rounds import refuse_address
from draws.models import Article, Round
from noc.sync import Counts
from noc.tabular import Row, read

_COLUMNS = [
    "url",
    "title",
    "publisher",
    "published_on",
    "retrieved_on",
    "rounds",
    "resolved",
    "note",
]
_FIELDS = ("title", "publisher", "published_on", "retrieved_on", "is_resolved", "note")


def load_articles(path: Path) -> Counts:
    """Articles by their address; those that staff added, changed or deleted are left as staff had it."""
    rounds = {round_.number: round_ for round_ in Round.objects.all()}
    touched = _touched_by_staff()
    counts = Counts()
    for row in read(path, _COLUMNS, unique=["url"]):
        wanted, about = _article(row), _rounds(row, rounds)
        if wanted.url in touched:
            counts.kept += 1
        else:
            _bring_in_step(wanted, about, counts)
    return counts


def _touched_by_staff() -> set[str]:
    """All addresses, present and past, of articles whose history tells of anything but this file."""
    by_staff = ~Q(history_change_reason=REASON) | Q(history_change_reason=None)
    articles = Article.history.filter(by_staff).values("id")
    return set(Article.history.filter(id__in=articles).values_list("url", flat=True))


def _bring_in_step(wanted: Article, about: set[Round], counts: Counts) -> None:
    held = Article.objects.filter(url=wanted.url).first()
    if held is None:
        counts.created += 1
        held = wanted
    elif _differs(held, wanted) or set(held.rounds.all()) != about:
        counts.updated += 1
    else:
        counts.unchanged += 1
        return
    for name in _FIELDS:
        setattr(held, name, getattr(wanted, name))
    held._change_reason = REASON  # type: ignore[attr-defined]  # for its history
    held.save()
    held.rounds.set(about)


def _differs(held: Article, wanted: Article) -> bool:
    return any(getattr(held, name) != getattr(wanted, name) for name in _FIELDS)


def _article(row: Row) -> Article:
    refuse_address(row, "url")
    return Article(
        url=row.text("url"),
        title=row.text("title"),
        publisher=row.text("publisher"),
        published_on=row.optional_day("published_on"),
        retrieved_on=row.day("retrieved_on"),
        is_resolved=row.yes_no("resolved"),
        note=row.optional("note"),
    )


def _rounds(row: Row, rounds: dict[str, Round]) -> set[Round]:
    """The rounds named, at least one; more than one where it is not decided."""
    numbers = row.text("rounds").split()
    unknown = [number for number in numbers if number not in rounds]
    if unknown:
        raise row.refuse(f"there is no round {unknown[0]}.")
    if not row.yes_no("resolved") and len(set(numbers)) < 2:
        raise row.refuse("an article that is not resolved names the rounds it may speak of, two or more.")
    return {rounds[number] for number in numbers}
