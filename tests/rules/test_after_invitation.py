"""What holds after an invitation, on both sides of every day on which it changed."""

from datetime import date

import pytest

from eligibility.rules.after_invitation import Fees, after_invitation, last_day
from eligibility.rules.decisions import Span
from eligibility.rules.tables import NotLoaded


@pytest.mark.parametrize(
    ("invited_on", "days", "last"),
    [
        (date(2015, 1, 1), 60, date(2015, 3, 2)),
        (date(2016, 11, 18), 60, date(2017, 1, 17)),
        (date(2016, 11, 19), 90, date(2017, 2, 17)),
        (date(2018, 6, 25), 90, date(2018, 9, 23)),
        (date(2018, 6, 26), 60, date(2018, 8, 25)),
        # IRCC's letter of July 2019: before 00:00 UTC on 9 September.
        (date(2019, 7, 10), 60, date(2019, 9, 8)),
    ],
)
def test_the_days_to_apply_are_those_of_the_day_of_invitation(invited_on, days, last):
    assert after_invitation(invited_on).days.value == days
    assert last_day(invited_on) == after_invitation(invited_on).last_day == last


@pytest.mark.parametrize(
    ("on", "upfront", "effective", "reuse"),
    [
        (date(2015, 1, 1), True, date(2015, 1, 1), None),
        (date(2023, 9, 30), True, date(2015, 1, 1), None),
        (date(2023, 10, 1), False, date(2023, 10, 1), None),
        (date(2025, 8, 20), False, date(2023, 10, 1), None),
        (date(2025, 8, 21), True, date(2025, 8, 21), 5),
    ],
)
def test_the_medical_exam_is_that_of_the_day_of_application(on, upfront, effective, reuse):
    found = after_invitation(on)
    assert (found.medical_upfront.value, found.medical_upfront.effective) == (upfront, effective)
    assert found.medical_reuse_years.value == reuse
    assert found.medical_valid_months.value == 12


@pytest.mark.parametrize(
    ("on", "principal", "family", "effective"),
    [
        # 825 + 500, and with a partner and two children 2 x 825 + 2 x 225 + 2 x 500.
        (date(2020, 4, 30), 1325, 3100, date(2020, 4, 30)),
        (date(2022, 4, 29), 1325, 3100, date(2020, 4, 30)),
        # 850 + 515; 2 x 850 + 2 x 230 + 2 x 515.
        (date(2022, 4, 30), 1365, 3190, date(2022, 4, 30)),
        (date(2024, 4, 29), 1365, 3190, date(2022, 4, 30)),
        # 950 + 575; 2 x 950 + 2 x 260 + 2 x 575.
        (date(2024, 4, 30), 1525, 3570, date(2024, 4, 30)),
        (date(2026, 4, 29), 1525, 3570, date(2024, 4, 30)),
        # 990 + 600; 2 x 990 + 2 x 270 + 2 x 600.
        (date(2026, 4, 30), 1590, 3720, date(2026, 4, 30)),
    ],
)
def test_the_fees_are_those_of_the_day_of_application(on, principal, family, effective):
    alone, together = (after_invitation(on, **who).fees for who in ({}, {"partner": True, "children": 2}))
    assert (alone.value.total, together.value.total) == (principal, family)
    assert alone.effective == effective
    assert alone.source.startswith("Immigration and Refugee Protection Regulations")


def test_children_pay_no_right_of_permanent_residence():
    assert after_invitation(date(2026, 10, 1), children=1).fees.value == Fees(990, 0, 270, 600)


def test_fees_before_30_april_2020_are_unknown():
    fees = after_invitation(date(2020, 4, 29)).fees
    assert (fees.value, fees.effective) == (None, date(2015, 1, 1))
    assert "not looked for" in fees.source


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ({}, Span(85, 85)),
        ({"children": 1}, Span(85, 170)),
        ({"partner": True}, Span(170, 170)),
        ({"partner": True, "children": 3}, Span(170, 170)),
    ],
)
def test_biometrics_have_a_most_for_a_family(who, expected):
    assert after_invitation(date(2018, 7, 31), **who).biometrics.value == expected
    assert after_invitation(date(2018, 7, 30), **who).biometrics.value is None


def test_before_express_entry_there_is_no_invitation():
    with pytest.raises(NotLoaded):
        after_invitation(date(2014, 12, 31))
