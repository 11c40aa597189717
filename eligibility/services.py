"""What a person does with assessments: save one, delete one."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied

from accounts.models import User
from eligibility.comparisons import Record, fitting
from eligibility.engine import assess_facts
from eligibility.models import Assessment


def assessment_save(
    *, by: User, facts: Mapping[str, Any], on: date, comparisons: Sequence[Record] = ()
) -> Assessment:
    """Assess for the day and keep the answer; the same save sent again gives the assessment already kept.

    Of the comparisons of duties those are kept along that belong to the jobs as they are. Raises FactsError
    where the facts cannot be assessed.
    """
    result = assess_facts(facts, on, rounds=True)
    compared = fitting(comparisons, facts)
    kept, _created = Assessment.objects.get_or_create(
        owner=by,
        digest=digest_of(facts, on, result, compared),
        defaults={"on": on, "facts": facts, "result": result, "comparisons": compared},
    )
    return kept


def assessment_delete(*, by: User, assessment: Assessment) -> None:
    """Delete it for good, with what was shared of it. Raises PermissionDenied for anyone but its owner."""
    if assessment.owner_id != by.pk:
        raise PermissionDenied
    assessment.delete()


def digest_of(
    facts: Mapping[str, Any], on: date, result: Mapping[str, Any], comparisons: Sequence[Record] = ()
) -> str:
    """The SHA-256 of facts, day and result in one canonical form: names sorted, no spaces, ASCII.

    Comparisons of duties are part of it where there are any; without, it is what it was before there were.
    """
    whole: dict[str, Any] = {"facts": facts, "on": on.isoformat(), "result": result}
    if comparisons:
        whole["comparisons"] = comparisons
    text = json.dumps(whole, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(text.encode()).hexdigest()
