"""What facts say of themselves: what is not answered, days, and what nobody has to say of a job."""

from dataclasses import replace
from datetime import date

import pytest

from eligibility.rules.facts import UNANSWERED, Day, Job
from eligibility.rules.reference import Reference
from eligibility.rules.work.counting import in_canada, own_canadian

JUNE = Day(date(2026, 6, 1), date(2026, 6, 30))


def test_what_is_not_answered_names_itself_and_says_how_to_ask_for_it():
    assert repr(UNANSWERED) == "UNANSWERED"
    with pytest.raises(TypeError, match=r"neither true nor false; compare with `is UNANSWERED`$"):
        bool(UNANSWERED)


def test_a_day_is_exact_only_where_its_ends_agree():
    assert Day(date(2026, 6, 1), date(2026, 6, 1)).is_exact
    assert not JUNE.is_exact


def test_a_job_is_neither_for_an_employer_elsewhere_nor_a_funded_physicians_unless_it_is_said():
    job = Job(0, "21231", "2021", "CA", JUNE, None, UNANSWERED, paid=True, authorized=True)
    assert (job.remote_for_foreign_employer, job.publicly_funded_physician) == (False, False)
    assert in_canada(job)
    alone = replace(job, self_employed=True, full_time_student=False)
    assert own_canadian(alone, date(2026, 6, 1), Reference()) is False


def test_the_old_codes_of_a_new_one_are_in_order_and_not_told_twice():
    known = Reference(concordance_2016={"3411": ("33100",), "3223": ("33100",)})
    assert known.concordance_2021 == {"33100": ("3223", "3411")}
    assert "concordance_2021" not in repr(known)
