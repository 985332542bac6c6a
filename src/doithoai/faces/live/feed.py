"""The live feed: a bare ASGI application that streams the picture of a hall as server-sent events.

GET /truc-tiep/<code>/luong for everybody, with ?xem=<view> for the other views. The right to look is checked before
the first byte and again with every heartbeat. A page that comes back says which picture it has (`Last-Event-ID`) and
gets what changed since.
"""

import random
from collections.abc import Awaitable, Callable
from urllib.parse import parse_qs, urlsplit

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist

from doithoai.apps.hall.nudging import wakeups
from doithoai.faces.live.entrance import may_watch
from doithoai.faces.live.follower import Follower, Message, Send
from doithoai.faces.live.hub import Hub, in_thread
from doithoai.faces.live.pictures import PUBLIC, VIEWS, is_view, split

Receive = Callable[[], Awaitable[Message]]
Headers = dict[bytes, bytes]

COMES_BACK = (1000, 4000)
"""Milliseconds after which a cut-off page comes back, drawn for each page: they must not all come at once."""


class Feed:
    """The ASGI application; one hub for the whole process."""

    def __init__(self) -> None:
        self.hub = Hub(wakeups())

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._live(receive, send)
        elif scope["type"] == "http":
            await self._answer(scope, receive, send)

    async def _live(self, receive: Receive, send: Send) -> None:
        await receive()
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await self.hub.close()
        await send({"type": "lifespan.shutdown.complete"})

    async def _answer(self, scope: Message, receive: Receive, send: Send) -> None:
        headers: Headers = dict(scope["headers"])
        cors = _cors(headers)
        query = parse_qs(scope["query_string"].decode("latin-1"))
        code, view = _code_of(scope["path"]), query.get("xem", [PUBLIC])[0]
        if code is None or scope["method"] != "GET" or not is_view(view):
            await _refuse(send, 404)
            return
        rights = _rights(headers, code, view)
        if rights is not None and not await in_thread(rights):
            await _refuse(send, 403, cors)
            return
        follower = Follower(send, rights)
        await self._stream((code, view), follower, receive, send, headers=cors, seen=_seen(headers, query))

    async def _stream(
        self,
        key: tuple[str, str],
        follower: Follower,
        receive: Receive,
        send: Send,
        *,
        headers: list[tuple[bytes, bytes]],
        seen: int | None,
    ) -> None:
        """The hub writes; here nothing is done but to wait until the reader has gone."""
        try:
            await self.hub.find(key)
        except ObjectDoesNotExist:
            await _refuse(send, 404, headers)
            return
        await send({"type": "http.response.start", "status": 200, "headers": [*_STREAM_HEADERS, *headers]})
        await _write(send, b"retry: %d\n\n" % random.randint(*COMES_BACK))  # noqa: S311  not a secret
        try:
            await self.hub.join(key, follower, seen)
            while (await receive())["type"] != "http.disconnect":
                pass
        finally:
            self.hub.leave(key, follower)


def _rights(headers: Headers, code: str, view: str) -> Callable[[], bool] | None:
    """What to ask before the first byte and later; None where everybody may look."""
    if VIEWS[split(view)[0]].permission is None:
        return None
    cookies = headers.get(b"cookie", b"").decode("latin-1")
    return lambda: may_watch(cookies, code, view)


def _seen(headers: Headers, query: dict[str, list[str]]) -> int | None:
    told = headers.get(b"last-event-id", b"").decode("latin-1") or query.get("last_event_id", [""])[0]
    return int(told) if told.isdecimal() and len(told) < 19 else None


async def _write(send: Send, body: bytes) -> None:
    await send({"type": "http.response.body", "body": body, "more_body": True})


async def _refuse(send: Send, status: int, headers: list[tuple[bytes, bytes]] | None = None) -> None:
    start = [(b"content-type", b"text/plain"), *(headers or [])]
    await send({"type": "http.response.start", "status": status, "headers": start})
    await send({"type": "http.response.body", "body": b""})


_STREAM_HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
]


def _code_of(path: str) -> str | None:
    parts = path.strip("/").split("/")
    return parts[1] if len(parts) == 3 and parts[0] == "truc-tiep" and parts[2] == "luong" else None


def _cors(headers: Headers) -> list[tuple[bytes, bytes]]:
    """The feed has its own port: pages of the site's address, or of the same host name, may read it."""
    origin = headers.get(b"origin", b"").decode("latin-1")
    if not origin or not _same_house(origin, headers.get(b"host", b"").decode("latin-1")):
        return []
    return [
        (b"access-control-allow-origin", origin.encode("latin-1")),
        (b"access-control-allow-credentials", b"true"),
        (b"vary", b"Origin"),
    ]


def _same_house(origin: str, host: str) -> bool:
    site = urlsplit(settings.SITE_URL)
    if origin == f"{site.scheme}://{site.netloc}":
        return True
    try:
        return urlsplit(origin).hostname == urlsplit(f"//{host}").hostname
    except ValueError:
        return False
