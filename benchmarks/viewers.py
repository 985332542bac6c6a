"""Many viewers of one live feed in one process: raw sockets on epoll, so that what is measured is the feed.

Runs as a process of its own, told through its input and telling through its output, a JSON line each:
`{"open": 10000}` -> when all have their first picture; `{"seen": 7}` -> when each viewer came to version 7 or later, in
seconds of the machine's monotonic clock; `{"back": true}` -> when all are connected again after a break.
"""

import json
import random
import selectors
import socket
import sys
import time
from dataclasses import dataclass, field

AT_ONCE = 200
"""How many connect at the same moment."""
PATIENCE = 120.0


@dataclass(eq=False, slots=True)
class Viewer:
    """One open page."""

    port: int
    connection: socket.socket | None = None
    mark: int = -1
    rest: bytes = b""
    retry: float = 2.0
    connects_at: float = 0.0
    is_open: bool = False
    seen: list[tuple[int, float]] = field(default_factory=list)


class Viewers:
    """All of them, and the loop that reads for them."""

    def __init__(self, ports: list[int], path: str) -> None:
        self.ports, self.path = ports, path
        self.selector = selectors.EpollSelector()
        self.all: list[Viewer] = []
        self.closed: list[Viewer] = []

    def open(self, count: int) -> None:
        """More viewers, until there are `count`, each with its first picture."""
        while len(self.all) < count:
            new = [Viewer(self.ports[place % len(self.ports)]) for place in range(min(AT_ONCE, count - len(self.all)))]
            self.all += new
            for viewer in new:
                self._connect(viewer)
            self._read_until(lambda new=new: all(viewer.is_open for viewer in new))

    def when_seen(self, version: int) -> list[float]:
        """When each came to that version."""
        self._read_until(lambda: all(viewer.mark >= version for viewer in self.all))
        found = [next(at for mark, at in viewer.seen if mark >= version) for viewer in self.all]
        for viewer in self.all:
            viewer.seen.clear()
        return found

    def all_back(self) -> float:
        """When the last one was connected again."""
        self._read_until(lambda: bool(self.closed))
        self._read_until(lambda: all(viewer.is_open for viewer in self.all))
        return time.monotonic()

    def _connect(self, viewer: Viewer) -> None:
        viewer.connection = socket.socket()
        viewer.connection.setblocking(False)
        viewer.connection.connect_ex(("127.0.0.1", viewer.port))
        self.selector.register(viewer.connection, selectors.EVENT_WRITE, viewer)

    def _read_until(self, is_done: object) -> None:
        until, look = time.monotonic() + PATIENCE, 0.0
        while True:
            now = time.monotonic()
            if now >= look:
                if is_done():  # type: ignore[operator]
                    return
                look = now + 0.005
            if now > until:
                raise SystemExit("the viewers waited too long")
            for key, events in self.selector.select(0.005):
                self._ready(key.data, events)
            self._connect_again(now)

    def _ready(self, viewer: Viewer, events: int) -> None:
        assert viewer.connection is not None
        try:
            if events & selectors.EVENT_WRITE:
                told = f"Last-Event-ID: {viewer.mark}\r\n" if viewer.mark >= 0 else ""
                viewer.connection.send(f"GET {self.path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{told}\r\n".encode())
                self.selector.modify(viewer.connection, selectors.EVENT_READ, viewer)
                return
            heard = viewer.connection.recv(65536)
        except OSError:
            heard = b""
        if heard:
            self._hear(viewer, heard)
        else:
            self._lose(viewer)

    @staticmethod
    def _hear(viewer: Viewer, heard: bytes) -> None:
        now = time.monotonic()
        *lines, viewer.rest = (viewer.rest + heard).split(b"\n")
        for line in lines:
            if line.startswith(b"id: "):
                viewer.mark = int(line[4:])
                viewer.seen.append((viewer.mark, now))
                viewer.is_open = True
            elif line.startswith(b"retry: "):
                viewer.retry = int(line[7:]) / 1000
                viewer.is_open = viewer.mark >= 0

    def _lose(self, viewer: Viewer) -> None:
        assert viewer.connection is not None
        self.selector.unregister(viewer.connection)
        viewer.connection.close()
        viewer.is_open, viewer.rest, viewer.connection = False, b"", None
        # as a browser does: after the time that the feed named; while it is away, a little later each time
        viewer.connects_at = time.monotonic() + viewer.retry * random.uniform(1.0, 1.5)
        self.closed.append(viewer)

    def _connect_again(self, now: float) -> None:
        if not self.closed:
            return
        due = [viewer for viewer in self.closed if viewer.connects_at <= now]
        for viewer in due:
            self._connect(viewer)
        if due:
            self.closed = [viewer for viewer in self.closed if viewer.connection is None]


def main() -> None:
    """Do what is asked, line by line."""
    viewers = Viewers([int(port) for port in sys.argv[2].split(",")], sys.argv[1])
    for line in sys.stdin:
        asked = json.loads(line)
        if "open" in asked:
            viewers.open(asked["open"])
            told: object = True
        elif "seen" in asked:
            told = viewers.when_seen(asked["seen"])
        else:
            told = viewers.all_back()
        print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main()
