"""Every private address, tried by every kind of person: what each gets, written down.

200 is the page, 302 done (or, for a visitor, on to sign in), 403 and 404 nothing.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.test import Client

from accounts.models import User
from eligibility.models import Assessment
from reviews.models import ReviewNote, Share
from tests.people import applicant, consultant, staff, superuser

pytestmark = pytest.mark.django_db


def _recorder() -> User:
    Group.objects.get_or_create(name="Draw recorder")
    return staff("recorder@example.org", "Draw recorder")


MAKE: dict[str, Callable[[], User]] = {
    "other applicant": lambda: applicant("other@example.org"),
    "consultant, live share": lambda: consultant("live@example.org"),
    "consultant, ended share": lambda: consultant("ended@example.org"),
    "consultant, no share": lambda: consultant("none@example.org"),
    "consultant, unverified address": lambda: consultant("unverified@example.org", verified=False),
    "consultant, suspended": lambda: consultant("suspended@example.org", suspended=True),
    "applicant, live share": lambda: applicant("no-licence@example.org"),
    "draw recorder": _recorder,
    "people desk": lambda: staff("desk@example.org", "People desk"),
    "superuser": superuser,
}
SHARED_WITH = ["live", "unverified", "suspended", "no-licence", "recorder", "desk", "super"]

NOBODY = dict.fromkeys(MAKE, 404)
OWNER_ONLY = {"visitor": 302, "owner": 200, **NOBODY}
REVIEWER_ONLY = {"visitor": 302, "owner": 404, **NOBODY, "consultant, live share": 200}
ANY_CONSULTANT = {
    **REVIEWER_ONLY,
    "consultant, ended share": 200,
    "consultant, no share": 200,
}
EVERYONE_OWN = {"visitor": 302, "owner": 200, **dict.fromkeys(MAKE, 200)}
PEOPLE_ADMIN = {
    "visitor": 302,
    "owner": 302,
    **dict.fromkeys(MAKE, 302),
    "draw recorder": 403,
    "people desk": 200,
    "superuser": 200,
}

PAGES = {
    "/reviews/": ANY_CONSULTANT,
    "/reviews/{share}/": REVIEWER_ONLY,
    "/reviews/{share}/jobs/": REVIEWER_ONLY,
    "/reviews/{share}/work/": REVIEWER_ONLY,
    "/reviews/{share}/papers/": REVIEWER_ONLY,
    "/reviews/{share}/ahead/": REVIEWER_ONLY,
    "/reviews/{share}/changes/": REVIEWER_ONLY,
    "/reviews/share/{assessment}/": OWNER_ONLY,
    "/stand/saved/{assessment}/": OWNER_ONLY,
    "/stand/saved/": EVERYONE_OWN,
    "/admin/accounts/user/": PEOPLE_ADMIN,
    "/admin/accounts/user/{owner}/change/": PEOPLE_ADMIN,
}


class Scene:
    """One assessment, shared with everyone whom a share must not let in, and with one whom it does."""

    def __init__(self, assessment: Assessment) -> None:
        self.assessment = assessment
        for name in SHARED_WITH:
            Share.objects.create(assessment=assessment, email=f"{name}@example.org")
        Share.objects.create(assessment=assessment, email="ended@example.org").end()

    def share_for(self, user: User | None) -> Share:
        """The person's own share where there is one, else the live consultant's."""
        own = Share.objects.filter(email=user.email if user else "").first()
        return own or Share.objects.get(email="live@example.org")

    def address(self, path: str, user: User | None) -> str:
        share = self.share_for(user)
        return path.format(share=share.pk, assessment=self.assessment.pk, owner=self.assessment.owner_id)


@pytest.fixture
def scene(assessment: Assessment) -> Scene:
    cache.clear()
    return Scene(assessment)


def enter(client: Client, who: str, scene: Scene) -> User | None:
    """Sign in as this kind of person; a visitor does not."""
    if who == "visitor":
        return None
    user = scene.assessment.owner if who == "owner" else MAKE[who]()
    client.force_login(user)
    return user


def cells(table: dict[str, dict[str, int]]) -> list[tuple[str, str, int]]:
    return [(path, who, status) for path, row in table.items() for who, status in row.items()]


@pytest.mark.parametrize(("path", "who", "status"), cells(PAGES))
def test_a_page_answers(client: Client, scene: Scene, path: str, who: str, status: int) -> None:
    user = enter(client, who, scene)
    answer = client.get(scene.address(path, user))
    assert answer.status_code == status
    if who == "visitor":
        assert answer.url.startswith(("/accounts/login/?next=", "/admin/login/?next="))


ACTIONS = {
    "/reviews/{share}/": {**REVIEWER_ONLY, "consultant, live share": 302},
    "/reviews/{share}/end/": {**OWNER_ONLY, "owner": 302},
    "/reviews/share/{assessment}/": {**OWNER_ONLY, "owner": 302},
}


def state() -> tuple[object, ...]:
    """All that an action here may change."""
    live = Share.objects.live().values_list("email", flat=True)
    return (set(live), ReviewNote.objects.count())


@pytest.mark.parametrize(("path", "who", "status"), cells(ACTIONS))
def test_an_action_answers_and_changes_something_only_if_allowed(
    client: Client, scene: Scene, path: str, who: str, status: int
) -> None:
    user = enter(client, who, scene)
    before = state()
    answer = client.post(scene.address(path, user), {"text": "A note.", "email": "new@example.org"})
    assert answer.status_code == status
    is_allowed = status == 302 and who != "visitor"
    assert (state() != before) == is_allowed


@pytest.mark.parametrize(
    ("path", "who"),
    [
        ("/reviews/{share}/", "consultant, live share"),
        ("/reviews/{share}/end/", "owner"),
        ("/reviews/share/{assessment}/", "owner"),
    ],
)
def test_an_action_without_its_token_is_refused(scene: Scene, path: str, who: str) -> None:
    client = Client(enforce_csrf_checks=True)
    user = enter(client, who, scene)
    before = state()
    answer = client.post(scene.address(path, user), {"text": "A note.", "email": "new@example.org"})
    assert answer.status_code == 403
    assert state() == before


@pytest.mark.parametrize("who", ["owner", "consultant, live share"])
def test_following_a_link_never_ends_a_share(client: Client, scene: Scene, who: str) -> None:
    user = enter(client, who, scene)
    before = state()
    assert client.get(scene.address("/reviews/{share}/end/", user)).status_code == 405
    assert state() == before


@pytest.mark.parametrize("path", ["/reviews/", "/reviews/{share}/", "/reviews/share/{assessment}/"])
def test_private_pages_are_not_stored_by_browsers(client: Client, scene: Scene, path: str) -> None:
    user = enter(client, "owner" if "assessment" in path else "consultant, live share", scene)
    assert "no-store" in client.get(scene.address(path, user))["Cache-Control"]
