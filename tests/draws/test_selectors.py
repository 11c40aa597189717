"""The facts that pages show, each against a published figure."""

from datetime import date

import pytest

from draws import reference
from draws.models import Category, CategoryVersion, PoolSnapshot, Round
from draws.selectors import (
    Coverage,
    Range,
    change_since_previous,
    coverage,
    data_version,
    last_round_of_each_stream,
    listings_of,
    next_round,
    previous_in_stream,
    previous_round,
    range_in_year,
    rounds_of,
    shares,
    stream_of,
    usual_gap,
    version_diff,
    versions_of,
    year_to_date,
)

pytestmark = pytest.mark.django_db


def round_(number: str) -> Round:
    return Round.objects.get(number=number)


def test_round_398_against_the_one_before_it_in_healthcare():
    change = change_since_previous(round_("398"))
    assert change.previous.number == "385"
    assert (change.cutoff, change.invitations, change.days) == (-9, 3000, 71)


def test_the_first_round_of_a_stream_has_none_before_it():
    assert previous_in_stream(round_("252")) is None
    assert change_since_previous(round_("252")) is None


def test_the_usual_gap_is_the_median_of_the_gaps_before_the_one_that_ends_with_the_round():
    # 8, 112, 111, 142, 138, 163, 33, 48, 28, 57, 30 and 27 days; the 71 up to the round are held against it
    assert usual_gap(round_("398")) == 52.5
    assert usual_gap(round_("252")) is None


def test_a_single_gap_has_no_usual_one_before_it():
    second = rounds_of("healthcare").order_by("sequence")[1]
    assert usual_gap(second) is None


def test_2023_up_to_round_252():
    year = year_to_date(round_("252"))
    assert (year.year, year.rounds, year.invitations) == (2023, 16, 59_548)


@pytest.mark.parametrize(
    ("year", "rounds", "invitations"),
    [
        (2015, 23, 31_063),
        (2016, 27, 33_782),
        (2017, 30, 86_023),
        (2018, 28, 89_800),
        (2020, 37, 107_350),
        (2021, 42, 114_431),
        (2024, 52, 98_903),
        (2025, 58, 113_998),
    ],
)
def test_years_add_up_to_the_published_totals(year, rounds, invitations):
    last = Round.objects.filter(date__year=year).order_by("-sequence").first()
    to_date = year_to_date(last)
    assert (to_date.rounds, to_date.invitations) == (rounds, invitations)


def test_the_ranges_of_2024():
    assert range_in_year("general", 2024) == Range(524, 549, 9)
    assert range_in_year("healthcare", 2024) == Range(422, 463, 3)
    assert range_in_year("general", 2025) is None


def test_91a_comes_before_91b_before_92():
    numbers = Round.objects.filter(sequence__range=(9000, 9200)).order_by("sequence")
    assert list(numbers.values_list("number", flat=True)) == ["90", "91a", "91b", "92"]
    assert next_round(round_("91a")).number == "91b"
    assert previous_round(round_("92")).number == "91b"


def test_91a_and_91b_are_of_different_streams():
    assert [stream_of(round_(number)).key for number in ("91a", "91b")] == ["fst", "pnp"]


def test_healthcare_1_to_2_adds_8_and_removes_6():
    diff = version_diff(CategoryVersion.objects.get(category__slug="healthcare", version="2"))
    assert [group.code for group in diff.added] == [
        "31120", "32104", "32111", "32123", "32124", "32129", "41300", "42201",
    ]  # fmt: skip
    assert [group.code for group in diff.removed] == ["31204", "32200", "32209", "33109", "41320", "42203"]
    assert diff.total == 37


def test_healthcare_3_lists_what_2_did():
    newest, *_ = versions_of(Category.objects.get(slug="healthcare"))
    assert (newest.version.version, newest.added, newest.removed, newest.total) == ("3", [], [], 37)


@pytest.mark.parametrize(
    ("slug", "version", "added", "removed"), [("stem", "2", 6, 19), ("trades", "2", 19, 4)]
)
def test_other_lists_changed_as_announced(slug, version, added, removed):
    diff = version_diff(CategoryVersion.objects.get(category__slug=slug, version=version))
    assert (len(diff.added), len(diff.removed)) == (added, removed)


def test_versions_of_a_category_take_few_queries(django_assert_max_num_queries):
    category = Category.objects.get(slug="healthcare")
    with django_assert_max_num_queries(3):
        versions_of(category)


def test_the_last_round_of_each_living_stream():
    last = {stream_of(found).key: found.number for found in last_round_of_each_stream(date(2026, 10, 1))}
    assert last["trades"] == "447"
    assert last["healthcare"] == "441"
    assert last["cec"] == "446"
    assert "general" not in last


def test_the_last_rounds_are_those_of_the_day_asked_about():
    last = {stream_of(found).key: found.number for found in last_round_of_each_stream(date(2024, 4, 23))}
    assert last["general"] == "294"


def test_how_far_the_data_go():
    assert coverage() == Coverage("447", date(2026, 10, 1))


def test_without_rounds_there_is_no_coverage():
    PoolSnapshot.objects.all().delete()
    Round.objects.all().delete()
    assert coverage() is None


def test_an_occupation_listed_by_three_versions_in_a_row_is_listed_once():
    (listing,) = listings_of("31301")
    assert (listing.category.slug, listing.versions) == ("healthcare", ["1", "2", "3"])
    assert (listing.since, listing.until) == (date(2023, 5, 31), None)


def test_a_pause_parts_two_listings():
    transport = [found for found in listings_of("72404") if found.category.slug == "transport"]
    assert [(found.since, found.until) for found in transport] == [
        (date(2026, 2, 18), None),
        (date(2023, 5, 31), date(2025, 2, 26)),
    ]


def test_shares_of_the_pool_are_those_at_or_above_a_band():
    bands = shares(PoolSnapshot.objects.get(round__number="398"))
    assert (bands[0].lowest, bands[0].highest) == (601, 1200)
    assert bands[-1].at_or_above == pytest.approx(100.0)
    assert len(bands) == 15


def at_or_above_of(pool: PoolSnapshot) -> dict[int, int]:
    """How many people each band's share stands for, by the band's lowest score."""
    return {band.lowest: round(band.at_or_above * pool.total / 100) for band in shares(pool)}


def test_people_in_no_band_count_from_the_band_that_the_note_names():
    people = at_or_above_of(PoolSnapshot.objects.get(round__number="247"))
    assert people[501] == 604 + 884
    assert people[491] == 604 + 884 + 680 + 180
    assert people[451] == 604 + 884 + 680 + 3_001 + 21_544 + 17_111 + 13_351 + 180
    assert people[0] == 230_189


@pytest.mark.parametrize("note", ["Printed so.", "451–460 or 491–500 was mistyped."])
def test_people_in_no_known_band_count_in_the_last_row_only(note):
    pool = PoolSnapshot.objects.get(round__number="247")
    pool.note = note
    people = at_or_above_of(pool)
    assert (people[301], people[0]) == (230_189 - 5_585 - 180, 230_189)


@pytest.mark.parametrize("model", [Round, CategoryVersion, Category, PoolSnapshot])
def test_any_change_of_the_data_is_a_new_version(model):
    before = data_version()
    model.objects.first().save()
    assert data_version() != before


def test_the_reference_rows_are_plain_and_whole(django_assert_max_num_queries):
    with django_assert_max_num_queries(3):
        versions, rounds = reference.category_versions(), reference.rounds()
    assert (len(versions), len(rounds)) == (22, 448)
    assert sum(len(version.occupations) for version in versions) == 258
    assert [row.number for row in rounds if row.number.startswith("91")] == ["91a", "91b"]


def test_a_reference_row_says_none_for_what_does_not_apply():
    row = next(row for row in reference.rounds() if row.number == "294")
    assert (row.kind, row.program, row.category, row.category_version) == ("general", None, None, None)
    french = next(row for row in reference.category_versions() if row.category == "french")
    assert (french.min_months, french.min_credential, french.occupations) == (None, None, frozenset())
