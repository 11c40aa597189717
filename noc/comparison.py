"""What there is to compare of a few unit groups: what loaded files print of each, what tells them apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2s

from noc.models import Classification, Element, ElementFile, Neighbour, UnitGroup

Kind = Element.Kind


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that somebody may have done. A heading only names those that follow and is not ticked.

    `key` names it in an address and a form. It is made of the unit group and the words, so that it stays
    the same when files are loaded again, and is gone with the words. `against` is the code of the unit group
    from which a clause tells this one apart.
    """

    key: str
    text: str
    is_heading: bool = False
    against: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A unit group among those compared.

    `duties`, `requirements` and `exclusions` are by language, and empty where no file of it was loaded; the
    exclusions are those that name another unit group of the comparison. `clauses` continue "It is more likely
    this one if you …", against each of the others. `beside` are its neighbours outside the comparison.
    """

    unit_group: UnitGroup
    duties: Mapping[str, tuple[Statement, ...]]
    requirements: Mapping[str, tuple[str, ...]]
    exclusions: Mapping[str, tuple[Element, ...]]
    clauses: tuple[Statement, ...]
    beside: tuple[UnitGroup, ...]
    files: Mapping[str, ElementFile]


def sheets(codes: Iterable[str], version: Classification) -> list[Sheet]:
    """The unit groups with these codes, in this order; unknown codes are left out. Four queries."""
    wanted = list(dict.fromkeys(codes))
    groups = UnitGroup.objects.filter(classification=version, code__in=wanted)
    found = sorted(groups, key=lambda group: wanted.index(group.code))
    printed = _printed(found)
    pairs = list(Neighbour.objects.filter(unit_group__in=found).select_related("unit_group", "other"))
    files = {file.language: file for file in ElementFile.objects.filter(classification=version)}
    return [_sheet(group, found, printed[group.pk], pairs, files) for group in found]


def _printed(groups: list[UnitGroup]) -> Mapping[int, list[Element]]:
    """What the files print of each, but for the exclusions that name no other of them."""
    printed: defaultdict[int, list[Element]] = defaultdict(list)
    rows = Element.objects.filter(unit_group__in=groups).exclude(kind=Kind.REMARK).select_related("target")
    for row in rows.order_by("unit_group", "language", "position"):
        if row.kind != Kind.EXCLUSION or row.target in groups:
            printed[row.unit_group_id].append(row)
    return printed


def _sheet(
    group: UnitGroup,
    compared: list[UnitGroup],
    printed: list[Element],
    pairs: list[Neighbour],
    files: Mapping[str, ElementFile],
) -> Sheet:
    duties, requirements = _by_language(printed, Kind.DUTY), _by_language(printed, Kind.REQUIREMENT)
    return Sheet(
        unit_group=group,
        duties={language: _duties(group.code, language, rows) for language, rows in duties.items()},
        requirements={language: tuple(row.text for row in rows) for language, rows in requirements.items()},
        exclusions={code: tuple(rows) for code, rows in _by_language(printed, Kind.EXCLUSION).items()},
        clauses=tuple(_clause(pair) for pair in pairs if pair.other == group),
        beside=tuple(pair.other for pair in pairs if pair.unit_group == group and pair.other not in compared),
        files=files,
    )


def _by_language(rows: list[Element], kind: str) -> dict[str, list[Element]]:
    found: defaultdict[str, list[Element]] = defaultdict(list)
    for row in rows:
        if row.kind == kind:
            found[row.language].append(row)
    return found


def _duties(code: str, language: str, rows: list[Element]) -> tuple[Statement, ...]:
    """Each duty with its key; the same words a second time, below another heading, get another one."""
    times: Counter[str] = Counter()
    made = []
    for row in rows:
        times[row.text] += 1
        made.append(Statement(_key(code, language, row.text, str(times[row.text])), row.text, row.is_heading))
    return tuple(made)


def _clause(pair: Neighbour) -> Statement:
    """What tells the other of a pair from the one; its key is the same in every language of the page."""
    code, against = pair.other.code, pair.unit_group.code
    return Statement(_key(code, against, pair.when_en), pair.when, against=against)


def _key(code: str, *words: str) -> str:
    return f"{code}-{blake2s('|'.join(words).encode(), digest_size=4).hexdigest()}"
