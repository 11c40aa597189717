"""Someone who answered every question there is, as a partner does too."""

from __future__ import annotations

from typing import Any

PERSON: dict[str, Any] = {
    "birth_date": "1993-05-14",
    "children": [{"birth_date": "2018-02-03", "accompanying": True, "citizen_or_pr": False}],
    "credentials": [
        {
            "level": "masters",
            "country": "PH",
            "completed_on": "2015-04-01",
            "eca_issued_on": "2024-03-01",
            "eca_body": "wes",
            "full_time_in_canada": False,
        }
    ],
    "studies_in_canada": [
        {
            "from": "2016-09-01",
            "to": "2018-06-01",
            "programme_months": 24,
            "full_time": True,
            "authorized": True,
        }
    ],
    "language_tests": [
        {
            "test": "ielts_gt",
            "taken_on": "2025-06-01",
            "result_on": "2025-06-10",
            "listening": 8.0,
            "reading": 7.0,
            "writing": 7.0,
            "speaking": 7.0,
        }
    ],
    "first_official_language": "english",
    "jobs": [
        {
            "noc": "31301",
            "noc_version": "2021",
            "primary": True,
            "country": "PH",
            "started_on": "2018-06-01",
            "ended_on": "2024-06-01",
            "hours_per_week": 40,
            "paid": True,
            "self_employed": False,
            "authorized": True,
            "full_time_student": False,
            "leaves": [{"from": "2020-01-01", "to": "2020-02-01"}],
            "duties": "confirmed",
            "remote_for_foreign_employer": False,
            "publicly_funded_physician": True,
            "qualified_on": "2018-06-01",
        }
    ],
    "nomination": {"province": "ON", "issued_on": "2026-03-01", "ends_on": "2026-12-01"},
    "sibling_in_canada": False,
    "relative_in_canada": True,
    "certificates": [{"noc": "72200", "issued_on": "2024-01-01"}],
    "job_offers": [
        {
            "noc": "31301",
            "offered_on": "2026-05-01",
            "months": 24,
            "hours_per_week": 40,
            "seasonal": False,
            "lmia": True,
            "current_employer": True,
            "with_employer_since": "2024-07-01",
            "military_recruiting": False,
        }
    ],
    "work_permit": {"valid_until": "2027-08-01", "basis": "lmia"},
    "funds_cad": 25000,
    "intends_quebec": False,
    "military_service": {"country": "FR", "started_on": "2012-01-01", "ended_on": "2014-01-01"},
    "profile_submitted_at": "2026-05-01T12:00:00Z",
}
PARTNER = {**PERSON, "accompanying": True, "canadian_or_pr": False}
EVERYTHING: dict[str, Any] = {"id": "everything", **PERSON, "partner": PARTNER}
