"""A real browser in front of the running pages and the running feed."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, BrowserType, sync_playwright

from tests.conftest import Clock
from tests.faces.live.conftest import TRAIL, Editor, Served, served  # noqa: F401  the fixture of the running feed
from tests.world import World, build_world

CHROMIUM = shutil.which("chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu"]
PHONE: Any = {"width": 360, "height": 640}


@pytest.fixture
def open_world(transactional_db: None, clock: Clock) -> Iterator[World]:
    """The named world, seen by the server's own threads; its trail is emptied here, before the tables are."""
    yield build_world(clock)
    TRAIL.allow(None, Editor())
    Editor().execute("DELETE FROM audit_event")
    TRAIL.forbid(None, Editor())


@pytest.fixture
def chromium(
    served: Served,  # noqa: F811  pytest fills it with the fixture imported above
    live_server: Any,
    settings: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[BrowserType]:
    """Debian's chromium, not started yet; its event loop lives in this thread, where the tests use the database too."""
    if CHROMIUM is None:
        pytest.skip("chromium is not installed: apt-get install chromium")
    settings.SITE_URL = live_server.url
    # the same host name: the staff's views of the feed need the cookie of the sign-in
    settings.LIVE_URL = f"http://{urlsplit(live_server.url).hostname}:{served.port}"
    directives = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"] | {"connect-src": ["'self'", settings.LIVE_URL]}
    settings.CONTENT_SECURITY_POLICY = {"DIRECTIVES": directives}
    monkeypatch.setitem(os.environ, "DJANGO_ALLOW_ASYNC_UNSAFE", "1")
    with sync_playwright() as playwright:
        yield playwright.chromium


@pytest.fixture
def browser(chromium: BrowserType) -> Iterator[Browser]:
    """A browser that forgets everything with each context."""
    browser = chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
    yield browser
    browser.close()


@pytest.fixture
def telephone(chromium: BrowserType, live_server: Any, tmp_path: Path) -> Callable[[], BrowserContext]:
    """Switches the same small telephone on: what its browser kept is there again."""

    def switch_on() -> BrowserContext:
        return chromium.launch_persistent_context(
            tmp_path, executable_path=CHROMIUM, args=ARGUMENTS, viewport=PHONE, base_url=live_server.url
        )

    return switch_on
