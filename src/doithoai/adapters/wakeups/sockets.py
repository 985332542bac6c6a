"""Nudges on one machine: a folder with one datagram socket for every process that listens."""

import asyncio
import contextlib
import os
import socket
from collections.abc import AsyncIterator, Callable
from pathlib import Path

NUDGE = b"."


class SocketWakeups:
    """The sockets lie in `folder`; one whose process has died is removed by the next nudge."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def wake(self) -> None:
        """Nudge every listener of this machine."""
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender:
            sender.setblocking(False)
            for listener in self.folder.glob("*.sock"):
                try:
                    sender.sendto(NUDGE, str(listener))
                except BlockingIOError:
                    pass  # it has nudges enough to wake up
                except OSError:
                    with contextlib.suppress(OSError):
                        listener.unlink()

    @contextlib.asynccontextmanager
    async def listen(self, woken: Callable[[], None]) -> AsyncIterator[None]:
        """A socket of this process, for as long as the context is open."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = self.folder / f"{os.getpid()}.sock"
        path.unlink(missing_ok=True)
        loop = asyncio.get_running_loop()
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as own:
            own.bind(str(path))
            own.setblocking(False)
            loop.add_reader(own, _read, own, woken)
            try:
                yield
            finally:
                loop.remove_reader(own)
                path.unlink(missing_ok=True)


def _read(own: socket.socket, woken: Callable[[], None]) -> None:
    with contextlib.suppress(BlockingIOError):
        while own.recv(16):
            pass
    woken()
