"""What stands behind the history: rounds as lines, streams by key, the pool by score, what is kept."""

from datetime import date

import pytest
from django.utils import translation

from draws.figures import number, signed
from draws.models import Category, DataState, PoolSnapshot, Round
from draws.selectors import (
    all_streams,
    at_or_above,
    latest_of_each_stream,
    latest_snapshot,
    lines_of,
    months_of,
    ranges_by_stream,
    rounds_of_any,
    stream_of,
)
from draws.views.kept import until_data_change

pytestmark = pytest.mark.django_db


def test_a_line_is_its_round_and_leads_to_its_page():
    rounds = Round.objects.select_related("category_version__category")
    for line, round_ in zip(lines_of(rounds), rounds, strict=True):
        assert line.address == round_.get_absolute_url()
        assert line.stream == stream_of(round_)
        assert (line.number, line.date, line.crs_cutoff) == (round_.number, round_.date, round_.crs_cutoff)


def test_lines_cost_two_queries(django_assert_num_queries):
    with django_assert_num_queries(2):
        assert len(lines_of(Round.objects.all())) == 448


def test_the_streams_divide_the_rounds():
    keys = [stream.key for stream in all_streams()]
    assert len(keys) == len(set(keys)) == 16
    assert sum(rounds_of_any([key]).count() for key in keys) == 448
    assert rounds_of_any(keys).count() == 448


@pytest.mark.parametrize(("keys", "count"), [([], 0), (["none"], 0), (["general", "fsw"], 179)])
def test_rounds_of_several_streams(keys, count):
    assert rounds_of_any(keys).count() == count


@pytest.mark.parametrize(
    ("key", "filter_"),
    [("general", "kind=general"), ("pnp", "program=pnp"), ("french", "category=french")],
)
def test_a_stream_knows_its_filter(key, filter_):
    [stream] = [stream for stream in all_streams() if stream.key == key]
    assert stream.filter == filter_


def test_the_last_rounds_are_those_of_the_day_with_the_change_against_the_one_before():
    latest = {last.stream.key: last for last in latest_of_each_stream(date(2026, 2, 20))}
    change = latest["healthcare"].change
    assert latest["healthcare"].round.number == "398"
    assert (change.previous.number, change.cutoff, change.invitations, change.days) == ("385", -9, 3000, 71)


def test_the_round_before_may_be_older_than_a_year():
    latest = {last.stream.key: last for last in latest_of_each_stream(date(2026, 8, 7))}
    assert latest["transport"].change.previous.number == "289"


def test_the_last_rounds_cost_two_queries(django_assert_num_queries):
    with django_assert_num_queries(2):
        latest_of_each_stream(date(2026, 10, 1))


@pytest.mark.parametrize(("on", "number"), [("2026-10-01", "447"), ("2026-09-30", "446")])
def test_the_last_snapshot_of_a_day(on, number):
    assert latest_snapshot(date.fromisoformat(on)).round.number == number


def test_before_the_first_snapshot_there_is_none():
    assert latest_snapshot(date(2015, 2, 1)) is None


def test_every_band_is_exact_at_its_lower_end_and_open_within():
    pool = latest_snapshot(date(2026, 10, 1))
    found = [at_or_above(pool, score) for score in (601, 600, 502, 501)]
    assert [(each.least, each.most) for each in found] == [
        (728, 728),
        (728, 21798),
        (728, 21798),
        (21798, 21798),
    ]


def test_an_empty_band_is_exact_throughout():
    pool = PoolSnapshot(band_601_1200=5, **{f"band_{b}": 0 for b in ("501_600", "491_500")})
    assert at_or_above(pool, 550).exact
    assert at_or_above(pool, 550).most == 5


@pytest.mark.parametrize("score", [-1, 1201])
def test_a_score_that_nobody_can_have_is_refused(score):
    with pytest.raises(ValueError, match=str(score)):
        at_or_above(latest_snapshot(date(2026, 10, 1)), score)


def test_months_after_the_last_round_are_not_known():
    months = months_of(2026, lines_of(Round.objects.filter(date__year=2026)), last=date(2026, 10, 1))
    assert [month.known for month in months] == [True] * 10 + [False] * 2
    assert sum(month.rounds for month in months) == 59


def test_no_rounds_have_no_ranges():
    assert ranges_by_stream([]) == []


def test_what_was_made_is_kept_until_the_data_change():
    made = []
    keep = until_data_change(lambda name: made.append(name) or len(made))
    assert [keep("a"), keep("a"), keep("b")] == [1, 1, 2]
    DataState.renew()
    assert keep("a") == 3


def test_what_was_made_is_kept_for_each_language():
    name = until_data_change(lambda slug: Category.objects.get(slug=slug).name)
    assert name("trades") == "Trades"
    with translation.override("fr"):
        assert name("trades") == Category.objects.get(slug="trades").name_fr


@pytest.mark.parametrize(("value", "text"), [(4000, "4,000"), (470.5, "470.5"), (475.0, "475"), (0, "0")])
def test_a_half_is_written_only_where_there_is_one(value, text):
    assert number(value) == text


@pytest.mark.parametrize(("value", "text"), [(3000, "+3,000"), (-9, "−9"), (0, "0")])
def test_a_change_has_its_sign(value, text):
    assert signed(value) == text
