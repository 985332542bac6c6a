"""A file of five thousand opinions, from upload to the last code.

`PYTHONPATH=src python -m benchmarks.importing [5000]`

Makes its own database (SQLite in a temporary folder, or the PostgreSQL that DOITHOAI_DATABASE_URL names, as a test
database of its own) and drives what the desk drives; what the new petitions queue for later is not counted. Reading
happens in a process apart; the memory of this process is what a web process or a worker would need. Ends with an error
where a goal is missed.
"""

import os
import random
import resource
import sys
import tempfile
import time
from io import BytesIO
from typing import Any

GOALS = {"read and judged": 10.0, "imported by the queue": 120.0}
"""Seconds of processor time for five thousand rows, the process apart included."""
MOST_MEGABYTES = 400


def main(count: int) -> int:
    """Prepare, measure, print, and say whether every goal is met."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "doithoai.project.settings")
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("DOITHOAI_VAR", folder)
        import django

        django.setup()
        from django.test.runner import DiscoverRunner

        runner = DiscoverRunner(verbosity=0, interactive=False)
        databases = runner.setup_databases()
        try:
            return drive(count)
        finally:
            runner.teardown_databases(databases)


def drive(count: int) -> int:
    """Read, confirm and import one file; then read it again, when every row is known."""
    from benchmarks.letters import prepare, processor, timed
    from doithoai.apps.intake.actions.confirm_import import confirm_import
    from doithoai.apps.jobs.runner import run_ready
    from doithoai.apps.petitions.models import Petition

    caller, dialogue = prepare(1)
    data = a_file(count)
    before = megabytes()
    reading, batch = timed(lambda: read(caller, dialogue, data))
    after_reading = megabytes()
    confirm_import(caller, batch_id=batch.pk)
    started, began, longest = processor(), time.perf_counter(), 0.0
    while batch.state != "done":
        step = time.perf_counter()
        run_ready(clock=lambda: caller.now, worker="benchmark", most=1)
        longest = max(longest, time.perf_counter() - step)
        batch.refresh_from_db(fields=["state"])
    importing = processor() - started, time.perf_counter() - began
    if Petition.objects.count() != count:
        raise SystemExit(f"{count - Petition.objects.count()} rows are missing")
    again, second = timed(lambda: read(caller, dialogue, data))
    if second.rows.filter(state="known").count() != count:
        raise SystemExit("rows imported before are not known again")
    sys.stdout.write(f"{count} rows, {len(data) / 1e6:.1f} MB\n")
    kept = [line("read and judged", reading), line("imported by the queue", importing)]
    line("read again, all rows known", again)
    line("longest single transaction", (0.0, longest))
    sys.stdout.write(
        f"{'memory before, after reading, at most':40}{before:8.0f}{after_reading:6.0f}{megabytes():6.0f} MB\n"
    )
    return 0 if (all(kept) and megabytes() < MOST_MEGABYTES) or count > 5000 else 1


def read(caller: Any, dialogue: Any, data: bytes) -> Any:
    """The file as the desk reads it."""
    from doithoai.apps.intake.actions.read_import_file import read_import_file
    from doithoai.core.petitions.legal_type import Channel

    more = {"channel": Channel.GROUP_HEAD, "received_on": caller.today, "dialogue_id": dialogue.pk}
    return read_import_file(caller, name="y-kien.xlsx", data=BytesIO(data), **more)


def a_file(count: int) -> bytes:
    """A workbook as a group head makes it: dropped zeros, days in two forms, long and short opinions."""
    import openpyxl

    chance = random.Random(5)
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Ý kiến")
    sheet.append(["TỔNG HỢP Ý KIẾN CỦA NHÂN DÂN"])
    sheet.append(["STT", "Họ và tên", "Số điện thoại", "Thôn", "Nội dung kiến nghị", "Nơi xảy ra"])
    for n in range(count):
        words = f"Đề nghị sửa đoạn đường số {n} trước nhà văn hóa, mưa là ngập, xe không đi được. " * chance.randint(
            1, 8
        )
        sheet.append([n + 1, f"Nguyễn Văn {n}", 912_000_000 + n, f"Thôn {n % 20}", words, f"ngõ {n % 300}"])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def megabytes() -> float:
    """The most memory that this process has held so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def line(name: str, took: tuple[float, float]) -> bool:
    """Print one line, seconds of processor and of the wall clock; False where a goal is missed."""
    goal = GOALS.get(name, 0)
    cpu = f"{took[0]:8.2f} s cpu" if took[0] else " " * 14
    sys.stdout.write(f"{name:32}{cpu}{took[1]:9.2f} s wall{f'   goal {goal:.0f} s cpu' if goal else ''}\n")
    return not goal or took[0] < goal


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000))
