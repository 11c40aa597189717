"""A rehearsal: a new version of the classification, published or in use, recodes nobody's job."""

from datetime import date

import pytest

from eligibility.engine import assess_facts
from eligibility.results.occupations import titles_of
from eligibility.services import assessment_save
from tests.noc.revision import load_2026

pytestmark = pytest.mark.django_db
DAY = date(2026, 10, 1)


@pytest.mark.parametrize("ircc_from", ["", "2028-01-01"])
def test_a_saved_job_keeps_the_version_it_was_coded_in(alice, nurse, tmp_path, time_machine, ircc_from):
    saved = assessment_save(by=alice, facts=nurse, on=DAY)
    before = (saved.facts, saved.result)
    time_machine.move_to("2028-02-01T12:00:00-05:00")
    load_2026(tmp_path, ircc_from=ircc_from)
    saved.refresh_from_db()
    assert (saved.facts, saved.result) == before
    assert {job["noc_version"] for job in saved.facts["jobs"]} == {"2021"}


def test_a_job_without_a_version_is_still_read_as_noc_2021(nurse, tmp_path, time_machine):
    time_machine.move_to("2028-02-01T12:00:00-05:00")
    load_2026(tmp_path, ircc_from="2028-01-01")
    jobs = [{key: value for key, value in job.items() if key != "noc_version"} for job in nurse["jobs"]]
    assert titles_of({"jobs": jobs})["31301"] == "Registered nurses and registered psychiatric nurses"
    result = assess_facts({**nurse, "jobs": jobs}, DAY, rounds=False)
    assert result["crs"] == assess_facts(nurse, DAY, rounds=False)["crs"]
