"""JSON from strangers: one meaning or an error."""

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
        (b'{"a": NaN}', "NaN is not a number."),
        (b'{"a": -Infinity}', "-Infinity is not a number."),
        (b'{"a": 1, "a": 2}', "“a” is given twice in one object."),
        (b"\xff\xfe", "This is not UTF-8 text."),
        (b"[" * 200_000, "This is nested too deeply."),
        (b"1" * 5_000, "A number has more than 30 digits."),
        (b" " * (MOST_BYTES + 1), "This is longer than 1,000,000 bytes; send less at a time."),
    ],
)
def test_it_refuses_what_has_no_one_meaning(data, message):
    with pytest.raises(Unreadable) as caught:
        read_json(data)
    assert str(caught.value) == message
