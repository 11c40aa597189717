"""The admin of draws."""

from draws.admin.articles import ArticleAdmin
from draws.admin.categories import CategoryAdmin, CategoryVersionAdmin
from draws.admin.pool import PoolSnapshotAdmin
from draws.admin.reports import ErrorReportAdmin
from draws.admin.rounds import RoundAdmin
from draws.admin.times import ProcessingTimeAdmin

__all__ = [
    "ArticleAdmin",
    "CategoryAdmin",
    "CategoryVersionAdmin",
    "ErrorReportAdmin",
    "PoolSnapshotAdmin",
    "ProcessingTimeAdmin",
    "RoundAdmin",
]
