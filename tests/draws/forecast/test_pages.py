"""The pages of the forecast: what they say, of when, and what they do with any score."""

import re

import pytest
from django.utils.html import strip_tags

from draws.models import PoolSnapshot, Round
from draws.selectors import forecast_record

pytestmark = pytest.mark.django_db
FORECAST, SCORECARD = "/draws/forecast/", "/draws/forecast/scorecard/"
COVERAGE = "Data to round 447, 1 October 2026; rounds since then are not recorded yet."
REMEDY = "Type a whole number from 0 to 1,200, such as 474."


@pytest.fixture(autouse=True)
def _day(time_machine) -> None:
    time_machine.move_to("2026-10-02T12:00:00-04:00")


@pytest.fixture
def words_of(client):
    """The words of a page, blanks folded."""

    def words(address: str) -> str:
        response = client.get(address)
        assert response.status_code == 200, address
        parted = re.sub(r"</(dt|dd|td|th|span)>", " ", response.content.decode())
        return re.sub(r"\s+", " ", strip_tags(parted))

    return words


@pytest.mark.parametrize("address", [FORECAST, SCORECARD])
def test_every_page_says_how_far_the_data_go(words_of, address):
    assert COVERAGE in words_of(address)


def test_without_a_score_the_last_cutoff_is_the_score(words_of):
    words = words_of(FORECAST)
    assert "If you stood at the last cut-off" in words
    assert "As of round 447, 1 October 2026" in words
    assert "Information, not a promise." in words
    assert (
        "Canadian Experience Class 518 in round 446, 29 Sep 2026 76 % from 512 to 521 30 of 42 "
        "37 of 42 cut-offs inside; error 0.042, simple 0.046; rests on its last 30 changes." in words
    )


@pytest.mark.parametrize(
    ("score", "cec", "healthcare", "french"),
    [("475", "under 1 %", "69 %", "over 99 %"), ("515", "19 %", "over 99 %", "over 99 %")],
)
def test_the_chance_of_a_score(words_of, score, cec, healthcare, french):
    words = words_of(f"{FORECAST}?score={score}")
    assert f"If you had {score} points" in words
    assert f"518 in round 446, 29 Sep 2026 {cec} from" in words
    assert f"475 in round 441, 4 Sep 2026 {healthcare} from" in words
    assert f"382 in round 437, 19 Aug 2026 {french} from" in words


@pytest.mark.parametrize("score", ["1200", "1,200", "1%20200"])
def test_a_score_of_four_figures_is_read_and_written_with_its_thousands_apart(words_of, score):
    assert "If you had 1,200 points" in words_of(f"{FORECAST}?score={score}")


@pytest.mark.parametrize("score", ["abc", "-1", "1201", "1_000", "47.5", "%00", "", "9" * 400])
def test_what_is_no_score_gets_a_remedy_and_keeps_what_was_typed(client, score):
    response = client.get(f"{FORECAST}?score={score}")
    assert response.context["form"]["score"].errors == [REMEDY]
    assert REMEDY in response.content.decode()
    assert response.context["score"] is None


def test_what_was_typed_stays(client):
    content = client.get(f"{FORECAST}?score=<470>").content.decode()
    assert 'value="&lt;470&gt;"' in content
    assert 'aria-invalid="true" aria-describedby="id_score_error"' in content


def test_streams_with_too_few_rounds_show_a_count_and_why(words_of):
    words = words_of(FORECAST)
    assert (
        "Trades 476 in round 447, 1 Oct 2026 3 of 6 Too few rounds to say: 4 comparable changes, "
        "and 6 rounds scored. We want 5 comparable changes and 5 rounds." in words
    )
    assert "Skilled military recruits 368 in round 430, 23 Jul 2026 –" in words


def test_a_stream_that_does_no_better_shows_a_count_and_why(words_of, monkeypatch):
    monkeypatch.setattr("draws.forecast.scoring.Scores.beats_simple", False)
    words = words_of(FORECAST)
    assert "Healthcare and social services 475 in round 441, 4 Sep 2026 9 of 15 On past rounds" in words
    assert "Of no stream is there enough to say more" in words
    assert "no better than the simple one, not shown" in words_of(SCORECARD)


def test_days_are_windows_and_no_date(words_of):
    words = words_of(FORECAST)
    assert "Healthcare and social services 71 8 163 14 of 37 22 of 37 30 of 37" in words
    assert "Skilled military recruits One round so far: nothing to count." in words


@pytest.mark.parametrize(("day", "told"), [("2026-11-02", False), ("2026-11-03", True)])
def test_points_that_changed_since_are_told(words_of, time_machine, day, told):
    time_machine.move_to(f"{day}T12:00:00-05:00")
    assert ("CRS points are reported to have changed on 3 November 2026" in words_of(FORECAST)) is told


@pytest.mark.parametrize("address", [FORECAST, SCORECARD])
def test_it_says_what_it_cannot_know(words_of, address):
    assert "Who in the pool belongs to a category: only the pool as a whole is published" in words_of(address)


def test_the_scorecard_holds_ours_against_the_simple_one(words_of):
    words = words_of(SCORECARD)
    assert "Of 128 cut-offs outside the rounds for provincial nominees, 103 fell inside" in words
    assert (
        "Without provincial nominees 128 0.092 / 0.117 0.307 / 0.546 16.5 / 16.6 103 of 128, 80 % 61" in words
    )
    assert "Without provincial nominees, from 1 January 2025 on 70 0.073 / 0.088" in words
    assert "Healthcare and social services 15 0.081 / 0.108" in words
    assert "Trades too few rounds, not shown 6" in words


def test_the_scorecard_draws_what_its_table_says(client, words_of):
    assert "70 to 80 % 75 % 77 % 219" in words_of(SCORECARD)
    content = client.get(SCORECARD).content.decode()
    assert content.count('class="dot dot--strong"') == 10
    assert "<title>said 75 %, came true in 77 % of 219</title>" in content
    assert "the one furthest from the diagonal said 45 % and came true in 35 %" in content


@pytest.mark.parametrize("address", [FORECAST, SCORECARD])
def test_without_rounds_the_pages_say_so(words_of, address):
    PoolSnapshot.objects.all().delete()
    Round.objects.all().delete()
    assert "There are no rounds to" in words_of(address)


@pytest.mark.parametrize("address", ["/draws/", "/draws/categories/healthcare/", "/about/"])
def test_other_pages_lead_there(client, address):
    assert f'href="{FORECAST}"' in client.get(address).content.decode()


@pytest.mark.parametrize(
    ("address", "queries"), [(FORECAST, 4), (f"{FORECAST}?score=475", 4), (SCORECARD, 3)]
)
def test_the_pages_keep_to_their_queries(client, django_assert_num_queries, address, queries):
    forecast_record()
    with django_assert_num_queries(queries):
        client.get(address)
