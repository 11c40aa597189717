"""How good were the forecasts: the measures, each for our method and for "the last cut-off again"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log
from statistics import fmean, median

from draws.forecast.backtest import Call

# Each round is scored on these scores, in points from the cut-off before it.
OFFSETS = range(-60, 61, 10)
# For log-loss no chance is nearer to 0 or 1 than this: one certain mistake costs 4.6, not infinity.
LOG_FLOOR = 0.01


@dataclass(frozen=True, slots=True)
class Scores:
    """The measures over some rounds; lower is better for all but `coverage`, which should be near 0.8.

    `brier` and `log_loss` are means over the scores of `OFFSETS`; `simple_…` is the same for "the last
    cut-off again", which says 0 below it and 1 from it on. `inside` is how many cut-offs fell inside the
    80 % interval, `coverage` their share, `width` its mean length. `miss` is the mean distance of the median
    from the cut-off, `simple_miss` that of the last cut-off, `simple_median_miss` its median, all in points.
    """

    rounds: int
    brier: float
    simple_brier: float
    log_loss: float
    simple_log_loss: float
    inside: int
    coverage: float
    width: float
    miss: float
    simple_miss: float
    simple_median_miss: float

    @property
    def beats_simple(self) -> bool:
        """Whether our method has both the lower Brier score and the lower log-loss."""
        return self.brier < self.simple_brier and self.log_loss < self.simple_log_loss


@dataclass(frozen=True, slots=True)
class Said:
    """One chance that was said, and whether the score was enough."""

    chance: float
    enough: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """All chances said within a tenth: how many, their mean, and the share that came true."""

    low: float
    high: float
    count: int
    said: float
    happened: float


def score(calls: Sequence[Call]) -> Scores | None:
    """The measures over these rounds; None without any."""
    if not calls:
        return None
    ours, simple = list(said(calls)), list(_said_simply(calls))
    intervals = [call.distribution.interval() for call in calls]
    inside = sum(low <= call.round.cutoff <= high for call, (low, high) in zip(calls, intervals, strict=True))
    simple_misses = [abs(call.round.cutoff - call.last) for call in calls]
    return Scores(
        rounds=len(calls),
        brier=brier(ours),
        simple_brier=brier(simple),
        log_loss=log_loss(ours),
        simple_log_loss=log_loss(simple),
        inside=inside,
        coverage=inside / len(calls),
        width=fmean(high - low for low, high in intervals),
        miss=fmean(abs(call.round.cutoff - call.distribution.median) for call in calls),
        simple_miss=fmean(simple_misses),
        simple_median_miss=median(simple_misses),
    )


def said(calls: Sequence[Call]) -> Iterator[Said]:
    """Every chance that the forecasts said of the scores of `OFFSETS`."""
    for call in calls:
        for offset in OFFSETS:
            candidate = call.last + offset
            yield Said(call.distribution.chance(candidate), call.round.cutoff <= candidate)


def _said_simply(calls: Sequence[Call]) -> Iterator[Said]:
    for call in calls:
        for offset in OFFSETS:
            yield Said(float(offset >= 0), call.round.cutoff <= call.last + offset)


def brier(statements: Sequence[Said]) -> float:
    """The mean squared distance of the chance said from what happened: 0 at best, 0.25 for always "half"."""
    return fmean((said.chance - said.enough) ** 2 for said in statements)


def log_loss(statements: Sequence[Said]) -> float:
    """The mean of minus the logarithm of the chance given to what happened; 0 at best."""
    return fmean(-log(_given_to_what_happened(said)) for said in statements)


def _given_to_what_happened(said: Said) -> float:
    chance = min(1 - LOG_FLOOR, max(LOG_FLOOR, said.chance))
    return chance if said.enough else 1 - chance


def reliability(statements: Sequence[Said]) -> list[Bin]:
    """The statements by tenths of the chance said; a tenth without any is left out."""
    tenths: list[list[Said]] = [[] for _ in range(10)]
    for statement in statements:
        tenths[min(9, int(statement.chance * 10))].append(statement)
    return [_bin(i, found) for i, found in enumerate(tenths) if found]


def _bin(tenth: int, found: list[Said]) -> Bin:
    return Bin(
        low=tenth / 10,
        high=(tenth + 1) / 10,
        count=len(found),
        said=fmean(statement.chance for statement in found),
        happened=fmean(statement.enough for statement in found),
    )
