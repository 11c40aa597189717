"""The admin of draws."""

from draws.admin.articles import ArticleAdmin
from draws.admin.categories import CategoryAdmin, CategoryVersionAdmin
from draws.admin.drafts import RoundDraftAdmin
from draws.admin.feeds import FeedCheckAdmin
from draws.admin.pool import PoolSnapshotAdmin
from draws.admin.proposals import VersionProposalAdmin
from draws.admin.reports import ErrorReportAdmin
from draws.admin.rounds import RoundAdmin
from draws.admin.times import ProcessingTimeAdmin

__all__ = [
    "ArticleAdmin",
    "CategoryAdmin",
    "CategoryVersionAdmin",
    "ErrorReportAdmin",
    "FeedCheckAdmin",
    "PoolSnapshotAdmin",
    "ProcessingTimeAdmin",
    "RoundAdmin",
    "RoundDraftAdmin",
    "VersionProposalAdmin",
]
