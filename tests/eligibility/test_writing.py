"""JSON for others: compact, in UTF-8, of whatever was echoed."""

from eligibility.writing import write_json


def test_it_writes_compact_text_in_utf_8():
    assert write_json({"id": "café", "n": [1, None, True]}) == '{"id":"café","n":[1,null,true]}'.encode()


def test_an_echo_that_is_no_text_is_written_all_the_same():
    assert write_json({"id": "\ud800é"}) == b'{"id":"\\ud800\\u00e9"}'
