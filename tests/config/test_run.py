"""`make test` says what it could not run, and fails for it where everything is required."""

import pytest

from tests import run


def passes() -> bool:
    """A check that passes."""
    return True


def fails() -> bool:
    """A check that fails."""
    return False


def test_all_passed_and_nothing_left_out(monkeypatch, capsys) -> None:
    monkeypatch.setattr(run, "STAGES", (run.Stage(passes),))
    assert run.main([]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "NOT RUN: nothing; every check asked for was run"


def test_a_failure_is_named(monkeypatch, capsys) -> None:
    monkeypatch.setattr(run, "STAGES", (run.Stage(passes), run.Stage(fails)))
    assert run.main([]) == 1
    assert "FAILED: fails" in capsys.readouterr().out


@pytest.mark.parametrize(("required", "code"), [("1", 1), ("0", 0)])
def test_what_could_not_run_is_said(monkeypatch, capsys, required: str, code: int) -> None:
    monkeypatch.setenv("REQUIRE_ALL", required)
    monkeypatch.setattr(run, "STAGES", (run.Stage(passes, "It needs a browser. Get one."),))
    assert run.main([]) == code
    assert capsys.readouterr().out.splitlines()[-1] == "NOT RUN: passes. It needs a browser. Get one."


def test_an_unknown_stage_is_refused(capsys) -> None:
    assert run.main(["sqllite"]) == 2
    assert "There is no stage sqllite" in capsys.readouterr().out
