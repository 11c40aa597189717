"""What the tests of the staff's desk share: the people at it, and what they type."""

from __future__ import annotations

from django.contrib.auth.models import Permission
from django.urls import reverse

from accounts.models import User
from draws.models import CategoryVersion, RoundDraft

ADD = "/admin/draws/rounddraft/add/"
DESK = "/admin/draws/rounddraft/"


def staff(name: str, *rights: str) -> User:
    """A member of staff with these rights of draws."""
    user = User.objects.create_user(f"{name}@example.org", "a long enough one", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(content_type__app_label="draws", codename__in=rights))
    return user


def version(category: str, name: str) -> str:
    """The choice that stands for a version of a category."""
    return f"version:{CategoryVersion.objects.get(category__slug=category, version=name).pk}"


def typed(**changes) -> dict[str, str]:
    """What staff type for an ordinary healthcare round."""
    form = {
        "number": "448",
        "date": "2026-10-15",
        "stream": version("healthcare", "3"),
        "invitations": "4,000",
        "crs_cutoff": "470",
        "tie_break_at": "September 05, 2026 at 0:59:13 UTC",
    }
    return {**form, **changes}


def prepare(client, **changes) -> RoundDraft:
    """Type a draft and save it."""
    response = client.post(ADD, typed(**changes))
    assert response.status_code == 302, response.context["adminform"].form.errors
    return RoundDraft.objects.get(number=changes.get("number", "448"), state="open")


def page_of(draft: RoundDraft, name: str = "check") -> str:
    """The address of a draft's page."""
    return reverse(f"admin:draws_rounddraft_{name}", args=[draft.pk])


def answers(draft: RoundDraft, page, reason: str = "As printed.") -> dict[str, str]:
    """A tick and a reason for every warning on a check page."""
    found = {"revision": str(draft.revision)}
    for warning in page.context["form"].warnings:
        found |= {f"tick_{warning.digest}": "on", f"reason_{warning.digest}": reason}
    return found


def findings(page) -> dict[str, list[str]]:
    """Everything a check page says against a draft, by field."""
    found: dict[str, list[str]] = {}
    for finding in [*page.context["errors"], *page.context["form"].warnings]:
        found.setdefault(finding.field, []).append(finding.message)
    return found
