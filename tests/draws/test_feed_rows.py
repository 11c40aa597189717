"""The feed beside the record: new, the same or different, field by field, and what stands against it."""

from datetime import UTC, date, datetime

import pytest

from draws.feed import parse
from draws.feed.pool import BAND_FIELDS
from draws.models import CategoryVersion, Round, RoundDraft
from draws.selectors.feed_checks import compare
from draws.selectors.feed_rows import category_names
from tests.draws.feed.invented import NO_POOL, feed, record

pytestmark = pytest.mark.django_db
TODAY = date(2026, 10, 20)
HEALTHCARE = "Healthcare and Social Services Occupations, 2026-Version 3"


def compared(*records):
    return compare(parse(feed(*records), names=category_names(), overlay={}), today=TODAY)


def only(*records):
    (row,) = compared(*records).rows
    return row


def as_recorded(number: str) -> dict:
    """A record that says exactly what our round says."""
    held = Round.objects.get(number=number)
    href = held.source_url.removeprefix("https://www.canada.ca")
    return record(
        number,
        drawNumberURL=f"<a href='{href}'>{number}</a>",
        drawDate=held.date.isoformat(),
        drawDateFull="",
        drawName=held.official_name,
        drawSize=f"{held.invitations:,}",
        drawCRS=str(held.crs_cutoff),
        drawDateTime=held.issued_at.isoformat() if held.issued_at else "",
        drawCutOff=held.tie_break_at.isoformat() if held.tie_break_at else "",
        **NO_POOL,
    )


def changes(number: str, **changed) -> list[tuple]:
    row = only({**as_recorded(number), **changed})
    return [(change.field, change.old, change.new) for change in row.changes]


def findings(row) -> list[tuple[str, bool]]:
    return [(finding.field, finding.is_error) for finding in row.findings]


def test_a_round_that_is_not_recorded_is_new_and_the_next_one_is_usual():
    row = only(record("448"))
    assert (row.state, row.held, row.findings) == ("new", None, ())


def test_a_round_that_says_what_we_say_is_the_same():
    row = only(as_recorded("398"))
    assert (row.state, row.changes, row.findings) == ("same", (), ())


@pytest.mark.parametrize(
    ("changed", "change"),
    [
        ({"drawSize": "4,100"}, ("invitations", 4000, 4100)),
        ({"drawCRS": "468"}, ("crs_cutoff", 467, 468)),
        ({"drawDate": "2026-02-19"}, ("date", date(2026, 2, 20), date(2026, 2, 19))),
        (
            {"drawName": "Healthcare and social services occupations, 2026-Version 3"},
            ("official_name", HEALTHCARE, "Healthcare and social services occupations, 2026-Version 3"),
        ),
        (
            {"drawCutOff": "December 9, 2025 at 18:22:07 UTC"},
            (
                "tie_break_at",
                datetime(2025, 12, 9, 18, 22, 6, tzinfo=UTC),
                datetime(2025, 12, 9, 18, 22, 7, tzinfo=UTC),
            ),
        ),
    ],
)
def test_what_differs_is_told_field_by_field(changed, change):
    assert changes("398", **changed) == [change]


def test_another_stream_differs_in_all_that_makes_it():
    version = CategoryVersion.objects.get(category__slug="healthcare", version="3")
    assert changes("398", drawName="General") == [
        ("kind", "category", "general"),
        ("category_version", version, None),
        ("official_name", HEALTHCARE, "General"),
    ]


def test_what_the_feed_leaves_out_is_no_difference():
    silent = {"drawDateTime": "", "drawCutOff": "", "drawNumberURL": "", **NO_POOL}
    assert changes("398", **silent) == []


def test_a_time_that_we_have_not_is_a_difference():
    told = datetime(2026, 10, 1, 14, 0, tzinfo=UTC)
    assert changes("447", drawDateTime="October 1, 2026 at 14:00:00 UTC") == [("issued_at", None, told)]


def pool_as_recorded(number: str) -> dict[str, str]:
    pool = Round.objects.get(number=number).pool
    bands = list(pool.bands.values())
    figures = {field: str(people) for field, people in zip(BAND_FIELDS, bands, strict=True)}
    sums = {"dd3": str(sum(bands[2:7])), "dd9": str(sum(bands[7:12])), "dd18": str(pool.total)}
    return figures | sums | {"drawDistributionAsOn": f"{pool.as_of:%B} {pool.as_of.day}, {pool.as_of.year}"}


def test_a_pool_differs_band_by_band():
    told = pool_as_recorded("398")
    assert changes("398", **told) == []
    assert changes("398", **told | {"dd17": "9", "dd18": "999,999"}) == [
        ("pool.0-300", int(told["dd17"]), 9),
        ("pool.total", int(told["dd18"]), 999_999),
    ]


def test_a_new_name_alone_is_called_a_renaming():
    renamed = {**as_recorded("447"), "drawName": "Trades occupations, 2026-Version 3"}
    assert only(renamed).is_only_renamed
    assert not only({**renamed, "drawCRS": "470"}).is_only_renamed


def test_french_names_and_addresses_are_no_difference():
    link = {"drawNumberURL": "<a href='/fr/ronde.html?q=398'>398</a>"}
    name = {"drawName": "Professions de la santé et des services sociaux 2026-version 3"}
    assert changes("398", **link, **name) == []


def test_what_only_we_have_is_told_within_the_range_of_the_feed():
    comparison = compared(as_recorded("92"), as_recorded("91a"), as_recorded("90"))
    assert comparison.only_here == ("91b",)


def test_a_refused_record_is_not_called_missing():
    comparison = compared(as_recorded("92"), {**as_recorded("91b"), "drawCRS": "?"}, as_recorded("91a"))
    assert (comparison.only_here, len(comparison.refusals)) == ((), 1)


def test_a_version_that_is_not_recorded_keeps_the_round_out_with_the_remedy():
    row = only(record("448", drawName="Healthcare occupations, 2027-Version 4"))
    (error,) = row.errors
    assert error.message == ("There is no version 4 of “healthcare” on record. Record it, then import again.")


def test_a_category_that_staff_recorded_is_known():
    category = CategoryVersion.objects.get(category__slug="stem", version="3")
    category.official_name = "Builders of everything"
    category.save()
    row = only(record("448", drawName="Builders of everything, 2026-Version 3"))
    assert (row.told.category, row.figures["category_version"]) == ("stem", category)


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({"drawCRS": "240"}, [("crs_cutoff", False)]),
        ({"drawSize": "60,000"}, [("invitations", False)]),
        ({"drawDate": "2026-10-17", "drawDateFull": ""}, [("date", False), ("issued_at", False)]),
        ({"drawDate": "2026-10-21", "drawDateFull": ""}, [("date", True), ("issued_at", False)]),
        ({"drawCutOff": "October 15, 2026 at 10:00:00 UTC"}, [("tie_break_at", False)]),
        ({"dd18": "13,100"}, [("pool", False)]),
        ({"dd3": "1,600"}, [("pool", False)]),
        ({"drawDateFull": "October 13, 2026"}, [("date", False)]),
    ],
)
def test_a_new_round_goes_through_the_checks(changed, found):
    assert findings(only(record("448", **changed))) == found


def test_a_gap_is_seen_and_the_rounds_of_one_feed_follow_each_other():
    assert findings(only(record("449"))) == [("number", False)]
    rows = compared(record("449", drawName="General"), record("448")).rows
    assert [findings(row) for row in rows] == [[], []]


def test_what_was_unusual_already_is_not_asked_again():
    assert findings(only({**as_recorded("176"), "drawCutOff": "September 12, 2020 at 22:46:00 UTC"})) == []
    assert findings(only({**as_recorded("176"), "drawCRS": "76"})) == [("crs_cutoff", False)]


def test_filling_a_gap_is_measured_by_what_came_before_it():
    hole = as_recorded("300")
    Round.objects.filter(number="300").delete()
    assert findings(only(hole)) == []


def test_a_number_that_stands_with_and_without_a_letter_is_asked_about():
    assert ("number", False) in findings(only(as_recorded("91a") | {"drawNumber": "91"}))


def test_a_draft_that_someone_works_on_is_asked_about():
    draft = RoundDraft.objects.create(number="448")
    assert findings(only(record("448"))) == [("number", False)]
    RoundDraft.objects.filter(pk=draft.pk).update(origin="feed")
    assert findings(only(record("448"))) == []


def test_it_takes_six_queries(django_assert_num_queries):
    parsed = parse(feed(*(as_recorded(str(number)) for number in range(300, 340)), record("448")))
    with django_assert_num_queries(6):
        compare(parsed, today=TODAY)
