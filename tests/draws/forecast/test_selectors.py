"""What pages ask: the outlook of each living stream, one chance, and how many queries that takes."""

from datetime import date

import pytest

from draws.forecast import Standing, Tally
from draws.models import CategoryVersion, PoolSnapshot, Round
from draws.selectors import Outlook, chance_of, forecast_record, outlooks

pytestmark = pytest.mark.django_db
DAY = date(2026, 10, 1)


@pytest.fixture
def found() -> dict[str, Outlook]:
    return {outlook.stream.key: outlook for outlook in outlooks(DAY)}


def test_every_living_stream_has_an_outlook(found):
    assert list(found) == [
        "trades", "cec", "pnp", "senior-managers", "healthcare", "physicians", "french", "transport",
        "skilled-military",
    ]  # fmt: skip


def test_a_category_without_a_rule_in_force_has_none():
    CategoryVersion.objects.filter(category__slug="trades", version="3").update(effective_to="2026-09-30")
    assert "trades" not in [outlook.stream.key for outlook in outlooks(DAY)]


def test_healthcare_as_of_round_441(found):
    outlook = found["healthcare"]
    assert (outlook.last.number, outlook.standing, outlook.again) == ("441", Standing.SHOWN, Tally(9, 15))
    assert outlook.distribution.interval() == (455, 489)
    assert outlook.chance(475) == pytest.approx(0.69, abs=0.01)
    assert outlook.forecast.rests_on == 13


def test_experience_counts_its_last_thirty_changes(found):
    assert (found["cec"].forecast.changes, found["cec"].forecast.rests_on) == (68, 30)


def test_trades_have_too_few_comparable_changes(found):
    outlook = found["trades"]
    assert (outlook.standing, outlook.forecast.changes, outlook.again) == (Standing.TOO_FEW, 4, Tally(3, 6))
    assert outlook.distribution is None
    assert outlook.chance(600) is None


def test_one_round_leaves_nothing_to_count(found):
    assert (found["skilled-military"].again, found["skilled-military"].waits) == (Tally(0, 0), None)


def test_a_version_newer_than_the_last_round_is_told():
    newest = CategoryVersion.objects.filter(category__slug="healthcare", version="3")
    newest.update(effective_from=date(2026, 9, 20))
    told = {outlook.stream.key: outlook.new_version_on for outlook in outlooks(DAY)}
    assert (told["healthcare"], told["french"], told["cec"]) == (date(2026, 9, 20), None, None)


def test_one_chance():
    chance = chance_of("healthcare", 475)
    assert (chance.score, chance.as_of.number, chance.rests_on) == (475, "441", 13)
    assert chance.chance == pytest.approx(0.69, abs=0.01)


@pytest.mark.parametrize("stream", ["trades", "skilled-military", "fsw", "researchers", "nonsense"])
def test_no_chance_where_none_may_be_said(stream):
    assert chance_of(stream, 600) is None


def test_without_rounds_there_is_nothing():
    PoolSnapshot.objects.all().delete()
    Round.objects.all().delete()
    assert (forecast_record(), outlooks(DAY), chance_of("cec", 520)) == (None, [], None)


def test_a_changed_round_changes_what_is_said():
    before = chance_of("cec", 518).chance
    last = Round.objects.get(number="446")
    last.crs_cutoff = 540
    last.save()
    assert chance_of("cec", 518).chance < before


def test_what_was_worked_out_is_kept(django_assert_num_queries):
    forecast_record()
    with django_assert_num_queries(1):
        chance_of("cec", 518)
    with django_assert_num_queries(3):
        outlooks(DAY)
