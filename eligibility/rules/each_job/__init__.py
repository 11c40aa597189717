"""What each job of a person does on a day, for every purpose that work is counted for."""

from .apart import Apart
from .listing import Listing, Spell
from .reading import Reading
from .standing import InCategory, JobStanding, Next, Standings, standings
from .toward import Rival, Together, Toward

__all__ = [
    "Apart",
    "InCategory",
    "JobStanding",
    "Listing",
    "Next",
    "Reading",
    "Rival",
    "Spell",
    "Standings",
    "Together",
    "Toward",
    "standings",
]
