"""JSON from strangers: one meaning or an error."""

import json
import math

import pytest

from eligibility.reading import MOST_BYTES, Unreadable, read_json


def test_it_reads_an_object():
    assert read_json(b'{"birth_date": "1993-05-14"}') == {"birth_date": "1993-05-14"}


def test_it_passes_over_a_byte_order_mark():
    assert read_json(b"\xef\xbb\xbf{}") == {}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"{", "This is not JSON: Expecting property name enclosed in double quotes at character 2."),
        (b"", "This is not JSON: Expecting value at character 1."),
        (b"{} {}", "This is not JSON: Extra data at character 4."),
        (
            b"\xef\xbb\xbf" * 2 + b"{}",
            "This is not JSON: Unexpected UTF-8 BOM (decode using utf-8-sig) at character 1.",
        ),
        (b'{"a": 1, "a": 2}', "“a” is given twice in one object."),
        (b'{"a": [{"b": 1, "c": 2, "b": 1}]}', "“b” is given twice in one object."),
        (b"\xff\xfe", "This is not UTF-8 text."),
        (b"[" * 200_000, "This is nested too deeply."),
        (b" " * (MOST_BYTES + 1), "This is longer than 1,000,000 bytes; send less at a time."),
    ],
)
def test_it_refuses_what_has_no_one_meaning(data, message):
    with pytest.raises(Unreadable) as caught:
        read_json(data)
    assert str(caught.value) == message


def test_a_name_given_twice_is_found_among_very_many_at_once():
    names = [*(f"{number:x}" for number in range(90_000)), "7"]
    data = json.dumps({"x": 0})[:-1] + "".join(f',"{name}":0' for name in names) + "}"
    with pytest.raises(Unreadable, match="“7” is given twice"):
        read_json(data.encode())


@pytest.mark.parametrize("data", [b"NaN", b"Infinity", b"-Infinity", b"1e400"])
def test_what_is_no_number_is_left_to_the_field_it_stands_in(data):
    assert not math.isfinite(read_json(data))


def test_a_number_of_thousands_of_digits_is_read_only_as_far_as_it_takes_to_refuse_it():
    assert read_json(b"9" * 30) == 10**30 - 1
    assert read_json(b"9" * 900_000) == 10**30 - 1
    assert read_json(b"-" + b"9" * 900_000) == 1 - 10**29
