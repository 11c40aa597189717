"""Answers kept by identity: the same objects are asked about once, equal ones apart, and none is mixed up."""

from datetime import date

from eligibility.rules import kept


def counting():
    """A kept function, and the arguments it was really called with."""
    calls = []

    @kept.kept
    def ordinal(day):
        calls.append(day)
        return day.toordinal()

    return ordinal, calls


def test_the_same_object_is_reckoned_once() -> None:
    ordinal, calls = counting()
    day = date(2026, 10, 1)
    assert ordinal(day) == ordinal(day) == day.toordinal()
    assert len(calls) == 1


def test_equal_objects_are_reckoned_apart() -> None:
    ordinal, calls = counting()
    first, second = date(2026, 10, 1), date(2026, 10, 1)
    assert ordinal(first) == ordinal(second)
    assert len(calls) == 2


def test_passing_objects_never_get_each_others_answer(monkeypatch) -> None:
    monkeypatch.setattr(kept, "MOST_KEPT", 7)
    ordinal, _ = counting()
    assert all(ordinal(date.fromordinal(number)) == number for number in range(1, 500))


def test_it_forgets_when_it_is_full(monkeypatch) -> None:
    monkeypatch.setattr(kept, "MOST_KEPT", 2)
    ordinal, calls = counting()
    days = [date(2026, 10, number) for number in (1, 2, 3)]
    for day in (*days, *days):
        ordinal(day)
    assert len(calls) > 3
