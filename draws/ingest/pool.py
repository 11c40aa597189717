"""Reading the pool by score as it is pasted from a page. Pure: text in, people by band out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from draws.figures import number
from draws.ingest import whole_number
from draws.ingest.captions import is_caption
from draws.models.pool import BANDS

MOST_PEOPLE = 9_999_999

# Published beside the bands they sum up; read to check them, never kept.
SUB_TOTALS = {
    "451-500": ("491-500", "481-490", "471-480", "461-470", "451-460"),
    "401-450": ("441-450", "431-440", "421-430", "411-420", "401-410"),
}
_DASHES = re.compile(r"\s*(?:[-‐‑‒–—−]|\bto\b)\s*")
_BAND = re.compile(r"(?P<low>\d[\d,]*)-(?P<high>\d[\d,]*)[\s:;]+(?P<people>\S.*)")
_BAND_ALONE = re.compile(r"\d[\d,]*-\d[\d,]*:?")
_FIGURE_ALONE = re.compile(r"\d[\d, \u00a0\u202f]*")
_TOTAL = re.compile(
    r"total\b(?: (?:number|of|all|candidates|in|the|pool)\b)*[\s:;]*(?P<people>.*)", re.IGNORECASE
)


class UnreadablePool(ValueError):
    """What could not be read: `messages`, each naming its line."""

    def __init__(self, messages: list[str]) -> None:
        super().__init__("; ".join(messages))
        self.messages = messages


@dataclass
class _Reading:
    """What the lines so far gave: people by band, and the line each stands in."""

    people: dict[str, int] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


def pool_from_text(text: str) -> dict[str, int]:
    """People by band as in `BANDS`, with the total under "total"; bands may be missing.

    Accepts thousands commas, any dash, lines of words, a caption, cells set apart by bars or standing on
    lines of their own, and the two published sub-totals, which must agree with their bands. Raises
    UnreadablePool, with a message for each line at fault.
    """
    reading = _Reading()
    for place, line in _joined(text):
        _read_line(line, place, reading)
    reading.faults.extend(_wrong_sub_totals(reading))
    if not reading.faults and not reading.people:
        reading.faults.append(_("No band was found: write lines such as “491-500 8,136”."))
    if reading.faults:
        raise UnreadablePool(reading.faults)
    return {band: reading.people[band] for band in (*BANDS, "total") if band in reading.people}


def _joined(text: str) -> Iterator[tuple[int, str]]:
    """The lines that say something, by their place; a figure below its band is put beside it."""
    waiting: tuple[int, str] | None = None
    for place, raw in enumerate(text.splitlines(), start=1):
        line = "\t".join(cell.strip() for cell in re.split(r"[\t|]", raw) if cell.strip())
        if not line:
            continue
        if waiting and _FIGURE_ALONE.fullmatch(line):
            yield waiting[0], f"{waiting[1]}\t{line}"
            waiting = None
            continue
        if waiting:
            yield waiting
        waiting = (place, line) if _waits(line) else None
        if not waiting:
            yield place, line
    if waiting:
        yield waiting


def _waits(line: str) -> bool:
    """Whether a line names a band, or the total, without its figure."""
    total = _TOTAL.fullmatch(line)
    return not total["people"] if total else bool(_BAND_ALONE.fullmatch(_DASHES.sub("-", line)))


def _read_line(line: str, place: int, reading: _Reading) -> None:
    total = _TOTAL.match(line)
    if not total and (is_caption(line) or not any(letter.isdigit() for letter in line)):
        return  # a caption, or a head
    match = total or _BAND.fullmatch(_DASHES.sub("-", line))
    if match is None:
        _fault(reading, place, _("write a band and its people, as in “491-500 8,136”."))
        return
    band = "total" if total else f"{match['low']}-{match['high']}".replace(",", "")
    if band not in (*BANDS, *SUB_TOTALS, "total"):
        _fault(reading, place, _("%(band)s is none of the published bands.") % {"band": _shown(band)})
    elif band in reading.people:
        _fault(reading, place, _("%(band)s stands here a second time.") % {"band": _shown(band)})
    else:
        _take(reading, place, band, match["people"])


def _take(reading: _Reading, place: int, band: str, text: str) -> None:
    try:
        people = whole_number(text)
    except ValueError as error:
        _fault(reading, place, str(error))
        return
    if people > MOST_PEOPLE:
        _fault(reading, place, _("%(people)s is too large: check its digits.") % {"people": text.strip()})
    reading.people[band], reading.lines[band] = people, place


def _wrong_sub_totals(reading: _Reading) -> Iterable[str]:
    for band, parts in SUB_TOTALS.items():
        if band not in reading.people or not _holds(reading.people, parts):
            continue
        found = sum(reading.people[part] for part in parts)
        if found != reading.people[band]:
            yield _(
                "Line %(line)s: the five bands within %(band)s add up to %(sum)s, not %(people)s. If it was "
                "published so, leave this line out."
            ) % {
                "line": reading.lines[band],
                "band": _shown(band),
                "sum": number(found),
                "people": number(reading.people[band]),
            }


def _holds(people: Mapping[str, int], parts: Iterable[str]) -> bool:
    return all(part in people for part in parts)


def _fault(reading: _Reading, place: int, message: str) -> None:
    reading.faults.append(_("Line %(line)s: %(message)s") % {"line": place, "message": message})


def _shown(band: str) -> str:
    return str(_("Total")) if band == "total" else band.replace("-", "–")


def pool_as_text(pool: Mapping[str, int]) -> str:
    """A pool as lines to be edited."""
    lines = [f"{band}\t{number(pool[band])}" for band in BANDS if band in pool]
    if "total" in pool:
        lines.append(f"{_shown('total')}\t{number(pool['total'])}")
    return "\n".join(lines)
