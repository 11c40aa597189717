"""From a record of the feed to a round in the terms of our models."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from urllib.parse import urljoin, urlsplit

from django.utils.translation import gettext as _

from draws import ingest
from draws.checks import Finding
from draws.feed.corrections import Applied
from draws.feed.french import in_english
from draws.feed.names import Named, stream_named
from draws.feed.pool import ALL_FIELDS, Pool, pool_in
from draws.feed.records import Record, read, written_day
from draws.feed.refusals import Unreadable
from draws.figures import day

SITE = "https://www.canada.ca"
# A round's own page, as the feed links it.
OWN_PAGE = (
    f"{SITE}/en/immigration-refugees-citizenship/corporate/mandate/"
    "policies-operational-instructions-agreements/ministerial-instructions/express-entry-rounds/"
    "invitations.html?q={number}"
)
_FOLDER = "/content/canadasite"  # the site's inner address of its own pages
_LONGEST_ADDRESS = 300
_MOST_INVITED = 1_000_000
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class FeedRound:
    """A round as the feed tells it, known mistakes corrected; see `draws.models.Round` for the figures.

    `category` is a slug. `source_url` is "" where the record links nothing. `note` says why we differ from
    the feed. `doubts` are what a person should look at. A round of the French feed has `is_french`: its
    name and address are not those of our record.
    """

    number: str
    date: date
    issued_at: datetime | None
    kind: str
    program: str
    category: str
    version: str
    official_name: str
    invitations: int
    invitations_in_feed: int | None
    crs_cutoff: int
    tie_break_at: datetime | None
    source_url: str
    pool: Pool | None
    note: str
    doubts: tuple[Finding, ...]
    is_french: bool


def round_in(record: Record, applied: Applied, names: Mapping[str, str]) -> FeedRound:
    """The round that a record describes. Raises Unreadable for the first field that does not fit."""
    number = record.number()
    on, doubts = _date(record)
    name, named = _name(record, names)
    confirmed = " ".join(known.reason for known in applied.about(*ALL_FIELDS))
    pool, about_pool = pool_in(record, on=on, confirmed=confirmed)
    invitations = record.whole_number("drawSize", 1, _MOST_INVITED)
    address = _address(record)
    return FeedRound(
        number=number,
        date=on,
        issued_at=_moment(record, "drawDateTime", on + _ONE_DAY),
        kind=named.kind,
        program=named.program,
        category=named.category,
        version=named.version,
        official_name=name,
        invitations=invitations,
        invitations_in_feed=_other_figure(applied, invitations),
        crs_cutoff=record.whole_number("drawCRS", 0, 1200),
        tie_break_at=_moment(record, "drawCutOff", on),
        source_url=address,
        pool=pool,
        note=" ".join(known.reason for known in applied.held if known.field not in ALL_FIELDS),
        doubts=(*doubts, *(Finding("pool", words, is_error=False) for words in about_pool)),
        is_french=urlsplit(address).path.startswith("/fr/"),
    )


def _date(record: Record) -> tuple[date, list[Finding]]:
    """The day, from the figures; where these stand in some other order, from the day written out."""
    text = record.words("drawDate")
    written = _written_day(record)
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        if text and written:
            return written, []
        raise Unreadable("drawDate", _("It says “%(text)s”, not a day like 2026-02-20.") % {"text": text})
    on = read("drawDate", text, ingest.day)
    if written in (None, on):
        return on, []
    words = _("drawDate says %(day)s, drawDateFull %(other)s.") % {"day": day(on), "other": day(written)}
    return on, [Finding("date", words, is_error=False)]


def _written_day(record: Record) -> date | None:
    if not record.has("drawDateFull"):
        return None
    try:
        return written_day(record.words("drawDateFull"))
    except ValueError:
        return None


def _moment(record: Record, name: str, not_after: date) -> datetime | None:
    """A moment as printed; None where the field is blank or absent."""
    text = record.words(name) if record.has(name) else ""
    if not text:
        return None
    return read(name, in_english(text), lambda printed: ingest.moment(printed, not_after=not_after))


def _name(record: Record, names: Mapping[str, str]) -> tuple[str, Named]:
    name = record.words("drawName")
    return name, read("drawName", name, lambda text: stream_named(text, names))


def _other_figure(applied: Applied, invitations: int) -> int | None:
    """What the feed says of the invitations, where that is known to be wrong."""
    said = [ingest.whole_number(known.in_feed) for known in applied.about("drawSize")]
    return said[0] if said and said[0] != invitations else None


def _address(record: Record) -> str:
    """The round's own page, absolute; "" where none is linked. Only pages of canada.ca count."""
    found = record.href("drawNumberURL")
    if not found:
        return ""
    try:
        address = urljoin(SITE, found.removeprefix(_FOLDER))
        parts = urlsplit(address)
    except ValueError:
        parts = urlsplit("")
    if f"{parts.scheme}://{parts.netloc}" != SITE or len(address) > _LONGEST_ADDRESS:
        raise Unreadable("drawNumberURL", _("The link does not lead to a page of www.canada.ca."))
    return address
