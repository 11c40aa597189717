"""Counting the words that nobody's title has. No person, address or session is kept with them."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from datetime import date, timedelta

from django.db import DatabaseError, transaction
from django.db.models import F

from noc.models import SearchMiss

MOST_A_DAY = 1_000  # different words; a flood of inventions ends here
KEPT = timedelta(days=365)
_WORD = re.compile(r"[a-z]{3,30}")
log = logging.getLogger(__name__)


def count_misses(words: Iterable[str], *, language: str, day: date) -> None:
    """Count each word that is one of letters; numbers, addresses and whatever is longer are left out.

    Never an error for the reader: where the database cannot take it, the count is lost and the log says so.
    """
    plain = sorted({word for word in words if _WORD.fullmatch(word)})
    if not plain:
        return
    try:
        with transaction.atomic():
            _count(plain, language, day)
    except DatabaseError:
        log.warning("noc.miss_not_counted", exc_info=True)


def _count(words: list[str], language: str, day: date) -> None:
    known = SearchMiss.objects.filter(language=language, day=day)
    held = set(known.filter(word__in=words).values_list("word", flat=True))
    known.filter(word__in=held).update(count=F("count") + 1)
    new = [word for word in words if word not in held]
    room = MOST_A_DAY - known.count() if new else 0
    if room > 0:
        rows = [SearchMiss(word=word, language=language, day=day) for word in new[:room]]
        SearchMiss.objects.bulk_create(rows, ignore_conflicts=True)
        SearchMiss.objects.filter(day__lt=day - KEPT).delete()
