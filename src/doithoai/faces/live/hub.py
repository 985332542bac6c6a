"""One hub per process: it looks for new pictures of the halls and wakes whoever follows them.

All work with the database is here, once for everybody; a stream only waits and writes.
"""

import asyncio
import contextlib
import json
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from asgiref.sync import sync_to_async
from django.db import close_old_connections, connections

from doithoai.apps.hall.pictures import versions
from doithoai.faces.live.pictures import PICTURES, Picture

PACE = 0.3
"""Seconds between two looks."""
HEARTBEAT = 15.0
"""Seconds after which a silent stream gets a sign of life."""
Key = tuple[str, str]
"""Code of the dialogue and which picture of it."""

logger = logging.getLogger(__name__)


@dataclass(eq=False, slots=True)
class Follower:
    """One open stream. It keeps no queue: when it is slow it gets only the newest picture."""

    wake: asyncio.Event = field(default_factory=asyncio.Event)
    gone: bool = False


@dataclass(eq=False)
class Channel:
    """The newest picture of one hall, ready to send, and who follows it."""

    mark: int
    message: bytes
    followers: set[Follower] = field(default_factory=set)


def message_of(mark: int, picture: Picture) -> bytes:
    """The picture as one server-sent event."""
    body = json.dumps(picture, ensure_ascii=False, separators=(",", ":"))
    return f"id: {mark}\ndata: {body}\n\n".encode()


def _read(key: Key) -> tuple[int, Picture]:
    """The version first: a change during the reading shows at the next look."""
    code, view = key
    name, _, part = view.partition(":")
    return versions({code})[code], PICTURES[name](code, part)


class Hub:
    """The channels that somebody follows, and the one task that keeps them fresh."""

    def __init__(self) -> None:
        self.channels: dict[Key, Channel] = {}
        self._task: asyncio.Task[None] | None = None

    async def join(self, key: Key, follower: Follower) -> Channel:
        """Follow a hall; its picture is read once for all who come at the same time."""
        channel = self.channels.get(key)
        if channel is None:
            mark, picture = await in_thread(_read, key)
            channel = self.channels.setdefault(key, Channel(mark, message_of(mark, picture)))
        channel.followers.add(follower)
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._watch())
        return channel

    def leave(self, key: Key, follower: Follower) -> None:
        """Stop following; a hall that nobody follows is forgotten."""
        channel = self.channels.get(key)
        if channel is None:
            return
        channel.followers.discard(follower)
        if not channel.followers:
            del self.channels[key]

    async def close(self) -> None:
        """End every stream and the watch, and let go of the database."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
        for channel in self.channels.values():
            for follower in channel.followers:
                follower.gone = True
                follower.wake.set()
        await sync_to_async(connections.close_all, thread_sensitive=True)()

    async def _watch(self) -> None:
        beat = asyncio.get_running_loop().time()
        while True:
            await asyncio.sleep(PACE)
            try:
                await self._look()
            except Exception:
                # The database may be away for a moment: the screens keep the last good picture.
                logger.exception("could not read the halls")
            if asyncio.get_running_loop().time() - beat >= HEARTBEAT:
                beat = asyncio.get_running_loop().time()
                self._wake(list(self.channels.values()))

    async def _look(self) -> None:
        if not self.channels:
            return
        marks = await in_thread(versions, {code for code, _ in self.channels})
        for key, channel in list(self.channels.items()):
            if marks[key[0]] != channel.mark:
                channel.mark, picture = await in_thread(_read, key)
                channel.message = message_of(channel.mark, picture)
                self._wake([channel])

    @staticmethod
    def _wake(channels: list[Channel]) -> None:
        for channel in channels:
            for follower in channel.followers:
                follower.wake.set()


async def in_thread(function: Callable[..., Any], *args: object) -> Any:
    """Run blocking work in a thread, with a connection that is not left behind stale."""

    def call() -> Any:
        close_old_connections()
        try:
            return function(*args)
        finally:
            close_old_connections()

    return await sync_to_async(call, thread_sensitive=True)()
