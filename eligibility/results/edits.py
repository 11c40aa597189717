"""Where the answer that a line or condition rests on is given, so that every line can lead back to it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from eligibility.questionnaire.links import edit_url, step_of

# By the beginning of the last part of a key; the first that fits counts, and jobs where none does.
_PLACES = (
    ("age", "birth_date"),
    ("canadian_education", "credentials"),
    ("education", "credentials"),
    ("credential", "credentials"),
    ("first_language", "language_tests"),
    ("second_language", "language_tests"),
    ("language", "language_tests"),
    ("french", "language_tests"),
    ("grid", "language_tests"),
    ("certificate", "certificates"),
    ("nomination", "nomination"),
    ("sibling", "sibling_in_canada"),
    ("adaptability", "relative_in_canada"),
    ("offer_or_certificate", "job_offers"),
    ("military_offer", "job_offers"),
    ("job_offer", "job_offers"),
    ("arranged", "job_offers"),
    ("funds", "funds_cad"),
    ("intent", "intends_quebec"),
    ("service", "military_service"),
)
# The figures of a line that combines two, each with its place and, where open, its `…_possible`.
_COMBINED = {"level": "credentials", "foreign": "jobs", "canadian": "jobs", "lowest": "language_tests"}
_OWN_ANSWER_OPEN = frozenset({"unanswered", "open", "body"})
_PARTNER_NOT_SCORED = frozenset({"partner_unanswered", "no_partner", "not_coming", "canadian"})


def edit_of(said: Mapping[str, Any]) -> str:
    """The address where the answer behind a line or condition of a result is given; saving leads back."""
    return edit_url(_place(said["key"], said), came_from="result")


def topic_of(said: Mapping[str, Any]) -> str:
    """The topic of the questions that the answer behind a line or condition belongs to."""
    return str(step_of(_place(said["key"], said)).title)


def _place(key: str, said: Mapping[str, Any]) -> str:
    """The place in the facts, as `edit_url` takes it."""
    room, topic = key.partition(".")[0], key.rpartition(".")[2]
    place = next((place for beginning, place in _PLACES if topic.startswith(beginning)), "jobs")
    params = said["params"]
    if room == "partner":
        return "partner" if params.get("case") in _PARTNER_NOT_SCORED else f"partner.{place}"
    if _hangs_on_partner(room, said):
        return "partner"
    if room == "transfer" and params.get("case") == "open":
        return _first_open(params) or place
    if place == "jobs" and params.get("job") is not None:
        return f"jobs[{params['job']}]"
    return place


def _hangs_on_partner(room: str, said: Mapping[str, Any]) -> bool:
    """Whether the own answers are there, and only who comes along is open.

    The points of section A then differ by column, and the funds by the size of the family, of which
    `family_at_most` is None while nothing is said of children: both are asked on one page.
    """
    params = said["params"]
    if room == "core":
        is_open = said.get("at_most", said["points"]) > said["points"]
        return is_open and params.get("case") not in _OWN_ANSWER_OPEN
    if said["verdict"] != "unknown" or params.get("funds") is None or params.get("needed") is None:
        return False
    return params["funds"] >= params["needed"] and params["family"] != params["family_at_most"]


def _first_open(params: Mapping[str, Any]) -> str | None:
    """The place of the first figure that an answer would still change."""
    return next(
        (
            place
            for name, place in _COMBINED.items()
            if name in params and params[name] != params.get(f"{name}_possible", params[name])
        ),
        None,
    )
