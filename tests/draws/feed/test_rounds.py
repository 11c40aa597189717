"""A record becomes a round, whatever way it is printed; what does not fit is refused by round and field."""

from datetime import UTC, date, datetime

import pytest

from draws.feed import parse
from tests.draws.feed.invented import NO_POOL, PAGE, feed, record

BASE = "https://www.canada.ca"


def told(**changes):
    (round_,) = parse(feed(record(**changes)), overlay={}).rounds
    return round_


def refusal(**changes) -> str:
    parsed = parse(feed(record(**changes), record("447")), overlay={})
    assert [round_.number for round_ in parsed.rounds] == ["447"]
    (refused,) = parsed.refusals
    return str(refused)


def test_an_ordinary_round():
    round_ = told()
    assert (round_.number, round_.date, round_.kind, round_.program) == (
        "448",
        date(2026, 10, 14),
        "program",
        "pnp",
    )
    assert (round_.invitations, round_.invitations_in_feed, round_.crs_cutoff) == (600, None, 740)
    assert round_.issued_at == datetime(2026, 10, 14, 14, 2, 3, tzinfo=UTC)
    assert round_.tie_break_at == datetime(2026, 5, 5, 0, 59, 13, tzinfo=UTC)
    assert round_.source_url == BASE + PAGE.format("448").removeprefix("/content/canadasite")
    assert (round_.note, round_.doubts, round_.is_french) == ("", (), False)


def test_numbers_with_letters_and_several_rounds_a_day_are_kept_apart():
    parsed = parse(feed(record("92"), record("91b"), record("91A"), record("90")), overlay={})
    assert [round_.number for round_ in parsed.rounds] == ["90", "91a", "91b", "92"]


@pytest.mark.parametrize(
    ("printed", "moment"),
    [
        ("October 14, 2026 14:02:03 UTC", (2026, 10, 14, 14, 2, 3)),
        ("October 14th 2026 at 14:02:03 UTC", (2026, 10, 14, 14, 2, 3)),
        ("October 14,2026 14:02:03 UTC", (2026, 10, 14, 14, 2, 3)),
        ("October 14, 2026, at 14:02:03 UTC", (2026, 10, 14, 14, 2, 3)),
        ("October 14, 2026 at14:02:03 UTC", (2026, 10, 14, 14, 2, 3)),
        ("October 14, 2026 at 2026-10-14 14:02:03 UTC", (2026, 10, 14, 14, 2, 3)),
        ("October 14, 2026 at 14:02:03 AM UTC", (2026, 10, 14, 14, 2, 3)),
        (" October 14, 2026 at  14:02:03", (2026, 10, 14, 14, 2, 3)),
        ("October 14. 2026 at 14:02:03&nbsp;UTC", (2026, 10, 14, 14, 2, 3)),
        ("October 15, 2026 at 0:30:00 UTC", (2026, 10, 15, 0, 30, 0)),
        ("October 15 at 0:30:00 UTC", (2026, 10, 15, 0, 30, 0)),
        ("14 octobre 2026 à 14:02:03 UTC", (2026, 10, 14, 14, 2, 3)),
        ("Le 1er août 2026, 14:02:03 UTC", (2026, 8, 1, 14, 2, 3)),
    ],
)
def test_the_time_of_issue_is_read_in_every_printed_form(printed, moment):
    assert told(drawDateTime=printed).issued_at == datetime(*moment, tzinfo=UTC)


def test_a_tie_break_without_a_year_is_the_latest_before_the_round():
    assert told(drawCutOff="October 15 at 16:38:21 UTC").tie_break_at.year == 2025
    assert told(drawCutOff="October 14 at 06:38:21 UTC").tie_break_at.year == 2026


@pytest.mark.parametrize("blank", ["", "  ", None])
def test_times_may_be_blank_or_absent(blank):
    round_ = told(drawDateTime=blank, drawCutOff=blank)
    assert (round_.issued_at, round_.tie_break_at) == (None, None)


def test_a_day_in_another_order_is_told_by_the_day_written_out():
    assert told(drawDate="14-10-2026").date == date(2026, 10, 14)
    assert told(drawDate="10-11-2026", drawDateFull="11 octobre 2026").date == date(2026, 10, 11)


def test_two_days_that_disagree_are_in_doubt():
    (doubt,) = told(drawDateFull="October 13, 2026").doubts
    assert (doubt.field, doubt.is_error) == ("date", False)
    assert doubt.message == "drawDate says 14 October 2026, drawDateFull 13 October 2026."


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("<a href='/en/a/invitations-7.html'>7</a>", "/en/a/invitations-7.html"),
        ('<a class="x" href="/en/a/invitations.html?q=7&amp;w=1">7</a>', "/en/a/invitations.html?q=7&w=1"),
        ("<a href='/content/canadasite/en/a.html?q=7'>7</a>", "/en/a.html?q=7"),
        ("<a href='https://www.canada.ca/en/a.html'>7</a>", "/en/a.html"),
    ],
)
def test_the_link_is_made_absolute_in_each_of_its_shapes(link, address):
    assert told(drawNumberURL=link).source_url == BASE + address


@pytest.mark.parametrize("link", ["", None, "437", "<a>437</a>"])
def test_without_a_link_there_is_no_address(link):
    assert told(drawNumberURL=link).source_url == ""


def test_a_round_of_the_french_feed_is_known_by_its_link():
    round_ = told(drawNumberURL="<a href='/fr/a.html'>448</a>", drawName="Générale", drawSize="20 784")
    assert (round_.is_french, round_.kind, round_.invitations) == (True, "general", 20784)


REFUSALS = [
    ({"drawNumber": "four"}, "record 1 of the file, drawNumber: A round number looks like 448 or 91a."),
    ({"drawNumber": "<b>448</b>"}, "record 1 of the file, drawNumber: The field holds markup"),
    ({"drawNumber": ["448"]}, "record 1 of the file, drawNumber: The field holds no text."),
    ({"drawNumber": None}, "record 1 of the file, drawNumber: The field is missing."),
    ({"drawSize": None}, "round 448, drawSize: The field is missing."),
    ({"drawSize": ""}, "round 448, drawSize: The field is empty."),
    ({"drawSize": "0"}, "round 448, drawSize: It must lie between 1 and 1000000."),
    ({"drawSize": "-600"}, "round 448, drawSize: It says “-600”. Write a whole number, as in 4,000."),
    ({"drawSize": 600.5}, "round 448, drawSize: The field holds no text."),
    ({"drawSize": True}, "round 448, drawSize: The field holds no text."),
    ({"drawSize": {"n": "600"}}, "round 448, drawSize: The field holds no text."),
    ({"drawSize": "9" * 3000}, "round 448, drawSize: The field is longer than 2000 characters."),
    ({"drawSize": "9" * 300}, "round 448, drawSize: The field is longer than 200 characters."),
    ({"drawSize": "٦٠٠"}, "round 448, drawSize: It says “٦٠٠”."),
    ({"drawCRS": "1,201"}, "round 448, drawCRS: It must lie between 0 and 1200."),
    ({"drawCRS": "nan"}, "round 448, drawCRS: It says “nan”."),
    ({"drawDate": "14-10-2026", "drawDateFull": "soon"}, "round 448, drawDate: It says “14-10-2026”, not"),
    ({"drawDate": "2026-02-30", "drawDateFull": ""}, "round 448, drawDate: It says “2026-02-30”."),
    ({"drawDate": ""}, "round 448, drawDate: It says “”, not a day like 2026-02-20."),
    ({"drawDateTime": "noon"}, "round 448, drawDateTime: It says “noon”. Paste the time as printed"),
    ({"drawDateTime": "October 14, 2026 at 2:02:03 PM UTC"}, "AM or PM makes this time ambiguous"),
    ({"drawCutOff": "May 05, 2026 at 10:59:13 EST"}, "round 448, drawCutOff: It says"),
    ({"drawName": "Rabbits, 2026-Version 1"}, "round 448, drawName: It says “Rabbits, 2026-Version 1”."),
    ({"drawName": "General<script>alert(1)</script>"}, "round 448, drawName: The field holds markup"),
    ({"drawName": "General&lt;b&gt;"}, "round 448, drawName: The field holds markup"),
    ({"drawName": "Gene\u0000ral"}, "round 448, drawName: The field holds signs that are no text."),
    ({"drawName": "General \ud800"}, "round 448, drawName: The field holds signs that are no text."),
    ({"drawNumberURL": "<a href='javascript:alert(1)'>1</a>"}, "round 448, drawNumberURL: The link does not"),
    ({"drawNumberURL": "<a href='//evil.example/en/'>1</a>"}, "round 448, drawNumberURL: The link does not"),
    ({"drawNumberURL": "<a href='https://[x'>1</a>"}, "round 448, drawNumberURL: The link does not"),
]


@pytest.mark.parametrize(("changes", "why"), REFUSALS)
def test_it_refuses_a_record_by_round_and_field_and_keeps_the_others(changes, why):
    assert why in refusal(**changes)


@pytest.mark.parametrize("rubbish", [None, 7, "448", ["448"], True])
def test_what_is_no_record_is_refused_by_its_place(rubbish):
    parsed = parse(feed(record("447"), rubbish), overlay={})
    assert str(parsed.refusals[0]) == "record 2 of the file, drawNumber: The record is no object with fields."


def test_a_field_that_stands_twice_is_refused():
    data = feed(record("448")).replace(b'"drawCRS"', b'"DRAWCRS": "1", "drawCRS"')
    (refused,) = parse(data, overlay={}).refusals
    assert str(refused) == "round 448, drawCRS: The field stands there twice."


def test_the_program_is_told_by_the_name_and_not_by_the_list_of_programs():
    listed = "Federal Skilled Worker Progran, Canadian Experience Class and Federal Skilled Trades Program"
    assert told(drawText2=listed, **NO_POOL).program == "pnp"
