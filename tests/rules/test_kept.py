"""Answers kept by identity: the same objects are asked about once, equal ones apart, and none is mixed up."""

from datetime import date

import pytest

from eligibility.rules import kept


def counting(most=kept.MOST_KEPT):
    """A kept function, and the arguments it was really called with."""
    calls = []

    def ordinal(day):
        calls.append(day)
        return day.toordinal()

    return kept.kept(ordinal, most), calls


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


def test_passing_objects_never_get_each_others_answer() -> None:
    ordinal, _ = counting(most=7)
    assert all(ordinal(date.fromordinal(number)) == number for number in range(1, 500))


def test_it_forgets_when_it_is_full() -> None:
    ordinal, calls = counting(most=2)
    days = [date(2026, 10, number) for number in (1, 2, 3)]
    for day in (*days, *days):
        ordinal(day)
    assert calls == [*days, *days]


def test_it_keeps_as_many_as_there_is_room_for() -> None:
    ordinal, calls = counting(most=3)
    days = [date(2026, 10, number) for number in (1, 2, 3)]
    for day in (*days, *days):
        ordinal(day)
    assert calls == days


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_answers_are_kept_by_every_argument(count) -> None:
    days = [date(2026, 10, 1 + number) for number in range(count)]
    asked = []
    function = {
        1: lambda one: asked.append((one,)) or len(asked),
        2: lambda one, two: asked.append((one, two)) or len(asked),
        3: lambda one, two, three: asked.append((one, two, three)) or len(asked),
        4: lambda one, two, three, four: asked.append((one, two, three, four)) or len(asked),
    }[count]
    numbered = kept.kept(function)
    for place in range(count):
        other = [date(2025, 1, 1) if place == at else day for at, day in enumerate(days)]
        assert (numbered(*days), numbered(*other)) == (1, place + 2)
    assert len(asked) == count + 1


def test_any_number_of_arguments_is_kept_too() -> None:
    calls = []
    total = kept.kept(lambda *days: calls.append(days) or len(days))
    day = date(2026, 10, 1)
    assert [total(), total(day), total(day, day), total(day), total()] == [0, 1, 2, 1, 0]
    assert calls == [(), (day,), (day, day)]


def test_further_arguments_after_one_of_its_own_are_kept_too() -> None:
    calls = []
    kept_too = kept.kept(lambda first, *others: calls.append((first, *others)) or len(others))
    one, two = date(2026, 10, 1), date(2026, 10, 2)
    assert [kept_too(one), kept_too(one, two), kept_too(two, one, one), kept_too(one)] == [0, 1, 2, 0]
    assert calls == [(one,), (one, two), (two, one, one)]
