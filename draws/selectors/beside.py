"""Where the other streams stood on the day of a round."""

from __future__ import annotations

from draws.models import Program, Round
from draws.selectors.streams import last_round_of_each_stream, rounds_of, stream_of

# What readers hold every other cut-off against, however long ago its last round was.
YARDSTICKS = (Program.CEC.value, "general")


def rounds_beside(round_: Round) -> list[Round]:
    """The last round of each other stream up to the day of this one: the yardsticks, then the newest first.

    Streams without a round in the year before are left out, but for the yardsticks. One query, and one more
    for each yardstick that had none in that year.
    """
    own = stream_of(round_).key
    living = {stream_of(last).key: last for last in last_round_of_each_stream(round_.date)}
    yardsticks = [living.pop(key, None) or _last_of(key, round_) for key in YARDSTICKS if key != own]
    others = [last for key, last in living.items() if key not in (own, *YARDSTICKS)]
    return [*(last for last in yardsticks if last), *others]


def _last_of(key: str, round_: Round) -> Round | None:
    return rounds_of(key).filter(date__lte=round_.date).first()
