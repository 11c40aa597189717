"""The command that back-tests: its table, its JSON, its refusals."""

import json

import pytest
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db


def printed(capsys, *args: str) -> str:
    call_command("backtest_forecast", *args)
    return capsys.readouterr().out


def test_the_table_has_a_row_for_each_group_and_stream(capsys):
    lines = printed(capsys).splitlines()
    assert lines[0].startswith("Rounds from 2023-06-28 to round 447, 2026-10-01")
    rows = {line.split()[0]: line.split()[1:] for line in lines[2:18]}
    assert rows["not_nominees"] == [
        "128", "0.092", "0.117", "0.307", "0.546", "80.5%", "61.4", "16.5", "16.6", "9.0",
    ]  # fmt: skip
    assert rows["healthcare"][:3] == ["15", "0.081", "0.108"]


def test_json_has_every_figure(capsys):
    found = json.loads(printed(capsys, "--json"))
    assert (found["since"], found["to"]) == ("2023-06-28", "round 447, 2026-10-01")
    assert found["scores"]["cec"]["rounds"] == 42
    assert found["scores"]["cec"]["simple_median_miss"] == 2.0
    assert len(found["reliability"]) == 10


def test_another_first_day(capsys):
    assert json.loads(printed(capsys, "--json", "--since", "2026-01-01"))["scores"]["all"]["rounds"] == 56


@pytest.mark.parametrize("since", ["yesterday", "2026-13-01"])
def test_what_is_no_day_is_refused(since):
    with pytest.raises(CommandError, match="write the day as year-month-day"):
        call_command("backtest_forecast", "--since", since)


def test_a_day_after_the_last_round_leaves_nothing_to_score():
    with pytest.raises(CommandError, match="Choose an earlier --since"):
        call_command("backtest_forecast", "--since", "2030-01-01")
