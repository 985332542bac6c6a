"""A real browser in front of the running pages and the running feed."""

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.conftest import Clock
from tests.faces.live.conftest import TRAIL, Editor, Served, served  # noqa: F401  the fixture of the running feed
from tests.world import World, build_world

CHROMIUM = shutil.which("chromium")


@pytest.fixture
def open_world(transactional_db: None, clock: Clock) -> Iterator[World]:
    """The named world, seen by the server's own threads; its trail is emptied here, before the tables are."""
    yield build_world(clock)
    TRAIL.allow(None, Editor())
    Editor().execute("DELETE FROM audit_event")
    TRAIL.forbid(None, Editor())


@pytest.fixture
def browser(
    served: Served,  # noqa: F811  pytest fills it with the fixture imported above
    live_server: Any,
    settings: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Browser]:
    """Debian's chromium; its event loop lives in this thread, where the tests also use the database."""
    if CHROMIUM is None:
        pytest.skip("chromium is not installed: apt-get install chromium")
    settings.SITE_URL = live_server.url
    settings.LIVE_URL = f"http://127.0.0.1:{served.port}"
    directives = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"] | {"connect-src": ["'self'", settings.LIVE_URL]}
    settings.CONTENT_SECURITY_POLICY = {"DIRECTIVES": directives}
    monkeypatch.setitem(os.environ, "DJANGO_ALLOW_ASYNC_UNSAFE", "1")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()
