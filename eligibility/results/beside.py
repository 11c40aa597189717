"""The pages beside a result, whoever reads them and wherever they have their addresses."""

from __future__ import annotations

from collections.abc import Mapping

from eligibility.results.ahead.page import ahead
from eligibility.results.changes.page import changes
from eligibility.results.jobs.page import jobs
from eligibility.results.papers.page import papers
from eligibility.results.subject import Page
from eligibility.results.work.page import work

# By the key of the part.
PAGES: Mapping[str, Page] = {
    "jobs": jobs,
    "work": work,
    "ahead": ahead,
    "papers": papers,
    "changes": changes,
}
