"""How fast a decision of the chair reaches every viewer, what a viewer costs, and a storm of all coming back at once.

`python -m benchmarks.live [--feeds 2] [--redis redis://…] [1000 10000]`. Pages (granian) and feeds (uvicorn) run as
`doithoai serve` starts them, with a temporary SQLite database, or PostgreSQL where DOITHOAI_DATABASE_URL names one. The
chair's browser sends the form of a decision; counted is from the moment before sending to the arrival of the change at
each viewer. Prints p50, p99 and the worst of all viewers and decisions, the memory of a feed per viewer, and how long
after `kill -9` of the feeds all viewers are connected again. Limits: p99 250 ms with one feed, 300 ms with two; 15 KB.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from statistics import quantiles
from typing import Any

from benchmarks.hall import CODE, Hall, prepare

PAGES, FEEDS = 28930, 28931
DECISIONS = 10
PAUSE = 0.7
"""Seconds between two decisions."""
LIMITS = {1: 250.0, 2: 300.0}
KILOBYTES = 15.0


def memory(pid: int) -> int:
    """Resident memory of a process, in bytes."""
    line = next(row for row in Path(f"/proc/{pid}/status").read_text().splitlines() if row.startswith("VmRSS"))
    return int(line.split()[1]) * 1024


class Chair:
    """The chair's browser: signed in, one connection kept open."""

    def __init__(self, hall: Hall) -> None:
        self.hall, self.connection = hall, HTTPConnection("127.0.0.1", PAGES, timeout=30)

    def decide(self, turn_id: int) -> float:
        """Send the form of a decision; when it was sent, on the machine's monotonic clock."""
        path, body = self.hall.decision(turn_id)
        sent = time.monotonic()
        self.connection.request("POST", path, body, self.hall.headers)
        answer = self.connection.getresponse()
        answer.read()
        if answer.status != 302:
            raise SystemExit(f"the decision was not taken: {answer.status}")
        return sent


class Crowd:
    """The process of the viewers."""

    def __init__(self, ports: list[int]) -> None:
        command = [sys.executable, "-m", "benchmarks.viewers", f"/truc-tiep/{CODE}/luong", ",".join(map(str, ports))]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def send(self, **asked: Any) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(asked) + "\n")
        self.process.stdin.flush()

    def told(self) -> Any:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit("the viewers have gone")
        return json.loads(line)

    def ask(self, **asked: Any) -> Any:
        self.send(**asked)
        return self.told()


def feed_command(port: int) -> list[str]:
    from doithoai.faces.cli.management.commands.serve import parts

    return [word if word != str(PAGES + 1) else str(port) for word in parts("127.0.0.1", PAGES, 1)[1]]


def pages_command() -> list[str]:
    from doithoai.faces.cli.management.commands.serve import parts

    return parts("127.0.0.1", PAGES, 1)[0]


def wait_for(port: int, path: str) -> None:
    """Until somebody answers there, at most a minute."""
    for _ in range(600):
        try:
            connection = HTTPConnection("127.0.0.1", port, timeout=2)
            connection.request("GET", path)
            if connection.getresponse().status:
                connection.close()
                return
        except OSError:
            time.sleep(0.1)
    raise SystemExit(f"nobody answers at {port}")


def start(ports: list[int]) -> list[subprocess.Popen[bytes]]:
    feeds = [subprocess.Popen(feed_command(port)) for port in ports]
    for port in ports:
        wait_for(port, f"/truc-tiep/{CODE}/luong")
    return feeds


def measure(viewers: int, hall: Hall, chair: Chair, crowd: Crowd, feeds: list[subprocess.Popen[bytes]]) -> None:
    """Open the viewers, take the decisions, print what was found."""
    before = sum(memory(feed.pid) for feed in feeds)
    opened = time.monotonic()
    crowd.ask(open=viewers)
    opened = time.monotonic() - opened
    cost = (sum(memory(feed.pid) for feed in feeds) - before) / viewers / 1024
    waits: list[float] = []
    for _ in range(DECISIONS):
        version = hall.version()
        crowd.send(seen=version + 1)
        time.sleep(PAUSE)
        sent = chair.decide(hall.next_turn())
        waits += [(at - sent) * 1000 for at in crowd.told()]
    cuts = quantiles(waits, n=100)
    limit = LIMITS[len(feeds)]
    print(
        f"{viewers:>6} viewers, {len(feeds)} feed(s): decision to screen p50 {cuts[49]:.0f} ms, p99 {cuts[98]:.0f} ms, "
        f"worst {max(waits):.0f} ms ({cuts[98] / limit:.2f} of {limit:.0f} ms); "
        f"{cost:.1f} KB a viewer ({cost / KILOBYTES:.2f} of 15 KB); opened in {opened:.1f} s",
        flush=True,
    )


def storm(hall: Hall, chair: Chair, crowd: Crowd, feeds: list[subprocess.Popen[bytes]], ports: list[int]) -> None:
    """Every feed dies at once; a decision is taken meanwhile; all come back and see it."""
    for feed in feeds:
        feed.kill()
        feed.wait()
    begun = time.monotonic()
    version = hall.version()
    chair.decide(hall.next_turn())
    feeds[:] = start(ports)
    up = time.monotonic() - begun
    back = crowd.ask(back=True) - begun
    seen = crowd.ask(seen=version + 1)
    print(
        f"storm: feeds up again after {up:.1f} s, all {len(seen)} viewers connected after {back:.1f} s, "
        f"all saw the decision taken meanwhile after {max(seen) - begun:.1f} s",
        flush=True,
    )


@contextmanager
def surroundings(redis: str) -> Iterator[None]:
    """A folder of its own for the data."""
    with tempfile.TemporaryDirectory() as var:
        os.environ |= {
            "DOITHOAI_VAR": var,
            "DOITHOAI_SECRET_KEY": "measuring",
            "DOITHOAI_REDIS_URL": redis,
            "DJANGO_SETTINGS_MODULE": "doithoai.project.settings",
            "PYTHONWARNINGS": "ignore",
        }
        yield


def main() -> None:
    """Serve, measure, stop."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--feeds", type=int, default=1, choices=sorted(LIMITS))
    asked.add_argument("--redis", default="")
    asked.add_argument("viewers", type=int, nargs="*", default=[1000, 10000])
    options = asked.parse_args()
    with surroundings(options.redis):
        from doithoai.faces.cli.management.commands.serve import allow_many_viewers

        hall = prepare()
        allow_many_viewers()
        ports = [FEEDS + place for place in range(options.feeds)]
        pages, feeds = subprocess.Popen(pages_command()), start(ports)
        crowd = Crowd(ports)
        try:
            wait_for(PAGES, f"/truc-tiep/{CODE}/")
            chair = Chair(hall)
            for viewers in options.viewers:
                measure(viewers, hall, chair, crowd, feeds)
            storm(hall, chair, crowd, feeds, ports)
        finally:
            running: list[subprocess.Popen[Any]] = [crowd.process, *feeds, pages]
            for process in running:
                process.terminate()
            for process in running:
                process.wait(timeout=20)


if __name__ == "__main__":
    main()
