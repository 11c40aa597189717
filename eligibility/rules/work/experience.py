"""Experience: certain and possible hours in a window, and the days on which a threshold is crossed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from eligibility.rules.dates import months_later
from eligibility.rules.decisions import Span, Verdict

from .crossing import first_lost, first_reached, in_window
from .ledger import DAYS_A_WEEK, FULL_TIME, Exact, Ledger, full_time_only, runs

YEAR_HOURS = 1560
MONTH_HOURS = 130
FULL_YEAR = YEAR_HOURS * DAYS_A_WEEK
GAP_KEPT = 3
GAP_BREAKING = 30


@dataclass(slots=True)
class Experience:
    """Work of one kind in the `window_years` before `on`.

    `certain` and `possible` hold alternatives (occupations, or unbroken runs) of which the best counts;
    they reach beyond `on` as far as the jobs do, so that the future can be told. Never changed once made.
    """

    certain: tuple[Ledger, ...]
    possible: tuple[Ledger, ...]
    on: date
    window_years: int
    _worked: tuple[Exact, Exact] | None = field(default=None, init=False, repr=False, compare=False)

    def seen_on(self, day: date) -> Experience:
        """The same work in the window before another day."""
        return Experience(self.certain, self.possible, day, self.window_years)

    @property
    def worked(self) -> tuple[Exact, Exact]:
        """Certain and possible weekly hours times days, exact."""
        if self._worked is None:
            certain = self._most(self.certain, self.on)
            same = self.possible == self.certain
            self._worked = certain, certain if same else self._most(self.possible, self.on)
        return self._worked

    @property
    def hours(self) -> Span:
        """Whole hours, rounded down."""
        low, high = self.worked
        return Span(int(low // DAYS_A_WEEK), int(high // DAYS_A_WEEK))

    @property
    def years(self) -> Span:
        """Full years of 1,560 hours."""
        low, high = self.worked
        return Span(int(low // FULL_YEAR), int(high // FULL_YEAR))

    @property
    def months(self) -> Span:
        """Full months of 130 hours."""
        hours = self.hours
        return Span(hours.low // MONTH_HOURS, hours.high // MONTH_HOURS)

    def reaches(self, hours: int) -> Verdict:
        """Whether at least so many hours lie in the window."""
        (low, high), amount = self.worked, hours * DAYS_A_WEEK
        if low >= amount:
            return Verdict.MET
        return Verdict.UNKNOWN if high >= amount else Verdict.NOT_MET

    def reached_on(self, hours: int) -> date | None:
        """The day on which the certain hours are or were reached, if open jobs go on; None if never."""
        amount = hours * DAYS_A_WEEK
        after = date.min if self.worked[0] >= amount else self.on
        days = [first_reached(ledger, amount, self.window_years, after) for ledger in self.certain]
        return min(filter(None, days), default=None)

    def safe_on(self, hours: int, reached: date | None = None) -> date | None:
        """The day from which every way of counting agrees that the hours are there.

        For full-time work without a break it is the calendar anniversary when that is later than the day
        the hours are reached (None if the work ends before it); for part-time or interrupted work it is
        the day the hours are reached. `hours` is a whole number of months of 130; `reached` is their
        `reached_on`, where that is known already.
        """
        reached = reached or self.reached_on(hours)
        if reached is None:
            return None
        days = [_safe(ledger, reached, self.window_years, hours) for ledger in self.certain]
        return min(filter(None, days), default=None)

    def flips_on(self, hours: int) -> date | None:
        """The first later day on which time alone gives another verdict; None if it never does."""
        amount = hours * DAYS_A_WEEK
        days = {self._crossed(self.certain, amount, self.worked[0])}
        if self.possible != self.certain:
            days.add(self._crossed(self.possible, amount, self.worked[1]))
        return min(filter(None, days), default=None)

    def continuous(self) -> Experience:
        """The same, counting only the best unbroken run.

        At most 3 days without work keep a run together; whether 4 to 30 do is not said by IRCC, so they
        keep it possibly but not certainly; more than 30 break it.
        """
        certain = tuple(run for ledger in self.certain for run in runs(ledger, GAP_KEPT))
        possible = tuple(run for ledger in self.possible for run in runs(ledger, GAP_BREAKING))
        return Experience(certain, possible, self.on, self.window_years)

    def full_time(self) -> Experience:
        """The same, counting only weeks of 30 hours or more."""
        certain = tuple(full_time_only(ledger) for ledger in self.certain)
        possible = tuple(full_time_only(ledger) for ledger in self.possible)
        return Experience(certain, possible, self.on, self.window_years)

    def _most(self, ledgers: tuple[Ledger, ...], day: date) -> Exact:
        if len(ledgers) == 1:
            return in_window(ledgers[0], self.window_years, day)
        return max((in_window(ledger, self.window_years, day) for ledger in ledgers), default=0)

    def _crossed(self, ledgers: tuple[Ledger, ...], amount: Exact, held: Exact) -> date | None:
        if held < amount:
            days = [first_reached(ledger, amount, self.window_years, self.on) for ledger in ledgers]
            return min(filter(None, days), default=None)
        return self._lost(ledgers, amount)

    def _lost(self, ledgers: tuple[Ledger, ...], amount: Exact) -> date | None:
        """The first day on which no alternative holds the amount; another may take over from the best."""
        day = self.on
        while True:
            holding = [one for one in ledgers if in_window(one, self.window_years, day) >= amount]
            if not holding:
                return day
            ends = [first_lost(ledger, amount, self.window_years, day) for ledger in holding]
            if None in ends:
                return None
            day = max(filter(None, ends))


def _safe(ledger: Ledger, reached: date, window_years: int, hours: int) -> date | None:
    """When this alternative is safe; None where it has not the hours, or ends before its anniversary."""
    amount = hours * DAYS_A_WEEK
    if in_window(ledger, window_years, reached) < amount:
        return None
    work = [run[0] for run in runs(ledger, 0) if run[0].start < reached][-1]
    # Where work of other hours follows in the run, the first stretch alone has not the amount.
    if work.weekly < FULL_TIME or in_window((work,), window_years, reached) < amount:
        return reached
    anniversary = months_later(work.start, hours // MONTH_HOURS)
    return max(reached, anniversary) if anniversary <= work.end else None
