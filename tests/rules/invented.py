"""Versions invented for rehearsals, as somebody would write them into the tables."""

from __future__ import annotations

import re

from tests.rules.copies import Copies

SOURCE = """
[sources.invented]
title = "Instructions invented for the rehearsal"
url = "https://example.org/instructions"
retrieved = 2026-11-30
"""
WORK = """[[version]]
from = 2026-11-03
source = "invented"

[version.bands]
years = [
    { min = 0, max = 0, with_spouse = 0, without_spouse = 0, partner = 0 },
    { min = 1, max = 1, with_spouse = 35, without_spouse = 41, partner = 5 },
    { min = 2, max = 2, with_spouse = 46, without_spouse = 54, partner = 7 },
    { min = 3, max = 3, with_spouse = 56, without_spouse = 71, partner = 8 },
    { min = 4, max = 4, with_spouse = 63, without_spouse = 75, partner = 9 },
    { min = 5, with_spouse = 70, without_spouse = 80, partner = 10 },
]
"""
REPEAL = (
    WORK.replace("2026-11-03", "2027-03-01")
    .replace("without_spouse = 71", "without_spouse = 64")
    .replace("without_spouse = 41", "without_spouse = 40")
)
OFFER = """[[version]]
from = 2026-11-03
source = "invented"

[version.values]
major_group_00 = 0
other = 0
lmia = false
permanent = false
"""
NAME = """[[version]]
from = 2026-11-03
source = "invented"

[version.values]
version = "2026-11-03"
"""
AGE = """[[version]]
from = 2026-12-01
source = "invented"

[version.bands]
age = [
    { min = 0, max = 17, with_spouse = 0, without_spouse = 0 },
    { min = 18, max = 44, with_spouse = 90, without_spouse = 101 },
    { min = 45, with_spouse = 0, without_spouse = 0 },
]
"""
FUNDS = """[[version]]
from = 2026-07-06
source = "invented"

[version.values]
persons = [15_900, 19_800, 24_300, 29_500, 33_500, 37_700, 42_000]
each_more = 4_300
"""


def enter(copies: Copies, name: str, block: str) -> None:
    """Values in place of the mark that they are unknown, and their source in place of the reports."""
    copies.write(name, re.sub(r"\[sources\.reform\]\n(?:.+\n)+", SOURCE.lstrip(), copies.text(name)))
    copies.replace_last_version(name, block)


def enter_reform(copies: Copies) -> None:
    """The values of 3 November 2026, as if they had been published."""
    enter(copies, "crs_canadian_work", WORK)
    enter(copies, "crs_job_offer", OFFER)
    enter(copies, "crs_versions", NAME)
