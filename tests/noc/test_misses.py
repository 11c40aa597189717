"""Words that nobody's title has are counted, without anybody attached, and within bounds."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError

from noc import misses
from noc.misses import count_misses
from noc.models import SearchMiss

pytestmark = pytest.mark.django_db
DAY = date(2026, 12, 1)


def counted() -> dict[str, int]:
    return dict(SearchMiss.objects.values_list("word", "count"))


def test_a_word_is_counted_once_a_day_and_language():
    count_misses(["zorbing", "zorbing"], language="en", day=DAY)
    count_misses(["zorbing"], language="en", day=DAY)
    count_misses(["zorbing"], language="fr", day=DAY)
    assert list(SearchMiss.objects.order_by("language").values_list("language", "count")) == [
        ("en", 2),
        ("fr", 1),
    ]


@pytest.mark.parametrize("word", ["a@b.ca", "4165550100", "x" * 31, "ab", "zorbing7", ""])
def test_what_may_point_to_a_person_is_left_out(word):
    count_misses([word], language="en", day=DAY)
    assert counted() == {}


def test_a_flood_of_inventions_ends(monkeypatch):
    monkeypatch.setattr(misses, "MOST_A_DAY", 3)
    count_misses(["aaa", "bbb", "ccc", "ddd"], language="en", day=DAY)
    count_misses(["aaa", "eee"], language="en", day=DAY)
    assert counted() == {"aaa": 2, "bbb": 1, "ccc": 1}


def test_what_is_older_than_a_year_goes():
    SearchMiss.objects.create(word="old", language="en", day=DAY - timedelta(days=366))
    count_misses(["new"], language="en", day=DAY)
    assert counted() == {"new": 1}


def test_a_database_that_cannot_take_it_is_no_error_for_the_reader(monkeypatch):
    def fail(*args):
        raise DatabaseError("locked")

    monkeypatch.setattr(misses, "_count", fail)
    count_misses(["zorbing"], language="en", day=DAY)


def test_the_page_counts_what_it_did_not_find(client):
    client.get("/occupations/?q=xqzwvk")
    client.get("/occupations/?q=nurse")
    assert counted() == {"xqzwvk": 1}


def test_no_column_could_hold_a_person():
    assert {field.name for field in SearchMiss._meta.get_fields()} == {
        "id",
        "word",
        "language",
        "day",
        "count",
    }
