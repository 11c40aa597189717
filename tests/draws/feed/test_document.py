"""Bytes that are not the feed, or not all of it, are refused by what is wrong with them."""

import io
import json

import pytest

from draws.feed import FeedRefused, parse, read_all
from tests.draws.feed.invented import feed, record

WHOLE = feed(record("448"))


def refusal(data: bytes) -> str:
    with pytest.raises(FeedRefused) as refused:
        parse(data, overlay={})
    return str(refused.value)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "The file is empty."),
        (b" \r\n ", "The file is empty."),
        (b"<!DOCTYPE html><html><body>Sorry</body></html>", "This is a web page (HTML), not the feed."),
        (b"\xef\xbb\xbf\r\n <html>", "This is a web page (HTML), not the feed."),
        (b"number,date\n448,2026-10-14\n", "The file is not JSON: see line 1, column 1."),
        (b'{"rounds": [{"drawNumber": "448",}]}', "The file is not JSON: see line 1, column 34."),
        (WHOLE + b"x", "The file is not JSON: see line 38, column 2."),
        (b"null", "it has no list “rounds”"),
        (b"[]", "it has no list “rounds”"),
        (b'{"draws": []}', "it has no list “rounds”"),
        (b'{"rounds": {"448": {}}}', "it has no list “rounds”"),
        (b'{"rounds": [], "rounds": []}', "it has no list “rounds”"),
        (b'{"rounds": []}', "The file names no round"),
        (b'{"rounds": [{"drawSize": NaN}]}', "The file holds NaN, which is no figure."),
        (b'{"rounds": [{"drawSize": -Infinity}]}', "The file holds -Infinity, which is no figure."),
        (WHOLE.replace(b"448", b"44\0", 1), "The file holds NUL bytes"),
        ("{}".encode("utf-16"), "The file holds NUL bytes"),
        (b"[" * 100_000, "The file is nested far deeper than the feed."),
        (b'{"rounds":' * 100_000, "The file is nested far deeper than the feed."),
        (feed(record("448"), record("447"), record("448")), "Round 448 stands in the file twice."),
        (b'{"rounds": [' + b"{}," * 5_000 + b"{}]}", "The file holds 5,001 records"),
    ],
)
def test_it_refuses_a_file_by_what_is_wrong_with_it(data, why):
    assert why in refusal(data)


@pytest.mark.parametrize("length", [len(WHOLE) - 1, len(WHOLE) // 2, 30, 1])
def test_a_file_that_breaks_off_is_said_to_be_cut_off(length):
    assert "cut off" in refusal(WHOLE[:length])


def test_a_mark_at_the_beginning_and_plain_figures_are_survived():
    plain = record("448", drawSize=600, drawCRS=740, dd1=600)
    (told,) = parse(b"\xef\xbb\xbf" + json.dumps({"rounds": [plain]}).encode(), overlay={}).rounds
    assert (told.invitations, told.crs_cutoff, told.pool.bands["601-1200"]) == (600, 740, 600)


def test_the_case_of_keys_does_not_matter():
    shouted = {name.upper(): value for name, value in record("448").items()}
    (told,) = parse(feed(shouted), overlay={}).rounds
    assert told.number == "448"


def test_a_huge_file_is_refused_before_it_is_read():
    class Endless(io.RawIOBase):
        asked = 0

        def read(self, size: int = -1) -> bytes:
            assert 0 < size < 10_000_000
            self.asked += size
            return b" " * size

    stream = Endless()
    with pytest.raises(FeedRefused, match="larger than 8,000,000 bytes"):
        read_all(stream)
    assert stream.asked == 8_000_001


def test_windows_1252_is_read_where_it_is_not_utf_8():
    french = json.dumps(
        {"rounds": [record("448", drawName="Métiers spécialisés 2026-Version 3")]}, ensure_ascii=False
    )
    for coding in ("utf-8", "cp1252"):
        (told,) = parse(french.encode(coding), overlay={}).rounds
        assert (told.category, told.official_name) == ("trades", "Métiers spécialisés 2026-Version 3")


def test_the_digest_names_the_very_bytes():
    assert parse(WHOLE, overlay={}).digest != parse(WHOLE + b" ", overlay={}).digest
