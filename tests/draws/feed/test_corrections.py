"""Known mistakes are corrected beside the feed, for as long as the feed makes them, and that is said."""

from datetime import UTC, datetime

import pytest

from draws.feed import parse
from draws.feed.corrections import Known, load
from noc.tabular import RefusedRow
from tests.draws.feed.invented import feed, record


def known(field="drawSize", in_feed="600", ours="800", number="448") -> dict[str, list[Known]]:
    return {number: [Known(number, field, in_feed, ours, "Two notices say otherwise.", "Two notices")]}


def parsed(overlay, **changes):
    return parse(feed(record(**changes)), overlay=overlay)


def test_a_wrong_size_is_corrected_and_the_feeds_own_figure_stays_known():
    (told,) = parsed(known()).rounds
    assert (told.invitations, told.invitations_in_feed, told.note) == (800, 600, "Two notices say otherwise.")


def test_a_time_is_corrected_however_it_is_printed():
    overlay = known("drawDateTime", "October 14, 2026 at 14:02:03 UTC", "October 14, 2026 at 15:02:03 UTC")
    for printed in ("October 14, 2026 at 14:02:03 UTC", "14 octobre 2026 à 14:02:03 UTC"):
        (told,) = parsed(overlay, drawDateTime=printed).rounds
        assert told.issued_at == datetime(2026, 10, 14, 15, 2, 3, tzinfo=UTC)


def test_what_cannot_be_read_can_be_corrected():
    (told,) = parsed(known("drawCRS", "seven hundred", "700"), drawCRS="seven hundred").rounds
    assert told.crs_cutoff == 700


def test_a_mended_feed_is_told():
    feed_ = parsed(known(), drawSize="800")
    assert (feed_.rounds[0].invitations, feed_.rounds[0].invitations_in_feed) == (800, None)
    assert feed_.remarks == (
        "Round 448: the feed now says 800 for drawSize itself. The correction on file is no longer needed.",
    )


def test_a_third_value_is_followed_and_told():
    feed_ = parsed(known(), drawSize="700")
    assert (feed_.rounds[0].invitations, feed_.rounds[0].note) == (700, "")
    (remark,) = feed_.remarks
    assert "neither the “600” that was corrected nor our “800”" in remark


def test_a_correction_of_another_round_changes_nothing():
    feed_ = parsed(known(number="447"))
    assert (feed_.rounds[0].invitations, feed_.remarks) == (600, ())


def test_an_odd_figure_that_is_confirmed_stays_and_says_why():
    (told,) = parsed(known("dd4", "90", "90"), dd4="90").rounds
    assert (told.pool.bands["491-500"], told.pool.note) == (90, "Two notices say otherwise.")
    assert (told.pool.unexplained, told.note, told.doubts) == (10, "", ())


def test_the_corrections_on_file_are_whole():
    overlay = load()
    assert sorted(overlay) == ["208", "247", "357"]
    assert (overlay["208"][0].in_feed, overlay["208"][0].ours) == ("681", "888")
    assert all(one.reason and one.source for ones in overlay.values() for one in ones)


def test_a_correction_without_a_reason_is_refused(tmp_path):
    path = tmp_path / "feed_corrections.csv"
    path.write_text("round,field,in_feed,ours,reason,source\n208,drawSize,681,888,,Press\n", encoding="utf-8")
    with pytest.raises(RefusedRow, match="line 2: reason is empty"):
        load(path)
