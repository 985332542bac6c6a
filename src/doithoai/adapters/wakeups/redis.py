"""Nudges between machines: one channel of a Redis server."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable

import redis
import redis.asyncio

CHANNEL = "doithoai:hall"
AGAIN_AFTER = 1.0
"""Seconds after which a lost connection is tried again."""

logger = logging.getLogger(__name__)


class RedisWakeups:
    """The server at `url`; while it is away nothing is nudged, and nothing else suffers."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._sender = redis.Redis.from_url(url, socket_timeout=0.5, socket_connect_timeout=0.5)

    def wake(self) -> None:
        """Nudge every listener of every machine."""
        try:
            self._sender.publish(CHANNEL, b".")
        except redis.RedisError:
            logger.warning("no nudge: the Redis server does not answer")

    @contextlib.asynccontextmanager
    async def listen(self, woken: Callable[[], None]) -> AsyncIterator[None]:
        """A subscription, taken up again after every break."""
        task = asyncio.create_task(self._subscribe(woken))
        try:
            yield
        finally:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def _subscribe(self, woken: Callable[[], None]) -> None:
        while True:
            try:
                async with redis.asyncio.Redis.from_url(self.url) as server, server.pubsub() as heard:
                    await heard.subscribe(CHANNEL)
                    async for _ in heard.listen():
                        woken()
            except redis.RedisError:
                logger.warning("the Redis server does not answer")
            await asyncio.sleep(AGAIN_AFTER)
