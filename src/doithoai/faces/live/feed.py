"""The live feed: a bare ASGI application that streams the picture of a hall as server-sent events.

GET /truc-tiep/<code>/luong for everybody, with ?xem=noi-bo for the staff of the authority. The right to look is
checked once, before the first byte; a staff stream ends after a while and the browser asks again.
"""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist

from doithoai.faces.live.entrance import may_watch
from doithoai.faces.live.hub import Channel, Follower, Hub, in_thread
from doithoai.faces.live.pictures import PUBLIC, STAFF

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Headers = dict[bytes, bytes]

STAFF_STREAM_SECONDS = 900.0
"""How long a staff stream runs before the right to look is checked again."""
RETRY = b"retry: 2000\n\n"
SIGN_OF_LIFE = b": \n\n"


class Feed:
    """The ASGI application; one hub for the whole process."""

    def __init__(self) -> None:
        self.hub = Hub()

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
        code, query = _code_of(scope["path"]), parse_qs(scope["query_string"].decode("latin-1"))
        if code is None or scope["method"] != "GET":
            await _refuse(send, 404)
            return
        view = STAFF if query.get("xem") == ["noi-bo"] else PUBLIC
        if view == STAFF and not await in_thread(may_watch, headers.get(b"cookie", b"").decode("latin-1"), code):
            await _refuse(send, 403, _cors(headers))
            return
        follower = Follower()
        try:
            channel = await self.hub.join((code, view), follower)
        except ObjectDoesNotExist:
            await _refuse(send, 404, _cors(headers))
            return
        seen = headers.get(b"last-event-id", b"").decode("latin-1") or query.get("last_event_id", [""])[0]
        try:
            await _stream(channel, follower, receive, send, _cors(headers), seen, ends=view == STAFF)
        finally:
            self.hub.leave((code, view), follower)


async def _stream(
    channel: Channel,
    follower: Follower,
    receive: Receive,
    send: Send,
    headers: list[tuple[bytes, bytes]],
    seen: str,
    *,
    ends: bool,
) -> None:
    """Write the newest picture whenever there is one, else a sign of life, until the reader has gone."""
    leaving = asyncio.create_task(_wait_for_leave(receive, follower))
    loop = asyncio.get_running_loop()
    last_check = loop.time() + STAFF_STREAM_SECONDS if ends else float("inf")
    try:
        await send({"type": "http.response.start", "status": 200, "headers": [*_STREAM_HEADERS, *headers]})
        await _write(send, RETRY)
        mark = int(seen) if seen.isdecimal() else None
        if mark != channel.mark:
            mark = channel.mark
            await _write(send, channel.message)
        while not follower.gone and loop.time() < last_check:
            await follower.wake.wait()
            follower.wake.clear()
            if follower.gone:
                break
            fresh = channel.mark != mark
            mark = channel.mark
            await _write(send, channel.message if fresh else SIGN_OF_LIFE)
        await send({"type": "http.response.body", "body": b"", "more_body": False})
    finally:
        leaving.cancel()


async def _wait_for_leave(receive: Receive, follower: Follower) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    follower.gone = True
    follower.wake.set()


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
