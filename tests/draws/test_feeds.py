"""Atom feeds: what an entry says, ids that stay, dates that move only when something did."""

import xml.etree.ElementTree as ET

import pytest

from draws.models import Category, Round
from draws.services import round_correct

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
CHANGED = "2030-10-03T14:30:00+00:00"


@pytest.fixture
def feed(client):
    def read(name: str = "all", **headers) -> ET.Element:
        response = client.get(f"/draws/feeds/{name}.atom", headers=headers)
        assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
        return ET.fromstring(response.content)

    return read


def text(element: ET.Element, name: str) -> str:
    return element.findtext(f"{ATOM}{name}")


def links(element: ET.Element) -> dict[str, str]:
    return {link.get("rel"): link.get("href") for link in element.findall(f"{ATOM}link")}


def entry(feed: ET.Element, number: str) -> ET.Element:
    (found,) = [
        each for each in feed.findall(f"{ATOM}entry") if text(each, "id").endswith(f":/draws/{number}/")
    ]
    return found


def correct(number: str, **figures):
    round_ = Round.objects.get(number=number)
    round_correct(round_=round_, figures=figures, reason="A slip of the source.", by=None)


def test_an_entry_tells_cut_off_size_tie_break_day_and_source(feed):
    found = entry(feed("healthcare"), "398")
    assert text(found, "title") == "Healthcare and social services: 4,000 invited at 467"
    assert text(found, "summary") == (
        "Round 398 of 20 February 2026: 4,000 invitations, cut-off 467. Of those at exactly 467, profiles "
        "submitted before 9 December 2025, 18:22:06 UTC were invited. Source: IRCC, rounds of invitations, "
        "read on 19 August 2026."
    )
    assert text(found, "published") == "2026-02-20T12:02:57+00:00"
    assert links(found) == {"alternate": "http://testserver/draws/398/"}
    assert found.find(f"{ATOM}category").get("term") == "Healthcare and social services"


def test_a_round_without_a_tie_break_says_so(feed):
    Round.objects.exclude(number="1").delete()
    assert "No tie-break was published." in text(entry(feed(), "1"), "summary")


def test_a_round_whose_moment_is_not_known_was_published_when_its_day_began(feed):
    assert text(entry(feed(), "447"), "published") == "2026-10-01T00:00:00-04:00"


def test_the_feed_of_all_has_the_last_fifty_the_newest_first(feed):
    ids = [text(found, "id") for found in feed().findall(f"{ATOM}entry")]
    assert len(ids) == 50
    assert ids[:2] == ["tag:testserver,2026:/draws/447/", "tag:testserver,2026:/draws/446/"]


@pytest.mark.parametrize(
    ("name", "count", "page"),
    [
        ("all", 50, "/draws/"),
        ("general", 50, "/draws/?kind=general"),
        ("cec", 50, "/draws/?program=cec"),
        ("fsw", 1, "/draws/?program=fsw"),
        ("healthcare", 16, "/draws/categories/healthcare/"),
        ("researchers", 0, "/draws/categories/researchers/"),
    ],
)
def test_each_stream_has_its_feed(feed, name, count, page):
    found = feed(name)
    assert len(found.findall(f"{ATOM}entry")) == count
    here = f"http://testserver/draws/feeds/{name}.atom"
    assert links(found) == {"alternate": f"http://testserver{page}", "self": here}
    assert text(found, "id") == f"tag:testserver,2026:/draws/feeds/{name}.atom"


def test_an_id_is_the_same_over_http_and_https(client):
    secure = ET.fromstring(client.get("/draws/feeds/all.atom", secure=True).content)
    assert text(entry(secure, "447"), "id") == "tag:testserver,2026:/draws/447/"
    assert links(entry(secure, "447"))["alternate"] == "https://testserver/draws/447/"


def test_a_correction_moves_the_date_of_its_entry_and_of_the_feed_and_is_told(feed, time_machine):
    before = text(entry(feed(), "446"), "updated")
    time_machine.move_to(CHANGED, tick=False)
    correct("447", crs_cutoff=477)
    found = feed()
    assert text(found, "updated") == text(entry(found, "447"), "updated") == CHANGED
    assert text(entry(found, "446"), "updated") == before
    assert "cut-off 477" in text(entry(found, "447"), "summary")
    assert "Corrected on 3 October 2030." in text(entry(found, "447"), "summary")


def test_a_change_of_our_own_notes_is_no_correction_to_a_reader(feed):
    correct("447", note="Read once more.")
    assert "Corrected" not in text(entry(feed(), "447"), "summary")


def test_a_corrected_day_leaves_the_id(feed):
    correct("447", date=Round.objects.get(number="446").date)
    assert text(entry(feed(), "447"), "id") == "tag:testserver,2026:/draws/447/"


def test_a_feed_without_entries_stands_still(feed):
    assert text(feed("researchers"), "updated") == "2026-01-01T00:00:00+00:00"


def test_a_new_round_is_in_the_feed_at_once(client):
    etag = client.get("/draws/feeds/cec.atom")["ETag"]
    Round.objects.get(number="446").save()
    assert client.get("/draws/feeds/cec.atom", headers={"if-none-match": etag}).status_code == 200


@pytest.mark.parametrize("name", ["nothing", "health", "ALL"])
def test_a_stream_that_is_none_has_no_feed(client, name):
    assert client.get(f"/draws/feeds/{name}.atom").status_code == 404


def test_a_category_that_is_only_proposed_has_no_feed(client):
    Category.objects.create(slug="proposed", name_en="Proposed", name_fr="Proposée")
    assert client.get("/draws/feeds/proposed.atom").status_code == 404
    assert client.get("/draws/feeds/proposed.ics").status_code == 404
    assert "proposed" not in client.get("/sitemap.xml").content.decode()
    assert "proposed" not in client.get("/draws/cutoffs/").content.decode()


@pytest.mark.parametrize(("name", "queries"), [("all", 3), ("general", 3), ("healthcare", 4)])
def test_a_feed_keeps_to_its_queries(client, django_assert_num_queries, name, queries):
    with django_assert_num_queries(queries):
        client.get(f"/draws/feeds/{name}.atom")


@pytest.mark.parametrize("name", ["general", "pnp", "cec", "fsw", "fst", "healthcare"])
def test_a_feed_leads_to_a_page_with_as_many_rounds(client, feed, name):
    address = links(feed(name))["alternate"].removeprefix("http://testserver")
    assert client.get(address).status_code == 200
