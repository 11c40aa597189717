"""Settings: safe in production or not started at all; a development machine without a single variable."""

import os
import subprocess
import sys

import pytest
from django.db import connection

KEY = "k7Jm2-Xy0B-pQ9xV4_tR6wZ8bN1cD3fG5hL0sA-yE7uI9oP2qW4rT6"
PRODUCTION = {"CUTLINE_ENV": "production", "SECRET_KEY": KEY, "ALLOWED_HOSTS": "cutline.example"}
NAMES = (
    "CUTLINE_ENV",
    "SECRET_KEY",
    "ALLOWED_HOSTS",
    "DEBUG",
    "DATABASE_URL",
    "BEHIND_TLS_PROXY",
    "SITE_URL",
    "TASKS_BACKEND",
)


def started(expression: str = "''", **variables: str) -> subprocess.CompletedProcess[str]:
    """A new process with these variables and no others of ours, which prints a setting."""
    kept = {name: value for name, value in os.environ.items() if name not in NAMES}
    code = f"from config import settings; print({expression})"
    command = [sys.executable, "-c", code]
    return subprocess.run(command, env={**kept, **variables}, capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize("name", ["SECRET_KEY", "ALLOWED_HOSTS"])
def test_production_refuses_to_start_without(name: str) -> None:
    found = started(**{key: value for key, value in PRODUCTION.items() if key != name})
    assert found.returncode != 0
    assert f"{name} is not set" in found.stderr


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({"SECRET_KEY": "short"}, "SECRET_KEY is too weak"),
        ({"DEBUG": "1"}, "DEBUG must be off"),
        ({"CUTLINE_ENV": "staging"}, 'must be "development" or "production"'),
    ],
)
def test_production_refuses_what_is_unsafe(variables: dict[str, str], said: str) -> None:
    found = started(**{**PRODUCTION, **variables})
    assert found.returncode != 0
    assert said in found.stderr


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("DEBUG", "False"),
        ("SESSION_COOKIE_SECURE", "True"),
        ("CSRF_COOKIE_SECURE", "True"),
        ("SECURE_SSL_REDIRECT", "True"),
        ("SECURE_HSTS_SECONDS", "31536000"),
        ("ALLOWED_HOSTS", "['cutline.example']"),
        ("SITE_URL", "https://cutline.example"),
        ("TASKS['default']['BACKEND']", "django_tasks_db.DatabaseBackend"),
    ],
)
def test_production_is_safe(setting: str, value: str) -> None:
    assert started(f"settings.{setting}", **PRODUCTION).stdout.strip() == value


def test_hosts_may_be_written_with_spaces() -> None:
    hosts = {"ALLOWED_HOSTS": "cutline.example, www.cutline.example,"}
    found = started("settings.ALLOWED_HOSTS", **{**PRODUCTION, **hosts})
    assert found.stdout.strip() == "['cutline.example', 'www.cutline.example']"


def test_without_variables_it_is_a_development_machine() -> None:
    found = started("settings.DEBUG, settings.PRODUCTION, settings.DATABASES['default']['ENGINE']")
    assert found.stdout.strip() == "True False django.db.backends.sqlite3"


def test_a_restart_keeps_the_development_key() -> None:
    first, second = started("settings.SECRET_KEY"), started("settings.SECRET_KEY")
    assert len(first.stdout.strip()) >= 50
    assert first.stdout == second.stdout


def test_a_postgresql_address_is_taken() -> None:
    engine = "settings.DATABASES['default']['ENGINE']"
    found = started(engine, DATABASE_URL="postgres://someone:secret@db.example/cutline")
    assert found.stdout.strip() == "django.db.backends.postgresql"


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1), ("busy_timeout", 5000)],
)
def test_sqlite_keeps_what_it_acknowledged(db: None, pragma: str, value: int) -> None:
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            assert cursor.execute(f"PRAGMA {pragma}").fetchone() == (value,)
    else:
        with connection.cursor() as cursor:
            cursor.execute("SHOW full_page_writes")
            assert cursor.fetchone() == ("on",)


def test_sqlite_writes_ahead_and_takes_its_lock_at_once() -> None:
    options = "settings.DATABASES['default']['OPTIONS']"
    found = started(options).stdout
    assert "'transaction_mode': 'IMMEDIATE'" in found
    assert "journal_mode=WAL" in found


def test_the_address_for_mails_may_be_given() -> None:
    given = {"SITE_URL": "https://www.cutline.example/"}
    assert started("settings.SITE_URL", **PRODUCTION, **given).stdout.strip() == "https://www.cutline.example"


def test_a_development_machine_runs_tasks_at_once() -> None:
    backend = started("settings.TASKS['default']['BACKEND']").stdout.strip()
    assert backend == "django_tasks.backends.immediate.ImmediateBackend"
