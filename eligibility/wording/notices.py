"""The words of the notices beside a result."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from eligibility.wording.phrases import Sentence, sentence

NOTICES: dict[str, Sentence] = {
    "rules.not_loaded": sentence(
        _("The rules of %(on)s are not in our tables, which begin on %(from)s. Nothing is said of that day.")
    ),
    "rules.values_unknown": sentence(
        _(
            "The CRS is reported to have changed on %(since)s; its new values were not found. Everything "
            "here is reckoned with the rules until %(until)s."
        )
    ),
    "notice.estimate": sentence(
        ngettext_lazy(
            "One language result is an estimate. Everything that rests on it is an estimate too.",
            "%(count)s language results are estimates. Everything that rests on them is an estimate too.",
            "count",
        )
    ),
    "notice.undated": sentence(
        ngettext_lazy(
            "One fact has no date. It is assumed to hold on this day.",
            "%(count)s facts have no date. They are assumed to hold on this day.",
            "count",
        )
    ),
    "notice.duties_assumed": sentence(
        ngettext_lazy(
            "The duties of one job are assumed to match its code.",
            "The duties of %(count)s jobs are assumed to match their codes.",
            "count",
        )
    ),
    "notice.qualified_assumed": sentence(
        ngettext_lazy(
            "You are assumed to have been qualified for the trade since the job began.",
            "You are assumed to have been qualified for the trades since the jobs began.",
            "count",
        )
    ),
    "notice.job_before_14": sentence(
        ngettext_lazy(
            "One job began before the age of 14. Is the date right?",
            "%(count)s jobs began before the age of 14. Are the dates right?",
            "count",
        )
    ),
    "notice.credential_before_15": sentence(
        ngettext_lazy(
            "One credential was completed before the age of 15. Is the date right?",
            "%(count)s credentials were completed before the age of 15. Are the dates right?",
            "count",
        )
    ),
}
