"""A real Chromium on a real server; every page it passes is watched."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

from tests.browser import chromium
from tests.browser.site import Site, running

WIDTHS = {"phone": {"width": 360, "height": 780}, "desktop": {"width": 1280, "height": 900}}
AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],  # what passes is not described, which takes a third less time
}


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """One server for all journeys; each journey uses people and rounds of its own."""
    with running(tmp_path_factory.mktemp("site")) as running_site:
        yield running_site


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """The system's Chromium, kept from calling anywhere."""
    quiet = [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-gpu",
    ]
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    return {"executable_path": chromium.path(), "args": [*quiet, *sandbox]}


@pytest.fixture(params=WIDTHS)
def browser_context_args(request: pytest.FixtureRequest, site: Site) -> dict[str, Any]:
    """Each journey runs on a phone and on a desktop."""
    return {"viewport": WIDTHS[request.param], "base_url": site.url, "locale": "en-CA"}


class Watch:
    """What went wrong on the pages passed: requests elsewhere, console errors, content policy violations."""

    def __init__(self, origin: str) -> None:
        self.origin = urlsplit(origin).netloc
        self.faults: list[str] = []
        self.resting = False

    def follow(self, page: Page) -> None:
        """Listen to one page."""
        page.on("request", self._request)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.faults.append(f"script error: {error}"))

    def _request(self, request: Request) -> None:
        target = urlsplit(request.url)
        if target.scheme in ("http", "https") and target.netloc != self.origin:
            self.faults.append(f"request left the origin: {request.url}")

    def _console(self, message: ConsoleMessage) -> None:
        expected = "status of 404" in message.text  # a journey that asks for what it may not see
        if message.type in ("error", "warning") and not expected and not self.resting:
            self.faults.append(f"console {message.type}: {message.text}")


@pytest.fixture(autouse=True)
def watch(context: BrowserContext, site: Site) -> Iterator[Watch]:
    """Fail a journey for anything that went wrong in the background."""
    watching = Watch(site.url)
    context.on("page", watching.follow)
    yield watching
    assert watching.faults == []


@pytest.fixture
def looks_right(watch: Watch) -> Callable[[Page], None]:
    """Check the page at hand: axe finds nothing, nothing scrolls sideways, one h1, one main.

    On PostgreSQL the journeys are the same, so axe, which takes half of their time, rests there.
    """

    def check(page: Page) -> None:
        page.wait_for_load_state("load")  # a click returns as soon as the next page begins to arrive
        if not os.environ.get("DATABASE_URL", "").startswith("postgres"):
            _ask_axe(page, watch)
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{page.url} scrolls sideways by {wide} px"
        assert page.locator("h1").count() == 1, page.url
        assert page.locator("main").count() == 1, page.url

    return check


def _ask_axe(page: Page, watch: Watch) -> None:
    watch.resting = True  # axe itself tries inline styles, which the content policy refuses
    results = Axe().run(page, options=AXE)
    watch.resting = False
    assert results.violations_count == 0, f"{page.url}\n{results.generate_report()}"
