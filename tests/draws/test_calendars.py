"""Calendars of rounds: valid iCalendar, the same bytes while nothing changes."""

from datetime import date

import pytest
from icalendar import Calendar

from config.kept_answers import memory
from draws.models import Round
from draws.services import round_correct

pytestmark = pytest.mark.django_db
TODAY = "2026-10-02T12:00:00-04:00"


@pytest.fixture
def events(client):
    def read(address: str = "/draws/rounds.ics") -> dict:
        return {str(event["UID"]): event for event in Calendar.from_ical(client.get(address).content).events}

    return read


def test_a_round_is_an_all_day_event_in_words(events):
    event = events()["round-398@rounds.cutline"]
    assert (event.start, event.end) == (date(2026, 2, 20), date(2026, 2, 21))
    assert str(event["SUMMARY"]) == "Healthcare and social services: 4,000 invited at 467"
    assert str(event["DESCRIPTION"]).splitlines() == [
        "Round 398 of 20 February 2026: 4,000 invitations, cut-off 467.",
        "Of those at exactly 467, profiles submitted before 9 December 2025, 18:22:06 UTC were invited.",
        "Source: IRCC, rounds of invitations, read on 19 August 2026.",
    ]
    assert str(event["URL"]) == "http://testserver/draws/398/"
    assert str(event["TRANSP"]) == "TRANSPARENT"


def test_it_says_what_it_is(client):
    response = client.get("/draws/feeds/healthcare.ics")
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Content-Disposition"] == 'inline; filename="express-entry-healthcare.ics"'
    head = response.content.decode().split("BEGIN:VEVENT")[0]
    assert "NAME:Express Entry rounds: Healthcare and social services\r\n" in head
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n" in head
    assert "SOURCE;VALUE=URI:http://testserver/draws/feeds/healthcare.ics\r\n" in head
    assert "UID:healthcare@rounds.cutline\r\n" in head


def test_lines_are_folded_and_end_as_the_standard_says(client):
    content = client.get("/draws/rounds.ics").content
    lines = content.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert any(line.startswith(b" ") for line in lines)


def test_nothing_of_it_changes_while_the_data_stay(client):
    first = client.get("/draws/rounds.ics").content
    memory.clear()
    assert client.get("/draws/rounds.ics").content == first


def test_by_default_it_has_the_last_two_years(events, time_machine):
    time_machine.move_to(TODAY)
    days = [event.start for event in events().values()]
    assert (min(days), max(days)) == (date(2024, 10, 7), date(2026, 10, 1))


def test_all_rounds_are_there_for_the_asking(events):
    found = events("/draws/rounds.ics?years=all")
    assert len(found) == 448
    assert {"round-1@rounds.cutline", "round-91a@rounds.cutline"} <= found.keys()


def test_a_stream_has_a_calendar_of_its_own(events):
    assert len(events("/draws/feeds/healthcare.ics?years=all")) == 16
    assert len(events("/draws/feeds/fsw.ics?years=all")) == 1
    assert events("/draws/feeds/researchers.ics") == {}


def test_a_correction_is_a_later_version_of_the_same_event(events, time_machine):
    time_machine.move_to(TODAY, tick=False)
    round_ = Round.objects.get(number="447")
    round_correct(round_=round_, figures={"crs_cutoff": 477}, reason="A slip of the source.", by=None)
    event = events()["round-447@rounds.cutline"]
    assert event["SEQUENCE"] == 1
    assert event["DTSTAMP"].to_ical() == event["LAST-MODIFIED"].to_ical() == b"20261002T160000Z"
    assert "Corrected on 2 October 2026." in str(event["DESCRIPTION"])


@pytest.mark.parametrize("years", ["", "3", "ALL", "%00"])
def test_years_that_cannot_be_read_are_named(client, years):
    response = client.get(f"/draws/rounds.ics?years={years}")
    assert response.status_code == 400
    assert response.content.decode().startswith("years: write years=all")


def test_a_stream_that_is_none_has_no_calendar(client):
    assert client.get("/draws/feeds/nothing.ics").status_code == 404


@pytest.mark.parametrize("address", ["rounds.ics", "rounds.ics?years=all", "feeds/cec.ics"])
def test_a_calendar_costs_three_queries(client, django_assert_num_queries, address):
    with django_assert_num_queries(3):
        client.get(f"/draws/{address}")
