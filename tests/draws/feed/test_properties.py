"""Whatever the bytes, the feed is read or refused, and nothing else happens."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from draws.feed import FeedRefused, parse
from tests.draws.feed.invented import feed, record

FIELDS = sorted(record())
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
# Texts made of what the feed is made of get past the first look.
PIECES = (
    "October|14|,|2026| |at|14:02:03|UTC|AM|th|Version|1|(|)|<a| href='|/en/|'>|-|5,000|\u00a0|&#0;|août|."
)
PRINTED = st.lists(st.sampled_from([*PIECES.split("|"), "\ud800", "General"]), max_size=12).map("".join)


def read_or_refuse(data: bytes) -> None:
    try:
        found = parse(data)
    except FeedRefused:
        return
    assert found.rounds or found.refusals


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data):
    read_or_refuse(data)


@settings(deadline=None)
@given(VALUES)
def test_any_json_is_read_or_refused(value):
    read_or_refuse(json.dumps(value).encode())
    read_or_refuse(json.dumps({"rounds": [value]}).encode())


@settings(deadline=None, max_examples=200)
@given(st.dictionaries(st.sampled_from(FIELDS), VALUES | PRINTED, min_size=1, max_size=3))
def test_any_record_is_read_or_refused(changes):
    read_or_refuse(feed({**record("208"), **changes}))


@settings(deadline=None)
@given(st.integers(0, 2_000), st.binary(min_size=1, max_size=8))
def test_a_feed_with_a_hole_in_it_is_read_or_refused(place, hole):
    data = feed(record())
    read_or_refuse(data[:place] + hole + data[place + len(hole) :])
