"""One hub per process: it looks for new pictures of the halls and writes them to whoever follows.

All work with the database is here, once for everybody; a stream only waits for its reader to leave.
"""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Iterable
from typing import Any

from asgiref.sync import sync_to_async
from django.core.exceptions import ObjectDoesNotExist
from django.db import close_old_connections, connections

from doithoai.adapters.wakeups.port import Wakeups
from doithoai.apps.hall.pictures import versions
from doithoai.faces.live.channel import Channel
from doithoai.faces.live.follower import Follower
from doithoai.faces.live.pictures import RANKS, Picture, picture_of_view, split

PACE = 0.5
"""Seconds after which the hub looks without having been nudged."""
REST = 0.03
"""Seconds between two looks at least: nudges that come together are one look."""
HEARTBEAT = 15.0
"""Seconds after which silent streams get a sign of life, and the right to look is asked again."""
AT_ONCE = 500
"""How many followers are written to before the loop may do something else."""
SIGN_OF_LIFE = b": \n\n"
Key = tuple[str, str]
"""Code of the dialogue, and the view."""

logger = logging.getLogger(__name__)


class Hub:
    """The channels that somebody follows, and the one task that keeps them fresh."""

    def __init__(self, wakeups: Wakeups) -> None:
        self.wakeups = wakeups
        self.channels: dict[Key, Channel] = {}
        self.followers: dict[Key, set[Follower]] = {}
        self._nudged = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._coming: dict[Key, asyncio.Task[None]] = {}

    async def find(self, key: Key) -> None:
        """Open the channel; it is read once for all who come together. Raises ObjectDoesNotExist."""
        if key not in self.channels:
            coming = self._coming.get(key) or asyncio.create_task(self._open(key))
            self._coming[key] = coming
            await coming

    async def join(self, key: Key, follower: Follower, mark: int | None) -> None:
        """Follow a hall from the picture that the reader has. Raises ObjectDoesNotExist."""
        await self.find(key)
        self.followers.setdefault(key, set()).add(follower)
        follower.mark = mark
        self._bring_up_to_date(key, follower)
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._watch())

    async def _open(self, key: Key) -> None:
        try:
            version, picture = await in_thread(_read, key)
            self.channels[key] = Channel(version, picture)
        finally:
            del self._coming[key]

    def leave(self, key: Key, follower: Follower) -> None:
        """Stop following; a hall that nobody follows is forgotten."""
        followers = self.followers.get(key)
        if followers is None:
            return
        followers.discard(follower)
        if not followers:
            del self.followers[key]
            self.channels.pop(key, None)

    async def close(self) -> None:
        """End the watch and every stream, and let go of the database."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
        for followers in self.followers.values():
            self._end(followers)
        await sync_to_async(connections.close_all, thread_sensitive=True)()

    async def _watch(self) -> None:
        loop = asyncio.get_running_loop()
        beat = loop.time()
        async with self.wakeups.listen(self._nudged.set):
            while True:
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._nudged.wait(), PACE)
                self._nudged.clear()
                try:
                    await self._look()
                    if loop.time() - beat >= HEARTBEAT:
                        beat = loop.time()
                        await self._beat()
                except Exception:
                    # The database may be away for a moment: the screens keep the last good picture.
                    logger.exception("could not read the halls")
                await asyncio.sleep(REST)

    async def _look(self) -> None:
        """Read what changed and write it out, one kind of page after the other."""
        if not self.channels:
            return
        now = await in_thread(versions, {code for code, _ in self.channels})
        for key in sorted(self.channels, key=lambda key: RANKS[split(key[1])[0]]):
            channel = self.channels.get(key)
            if channel is None or now[key[0]] <= channel.read_at:
                continue
            try:
                version, picture = await in_thread(_read, key)
            except ObjectDoesNotExist:
                self._end(self.followers.get(key, ()))
                continue
            before, message = channel.mark, channel.take(version, picture)
            if message is not None:
                await self._spread(key, channel, before, message)

    async def _spread(self, key: Key, channel: Channel, before: int, message: bytes) -> None:
        for count, follower in enumerate(list(self.followers.get(key, ())), 1):
            if follower.mark == before and not follower.is_away:
                follower.mark = channel.mark
                follower.write(message)
            else:
                self._bring_up_to_date(key, follower)
            if count % AT_ONCE == 0:
                await asyncio.sleep(0)

    def _bring_up_to_date(self, key: Key, follower: Follower) -> None:
        channel = self.channels.get(key)
        if channel is None or follower.is_away:
            return
        message = channel.since(follower.mark)
        follower.mark = channel.mark
        if message is not None:
            follower.write(message)

    async def _beat(self) -> None:
        """Signs of life; who was slow gets what it missed, who may look no longer is sent away."""
        for key in list(self.followers):
            for count, follower in enumerate(list(self.followers.get(key, ())), 1):
                if follower.may_watch is not None and not await in_thread(follower.may_watch):
                    self._end([follower])
                elif not follower.is_away:
                    self._bring_up_to_date(key, follower)
                    follower.write(SIGN_OF_LIFE)
                if count % AT_ONCE == 0:
                    await asyncio.sleep(0)

    @staticmethod
    def _end(followers: Iterable[Follower]) -> None:
        for follower in list(followers):
            if not follower.is_away:
                follower.write(b"", last=True)


def _read(key: Key) -> tuple[int, Picture]:
    """The version first: a change during the reading shows at the next look."""
    code, view = key
    return versions({code})[code], picture_of_view(code, view)


async def in_thread(function: Callable[..., Any], *args: object) -> Any:
    """Run blocking work in a thread, with a connection that is not left behind stale."""

    def call() -> Any:
        close_old_connections()
        try:
            return function(*args)
        finally:
            close_old_connections()

    return await sync_to_async(call, thread_sensitive=True)()
