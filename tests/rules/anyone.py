"""Random people with much in their lives, from a seed: dates by month, leaves, gaps, several occupations."""

from __future__ import annotations

from random import Random
from typing import Any

LEVELS = ("secondary", "one_year", "two_year", "three_year_or_bachelor", "masters", "doctoral")
CODES = ("31301", "31102", "21231", "21232", "72106", "72310", "63200", "00012", "65200", "44101")
CODES_2016 = ("3012", "2173", "6331", "7237")
TESTS = (
    ("clb", (4, 10)), ("nclc", (4, 10)), ("celpip_g", (4, 11)),
    ("pte_core", (40, 90)), ("tcf_canada", (8, 15)),
)  # fmt: skip


class Anyone:
    """A person whose events lie around a year, drawn from a seed."""

    def __init__(self, seed: int, year: int) -> None:
        self.chance, self.year = Random(seed), year

    def facts(self) -> dict[str, Any]:
        """The facts of the person, with some questions left unanswered."""
        return {
            **self._person(),
            "birth_date": f"{self._year(-47, -18)}-02-{self.chance.choice((28, '03'))}",
        } | {
            "partner": self._maybe({**self._person(), **self._coming()}),
            "children": [{"birth_date": self._exact(-4, 2)} for _ in range(self._number(2))],
            **self._some(
                nomination=self._maybe(
                    {"province": "ON", "issued_on": self._day(), "ends_on": self._maybe(self._day())}
                ),
                certificates=[{"noc": "72106", "issued_on": self._day()}][: self._number(1)],
                job_offers=[self._offer() for _ in range(self._number(2))],
                work_permit=self._maybe(
                    {"valid_until": self._day(), "basis": self.chance.choice(("lmia", "exempt_204_205"))}
                ),
                funds_cad=self.chance.choice((14_000, 20_000, 26_000)),
                intends_quebec=False,
                military_service=self._maybe(
                    {"country": "FR", "started_on": self._day(-12, -8), "ended_on": self._maybe(self._day())}
                ),
            ),
        }

    def _person(self) -> dict[str, Any]:
        return self._some(
            credentials=[self._credential() for _ in range(self._number(2))],
            studies_in_canada=[self._study() for _ in range(self._number(1))],
            language_tests=[self._test() for _ in range(self._number(3))],
            jobs=[self._job() for _ in range(self._number(4))],
            sibling_in_canada=False,
            relative_in_canada=self.chance.random() < 0.5,
        )

    def _coming(self) -> dict[str, Any]:
        return self._some(accompanying=self.chance.random() < 0.8, canadian_or_pr=False)

    def _credential(self) -> dict[str, Any]:
        return self._some(
            level=self.chance.choice(LEVELS),
            country=self.chance.choice(("CA", "PH")),
            completed_on=self._day(-6, 1),
            eca_issued_on=self._maybe(self._day(-6, 1)),
            full_time_in_canada=True,
        )

    def _study(self) -> dict[str, Any]:
        start = self._year(-3, 0)
        return {
            "from": f"{start}-{self._month()}", "to": f"{start + 2}-{self._month()}",
            "programme_months": 24, "full_time": True, "authorized": True,
        }  # fmt: skip

    def _test(self) -> dict[str, Any]:
        name, (low, high) = self.chance.choice(TESTS)
        level = self.chance.randint(low, high)
        scores = dict.fromkeys(("listening", "reading", "writing", "speaking"), level)
        if name in ("pte_core", "tcf_canada"):
            scores |= (
                {"listening": 50, "reading": 60} if name == "pte_core" else {"listening": 460, "reading": 460}
            )
        return {"test": name, "taken_on": self._day(-3, 1), **scores}

    def _job(self) -> dict[str, Any]:
        start, months = self._year(-11, 0), self.chance.randint(0, 3)
        old = self.chance.random() < 0.2
        ended = (
            None if self.chance.random() < 0.4 else f"{start + 1 + months}-{self._month()}{self._of_month()}"
        )
        job = {
            "noc": self.chance.choice(CODES_2016 if old else CODES),
            "noc_version": "2016" if old else "2021",
            "country": self.chance.choice(("CA", "CA", "PH")),
            "started_on": f"{start}-{self._month()}{self._of_month()}",
            "ended_on": ended,
            "hours_per_week": self.chance.choice((10, 12.5, 20, 30, 40)),
        }
        if start < self.year and self.chance.random() < 0.3:
            job["leaves"] = [
                {"from": f"{start + 1}-01-0{self.chance.randint(1, 9)}", "to": f"{start + 1}-02-01"}
            ]
            if ended and ended < f"{start + 1}-02-02":
                job["leaves"] = []
        return job | self._some(
            paid=True, self_employed=self.chance.random() < 0.1, authorized=True, full_time_student=False,
            publicly_funded_physician=self.chance.random() < 0.1,
        )  # fmt: skip

    def _offer(self) -> dict[str, Any]:
        return self._some(
            noc=self.chance.choice(CODES), offered_on=self._day(), months=self._maybe(12), hours_per_week=40,
            seasonal=False, lmia=self.chance.random() < 0.5, current_employer=True,
            with_employer_since=self._day(-2, 0), military_recruiting=self.chance.random() < 0.5,
        )  # fmt: skip

    def _some(self, **fields: Any) -> dict[str, Any]:
        """The fields, some of them not answered."""
        return {key: value for key, value in fields.items() if self.chance.random() < 0.93}

    def _maybe(self, value: Any) -> Any:
        return value if self.chance.random() < 0.6 else None

    def _number(self, most: int) -> int:
        return self.chance.randint(0, most)

    def _year(self, first: int, last: int) -> int:
        return self.year + self.chance.randint(first, last)

    def _month(self) -> str:
        return f"{self.chance.randint(1, 12):02}"

    def _of_month(self) -> str:
        return "" if self.chance.random() < 0.3 else f"-{self.chance.randint(1, 28):02}"

    def _day(self, first: int = -2, last: int = 2) -> str:
        return f"{self._year(first, last)}-{self._month()}{self._of_month()}"

    def _exact(self, first: int, last: int) -> str:
        return f"{self._year(first, last)}-{self._month()}-15"
