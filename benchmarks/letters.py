"""Two hundred invitations, numbered and finished, on one core: `PYTHONPATH=src python -m benchmarks.letters [200]`.

Makes its own database (SQLite in a temporary folder, or the PostgreSQL that DOITHOAI_DATABASE_URL names, as a test
database of its own) and drives what the desk drives. The figures are of processor time, the wall clock stands
beside them. The limit of each line is measured in the same run: for PDF the typesetter alone on the same letters
with one compiler, for Word the packing alone of as many finished files. Ends with an error where a goal is missed.
"""

import os
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

GOALS = {"as one PDF": 3.0, "as PDF files": 3.0, "as Word files": 8.0}
"""Seconds of processor time, numbering included, for two hundred letters."""


def main(count: int) -> int:
    """Prepare the delegates, issue and make their invitations, print, and say whether every goal is met."""
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
    """Measure the steps apart and the whole through the queue."""
    from doithoai.adapters.documents import render_docx, render_pdf, render_pdf_of
    from doithoai.apps.delegates.actions.invite_delegates import invite_delegates
    from doithoai.apps.delegates.batches import papers_of_batch
    from doithoai.apps.jobs.runner import run_ready
    from doithoai.apps.papers.making import DOCX, PDF

    caller, dialogue = prepare(count)
    numbering, batch = timed(lambda: invite_delegates(caller, dialogue_id=dialogue.pk))
    queue, _ = timed(lambda: [None for _ in iter(lambda: run_ready(clock=lambda: caller.now, worker="benchmark"), 0)])
    papers = papers_of_batch(batch)
    if len(papers) != count:
        raise SystemExit(f"{count - len(papers)} letters are missing")
    render_pdf(papers[0])
    render_docx(papers[0])
    limits = {"PDF": typesetting(papers), "Word": packing([render_docx(paper) for paper in papers])}
    whole, _ = timed(lambda: kept(caller, render_pdf_of(papers), PDF))
    single, _ = timed(lambda: [kept(caller, render_pdf(paper), PDF) for paper in papers])
    words, _ = timed(lambda: [kept(caller, render_docx(paper), DOCX) for paper in papers])
    sys.stdout.write(f"{count} letters\n{'':34}{'cpu s':>8}{'goal s':>8}{'limit s':>9}{'x limit':>9}{'wall s':>8}\n")
    line("numbered and recorded", numbering)
    kept_goals = [
        line("as one PDF", plus(numbering, whole), limits["PDF"]),
        line("as PDF files", plus(numbering, single), limits["PDF"]),
        line("as Word files", plus(numbering, words), limits["Word"]),
    ]
    line("all three, invited, by the queue", plus(numbering, queue))
    return 0 if all(kept_goals) or count > 200 else 1


def timed(work: Callable[[], Any]) -> tuple[tuple[float, float], Any]:
    """Seconds of processor and wall, and what the work gave."""
    wall, cpu = time.perf_counter(), processor()
    made = work()
    return (processor() - cpu, time.perf_counter() - wall), made


def processor() -> float:
    """Seconds of processor time of this process and of those it waited for."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def plus(first: tuple[float, float], second: tuple[float, float]) -> tuple[float, float]:
    """Both one after the other."""
    return first[0] + second[0], first[1] + second[1]


def line(name: str, took: tuple[float, float], limit: float = 0) -> bool:
    """Print one line; False where a goal is missed."""
    goal = GOALS.get(name, 0)
    shown = f"{limit:9.2f}{took[0] / limit:9.1f}" if limit else " " * 18
    sys.stdout.write(f"{name:34}{took[0]:8.2f}{f'{goal:.0f}' if goal else '':>8}{shown}{took[1]:8.2f}\n")
    return not goal or took[0] < goal


def typesetting(papers: list[Any]) -> float:
    """The typesetter alone: words measured and packed before, nothing kept."""
    from doithoai.adapters.documents.pdf_writer import inputs_of
    from doithoai.adapters.documents.typesetting import compiler as typesetter

    inputs, compiler = [inputs_of((paper,)) for paper in papers], typesetter()
    return timed(lambda: [compiler.compile(format="pdf", sys_inputs=one) for one in inputs])[0][0]


def packing(files: list[bytes]) -> float:
    """Packing the parts of finished Word files again."""
    parts = [[(name, made.read(name)) for name in made.namelist()] for made in map(opened, files)]

    def pack() -> None:
        for each in parts:
            with zipfile.ZipFile(BytesIO(), "w", zipfile.ZIP_DEFLATED) as out:
                for name, data in each:
                    out.writestr(name, data)

    return timed(pack)[0][0]


def opened(data: bytes) -> zipfile.ZipFile:
    """A Word file as the ZIP it is."""
    return zipfile.ZipFile(BytesIO(data))


def kept(caller: Any, data: bytes, media: str) -> object:
    """The file on the disk and its row, as an issued paper keeps it."""
    from doithoai.apps.files.actions.store_file import keep_file

    return keep_file(caller, name="giay-moi", content_type=media, data=BytesIO(data))


def prepare(count: int) -> tuple[Any, Any]:
    """A commune, its secretary, an issued dialogue and its approved delegates."""
    from doithoai.apps.delegates.models import Delegate
    from doithoai.apps.dialogues.models import AgendaItem, Dialogue
    from doithoai.apps.organisations.models import Authority, Group, Membership, Person
    from doithoai.core.caller import Caller, Door, Role
    from doithoai.core.delegates.badge import badge_from_number

    name, now = "Ủy ban nhân dân xã Mẫu", datetime.now(UTC)
    commune = Authority.objects.create(
        name=name, short_name="xã Mẫu", slug="xa-mau", level="commune", symbol="UBND", place="Mẫu"
    )
    people = {}
    for role, full_name in ((Role.CHAIR, "Trần Văn Mẫu"), (Role.SECRETARY, "Lê Thị Mẫu")):
        people[role] = Person.objects.create(username=role.value, full_name=full_name, password="!")
        Membership.objects.create(person=people[role], authority=commune, role=role.value)
    dialogue = Dialogue.objects.create(
        authority=commune, code="do-giay-moi", preset="commune_2025", kind="people", format="state", year=2026,
        title="Đối thoại với Nhân dân xã Mẫu năm 2026", state="issued", time_kind="date", starts_on=date(2026, 12, 20),
        ends_on=date(2026, 12, 20),
        venue="Hội trường xã", chair=people[Role.CHAIR], chair_title="Chủ tịch Ủy ban nhân dân xã", created_at=now,
    )  # fmt: skip
    for order in range(5):
        AgendaItem.objects.create(dialogue=dialogue, order=order, title=f"Nội dung thứ {order + 1} của cuộc đối thoại")
    groups = [Group.objects.create(authority=commune, kind="thôn", name=f"Thôn {n}", order=n) for n in range(20)]
    Delegate.objects.bulk_create(
        Delegate(
            dialogue=dialogue, group=groups[n % 20], full_name=f"Nguyễn Thị Đại Biểu {n}", folded_name=f"dai bieu {n}",
            gender="female", email=f"dai-bieu-{n}@vi-du.vn", state="approved", badge=badge_from_number(n),
            nominated_by_name="Trưởng thôn", nominated_at=now,
        )
        for n in range(count)
    )  # fmt: skip
    secretary = Caller(
        name="Lê Thị Mẫu", role=Role.SECRETARY, door=Door.DESK, now=now, authority_id=commune.pk,
        person_id=people[Role.SECRETARY].pk,
    )  # fmt: skip
    return secretary, dialogue


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
