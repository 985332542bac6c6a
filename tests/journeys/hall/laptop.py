"""The laptop in the hall: a real server with a clock of its own, and browsers that reach it over the wire."""

import contextlib
import threading
from collections.abc import Callable
from datetime import datetime
from http.cookiejar import Cookie, CookieJar
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, HTTPRedirectHandler, Request, build_opener

from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

from tests.conftest import Clock
from tests.journeys.killed import PATIENCE, Server
from tests.world import World


class Laptop(Server):
    """One process group; killed, it starts again on the same address."""

    def __init__(self, folder: Path, now: datetime) -> None:
        self.clock_file = folder / "clock"
        self.tell_time(now)
        super().__init__(folder)

    def tell_time(self, now: datetime) -> None:
        """What its clock shows."""
        written = self.clock_file.with_suffix(".new")
        written.write_text(now.isoformat(), encoding="utf-8")
        written.replace(self.clock_file)

    def command(self) -> list[str]:
        return [*super().command()[:-1], "tests.journeys.hall.clocked:application"]

    def environment(self) -> dict[str, str]:
        return super().environment() | {"DOITHOAI_TEST_CLOCK": str(self.clock_file)}

    def dies_during(self, press: Callable[[], object], *, after: float = 0.01) -> None:
        """The power goes while somebody has just pressed; nobody knows whether it was still done."""
        pressing = threading.Thread(target=_quietly, args=(press,))
        pressing.start()
        threading.Event().wait(after)
        self.kill()
        pressing.join(timeout=PATIENCE)
        self.start()


def _quietly(press: Callable[[], object]) -> None:
    with contextlib.suppress(OSError, AssertionError):
        press()


class LaptopClock(Clock):
    """The clock of the test and of the laptop, which always show the same."""

    def __init__(self, now: datetime, laptop: Laptop) -> None:
        super().__init__(now)
        self.laptop = laptop

    def set(self, now: datetime) -> None:
        super().set(now)
        self.laptop.tell_time(now)


class HallWorld(World):
    """The named world whose browsers reach the laptop."""

    laptop: Laptop

    def client(self, name: str | None = None, **_extra: Any) -> Any:
        signed_in: Client = super().client(name)
        return Wire(self.laptop, {key: morsel.value for key, morsel in signed_in.cookies.items()})


class Wire:
    """What a journey's browser needs of a client, over a real connection."""

    def __init__(self, laptop: Laptop, cookies: dict[str, str]) -> None:
        self.laptop, self.handler = laptop, SimpleNamespace()
        self.jar, self.followed = CookieJar(), _Followed()
        for name, value in cookies.items():
            self.jar.set_cookie(_cookie(name, value))
        self.opener = build_opener(HTTPCookieProcessor(self.jar), self.followed)

    def get(self, address: str, query: dict[str, str], *, follow: bool) -> Any:
        """The answer, redirects followed."""
        path = f"{address}?{urlencode(query)}" if query else address
        return self._answer(Request(self.laptop.address + path))

    def post(self, address: str, values: dict[str, Any], *, follow: bool) -> Any:
        """The answer to a sent form, redirects followed."""
        body = encode_multipart(BOUNDARY, values)
        return self._answer(Request(self.laptop.address + address, body, {"Content-Type": MULTIPART_CONTENT}))

    def post_json(self, address: str, body: str) -> Any:
        """The answer to a page's own script."""
        token = next((cookie.value or "" for cookie in self.jar if cookie.name == "csrftoken"), "")
        headers = {"Content-Type": "application/json", "X-CSRFToken": token}
        return self._answer(Request(self.laptop.address + address, body.encode(), headers))

    def _answer(self, request: Request) -> Any:
        self.followed.chain = []
        try:
            answer = self.opener.open(request, timeout=PATIENCE)
        except HTTPError as refused:
            answer = refused
        content, chain = answer.read(), self.followed.chain
        return SimpleNamespace(status_code=answer.status, content=content, headers=answer.headers, redirect_chain=chain)


class _Followed(HTTPRedirectHandler):
    """Notes where a redirect led, as a path."""

    chain: list[tuple[str, int]]

    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Request | None:
        self.chain.append(("/" + newurl.split("/", 3)[3], code))
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _cookie(name: str, value: str) -> Cookie:
    return Cookie(
        version=0, name=name, value=value, port=None, port_specified=False, domain="127.0.0.1", domain_specified=False,
        domain_initial_dot=False, path="/", path_specified=True, secure=False, expires=None, discard=True,
        comment=None, comment_url=None, rest={},
    )  # fmt: skip
