"""Which step of the questionnaire an answer comes from, so that every line can lead back to it."""

from __future__ import annotations

import re

PARTNER, JOBS, LANGUAGE, EDUCATION = "partner", "jobs", "language-tests", "education"
ABOUT, TIES, MONEY = "about-you", "canada-ties", "money-and-plans"

# By the beginning of what a key names after its dot; the first that fits counts.
_STEPS = (
    ("age", ABOUT),
    ("canadian_education", EDUCATION),
    ("education", EDUCATION),
    ("credential", EDUCATION),
    ("first_language", LANGUAGE),
    ("second_language", LANGUAGE),
    ("language", LANGUAGE),
    ("french", LANGUAGE),
    ("certificate", TIES),
    ("nomination", TIES),
    ("sibling", TIES),
    ("adaptability", TIES),
    ("job_offer", TIES),
    ("arranged", TIES),
    ("offer", TIES),
    ("funds", MONEY),
    ("intent", MONEY),
    ("grid", LANGUAGE),
    ("service", MONEY),
    ("military_offer", TIES),
)


def step_of(key: str) -> str:
    """The slug of the step whose answers a line or condition rests on; jobs where nothing else fits."""
    room, _, topic = key.partition(".")
    if room == "partner":
        return PARTNER
    return next((step for beginning, step in _STEPS if topic.startswith(beginning)), JOBS)


_FIELDS = {
    "birth_date": ABOUT,
    "partner": PARTNER,
    "children": PARTNER,
    "credentials": EDUCATION,
    "studies_in_canada": EDUCATION,
    "language_tests": LANGUAGE,
    "first_official_language": LANGUAGE,
    "jobs": JOBS,
    "funds_cad": MONEY,
    "intends_quebec": MONEY,
    "military_service": MONEY,
    "profile_submitted_at": MONEY,
}


def step_of_field(field: str) -> str:
    """The slug of the step that asks for a field of the facts: `jobs[0].noc` is asked among the jobs."""
    return _FIELDS.get(re.split(r"[.\[]", field)[0], TIES)
