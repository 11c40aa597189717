"""The first page: the last cut-offs at a glance, and a score among them."""

import re

import pytest

from draws.models import DataState, PoolSnapshot, Round
from draws.selectors.streams import stream_of, with_stream

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def the_day_after_round_447(time_machine):
    time_machine.move_to("2026-10-02T12:00:00-04:00")


@pytest.mark.parametrize(
    "row",
    [
        "Healthcare and social services 475 4 Sep 2026 3,500 invited same cut-off, −500 invited against",
        "Canadian Experience Class 518 29 Sep 2026 2,000 invited −1 point, same size against 15 Sep 2026",
        "Transport 470 7 Aug 2026 300 invited +40 points, −675 invited against 13 Mar 2024",
        "Skilled military recruits 368 23 Jul 2026 4 invited the first round of its kind",
    ],
)
def test_each_living_stream_has_its_last_round_and_both_changes(words_of, row):
    assert row in words_of("/")


def test_the_streams_that_invite_most_come_first(client):
    content = client.get("/").content.decode()
    names = re.findall(r'<th scope="row"><a [^>]*>([^<]+)</a>', content)
    assert names[:3] == [
        "French-language proficiency",
        "Canadian Experience Class",
        "Healthcare and social services",
    ]
    assert len(names) == 9


def test_below_the_table_it_is_said_that_streams_do_not_compare(client):
    content = client.get("/").content.decode()
    below = content[content.index("</table>") :]
    assert below.split("</p>")[0].endswith(
        "Cut-offs of different streams do not compare: each invites other people."
    )


def test_the_age_of_the_data_is_said(words_of, time_machine):
    time_machine.move_to("2026-11-30T12:00:00-05:00")
    assert "rounds since then are not recorded yet. That was 60 days ago." in words_of("/")


@pytest.mark.parametrize(
    "row",
    ["Education: 462 on 17 September 2025", "General: 529 on 23 April 2024", "(STEM): 491 on 11 April 2024"],
)
def test_a_stream_without_a_round_for_a_year_stands_below_the_others(words_of, row):
    quiet = words_of("/").split("No round in the past year:")[1].split("Source:")[0]
    assert row in quiet
    assert "Transport" not in quiet


def test_every_stream_that_had_a_round_has_its_last_cut_off(words_of):
    words = words_of("/")
    held = {stream_of(round_).name for round_ in with_stream()}
    assert [name for name in held if name not in words] == []


def test_a_category_in_force_that_never_had_a_round_says_so(words_of):
    physicians = Round.objects.filter(category_version__category__slug="physicians")
    PoolSnapshot.objects.filter(round__in=physicians).delete()
    physicians.delete()
    DataState.renew()
    assert "Physicians with Canadian work experience: no round yet" in words_of("/")


def test_the_past_year_ends_with_the_last_recorded_round(words_of, time_machine):
    before = words_of("/").split("Against the one before")[1].split("Source:")[0]
    time_machine.move_to("2028-01-01T12:00:00-05:00")
    assert words_of("/").split("Against the one before")[1].split("Source:")[0] == before


def test_without_rounds_the_page_says_so(words_of):
    PoolSnapshot.objects.all().delete()
    Round.objects.all().delete()
    DataState.renew()
    assert "No round is recorded yet." in words_of("/")


@pytest.mark.parametrize(
    ("score", "answer"),
    [
        ("474", "Between 47,360 and 63,825 of 229,904 people stood at 474 or above: the band 471–480"),
        ("471", "63,825 of 229,904 people stood at 471 or above."),
        ("480", "Between 47,360 and 63,825 of 229,904 people stood at 480 or above"),
        ("481", "47,360 of 229,904 people stood at 481 or above."),
        ("0", "229,904 of 229,904 people stood at 0 or above."),
        ("1,200", "Between 0 and 728 of 229,904 people stood at 1,200 or above"),
        ("1200", "Between 0 and 728 of 229,904 people stood at 1,200 or above: the band 601–1,200"),
    ],
)
def test_a_score_is_held_against_the_pool_and_nothing_is_interpolated(words_of, score, answer):
    assert answer in words_of(f"/?score={score}")


def test_the_pool_has_its_day_and_its_round(words_of):
    words = words_of("/?score=474")
    assert "The pool on 27 September 2026, 229,904 people" in words
    assert "with round 447 of 1 October 2026" in words


def test_the_score_stands_among_the_cut_offs(words_of):
    assert "This score, 474" in words_of("/?score=474")
    assert "This score, 1,200" in words_of("/?score=1200")
    assert "This score" not in words_of("/")


@pytest.mark.parametrize(
    "wrong", ["", "abc", "-1", "1201", "1,201", "1_000", "10,00", "47.5", "9" * 5000, "<b>"]
)
def test_what_is_no_score_is_kept_and_the_remedy_said(client, wrong):
    response = client.get("/", {"score": wrong})
    content = response.content.decode()
    assert response.status_code == 200
    assert "Type a whole number from 0 to 1,200, such as 474." in content
    assert 'aria-describedby="id_score_error"' in content
    assert response.context["form"]["score"].value() == wrong
    assert "people stood at" not in content


def test_the_first_visit_shows_no_error(client):
    assert "Type a whole number" not in client.get("/").content.decode()


def test_without_a_pool_the_page_says_so(words_of):
    PoolSnapshot.objects.all().delete()
    DataState.renew()
    assert "No figures of the pool are recorded yet." in words_of("/?score=474")


def test_a_corrected_cut_off_is_shown_at_once(words_of):
    words_of("/")
    round_ = Round.objects.get(number="441")
    round_.crs_cutoff = 474
    round_.save()
    assert "Healthcare and social services 474" in words_of("/")


def test_the_first_reader_after_a_change_costs_eleven_queries(client, django_assert_num_queries):
    DataState.renew()
    with django_assert_num_queries(11):
        client.get("/?score=474")


def test_a_reader_with_a_cookie_costs_two(client, django_assert_num_queries):
    client.get("/?score=474")
    with django_assert_num_queries(2):
        client.get("/?score=474", headers={"cookie": "some=thing"})
