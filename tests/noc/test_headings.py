"""Duties that only name those whose duties follow, known without a mark; every row is invented."""

import pytest

from noc.loading.elements import DUTY, EXAMPLE, ElementRow
from noc.loading.headings import heading_lines

TITLES = {"31301": "Moon nurses and crater pilots"}
ASSIST = ["Assist moon nurses with everything that they have to do"] * 3
EXAMPLES = ["rocket keeper", "boot keeper - space", "star watcher"]


def is_heading(text: str) -> bool:
    rows = [ElementRow(line, "31301", DUTY, other) for line, other in enumerate(ASSIST)]
    rows += [ElementRow(10 + line, "31301", EXAMPLE, title) for line, title in enumerate(EXAMPLES)]
    return 99 in heading_lines([*rows, ElementRow(99, "31301", DUTY, text)], TITLES)


@pytest.mark.parametrize(
    "text",
    ["Star watchers", "General duty moon nurses", "Pilots", "Keepers in lunar stores", "Moon keepers (old)"],
)
def test_it_is_a_heading(text):
    assert is_heading(text)


@pytest.mark.parametrize(
    "text",
    [
        "Assist moon nurses",  # begins as the duties do
        "Weigh patients",  # nobody is called so
        "Watch the watchers",  # one title alone is called so
        "Train a nurse",  # not several people
        "Talk to nurses.",
        "Go with all the many people who are called nurses",
    ],
)
def test_it_is_a_duty(text):
    assert not is_heading(text)
