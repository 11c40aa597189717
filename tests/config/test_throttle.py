"""Counting requests: exactly where few are allowed, in parts where many are."""

import pytest
from django.core.cache import cache

from config import throttle
from config.throttle import is_allowed

AT = 1_800_000_000.0


@pytest.fixture(autouse=True)
def one_minute(db, monkeypatch):
    """A minute that does not end, and nobody counted yet."""
    monkeypatch.setattr(throttle.time, "time", lambda: AT)
    monkeypatch.setattr(throttle, "_counts", type(throttle._counts)(throttle._Count))
    cache.clear()


@pytest.fixture
def asked(rf, settings):
    """Ask as one address so many times; how many were let pass."""

    def ask(times: int, rate: str, address: str = "192.0.2.1") -> int:
        settings.API_READ_RATE = rate
        request = rf.get("/", REMOTE_ADDR=address)
        return sum(is_allowed(request, "API_READ_RATE") for _ in range(times))

    return ask


@pytest.mark.parametrize(("rate", "most"), [("3/m", 3), ("99/m", 99), ("100/m", 100), ("600/m", 600)])
def test_one_process_lets_as_many_pass_as_are_allowed(asked, rate, most):
    assert asked(most + 20, rate) == most


def test_a_large_allowance_writes_a_fiftieth_of_the_time(asked, monkeypatch):
    written = []
    monkeypatch.setattr(throttle.cache, "incr", lambda key, more: written.append(more) or sum(written))
    asked(600, "600/m")
    assert written == [1, *[12] * 49]


def test_addresses_are_counted_apart(asked):
    asked(3, "3/m")
    assert asked(1, "3/m", "192.0.2.2") == 1


def test_what_another_process_counted_counts(asked, monkeypatch):
    asked(300, "600/m")
    monkeypatch.setattr(throttle, "_counts", type(throttle._counts)(throttle._Count))
    assert 300 <= asked(400, "600/m") <= 311


def test_it_remembers_a_limited_number_of_addresses(asked, monkeypatch):
    monkeypatch.setattr(throttle, "_MOST_KEPT", 3)
    for last in range(10):
        asked(1, "600/m", f"192.0.2.{last}")
    assert len(throttle._counts) <= 4


def test_without_a_rate_nothing_is_counted(asked):
    assert asked(5, None) == 5
