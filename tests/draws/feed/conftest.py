"""A site to ask, for the tests of asking."""

from collections.abc import Iterator

import pytest

from tests.draws.feed.served import Site, served


@pytest.fixture
def site(monkeypatch) -> Iterator[Site]:
    """A server of our own; no proxy of this machine stands between."""
    monkeypatch.setenv("no_proxy", "*")
    with served() as site:
        yield site
