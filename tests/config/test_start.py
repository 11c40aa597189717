"""`manage.py prepare` and `start`: ready on an empty database, quick and quiet when nothing changed."""

import socket
from concurrent.futures import ThreadPoolExecutor
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from accounts.models import User
from config import preparation
from draws.models import Round


@pytest.fixture
def prepared(db, settings, tmp_path, monkeypatch) -> str:
    """What `prepare` says on a database that has its tables and data, but no accounts or static files."""
    settings.STATIC_ROOT = tmp_path / "static"
    out = StringIO()
    call_command("prepare", stdout=out)
    return out.getvalue()


def test_it_loads_the_record_and_makes_the_demo_accounts(prepared: str) -> None:
    assert Round.objects.count() == 448
    emails = set(User.objects.values_list("email", flat=True))
    assert emails == {
        "applicant@example.com",
        "consultant@example.com",
        "staff@example.com",
        "staff2@example.com",
    }
    assert "Static files: collected" in prepared


def test_it_prints_the_demo_accounts_again_and_collects_nothing_twice(prepared: str) -> None:
    out = StringIO()
    call_command("prepare", stdout=out)
    assert "applicant@example.com" in out.getvalue()
    assert "Static files" not in out.getvalue()


def test_two_that_start_at_once_do_not_collect_over_each_other(settings, tmp_path) -> None:
    settings.STATIC_ROOT = tmp_path / "static"
    said: list[str] = []
    with ThreadPoolExecutor(2) as both:
        for started in [both.submit(preparation.collect_static_files, said.append) for _ in range(2)]:
            started.result()
    assert said == ["Static files: collected"]


def test_production_gets_no_demo_accounts(db, settings) -> None:
    settings.PRODUCTION = True
    preparation.create_demo_accounts(print)
    assert not User.objects.exists()


def test_a_port_in_use_is_named_with_the_remedy(db) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(CommandError, match=f"Port {port} is in use"):
            call_command("start", port=port)
