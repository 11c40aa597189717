"""Forms of the staff's desk."""

from draws.forms.drafts import RoundDraftForm
from draws.forms.publishing import PublishForm

__all__ = ["PublishForm", "RoundDraftForm"]
