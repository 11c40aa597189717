"""What IRCC did, as rows, and what staff prepare before it is public."""

from draws.models.articles import Article
from draws.models.categories import Category, CategoryOccupation, CategoryVersion, Rule
from draws.models.corrections import Correction
from draws.models.drafts import DraftState, Origin, RoundDraft
from draws.models.feeds import FeedCheck, Outcome
from draws.models.pool import BANDS, PoolSnapshot
from draws.models.proposals import VersionProposal
from draws.models.reports import ErrorReport
from draws.models.rounds import Kind, Program, Round
from draws.models.state import DataState
from draws.models.times import ProcessingTime

__all__ = [
    "BANDS",
    "Article",
    "Category",
    "CategoryOccupation",
    "CategoryVersion",
    "Correction",
    "DataState",
    "DraftState",
    "ErrorReport",
    "FeedCheck",
    "Kind",
    "Origin",
    "Outcome",
    "PoolSnapshot",
    "ProcessingTime",
    "Program",
    "Round",
    "RoundDraft",
    "Rule",
    "VersionProposal",
]
