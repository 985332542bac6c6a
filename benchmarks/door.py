"""How many people eight doors write down in a second: `python -m benchmarks.door [--workers 2] [--rate 500]`.

Pages run in granian as `doithoai serve` starts them, with a temporary SQLite database, or the PostgreSQL that
DOITHOAI_DATABASE_URL names (empty, its tables are made here). Two thousand invited delegates, each badge scanned once:

- one by one: each door sends a scan as soon as the one before it was answered;
- as the page sends: at `--rate` scans a second over all doors, each door sends at once what has gathered while its last
  sending was under way; counted is from the scan to the answer.

Prints scans a second, p50 and p95, and the processor's time of the server per scan. Ends with an error where somebody
was lost or doubled. Aim: 500 a second, p95 30 ms.
"""

import argparse
import json
import os
import secrets
import socket
import subprocess
import sys
import tempfile
import threading
import time
from datetime import UTC, datetime, timedelta
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from statistics import quantiles
from typing import Any

from benchmarks.hall import CODE, TOKEN, _authority, _session

PORT, DOORS, PEOPLE = 28961, 8, 2_000
RATE_AIM, P95_AIM = 500, 30
AT_ONCE = 50
"""Steps that the page sends together at most."""
PATH = f"/truc-tiep/{CODE}/cua/buoc/"


def prepare() -> tuple[str, list[str]]:
    """A new database with the list; the session of a secretary and all badges."""
    import django

    django.setup()
    from django.core.management import call_command

    from doithoai.apps.delegates.models import Delegate
    from doithoai.apps.dialogues.models import Dialogue
    from doithoai.apps.organisations.models import Membership
    from doithoai.core.delegates.badge import POSSIBLE, badge_from_number

    call_command("migrate", interactive=False, verbosity=0)
    now = datetime.now(UTC)
    authority, groups, person = _authority(now)
    Membership.objects.filter(person=person).update(role="secretary")
    dialogue = Dialogue.objects.create(
        authority=authority, code=CODE, preset="commune_2025", kind="people", format="state", title="Đo tốc độ",
        year=now.year, state="in_session", time_kind="announced_later", created_at=now,
    )  # fmt: skip
    badges = [badge_from_number(number * 7919 % POSSIBLE) for number in range(2 * PEOPLE)]
    rows = [
        Delegate(
            dialogue=dialogue, group=groups[place % len(groups)], full_name=f"Người Thứ {place}", state="approved",
            folded_name=f"nguoi thu {place}", badge=badge, nominated_by_name="Đo", nominated_at=now - timedelta(days=9),
        )
        for place, badge in enumerate(badges)
    ]  # fmt: skip
    Delegate.objects.bulk_create(rows, batch_size=500)
    return _session(person), badges


class Door:
    """One door: its connection, its badges, and how long each scan waited for its answer, in milliseconds."""

    def __init__(self, number: int, session: str, badges: list[str]) -> None:
        self.badges, self.name, self.waits = badges, f"Cửa {number}", []  # type: ignore[var-annotated]
        self.socket = socket.create_connection(("127.0.0.1", PORT))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.head = (
            f"POST {PATH} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            f"Cookie: sessionid={session}; csrftoken={TOKEN}\r\nX-CSRFToken: {TOKEN}\r\n"
        )

    def send(self, badges: list[str]) -> None:
        now = int(time.time() * 1000)
        steps = [
            {"key": secrets.token_hex(16), "act": "check_in", "badge": badge, "door": self.name, "at": now}
            for badge in badges
        ]
        body = json.dumps({"sent_at": now, "steps": steps})
        self.socket.sendall(f"{self.head}Content-Length: {len(body)}\r\n\r\n{body}".encode())
        answer = HTTPResponse(self.socket)
        answer.begin()
        told = json.loads(answer.read())["answers"]
        if answer.status != 200 or any("code" in one for one in told):
            raise SystemExit(f"a scan was not taken: {answer.status} {told}")

    def one_by_one(self) -> None:
        """The next scan as soon as the last one was answered."""
        for badge in self.badges:
            begun = time.perf_counter()
            self.send([badge])
            self.waits.append(1000 * (time.perf_counter() - begun))

    def as_the_page(self, rate: float) -> None:
        """So many scans a second; what has gathered goes together."""
        begun, sent = time.perf_counter(), 0
        while sent < len(self.badges):
            due = min(len(self.badges), int((time.perf_counter() - begun) * rate) + 1)
            if due == sent:
                time.sleep(max(0.0, begun + sent / rate - time.perf_counter()))
                continue
            due = min(due, sent + AT_ONCE)
            self.send(self.badges[sent:due])
            self.waits += [1000 * (time.perf_counter() - begun - place / rate) for place in range(sent, due)]
            sent = due


def measure(words: str, session: str, badges: list[str], rate: float, pid: int) -> None:
    """All doors at once; one line of figures."""
    doors = [Door(number, session, badges[number::DOORS]) for number in range(DOORS)]
    acts = [(lambda door=door: door.as_the_page(rate / DOORS)) if rate else door.one_by_one for door in doors]
    threads = [threading.Thread(target=act) for act in acts]
    worked, begun = processor_time(pid), time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took, worked = time.perf_counter() - begun, processor_time(pid) - worked
    waits = [wait for door in doors for wait in door.waits]
    if len(waits) != len(badges):
        raise SystemExit(f"{words}: {len(waits)} of {len(badges)} scans were answered")
    cuts, speed = quantiles(waits, n=100), len(waits) / took
    print(
        f"{words:18} {speed:6.0f} scans a second ({speed / RATE_AIM:.2f} of {RATE_AIM}), p50 {cuts[49]:.0f} ms, "
        f"p95 {cuts[94]:.0f} ms ({cuts[94] / P95_AIM:.2f} of {P95_AIM}), "
        f"{1000 * worked / len(waits):.2f} ms of the server's processor a scan",
        flush=True,
    )


def processor_time(pid: int) -> float:
    """Seconds that the server and its workers have worked."""
    ticks = 0
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if pid in (int(folder.name), int(words[1])):
            ticks += int(words[11]) + int(words[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def wait_for_pages() -> None:
    """Until the server answers, at most a minute."""
    for _ in range(600):
        try:
            connection = HTTPConnection("127.0.0.1", PORT, timeout=5)
            connection.request("GET", "/dang-nhap/")
            connection.getresponse()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("the pages do not answer")


def check(expected: int) -> None:
    """Everybody is there once, with one step and one link of the trail."""
    from doithoai.apps.audit.models import Event
    from doithoai.apps.delegates.models import Delegate, DoorStep

    there = Delegate.objects.filter(checked_in_at__isnull=False).count()
    found = (there, DoorStep.objects.count(), Event.objects.filter(name="delegate.checked_in").count())
    if set(found) != {expected}:
        raise SystemExit(f"present, steps and links of the trail are {found}, not {expected} each")
    print(f"{expected} present, {expected} steps, {expected} links of the trail: nobody lost, nobody doubled")


def main() -> None:
    """Serve, measure, check, stop."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--workers", type=int, default=2)
    asked.add_argument("--rate", type=float, default=float(RATE_AIM))
    options = asked.parse_args()
    with tempfile.TemporaryDirectory() as var:
        os.environ |= {"DOITHOAI_VAR": var, "DOITHOAI_SECRET_KEY": "measuring", "PYTHONWARNINGS": "ignore"}
        os.environ["DJANGO_SETTINGS_MODULE"] = "doithoai.project.settings"
        session, badges = prepare()
        from doithoai.faces.cli.management.commands.serve import parts

        pages: Any = subprocess.Popen(parts("127.0.0.1", PORT, options.workers)[0], stdout=sys.stderr)
        try:
            wait_for_pages()
            measure("one by one", session, badges[:PEOPLE], 0, pages.pid)
            measure("as the page sends", session, badges[PEOPLE:], options.rate, pages.pid)
            check(2 * PEOPLE)
        finally:
            pages.terminate()
            pages.wait(timeout=20)


if __name__ == "__main__":
    main()
