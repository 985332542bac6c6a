from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from importlib import import_module
from threading import Thread
from time import monotonic, sleep
from typing import Any

import pytest
import uvicorn
from django.db import connection

from doithoai.apps.dialogues.models import Dialogue
from doithoai.faces.live.feed import Feed
from tests.conftest import Clock
from tests.hall_world import issued_dialogue
from tests.world import World, build_world


class Stream:
    """One viewer: an open connection to the feed."""

    def __init__(self, port: int, path: str, headers: dict[str, str] | None = None) -> None:
        self.connection = HTTPConnection("127.0.0.1", port, timeout=10)
        self.connection.request("GET", path, headers=headers or {})
        self.response: HTTPResponse = self.connection.getresponse()

    def lines(self, count: int) -> list[str]:
        """The next lines that say something."""
        found: list[str] = []
        while len(found) < count:
            line = self.response.readline().decode().strip()
            if line:
                found.append(line)
        return found

    def close(self) -> None:
        if self.connection.sock:
            self.connection.sock.close()
        self.response.close()
        self.connection.close()


class Served:
    """The feed behind a real uvicorn on a free loopback port, and every viewer of the test."""

    def __init__(self, port: int, feed: Feed) -> None:
        self.port, self.feed, self.streams = port, feed, []  # type: ignore[var-annotated]

    def open(self, path: str = "/truc-tiep/xa-an-binh-2026-1/luong", **headers: str) -> Stream:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.streams.append(Stream(self.port, path, named))
        return self.streams[-1]


class Editor:
    """What the migration of the trail needs to put its triggers on and off."""

    connection = connection

    def execute(self, sql: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute(sql)


TRAIL = import_module("doithoai.apps.audit.migrations.0002_append_only")


@pytest.fixture
def _trail_kept(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """After the tables were emptied, the trail is append-only again."""
    yield
    with django_db_blocker.unblock():
        TRAIL.forbid(None, Editor())


@pytest.fixture
def hall_world(_trail_kept: None, transactional_db: None, clock: Clock) -> Iterator[World]:
    """The named world, with changes that other connections see; afterwards the trail lets itself be emptied."""
    yield build_world(clock)
    TRAIL.allow(None, Editor())


@pytest.fixture
def dialogue(request: Any) -> Dialogue:
    """An issued dialogue of xã An Bình."""
    name = "hall_world" if "hall_world" in request.fixturenames else "world"
    return issued_dialogue(request.getfixturevalue(name))


@pytest.fixture
def served() -> Iterator[Served]:
    """A running feed."""
    feed = Feed()
    config = uvicorn.Config(feed, host="127.0.0.1", port=0, log_level="error", timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    until = monotonic() + 10
    while not server.started and monotonic() < until:
        sleep(0.02)
    found = Served(server.servers[0].sockets[0].getsockname()[1], feed)
    yield found
    for stream in found.streams:
        stream.close()
    server.should_exit = True
    thread.join(timeout=10)
