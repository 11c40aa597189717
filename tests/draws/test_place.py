"""The place of a round among those of its stream, in figures and in words; each against the record."""

from datetime import date

import pytest

from draws.models import Round
from draws.selectors import (
    Coverage,
    Moves,
    Place,
    Range,
    Rank,
    Stream,
    coverage,
    moves_up_to,
    next_in_stream,
    place_of,
    rounds_beside,
    rounds_of,
    stream_of,
    year_up_to,
)
from draws.selectors.streams import a_year_before
from draws.wording import place

pytestmark = pytest.mark.django_db
HEALTHCARE = Stream("healthcare", "category", "Healthcare and social services", "Healthcare")


def of(number: str) -> tuple[Round, list[Round]]:
    """A round, and the rounds of its stream."""
    round_ = Round.objects.get(number=number)
    return round_, list(rounds_of(stream_of(round_).key))


def placed(number: str) -> list[str]:
    """The sentences about a round."""
    round_, in_stream = of(number)
    return place.placed(place_of(round_, in_stream), stream_of(round_), coverage())


def test_round_385_in_its_year_and_since_the_first():
    place = place_of(*of("385"))
    assert (place.year, place.first_year) == (2025, 2023)
    assert place.in_year_then == place.in_year_now == Rank(lower=4, same=0, higher=2)
    assert place.ever_then == Rank(lower=9, same=1, higher=2)
    assert (place.since.extreme, place.since.round.number) == ("highest", "349")


def test_what_a_round_was_and_what_it_is_by_now():
    place = place_of(*of("357"))
    assert (place.in_year_then.lower, place.in_year_then.of) == (0, 3)
    assert (place.in_year_now.lower, place.in_year_now.of) == (3, 7)
    assert place.has_changed
    assert not place_of(*of("447")).has_changed


@pytest.mark.parametrize(
    ("number", "sentences"),
    [
        (
            "385",
            [
                "Third highest healthcare cut-off of 2025 when it was held, of 7 rounds.",
                "The highest since round 349 of 4 Jun 2025, which was at 504.",
            ],
        ),
        (
            "357",
            [
                "Lowest healthcare cut-off of 2025 when it was held, of 3 rounds.",
                "By the end of 2025: fourth lowest of 7.",
                "The lowest since round 327 of 20 Nov 2024, which was at 463.",
            ],
        ),
        ("398", ["First healthcare round of 2026.", "By round 447 of 1 October 2026: lowest of 3."]),
        (
            "441",
            ["Highest healthcare cut-off of 2026 when it was held, of 3 rounds, the same as 1 other."],
        ),
        (
            "208",
            [
                "Of 21 Provincial Nominee Program cut-offs of 2021 when it was held: 12 lower, 8 higher.",
                "By the end of 2021: 16 lower, 8 higher.",
                "The highest since round 203 of 1 Sep 2021, which was at 764.",
            ],
        ),
    ],
)
def test_what_is_remarkable_is_said_with_its_ties(number: str, sentences: list[str]):
    assert placed(number) == sentences


@pytest.mark.parametrize(
    ("rank", "words"),
    [
        (Rank(0, 0, 0), "the only one"),
        (Rank(0, 2, 0), "all 3 the same"),
        (Rank(0, 0, 1), "lowest of 2"),
        (Rank(1, 0, 5), "second lowest of 7"),
        (Rank(5, 0, 4), "fifth highest of 10"),
        (Rank(5, 0, 5), "5 lower, 5 higher"),
        (Rank(6, 1, 7), "6 lower, 7 higher, 1 the same"),
        (Rank(3, 2, 0), "highest of 6, the same as 2 others"),
    ],
)
def test_a_rank_in_few_words(rank: Rank, words: str):
    assert place.rank_words(rank) == words


def test_a_year_of_equal_cutoffs_has_no_lowest():
    level = Rank(0, 2, 0)
    equal = Place(2025, 2023, level, level, level, level, None)
    assert place.placed(equal, HEALTHCARE, Coverage("447", date(2026, 10, 1))) == [
        "All 3 healthcare rounds of 2025 had this cut-off when it was held."
    ]


@pytest.mark.parametrize(
    ("number", "name"),
    [
        ("398", "healthcare"),
        ("437", "French"),
        ("446", "Canadian Experience Class"),
        ("294", "general"),
    ],
)
def test_a_stream_stands_in_a_sentence_as_one_writes_it(number: str, name: str):
    assert place.in_sentence(stream_of(Round.objects.get(number=number))) == name


def test_a_stream_named_by_its_letters_keeps_them():
    stem = Stream("stem", "category", "Science and such (STEM)", "STEM")
    assert place.in_sentence(stem) == "STEM"


def test_the_year_up_to_a_round_is_its_own():
    round_, in_stream = of("398")
    found = year_up_to(round_, in_stream)
    assert found == Range(462, 510, 8)
    assert place.past_year(found, HEALTHCARE) == (
        "In the twelve months up to this round, healthcare cut-offs lay between 462 and 510, in 8 rounds."
    )


@pytest.mark.parametrize(("number", "found"), [("301", Range(422, 463, 4)), ("42", Range(450, 538, 27))])
def test_the_year_up_to_a_round_after_a_leap_day_is_no_day_short(number: str, found: Range):
    assert year_up_to(*of(number)) == found


@pytest.mark.parametrize(
    ("day", "before"),
    [("2024-07-05", "2023-07-05"), ("2024-02-29", "2023-02-28"), ("2025-02-28", "2024-02-28")],
)
def test_a_year_before_a_day_is_the_same_day_of_the_calendar(day: str, before: str):
    assert a_year_before(date.fromisoformat(day)) == date.fromisoformat(before)


def test_the_only_round_of_twelve_months_says_so():
    round_, in_stream = of("252")
    words = place.past_year(year_up_to(round_, in_stream), HEALTHCARE)
    assert words == "It was the only healthcare round in the twelve months up to it."


def test_how_a_stream_moved_up_to_a_round():
    moves = moves_up_to(*of("441"))
    assert moves == Moves(lower=8, same=1, higher=6, median=10, largest=47)
    assert place.moved(moves, HEALTHCARE) == place.Moved(
        "Until then the next healthcare cut-off had been:",
        (
            "lower 8 times",
            "the same 1 time",
            "higher 6 times",
            "10 points away in the median, 47 at most",
        ),
    )


@pytest.mark.parametrize(
    ("moves", "counts"),
    [
        (
            Moves(8, 0, 5, 13, 47),
            ("lower 8 times", "higher 5 times", "13 points away in the median, 47 at most"),
        ),
        (Moves(0, 2, 0, 0, 0), ("the same 2 times",)),
        (Moves(0, 1, 0, 0, 0), ("the same 1 time",)),
    ],
)
def test_what_never_happened_is_not_counted(moves, counts):
    assert place.moved(moves, HEALTHCARE).counts == counts


def test_the_first_of_a_stream_has_not_moved():
    assert moves_up_to(*of("252")) is None


def test_one_move_is_no_median():
    assert place.moved(Moves(1, 0, 0, 13, 13), HEALTHCARE) == place.Moved(
        "Until then the healthcare cut-off had changed once, by 13 points."
    )


@pytest.mark.parametrize(
    ("cutoff", "words"), [(467, "the same"), (468, "1 point lower"), (463, "4 points higher")]
)
def test_what_came_next(cutoff: int, words: str):
    assert place.followed(Round.objects.get(number="398"), cutoff) == words


def test_the_next_of_a_stream():
    assert next_in_stream(*of("385")).number == "398"
    assert next_in_stream(*of("441")) is None


def test_the_other_streams_of_that_day_begin_with_the_yardsticks():
    beside = rounds_beside(Round.objects.get(number="379"))
    assert [(found.number, found.crs_cutoff) for found in beside] == [
        ("378", 533), ("294", 529), ("377", 738), ("376", 416), ("368", 505), ("367", 462),
    ]  # fmt: skip


def test_a_round_of_a_yardstick_is_held_against_the_other():
    assert rounds_beside(Round.objects.get(number="446"))[0].number == "294"


def test_the_first_round_has_none_beside_it():
    assert rounds_beside(Round.objects.get(number="1")) == []
