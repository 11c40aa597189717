"""What tests of category versions share: two members of staff, and a fourth healthcare version."""

from __future__ import annotations

from datetime import date
from typing import Any

from accounts.models import User
from draws.models import Category, CategoryVersion, VersionProposal
from draws.selectors.proposals import FIGURES
from draws.services import proposal_save
from tests.people import staff

TODAY = "2026-10-20T12:00:00-04:00"


def editor(email: str) -> User:
    """Staff who may propose and publish versions."""
    return staff(email, "Category editor")


def version_of(category: str, version: str) -> CategoryVersion:
    """A published version."""
    return CategoryVersion.objects.get(category__slug=category, version=version)


def codes_of(version: CategoryVersion) -> list[str]:
    """The codes that a version lists, in order."""
    return list(version.occupations.order_by("unit_group__code").values_list("unit_group__code", flat=True))


def healthcare_4(**changes: Any) -> VersionProposal:
    """A next healthcare version, not saved: without dentists (31110), with cooks' supervisors (62020)."""
    listed = codes_of(version_of("healthcare", "3"))
    figures = {
        "category": Category.objects.get(slug="healthcare"),
        "version": "4",
        "official_name": "Healthcare and Social Services Occupations",
        "effective_from": date(2026, 10, 16),
        "rule": "occupation",
        "min_months": 24,
        "must_be_continuous": False,
        "window_years": 3,
        "codes": [*(code for code in listed if code != "31110"), "62020"],
        "source": "IRCC, read on 2026-10-16",
    }
    return VersionProposal(**{**figures, **changes})


def change_of(version: CategoryVersion, **changes: Any) -> VersionProposal:
    """A change of a published version, not saved: the same but for what is given."""
    figures = {name: getattr(version, name) for name in FIGURES}
    figures |= {"category": version.category, "version": version.version, "codes": codes_of(version)}
    return VersionProposal(corrects=version, **{**figures, **changes})


def proposed(by: User, proposal: VersionProposal | None = None) -> VersionProposal:
    """A proposal that is kept."""
    return proposal_save(proposal=proposal or healthcare_4(), by=by)
