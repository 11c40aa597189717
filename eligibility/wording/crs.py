"""The words of the CRS lines."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from eligibility.wording.phrases import Sentence

LABELS: dict[str, Any] = {
    "core.age": _("Age"),
    "core.education": _("Education"),
    "core.first_language": _("First official language"),
    "core.second_language": _("Second official language"),
    "core.canadian_work": _("Work in Canada"),
    "partner.education": _("Partner: education"),
    "partner.language": _("Partner: official language"),
    "partner.canadian_work": _("Partner: work in Canada"),
    "transfer.education_language": _("Education with language"),
    "transfer.education_work": _("Education with work in Canada"),
    "transfer.foreign_language": _("Foreign work with language"),
    "transfer.foreign_work": _("Foreign work with work in Canada"),
    "transfer.certificate": _("Trade certificate with language"),
    "additional.nomination": _("Provincial nomination"),
    "additional.job_offer": _("Job offer"),
    "additional.canadian_education": _("Study in Canada"),
    "additional.sibling": _("Brother or sister in Canada"),
    "additional.french": _("French"),
}

WHY: dict[str, Sentence] = {}
