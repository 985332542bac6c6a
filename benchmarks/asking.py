"""Five hundred phones ask within ten seconds; none is lost: `python -m benchmarks.asking [500] [10]`.

The site's own server (granian with one worker and the threads of `doithoai serve`) with a temporary SQLite database,
or with the empty PostgreSQL database that DOITHOAI_DATABASE_URL names. Each phone opens the form as a browser does (its
cookie, its token, its key), then sends at a moment of its own within the ten seconds; one in ten sends the same form
twice, as a phone does that lost the answer. Meanwhile the secretary opens items of the agenda, which holds the row of
the sitting. Prints how many were stored, how long a sending took and how long the secretary waited.
"""

import asyncio
import http.client
import os
import random
import re
import socket
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from statistics import quantiles
from typing import Any
from urllib.parse import urlencode

PORT = 28941
CODE = "do-toc-do"
FORM = f"/truc-tiep/{CODE}/hoi/"
AT_ONCE = 64
"""Connections of this machine at the same time; the phones wait for one as they wait for the Wi-Fi."""


def prepare() -> int:
    """A dialogue in session with an agenda, in a new database; the id of the sitting."""
    import django

    django.setup()
    from datetime import UTC, datetime

    from django.core.management import call_command

    from doithoai.apps.dialogues.models import AgendaItem, Dialogue
    from doithoai.apps.hall.models import Sitting
    from doithoai.apps.organisations.models import Authority

    call_command("migrate", interactive=False, verbosity=0)
    now = datetime.now(UTC)
    own = {"slug": CODE, "level": "commune", "symbol": "UBND", "place": "Đo Tốc"}
    authority = Authority.objects.create(name="Ủy ban nhân dân xã Đo Tốc", short_name="xã Đo Tốc", **own)
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
        plan_issued_on=now.date(),
        created_at=now,
    )
    for order in range(20):
        AgendaItem.objects.create(dialogue=dialogue, order=order, title=f"Mục {order}")
    return Sitting.objects.create(dialogue=dialogue, opened_at=now, opened_by_name="Đo").pk


class Phone:
    """One browser: it keeps its cookies and its form."""

    def __init__(self, number: int) -> None:
        self.number, self.cookies, self.typed = number, "", ""

    def open(self) -> None:
        """Read the form."""
        answer, page = self._ask("GET")
        self.cookies = "; ".join(one.split(";")[0] for one in answer.headers.get_all("set-cookie") or [])
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
        key = re.search(r'name="key" value="([^"]+)"', page)
        if not token or not key:
            raise SystemExit(f"no form: {answer.status}")
        text = f"Câu hỏi số {self.number}: bao giờ sửa đoạn đường trước cổng trường?"
        self.typed = urlencode({"csrfmiddlewaretoken": token[1], "key": key[1], "text": text})

    def send(self) -> tuple[float, int]:
        """Send it: seconds until the answer, and the status."""
        begun = time.perf_counter()
        answer, _page = self._ask("POST", self.typed)
        return time.perf_counter() - begun, answer.status

    def _ask(self, method: str, body: str = "") -> tuple[http.client.HTTPResponse, str]:
        connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)
        headers = {"Cookie": self.cookies, "Content-Type": "application/x-www-form-urlencoded"}
        connection.request(method, FORM, body=body or None, headers=headers)
        answer = connection.getresponse()
        page = answer.read().decode()
        connection.close()
        return answer, page


async def ask_all(phones: list[Phone], seconds: float) -> list[tuple[float, int]]:
    """Each phone at its own moment."""
    loop, pool = asyncio.get_running_loop(), ThreadPoolExecutor(AT_ONCE)

    async def one(phone: Phone) -> list[tuple[float, int]]:
        await asyncio.sleep(random.random() * seconds)
        times = 2 if phone.number % 10 == 0 else 1
        return [await loop.run_in_executor(pool, phone.send) for _ in range(times)]

    told = await asyncio.gather(*(one(phone) for phone in phones))
    return [answer for answers in told for answer in answers]


def run_the_hall(sitting_id: int, until: float) -> list[float]:
    """The secretary's own act twice a second, through the lock of the sitting: seconds of each."""
    from datetime import UTC, datetime

    from doithoai.apps.dialogues.models import AgendaItem
    from doithoai.apps.hall.actions.start_agenda_item import start_agenda_item
    from doithoai.apps.organisations.models import Authority
    from doithoai.core.caller import Caller, Door, Role

    items, waited = list(AgendaItem.objects.values_list("pk", flat=True)), []
    authority_id = Authority.objects.get().pk
    for number in range(10_000):
        if time.perf_counter() > until:
            break
        caller = Caller(
            name="Thư ký", role=Role.SECRETARY, door=Door.DESK, now=datetime.now(UTC), authority_id=authority_id
        )
        begun = time.perf_counter()
        start_agenda_item(caller, sitting_id=sitting_id, item_id=items[number % len(items)])
        waited.append(time.perf_counter() - begun)
        time.sleep(0.5)
    return waited


def percentiles(values: list[float]) -> str:
    """The middle and the slowest, in milliseconds."""
    cut = quantiles(values, n=100) if len(values) > 1 else [*values] * 99
    return f"p50 {cut[49] * 1000:.0f} ms, p99 {cut[98] * 1000:.0f} ms, slowest {max(values) * 1000:.0f} ms"


def measure(count: int, seconds: float, sitting_id: int) -> None:
    """Open, send, count."""
    from django.db import connection

    from doithoai.apps.audience.models import PhoneQuestion

    phones = [Phone(number) for number in range(count)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(Phone.open, phones))
    with ThreadPoolExecutor(1) as desk:
        waited = desk.submit(run_the_hall, sitting_id, time.perf_counter() + seconds)
        begun = time.perf_counter()
        answers = asyncio.run(ask_all(phones, seconds))
        took = time.perf_counter() - begun
        acts = waited.result()
    stored = PhoneQuestion.objects.count()
    refused = sum(status != 302 for _, status in answers)
    print(
        f"{connection.vendor}: {count} phones, {len(answers)} sendings within {seconds:.0f} s, done after {took:.1f} s"
    )
    print(
        f"  stored {stored}, lost {count - stored}, refused {refused}; a sending {percentiles([t for t, _ in answers])}"
    )
    print(f"  meanwhile the secretary's act through the lock of the sitting: {percentiles(acts)} ({len(acts)} acts)")
    if stored != count or refused:
        raise SystemExit("some were lost")


def wait_for_server() -> None:
    """Until it answers, at most a minute."""
    for _ in range(600):
        try:
            socket.create_connection(("127.0.0.1", PORT), timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("the server does not answer")


def main() -> None:
    """Serve, measure, stop."""
    words: list[Any] = sys.argv[1:]
    count, seconds = int(words[0]) if words else 500, float(words[1]) if len(words) > 1 else 10.0
    with tempfile.TemporaryDirectory() as var:
        os.environ |= {"DOITHOAI_VAR": var, "DJANGO_SETTINGS_MODULE": "doithoai.project.settings"}
        sitting_id = prepare()
        command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(PORT)]
        command += ["--workers", "1", "--blocking-threads", "4", "--no-ws", "--log-level", "warning"]
        server = subprocess.Popen([*command, "doithoai.project.wsgi:application"])
        try:
            wait_for_server()
            measure(count, seconds, sitting_id)
        finally:
            server.terminate()
            server.wait(timeout=20)


if __name__ == "__main__":
    main()
