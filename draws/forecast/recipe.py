"""The constants of the forecast. They were chosen on rounds before `FIXED_ON`: docs/forecast.md says how."""

from __future__ import annotations

from datetime import date

# Rounds from here on had no part in choosing the constants.
FIXED_ON = date(2025, 1, 1)
# The first category round: forecasts are scored from here on.
SCORED_FROM = date(2023, 6, 28)

# How many of its last changes a stream counts, and how many it lends to others.
OWN_CHANGES = 30
# How many own changes those of all other streams weigh together.
BORROWED_WEIGHT = 10.0
# After this many rounds a move counts half in what is usual.
HALF_LIFE = 8
# The recent level is the mean of this many cut-offs.
LEVEL_OF = 3
# How many unit stretches without any pull each stream starts with.
PULL_DOUBT = 10.0
# No change counts for more than this many times the usual one, and no move for more than these points.
LARGEST_SURPRISE = 3.0
LARGEST_MOVE = 60.0
# The usual move, in points, while no stream has moved yet.
FIRST_MOVE = 15.0

# A nomination is worth 600 points: cut-offs among nominees move on a scale of their own and lend nothing.
LENDS_NOTHING = "pnp"

# The share of possibilities that the stretch holds.
SHARE = 0.8

# Below this many comparable changes of its own nothing is said of a stream.
FEWEST_CHANGES = 5
# Below this many scored rounds a track record does not tell which of two methods is better.
FEWEST_SCORED = 5
