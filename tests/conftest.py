"""What all tests share: the reference data, no network, fast passwords."""

from collections.abc import Iterator

import pytest
from django.test import override_settings
from pytest_django.plugin import blocking_manager_key
from pytest_socket import socket_allow_hosts

from tests.reference_data import load_and_keep, put_back


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker) -> None:
    """The database with the reference data in it, loaded once."""
    with django_db_blocker.unblock(), override_settings(NOC_INDEX_FOLDER=""):
        load_and_keep()


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[None]:
    """A test that commits ends with an emptied database: put the reference data back for the next one."""
    yield
    if nextitem is not None and _empties_the_database(item):
        with item.config.stash[blocking_manager_key].unblock():
            put_back()


def _empties_the_database(item: pytest.Item) -> bool:
    marker = item.get_closest_marker("django_db")
    fixtures = getattr(item, "fixturenames", ())
    return (
        bool(marker and marker.kwargs.get("transaction"))
        or "transactional_db" in fixtures
        or "live_server" in fixtures
    )


def pytest_runtest_setup() -> None:
    """No test reaches beyond this machine."""
    socket_allow_hosts(["127.0.0.1", "localhost", "::1"], allow_unix_socket=True)


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    """No page that another test has made."""
    from config.kept_answers import memory

    memory.clear()


@pytest.fixture(autouse=True)
def _plain_settings(settings) -> None:
    """Static files without a manifest, an index in memory, and passwords that hash at once."""
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.NOC_INDEX_FOLDER = ""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
