"""The result page, saving it, and the list of what was saved."""

from eligibility.results.context import assessment_page_context

__all__ = ["assessment_page_context"]
