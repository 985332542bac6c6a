"""One open stream, as the hub writes to it."""

import asyncio
import types
from collections.abc import Awaitable, Callable, Coroutine, Generator, MutableMapping
from typing import Any

Message = MutableMapping[str, Any]
Send = Callable[[Message], Awaitable[None]]
Rights = Callable[[], bool]


class Follower:
    """Who follows a channel. It keeps no queue: while it is slow it gets nothing, afterwards what it missed."""

    __slots__ = ("_has_ended", "_send", "_sending", "mark", "may_watch")

    def __init__(self, send: Send, may_watch: Rights | None = None) -> None:
        self._send = send
        self._sending: asyncio.Task[None] | None = None
        self._has_ended = False
        self.mark: int | None = None
        """The version of the picture that it has."""
        self.may_watch = may_watch
        """Blocking; asked again from time to time. None: everybody may."""

    @property
    def is_away(self) -> bool:
        """Whether nothing can be written now: the last message has not left yet, or it was the last one."""
        return self._has_ended or (self._sending is not None and not self._sending.done())

    def write(self, body: bytes, *, last: bool = False) -> None:
        """Hand a message to the server. Only where its buffer is full does a task wait for it: ten thousand tasks for
        ten thousand readers who all keep up would cost more than the writing."""
        self._has_ended = last
        sending: Any = self._send({"type": "http.response.body", "body": body, "more_body": not last})
        try:
            waits_for = sending.send(None)
        except StopIteration:
            return
        except Exception:
            # the connection broke in this moment; the server tells the stream so
            self._has_ended = True
            return
        self._sending = asyncio.ensure_future(_rest_of(sending, waits_for))


async def _rest_of(sending: Coroutine[Any, None, None], waits_for: Any) -> None:
    await _go_on(sending, waits_for)


@types.coroutine
def _go_on(sending: Coroutine[Any, None, None], waits_for: Any) -> Generator[Any, None, None]:
    """A coroutine that was begun by hand, run to its end by the event loop."""
    while True:
        yield waits_for
        try:
            waits_for = sending.send(None)
        except StopIteration:
            return
