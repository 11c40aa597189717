"""Invented rounds for the tests of the forecast."""

from datetime import date, timedelta

from draws.forecast import PastRound

FIRST = date(2024, 1, 1)


def rounds(*cutoffs: int, stream: str = "x", first: date = FIRST, every: int = 10) -> list[PastRound]:
    """Rounds of one stream with these cut-offs, so many days apart."""
    return [
        PastRound(f"{stream}{i}", first + timedelta(days=i * every), stream, cutoff)
        for i, cutoff in enumerate(cutoffs)
    ]


def in_order(*streams: list[PastRound]) -> list[PastRound]:
    """The rounds of several streams as they were held."""
    return sorted((round_ for stream in streams for round_ in stream), key=lambda round_: round_.date)
