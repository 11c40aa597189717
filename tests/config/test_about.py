"""About and sources: how old each kind of data is, whose they are, what is kept of a reader."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.utils.html import strip_tags

from config.ages import ages
from draws.models import CategoryVersion, PoolSnapshot, ProcessingTime, Round

pytestmark = pytest.mark.django_db


def about(client) -> str:
    """The words of the page, blanks folded."""
    parted = re.sub(r"</(dt|dd|td|th|li|p)>", " ", client.get("/about/").content.decode())
    return re.sub(r"\s+", " ", strip_tags(parted))


def test_each_kind_of_data_has_its_age():
    read = date(2026, 11, 21)
    assert [(age.label, age.reach, age.read_on) for age in ages(read)] == [
        ("Rounds of invitations", "to round 447 of 1 October 2026", read),
        ("Candidates in the pool", "to 27 September 2026, published with round 447", read),
        ("Categories", "22 versions, the newest in force since 18 February 2026", None),
        ("Occupations", "NOC 2021, version 1.0: 516 unit groups", read),
        ("Points and conditions", "34 tables, the newest value in force since 30 April 2026", read),
        ("Settlement funds", "in force since 7 July 2025", read),
    ]  # fmt: skip


def test_the_age_follows_the_data():
    Round.objects.filter(number="447").update(date=date(2026, 10, 2), retrieved_on=date(2026, 12, 1))
    CategoryVersion.objects.filter(category__slug="stem", version="3").update(
        effective_from=date(2026, 12, 1)
    )
    rounds, _pool, *_rest = ages(date(2026, 11, 21))
    assert (rounds.reach, rounds.read_on) == ("to round 447 of 2 October 2026", date(2026, 12, 1))


def test_what_is_not_in_force_yet_is_not_said_to_be():
    reach = {age.label: age.reach for age in ages(date(2025, 3, 1))}
    assert reach["Categories"] == "22 versions, the newest in force since 27 February 2025"
    assert reach["Settlement funds"] == "in force since 28 May 2024"


def test_without_rounds_their_age_is_left_out():
    PoolSnapshot.objects.all().delete()
    Round.objects.all().delete()
    assert next(age.label for age in ages(date(2026, 11, 21))) == "Categories"


@pytest.mark.parametrize(
    "said",
    [
        "Rounds of invitations to round 447 of 1 October 2026 21 November 2026",
        "round 208 is recorded with 888 invitations",
        "Adapted from Statistics Canada, National Occupational Classification (NOC) 2021 Version 1.0, 2021.",
        "under the Statistics Canada Open Licence",
        "IRCC has neither made nor endorsed it",
        "Work is counted in hours, at most 30 a week",
        "not a guarantee for another",
        "until 24 hours after you last used them",
        "No trackers, no advertising, nothing loaded from other sites, nothing handed to others.",
        "it is deleted when the report is closed",
    ],
)
def test_the_page_says(client, said: str):
    assert said in about(client)


def test_processing_times_appear_once_entered(client):
    assert "Processing times" not in about(client)
    ProcessingTime.objects.create(
        program="cec",
        months=1,
        as_of=date(2026, 3, 1),
        source="https://example.org/times",
        note="By the letter.",
    )
    said = "Canadian Experience Class: IRCC gave 1 month for an application on 1 March 2026 (source)."
    assert f"{said} By the letter." in about(client)


def test_the_number_of_queries_is_known(client, django_assert_num_queries):
    with django_assert_num_queries(8):
        client.get("/about/")
