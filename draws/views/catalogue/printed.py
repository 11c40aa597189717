"""What Statistics Canada's files print about an occupation, arranged for the page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from draws.catalogue import Catalogue
from noc.language import reader_language
from noc.models import Activity, Element, ElementFile, TitleVariant, UnitGroup

Kind, Origin = Element.Kind, TitleVariant.Origin
_ORIGINS = (Origin.EVERYDAY, Origin.IRCC, Origin.ILLUSTRATIVE, Origin.EXAMPLE)
_TOLD = "told"
_IN_SIGHT = 15  # everyday titles


@dataclass(slots=True)
class Block:
    """Lines under a heading of the file, "" where they have none."""

    heading: str
    lines: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Printed:
    """Duties, requirements, exclusions and remarks in one language, with the file they come from."""

    language: str
    file: ElementFile
    duties: list[Block]
    requirements: list[str]
    exclusions: list[tuple[str, UnitGroup | None, str]]
    remarks: list[str]


@dataclass(frozen=True, slots=True)
class Titles:
    """Titles in one language: as people say, as IRCC spelt, as the files print first, and their index.

    `told` is what people say they do, where they do not say what they are called.
    """

    language: str
    everyday: list[str]
    ircc: list[str]
    shown: list[str]
    index: list[str]
    told: list[str]

    @property
    def first(self) -> list[str]:
        """The everyday titles shown at once: all of a few, else the shortest, which most people use."""
        if len(self.everyday) <= 2 * _IN_SIGHT:
            return self.everyday
        shortest = sorted(self.everyday, key=lambda title: (title.count(" "), len(title)))
        return sorted(shortest[:_IN_SIGHT], key=str.casefold)

    @property
    def more(self) -> list[str]:
        """The others, shown on demand."""
        shown = set(self.first)
        return [title for title in self.everyday if title not in shown]


def printed(
    elements: Iterable[Element], files: dict[str, ElementFile], catalogue: Catalogue
) -> list[Printed]:
    """What is printed, by language, that of the page first; exclusions with the page they lead to."""
    found: defaultdict[str, defaultdict[str, list[Element]]] = defaultdict(lambda: defaultdict(list))
    for element in elements:
        found[element.language][element.kind].append(element)
    return [
        Printed(
            language=language,
            file=files[language],
            duties=_blocks(kinds[Kind.DUTY]),
            requirements=[each.text for each in kinds[Kind.REQUIREMENT]],
            exclusions=[
                (each.text, each.target, catalogue.occupation(each.target) if each.target else "")
                for each in kinds[Kind.EXCLUSION]
            ],
            remarks=[each.text for each in kinds[Kind.REMARK]],
        )
        for language, kinds in sorted(found.items(), key=lambda pair: reader_first(pair[0]))
        if language in files
    ]


def _blocks(duties: Iterable[Element]) -> list[Block]:
    blocks: list[Block] = []
    for duty in duties:
        if duty.is_heading or not blocks:
            blocks.append(Block(duty.text if duty.is_heading else ""))
        if not duty.is_heading:
            blocks[-1].lines.append(duty.text)
    return blocks


def titles(variants: Iterable[TitleVariant], activities: Iterable[Activity]) -> list[Titles]:
    """Titles and activities by language, that of the page first."""
    found: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for variant in variants:
        found[variant.language][variant.origin].append(variant.title)
    for activity in activities:
        found[activity.language][_TOLD].append(activity.text)
    return [
        Titles(language, *(of[origin] for origin in (*_ORIGINS, _TOLD)))
        for language, of in sorted(found.items(), key=lambda pair: reader_first(pair[0]))
    ]


def pointing_here(exclusions: Iterable[Element]) -> list[Element]:
    """Exclusions elsewhere that name this occupation, each in the reader's language where it has one."""
    found = sorted(exclusions, key=lambda each: reader_first(each.language))
    languages: dict[int, str] = {}
    kept = [e for e in found if languages.setdefault(e.unit_group_id, e.language) == e.language]
    return sorted(kept, key=lambda each: (each.unit_group.code, each.position))


def reader_first(language: str) -> tuple[bool, str]:
    """A key that sorts the language of the page before the others."""
    return language != reader_language(), language
