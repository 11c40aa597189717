"""The settings of production: they refuse to start unsafe, in words, and read what a person would write."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

KEY = "9vJ3xTq7LwZr5NcYb8KdGf2HsMpQa4UeRt6WiXo1VyEjBz0Cn-lkDS"
SHOW = "import json; from config import settings; print(json.dumps(settings.ALLOWED_HOSTS))"


def start(**variables: str) -> subprocess.CompletedProcess[str]:
    """Read the settings in a process of their own, in production."""
    environment = {"PATH": os.environ["PATH"], "CUTLINE_ENV": "production", **variables}
    return subprocess.run([sys.executable, "-c", SHOW], env=environment, capture_output=True, text=True)


@pytest.mark.parametrize(
    ("variables", "words"),
    [
        ({"ALLOWED_HOSTS": "cutline.example"}, "SECRET_KEY is not set."),
        ({"SECRET_KEY": "short", "ALLOWED_HOSTS": "cutline.example"}, "SECRET_KEY is too weak"),
        ({"SECRET_KEY": KEY}, "ALLOWED_HOSTS is not set."),
        ({"SECRET_KEY": KEY, "ALLOWED_HOSTS": "cutline.example", "DEBUG": "1"}, "DEBUG must be off"),
    ],
)
def test_production_refuses_to_start_unsafe_and_says_why(variables: dict[str, str], words: str) -> None:
    started = start(**variables)
    assert started.returncode != 0
    assert words in started.stderr


def test_hosts_may_be_written_with_spaces() -> None:
    started = start(SECRET_KEY=KEY, ALLOWED_HOSTS="cutline.example, www.cutline.example,")
    assert json.loads(started.stdout) == ["cutline.example", "www.cutline.example"]
