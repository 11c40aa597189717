"""Moving labels apart so that none covers another or is crossed by another's stem."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

GAP = 10.0


@dataclass(frozen=True)
class Flag:
    """A label on a stem: where the stem stands, and how wide the label is."""

    x: float
    width: float


@dataclass(frozen=True)
class Place:
    """Where a flag flies: to the left of its stem or to the right, and how high (0 is lowest)."""

    to_left: bool
    level: int


def place_flags(flags: Sequence[Flag], right: float) -> list[Place]:
    """A place for each flag, none beyond `right`, none over another, no stem through a label.

    Flags fly to the right and rise towards the left, so a stem only ever passes beside lower labels. Those
    without room on the right fly to the left and rise towards the right, and so does any whose stem would cut
    one of them.
    """
    order = sorted(range(len(flags)), key=lambda i: (flags[i].x, i))
    turned = _turned(flags, order, right)
    climb = [i for i in order if i in turned] + [i for i in reversed(order) if i not in turned]
    spans = [_span(flag, i in turned) for i, flag in enumerate(flags)]
    levels: dict[int, int] = {}
    for i in climb:
        below = [levels[j] for j in levels if _overlap(spans[i], spans[j])]
        levels[i] = max(below, default=-1) + 1
    return [Place(i in turned, levels[i]) for i in range(len(flags))]


def lowest_free(span: tuple[float, float], flags: Sequence[Flag], places: Sequence[Place]) -> int:
    """The lowest level at which a label without a stem covers no flag and no stem passes through it."""
    taken = {
        place.level
        for flag, place in zip(flags, places, strict=True)
        if _overlap(_span(flag, place.to_left), span)
    }
    tallest = max(
        (p.level for f, p in zip(flags, places, strict=True) if span[0] < f.x < span[1]),
        default=-1,
    )
    level = tallest + 1
    while level in taken:
        level += 1
    return level


def levels_of_spans(spans: Sequence[tuple[float, float]]) -> list[int]:
    """How high each text stands (0 is lowest), so that none covers another; the last ones stay low."""
    levels: dict[int, int] = {}
    for i in sorted(range(len(spans)), key=lambda i: spans[i], reverse=True):
        below = [levels[j] for j in levels if _overlap(spans[i], spans[j])]
        levels[i] = max(below, default=-1) + 1
    return [levels[i] for i in range(len(spans))]


def spread(centres: Sequence[float], sizes: Sequence[float], low: float, high: float) -> list[float]:
    """New centres, in the same order, at which boxes of these sizes do not overlap, moved the least.

    The centres must rise. All lie between low and high as long as there is room for all.
    """
    offsets = _offsets(sizes)
    moved = _rising([centre - offset for centre, offset in zip(centres, offsets, strict=True)])
    if not moved:
        return []
    ceiling = high - sizes[-1] / 2 - offsets[-1]
    floor = low + sizes[0] / 2 - offsets[0]
    return [
        round(max(min(value, ceiling), floor) + offset, 1)
        for value, offset in zip(moved, offsets, strict=True)
    ]


def _turned(flags: Sequence[Flag], order: Sequence[int], right: float) -> set[int]:
    turned: set[int] = set()
    edge = right
    for i in reversed(order):
        flag = flags[i]
        if flag.x + flag.width > right or flag.x > edge:
            turned.add(i)
            edge = min(edge, flag.x - flag.width)
    return turned


def _span(flag: Flag, to_left: bool) -> tuple[float, float]:
    return (flag.x - flag.width, flag.x) if to_left else (flag.x, flag.x + flag.width)


def _overlap(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] < other[1] + GAP and other[0] < one[1] + GAP


def _offsets(sizes: Sequence[float]) -> list[float]:
    """How far each centre must at least lie above the first one."""
    offsets = [0.0]
    for before, after in pairwise(sizes):
        offsets.append(offsets[-1] + (before + after) / 2)
    return offsets[: len(sizes)]


def _rising(values: Sequence[float]) -> list[float]:
    """The rising sequence nearest to these values: neighbours out of order meet at their mean."""
    blocks: list[tuple[float, int]] = []
    for value in values:
        total, count = value, 1
        while blocks and blocks[-1][0] / blocks[-1][1] > total / count:
            before, many = blocks.pop()
            total, count = total + before, count + many
        blocks.append((total, count))
    return [total / count for total, count in blocks for _ in range(count)]
