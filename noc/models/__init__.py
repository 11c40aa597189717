"""Occupations: the National Occupational Classification, every row under the version it belongs to."""

from noc.language import in_language
from noc.models.activities import Activity
from noc.models.classification import Classification
from noc.models.elements import Element, ElementFile
from noc.models.groups import Concordance, Group, Level, UnitGroup
from noc.models.misses import SearchMiss
from noc.models.neighbours import Neighbour
from noc.models.titles import TitleVariant

__all__ = [
    "Activity",
    "Classification",
    "Concordance",
    "Element",
    "ElementFile",
    "Group",
    "Level",
    "Neighbour",
    "SearchMiss",
    "TitleVariant",
    "UnitGroup",
    "in_language",
]
