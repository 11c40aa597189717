"""The admin of draws."""

from draws.admin.categories import CategoryAdmin, CategoryVersionAdmin
from draws.admin.drafts import RoundDraftAdmin
from draws.admin.feeds import FeedCheckAdmin
from draws.admin.pool import PoolSnapshotAdmin
from draws.admin.proposals import VersionProposalAdmin
from draws.admin.rounds import RoundAdmin

__all__ = [
    "CategoryAdmin",
    "CategoryVersionAdmin",
    "FeedCheckAdmin",
    "PoolSnapshotAdmin",
    "RoundAdmin",
    "RoundDraftAdmin",
    "VersionProposalAdmin",
]
