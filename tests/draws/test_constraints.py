"""What the database itself refuses, whoever writes."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from draws.models import CategoryOccupation, CategoryVersion, DataState, PoolSnapshot, Round

pytestmark = pytest.mark.django_db


def refused(rows, **changes) -> bool:
    try:
        with transaction.atomic():
            rows.update(**changes)
    except IntegrityError:
        return True
    return False


ROUND_FAULTS = [
    {"crs_cutoff": 1201},
    {"invitations": 0},
    {"invitations_in_feed": 4000},
    {"invitations_in_feed": 0},
    {"kind": "general"},
    {"kind": "program"},
    {"program": "cec"},
    {"category_version": None},
    {"number": "397"},
    {"sequence": 39700},
]


@pytest.mark.parametrize("fault", ROUND_FAULTS, ids=str)
def test_it_refuses_a_round(fault):
    assert refused(Round.objects.filter(number="398"), **fault)


@pytest.mark.parametrize(
    "figures",
    [
        {"crs_cutoff": 0},
        {"crs_cutoff": 1200},
        {"invitations": 1},
        {"invitations_in_feed": 3999},
        {"tie_break_at": "2026-02-20T12:02:57Z"},
        {"kind": "program", "program": "fsw", "category_version": None},
        {"kind": "general", "category_version": None},
    ],
    ids=str,
)
def test_it_takes_a_round_at_the_limits(figures):
    assert not refused(Round.objects.filter(number="398"), **figures)


@pytest.mark.parametrize(
    "fault",
    [
        {"effective_to": date(2023, 5, 30)},
        {"min_months": None},
        {"min_months": 0},
        {"must_be_continuous": None},
        {"window_years": None},
        {"rule": "military"},
        {"version": "2"},
    ],
    ids=str,
)
def test_it_refuses_a_category_version(fault):
    assert refused(CategoryVersion.objects.filter(category__slug="healthcare", version="1"), **fault)


def test_it_refuses_an_occupation_listed_twice():
    entry = CategoryOccupation.objects.first()
    with pytest.raises(IntegrityError), transaction.atomic():
        CategoryOccupation.objects.create(version=entry.version, unit_group=entry.unit_group)


@pytest.mark.parametrize("fault", [{"total": 1}, {"band_0_300": 0}, {"unexplained": 5}], ids=str)
def test_it_refuses_a_pool_that_does_not_add_up(fault):
    assert refused(PoolSnapshot.objects.filter(round__number="398"), **fault)


def test_a_difference_in_the_pool_must_be_explained():
    assert PoolSnapshot.objects.get(round__number="247").unexplained == 180
    assert refused(PoolSnapshot.objects.filter(round__number="247"), note="")


def test_the_state_of_the_data_is_one_row():
    with pytest.raises(IntegrityError), transaction.atomic():
        DataState.objects.create(pk=2, version="x")


def test_two_versions_in_force_at_once_are_refused_in_words():
    version = CategoryVersion.objects.get(category__slug="healthcare", version="1")
    version.effective_to = date(2025, 2, 27)
    with pytest.raises(ValidationError, match="Version 2 is in force then too"):
        version.full_clean()
