"""Pages that show rounds say where to follow them, in their heads for programs and in a line for people."""

import re

import pytest

pytestmark = pytest.mark.django_db
ADDRESSES = [
    ("/", "all"),
    ("/draws/", "all"),
    ("/draws/?year=2025", "all"),
    ("/draws/?program=cec&year=2025", "all"),
    ("/draws/?q=general", "all"),
    ("/draws/?kind=category", "all"),
    ("/draws/?kind=general", "general"),
    ("/draws/?program=cec", "cec"),
    ("/draws/?category=healthcare", "healthcare"),
    ("/draws/categories/healthcare/", "healthcare"),
    ("/draws/categories/researchers/", "researchers"),
]


@pytest.mark.parametrize(("address", "name"), ADDRESSES)
def test_a_page_names_the_feed_of_what_it_shows(client, address, name):
    head, body = client.get(address).content.decode().split("<body>")
    alternates = re.findall('rel="alternate" type="application/atom.xml" title="[^"]+" href="([^"]+)"', head)
    assert alternates == [f"/draws/feeds/{name}.atom"]
    assert re.findall('href="([^"]+atom)"', body) == alternates


@pytest.mark.parametrize(("address", "name"), ADDRESSES)
def test_and_its_calendar(client, address, name):
    calendar = "/draws/rounds.ics" if name == "all" else f"/draws/feeds/{name}.ics"
    content = client.get(address).content.decode()
    assert re.findall('href="([^"]+ics)"', content) == [calendar]
    assert client.get(calendar).status_code == 200
