"""Results written by hand in the shape of the contract, for tests of how they are shown."""

from typing import Any


def round_said(number: str, verdict: str = "not_invited", **changes: Any) -> dict[str, Any]:
    """One round of a result: a healthcare round of June 2026 at 475, missed with 472."""
    said = {"number": number, "verdict": verdict, "in_pool": "unknown", "why": "Because."}
    key = {"invited": "round.invited", "not_invited": "round.below_cutoff", "unknown": "round.score_open"}
    params = {
        "date": "2026-06-25",
        "kind": "category",
        "program": None,
        "category": "healthcare",
        "version": "3",
        "cutoff": 475,
        "invitations": 4000,
        "tie_break_at": "2026-05-21T12:14:09Z",
        "low": 472,
        "high": 472,
        "gap": 3,
        "submitted_at": None,
        "programs": ["fsw"],
        "values_unknown": False,
        "missing": [],
        "open": [],
    }
    said["key"] = changes.pop("key", key[verdict])
    return {**said, "params": {**params, **changes}}


def result_said(*rounds: dict[str, Any], fsw: str = "met", **changes: Any) -> dict[str, Any]:
    """A result of 1 October 2026 for someone with 472 points whom at most FSW admits."""
    result: dict[str, Any] = {
        "on": "2026-10-01",
        "rules": {
            "crs": "2025-03-25",
            "values_unknown": False,
            "tables": "5d41402abc4b2a76b9719d911017c592",
            "data": {"last_round": "447"},
        },
        "notices": [],
        "crs": {
            "total": 472,
            "at_most": 472,
            "complete": True,
            "unknown": [],
            "core": 384,
            "partner": 23,
            "transferability": 50,
            "additional": 15,
            "sections_at_most": {"core": 384, "partner": 23, "transferability": 50, "additional": 15},
            "lines": [],
        },
        "programs": {
            "fsw": {"verdict": fsw, "points": 68, "at_most": 68, "conditions": []},
            "cec": {"verdict": "not_met", "conditions": []},
            "fst": {"verdict": "not_met", "conditions": []},
        },
        "categories": [],
        "rounds": list(rounds),
    }
    return {**result, **changes}
