"""The inbox with 10,000 petitions: queries and server time of each page, through Django's test client, on one core.

    PYTHONPATH=src python benchmarks/inbox.py [number of petitions]

Makes its own database (SQLite in a temporary folder, or the PostgreSQL that DOITHOAI_DATABASE_URL names, as a test
database of its own) and prints for each page: queries, median and 95th percentile of the processor's time in
milliseconds, its ratio to the limit, and the 95th percentile on the wall clock, which other programs on the machine
lengthen. SQLite works inside the process, so the processor's time is the server's; on PostgreSQL read the wall clock on
a quiet machine. Ends with an error where a page is over a limit.
"""

import os
import random
import statistics
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

LIMIT_MS = 60
LIMIT_QUERIES = 12
ROUNDS = 40
TEXT = (
    "cống đường ngập rác đèn chợ trường học trạm y tế nước sạch đất sổ đỏ vỉa hè mương kè sạt lở chiếu sáng loa thôn "
    "ngõ hẻm bê tông nạo vét đề nghị sửa chữa thay mới kiểm tra mùi hôi tiếng ồn karaoke xe tải bụi khói"
)
WORDS = TEXT.split()


def main(count: int) -> int:
    """Make the petitions, drive the pages, print, and say whether every limit holds."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "doithoai.project.settings")
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("DOITHOAI_VAR", folder)
        import django

        django.setup()
        from django.conf import settings
        from django.test.runner import DiscoverRunner

        settings.ALLOWED_HOSTS = ["testserver"]
        runner = DiscoverRunner(verbosity=0, interactive=False)
        databases = runner.setup_databases()
        try:
            return drive(count)
        finally:
            runner.teardown_databases(databases)


def drive(count: int) -> int:
    """Fill the database and measure every page."""
    client, unit, deep = prepare(count)
    inbox = "/ban-lam-viec/hop-thu/"
    pages = {
        "first page": inbox,
        "deep page": f"{inbox}?truoc={deep}",
        "one state": f"{inbox}?tinh_trang=assigned",
        "one unit": f"{inbox}?don_vi={unit}",
        "late": f"{inbox}?han=late",
        "state and field": f"{inbox}?tinh_trang=answered&linh_vuc=3",
        "several points": f"{inbox}?nhieu_y=on",
        "search, frequent word": f"{inbox}?q=duong",
        "search, rare words": f"{inbox}?q=ngap+karaoke+tram",
        "search and filter": f"{inbox}?q=cong&tinh_trang=received&han=none",
        "nothing found": f"{inbox}?q=khongcotunay",
        "my day": "/ban-lam-viec/",
        "answers to approve": "/ban-lam-viec/cho-duyet/",
        "one case": f"/ban-lam-viec/y-kien/{code_of(deep)}/",
        "one case in the pane": f"/ban-lam-viec/y-kien/{code_of(deep)}/ben-canh/",
    }
    sys.stdout.write(
        f"{count} petitions\n{'page':26}{'queries':>8}{'p50 ms':>9}{'p95 ms':>9}{'p95/limit':>11}{'wall p95':>11}\n"
    )
    kept = [measure(client, name, url) for name, url in pages.items()]
    return 0 if all(kept) else 1


def measure(client: object, name: str, url: str) -> bool:
    """Print one line; True where the page holds both limits."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as queries:
        answer = client.get(url)  # type: ignore[attr-defined]
        asked = len(queries)
    if answer.status_code != 200:
        raise SystemExit(f"{url}: {answer.status_code}")
    took, worked = [], []
    for _ in range(ROUNDS):
        begun, begun_work = time.perf_counter(), time.process_time()
        client.get(url)  # type: ignore[attr-defined]
        took.append(1000 * (time.perf_counter() - begun))
        worked.append(1000 * (time.process_time() - begun_work))
    p50, p95, wall = statistics.median(worked), sorted(worked)[int(0.95 * ROUNDS)], sorted(took)[int(0.95 * ROUNDS)]
    sys.stdout.write(f"{name:26}{asked:8}{p50:9.1f}{p95:9.1f}{p95 / LIMIT_MS:11.2f}{wall:11.1f}\n")
    return asked <= LIMIT_QUERIES and p95 <= LIMIT_MS


def prepare(count: int) -> tuple[object, int, int]:
    """Ten thousand petitions of one commune in every state; a secretary's browser, a unit, a petition far down."""
    from datetime import UTC, datetime

    from django.test import Client

    from doithoai.apps.organisations.models import Authority, Membership, Person, Unit
    from doithoai.apps.petitions.models import Petition

    chance = random.Random(7)
    commune = Authority.objects.create(
        name="Ủy ban nhân dân xã Mẫu", short_name="xã Mẫu", slug="xa-mau", level="commune", symbol="UBND", place="Mẫu"
    )
    units = [
        Unit.objects.create(authority=commune, code=f"don-vi-{n}", name=f"Đơn vị {n}", short_name=f"Đơn vị {n}")
        for n in range(8)
    ]
    person = Person.objects.create(username="thu-ky", full_name="Thư ký Mẫu", password="!")
    Membership.objects.create(person=person, authority=commune, role="secretary", unit=units[0])
    now = datetime.now(UTC)
    rows = [petition(chance, commune, units, number, now) for number in range(count)]
    Petition.objects.bulk_create(rows, batch_size=500)
    parts(chance, count)
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    deep = Petition.objects.order_by("pk").values_list("pk", flat=True)[count // 20]
    return client, units[1].pk, deep


def petition(chance: random.Random, commune: object, units: list[object], number: int, now: object) -> object:
    """One invented petition."""
    from doithoai.apps.petitions.models import Petition
    from doithoai.core.petitions.numbering import code_from_number
    from doithoai.core.petitions.search_text import search_text

    code = code_from_number(number * 7919)
    text = " ".join(chance.choices(WORDS, k=chance.randint(25, 120))).capitalize()
    state = chance.choices(["received", "assigned", "answered", "solved", "transferred"], [1, 4, 8, 5, 2])[0]
    open_ = state == "assigned"
    done = now.date() if state in ("answered", "solved") else None  # type: ignore[attr-defined]
    return Petition(
        authority=commune, code=code, text=text, folded=search_text(code=code, text=text), state=state,
        channel=chance.choice(["web", "paper", "counter"]), received_at=now, received_on=now.date(),  # type: ignore[attr-defined]
        lead_unit=chance.choice(units) if state != "received" else None,
        due_on=date.today() + timedelta(days=chance.randint(-5, 20)) if open_ else None,  # noqa: DTZ011
        answered_on=done, solved_on=done if state == "solved" else None,
    )  # fmt: skip


def parts(chance: random.Random, count: int) -> None:
    """Fields for all, points for some."""
    from doithoai.apps.petitions.models import Field, Petition, Point

    ids = list(Petition.objects.values_list("pk", flat=True))
    fields = list(Field.objects.values_list("pk", flat=True))
    through = Petition.fields.through
    through.objects.bulk_create(
        [through(petition_id=pk, field_id=chance.choice(fields)) for pk in ids], batch_size=2000
    )
    few = chance.sample(ids, count // 10)
    Point.objects.bulk_create(
        [Point(petition_id=pk, order=order, text="Nội dung") for pk in few for order in (1, 2, 3)], batch_size=2000
    )


def code_of(petition_id: int) -> str:
    """The code of a petition."""
    from doithoai.apps.petitions.models import Petition

    return Petition.objects.get(pk=petition_id).code


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))
