"""How fast a change in the hall reaches every viewer, and what a viewer costs: `python -m benchmarks.live [500 2000]`.

One feed process with a temporary SQLite database; the viewers are raw connections of this process. Each change is the
version of the sitting raised in the database, so the figures hold the hub's pace (0.3 s) as well. Prints, per number of
viewers, the 50th and 99th percentile from the change to the arrival, the fan-out alone (first to last viewer), and the
memory of the feed process per viewer.
"""

import asyncio
import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import quantiles

PORT = 28931
CHANGES = 10
CODE = "do-toc-do"
PATH = f"/truc-tiep/{CODE}/luong"


def memory(pid: int) -> int:
    """Resident memory of a process, in bytes."""
    line = next(row for row in Path(f"/proc/{pid}/status").read_text().splitlines() if row.startswith("VmRSS"))
    return int(line.split()[1]) * 1024


def prepare() -> None:
    """A dialogue in session, in a new database."""
    import django

    django.setup()
    from datetime import UTC, datetime

    from django.core.management import call_command

    from doithoai.apps.dialogues.models import Dialogue
    from doithoai.apps.hall.models import Sitting
    from doithoai.apps.organisations.models import Authority

    call_command("migrate", interactive=False, verbosity=0)
    now = datetime.now(UTC)
    authority = Authority.objects.create(
        name="Ủy ban nhân dân xã Đo Tốc",
        short_name="xã Đo Tốc",
        slug=CODE,
        level="commune",
        symbol="UBND",
        place="Đo Tốc",
    )
    dialogue = Dialogue.objects.create(
        authority=authority,
        code=CODE,
        preset="commune_2025",
        kind="people",
        format="state",
        title="Đo tốc độ",
        year=2026,
        state="in_session",
        time_kind="announced_later",
        created_at=now,
    )
    Sitting.objects.create(dialogue=dialogue, opened_at=now, opened_by_name="Đo")


def change() -> None:
    """One change in the hall."""
    from django.db.models import F

    from doithoai.apps.hall.models import Sitting

    Sitting.objects.update(version=F("version") + 1)


async def view(arrivals: list[list[float]], ready: asyncio.Semaphore) -> None:
    """One viewer: the moment at which each picture came, by its place in the stream."""
    reader, writer = await asyncio.open_connection("127.0.0.1", PORT, limit=2**14)
    writer.write(f"GET {PATH} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
    pictures = 0
    try:
        while line := await reader.readline():
            if not line.startswith(b"id: "):
                continue
            if pictures == 0:
                ready.release()
            else:
                arrivals[pictures - 1].append(time.perf_counter())
            pictures += 1
    finally:
        writer.close()


async def measure(viewers: int, pid: int) -> str:
    """Open the viewers, make the changes, and say what was found."""
    arrivals: list[list[float]] = [[] for _ in range(CHANGES)]
    ready, before = asyncio.Semaphore(0), memory(pid)
    tasks = []
    for start in range(0, viewers, 100):
        tasks += [asyncio.create_task(view(arrivals, ready)) for _ in range(min(100, viewers - start))]
        for _ in range(min(100, viewers - start)):
            await ready.acquire()
    cost = (memory(pid) - before) / viewers
    begun = []
    for place in range(CHANGES):
        begun.append(time.perf_counter())
        await asyncio.to_thread(change)
        while len(arrivals[place]) < viewers:
            await asyncio.sleep(0.01)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    whole = quantiles([at - start for start, row in zip(begun, arrivals, strict=True) for at in row], n=100)
    fan = quantiles([at - min(row) for row in arrivals for at in row], n=100)
    return (
        f"{viewers:>6} viewers: change to screen p50 {whole[49] * 1000:.0f} ms, p99 {whole[98] * 1000:.0f} ms; "
        f"fan-out p50 {fan[49] * 1000:.0f} ms, p99 {fan[98] * 1000:.0f} ms; {cost / 1024:.1f} KB a viewer"
    )


def wait_for_feed() -> None:
    """Until the feed answers, at most a minute."""
    for _ in range(600):
        try:
            socket.create_connection(("127.0.0.1", PORT), timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("the feed does not answer")


def main() -> None:
    """Serve, measure, stop."""
    sizes = [int(word) for word in sys.argv[1:]] or [500, 2000]
    with tempfile.TemporaryDirectory() as var:
        os.environ |= {"DOITHOAI_VAR": var, "DJANGO_SETTINGS_MODULE": "doithoai.project.settings"}
        prepare()
        command = [sys.executable, "-m", "uvicorn", "--host", "127.0.0.1", "--port", str(PORT), "--log-level", "error"]
        command += ["--timeout-graceful-shutdown", "1", "doithoai.project.asgi:application"]
        feed = subprocess.Popen(command)
        try:
            wait_for_feed()
            for viewers in sizes:
                print(asyncio.run(measure(viewers, feed.pid)), flush=True)
        finally:
            feed.terminate()
            feed.wait(timeout=10)


if __name__ == "__main__":
    main()
