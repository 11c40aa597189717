"""What the tests of the public pages share."""

import re

import pytest
from django.utils.html import strip_tags


@pytest.fixture
def words_of(client):
    """The words of a page, blanks folded."""

    def words(address: str) -> str:
        response = client.get(address)
        assert response.status_code == 200, address
        parted = re.sub(r"</(dt|dd|td|th)>", " ", response.content.decode())
        return re.sub(r"\s+", " ", strip_tags(parted))

    return words
