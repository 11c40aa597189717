"""What differs, in the words of the page and the command."""

from datetime import UTC, date, datetime

import pytest

from draws.models import CategoryVersion
from draws.selectors.feed_rows import Change
from draws.wording.feed import change_in_words, label_of, said


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "–"),
        ("", "–"),
        (0, "0"),
        (4000, "4,000"),
        (date(2026, 2, 20), "2026-02-20"),
        (datetime(2026, 2, 20, 12, 2, 57, tzinfo=UTC), "2026-02-20 12:02:57 UTC"),
        ("General", "General"),
    ],
)
def test_a_value_in_words(value, words):
    assert said(value) == words


@pytest.mark.django_db
def test_a_version_is_called_by_its_category():
    assert said(CategoryVersion.objects.get(category__slug="stem", version="3")) == "stem, version 3"


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("crs_cutoff", "cut-off"),
        ("invitations_in_feed", "invitations by IRCC's feed"),
        ("pool.as_of", "pool as of"),
        ("pool.total", "pool, total"),
        ("pool.601-1200", "pool, 601–1200"),
    ],
)
def test_a_field_is_called_as_in_the_forms(field, words):
    assert label_of(field) == words


def test_kinds_and_programs_are_called_by_their_names():
    assert change_in_words(Change("kind", "general", "program")) == ("kind", "General", "Program-specific")
    assert change_in_words(Change("program", "", "cec")) == ("program", "–", "Canadian Experience Class")
