"""The result as JSON, name by name: the shape that the API and saved assessments promise."""

from dataclasses import replace
from datetime import date

from eligibility.rules.assess import Assessment, Rules
from eligibility.rules.decisions import (
    CategoryDecision,
    Condition,
    Line,
    Notice,
    ProgramDecision,
    RoundDecision,
    Score,
    Span,
    Verdict,
)
from eligibility.rules.serialise import to_dict

DAY = date(2026, 3, 1)
LINE = Line("core.age", Span(90, 110), 120, "PROTO", DAY, {"age": 29})
CONDITION = Condition("fsw.language", Verdict.MET, "IRPR", DAY, {"level": 9}, date(2027, 1, 10))
SCORE = Score(Span(1, 2), Span(3, 4), Span(5, 6), Span(7, 8), Span(9, 10), (LINE,))
FOUND = Assessment(
    id="alice",
    on=DAY,
    rules=Rules("2025-03-25", True, "a digest", "398"),
    notices=(Notice("estimate", {"test": "clb"}),),
    crs=SCORE,
    programs=(ProgramDecision("fsw", (CONDITION,), Span(67, 70), (LINE,)), ProgramDecision("cec", ())),
    categories=(CategoryDecision("french", "2", (CONDITION._replace(flips_on=None),), 1),),
)
LINE_TOLD = {
    "key": "core.age",
    "params": {"age": 29},
    "verdict": "unknown",
    "points": 90,
    "at_most": 110,
    "max": 120,
    "effective": "2026-03-01",
    "source": "PROTO",
}
CONDITION_TOLD = {
    "key": "fsw.language",
    "params": {"level": 9},
    "verdict": "met",
    "flips_on": "2027-01-10",
    "source": "IRPR",
    "effective": "2026-03-01",
}


def test_an_assessment_is_told_by_these_names():
    assert to_dict(FOUND) == {
        "id": "alice",
        "on": "2026-03-01",
        "rules": {
            "crs": "2025-03-25",
            "values_unknown": True,
            "tables": "a digest",
            "data": {"last_round": "398"},
        },
        "notices": [{"key": "estimate", "params": {"test": "clb"}}],
        "crs": {
            "total": 1,
            "at_most": 2,
            "complete": False,
            "unknown": ["core.age"],
            "core": 3,
            "partner": 5,
            "transferability": 7,
            "additional": 9,
            "sections_at_most": {"core": 4, "partner": 6, "transferability": 8, "additional": 10},
            "lines": [LINE_TOLD],
        },
        "programs": {
            "fsw": {
                "verdict": "met",
                "points": 67,
                "at_most": 70,
                "conditions": [CONDITION_TOLD],
                "lines": [LINE_TOLD],
            },
            "cec": {"verdict": "met", "conditions": []},
        },
        "categories": [
            {
                "category": "french",
                "version": "2",
                "verdict": "met",
                "job": 1,
                "conditions": [{**CONDITION_TOLD, "flips_on": None}],
            }
        ],
    }


def test_without_rules_nothing_is_certain_and_everything_possible():
    sections = ("core", "partner", "transferability", "additional")
    assert to_dict(replace(FOUND, crs=None))["crs"] == {
        "total": 0,
        "at_most": 1200,
        "complete": False,
        "unknown": ["rules.not_loaded"],
        **dict.fromkeys(sections, 0),
        "sections_at_most": dict.fromkeys(sections),
        "lines": [],
    }


def test_rounds_are_told_where_they_were_asked_for():
    decided = RoundDecision("398", "invited", "true", "round.invited", {"cutoff": 467})
    assert to_dict(replace(FOUND, rounds=()))["rounds"] == []
    assert to_dict(replace(FOUND, rounds=(decided,)))["rounds"] == [
        {
            "number": "398",
            "verdict": "invited",
            "in_pool": "true",
            "key": "round.invited",
            "params": {"cutoff": 467},
        }
    ]


def test_parameters_are_told_as_a_plain_object():
    """JSON knows no read-only mapping, which parameters are while there are none."""
    bare = CONDITION._replace(params=Condition._field_defaults["params"])
    said = to_dict(replace(FOUND, programs=(ProgramDecision("cec", (bare,)),)))
    assert type(said["programs"]["cec"]["conditions"][0]["params"]) is dict
