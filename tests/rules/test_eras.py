"""One answer for each stretch of days, and none carried over a day on which it may change."""

from datetime import date

from eligibility.rules import kept
from eligibility.rules.eras import Eras

FIRST, SECOND = date(2024, 6, 1), date(2026, 6, 1)


def eras():
    """Eras that begin on two days, and the days on which an answer was really looked for."""
    asked = []

    def find(on):
        asked.append(on)
        return [on]

    return Eras([SECOND.toordinal(), FIRST.toordinal(), FIRST.toordinal()], find), asked


def test_an_answer_changes_on_the_very_day_and_not_before():
    found, _ = eras()
    assert found.at(date(2024, 5, 31)) == [date(2024, 5, 31)]
    assert found.at(FIRST) == [FIRST]
    assert found.at(date(2026, 5, 31)) == [FIRST]
    assert found.at(SECOND) == [SECOND]


def test_within_a_stretch_the_answer_is_the_same_object():
    found, asked = eras()
    assert found.at(FIRST) is found.at(date(2025, 1, 1)) is found.at(date(2026, 5, 31))
    assert found.at(date(1990, 1, 1)) is found.at(date(2024, 5, 31))
    assert asked == [FIRST, date(1990, 1, 1)]


def test_what_is_kept_can_be_forgotten():
    calls = []

    @kept.kept
    def ordinal(day):
        calls.append(day)
        return day.toordinal()

    assert ordinal(FIRST) == ordinal(FIRST) == FIRST.toordinal()
    kept.forget()
    assert ordinal(FIRST) == FIRST.toordinal()
    assert calls == [FIRST, FIRST]
