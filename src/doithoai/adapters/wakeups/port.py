"""What every way of nudging does."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Protocol


class Wakeups(Protocol):
    """One way between processes."""

    def wake(self) -> None:
        """Nudge every process that listens; never raises and never waits."""
        ...

    def listen(self, woken: Callable[[], None]) -> AbstractAsyncContextManager[None]:
        """While the context is open, `woken` is called on the event loop for nudges; several may arrive as one."""
        ...
