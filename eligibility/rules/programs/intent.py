"""The intention to live outside Quebec, which every program asks for."""

from __future__ import annotations

from eligibility.rules.decisions import Condition, Verdict
from eligibility.rules.facts import UNANSWERED, Candidate
from eligibility.rules.tables import Version

TOUCHES = ("intends_quebec",)


def condition(program: str, candidate: Candidate, rule: Version) -> Condition:
    """Unknown until the person says where they mean to live."""
    intends = candidate.intends_quebec
    verdict = Verdict.UNKNOWN if intends is UNANSWERED else Verdict.of(not intends)
    params = {"case": str(verdict)}
    return Condition(f"{program}.intent", verdict, rule.source, rule.effective, params, touches=TOUCHES)
