"""The names of streams on the result page."""

import pytest

from draws.models import Category
from eligibility.results.streams import SHORT, STREAMS, stream_in_sentence, stream_name


@pytest.mark.django_db
def test_every_category_is_called_here_as_on_its_own_page():
    for category in Category.objects.all():
        assert stream_name(category.slug) == category.name_en


def test_every_stream_has_a_name_for_sentences():
    assert set(SHORT) == set(STREAMS)


def test_a_category_that_staff_added_is_named_in_words():
    assert stream_name("hotel-workers") == "Hotel workers"
    assert stream_in_sentence("hotel-workers") == "hotel workers"
