"""What becomes of each row of a file, before and while it is imported."""

from collections.abc import Collection, Iterable
from datetime import datetime

from doithoai.apps.intake.models import ImportBatch, ImportRow
from doithoai.apps.organisations.models import Group
from doithoai.core.caller import Caller, Door, Role
from doithoai.core.intake.cells import Frame
from doithoai.core.intake.columns import Column
from doithoai.core.intake.groups import groups_by_key
from doithoai.core.intake.rows import Row, RowState, fingerprint, is_blank, read_row

JUDGED = (RowState.READY, RowState.WRONG, RowState.TWICE, RowState.KNOWN, RowState.BLANK)


def frame_of(caller: Caller, batch: ImportBatch) -> Frame:
    """What holds for every row of the file at this moment: the groups of today, the defaults of the file."""
    groups = Group.objects.in_force(caller.today).filter(authority_id=batch.authority_id)
    return Frame(
        groups=groups_by_key(groups.values_list("pk", "name")),
        now=caller.now,
        default_group=batch.group_id,
        default_day=batch.received_on,
    )


def columns_of(batch: ImportBatch) -> dict[Column, int]:
    """The chosen columns of the file."""
    return {Column(name): place for name, place in batch.columns.items()}


def mark(batch: ImportBatch, row: Row) -> str:
    """The fingerprint of a row within its authority and dialogue."""
    return fingerprint(row, scope=f"{batch.authority_id}:{batch.dialogue_id or 0}")


def judge(caller: Caller, batch: ImportBatch, rows: Iterable[ImportRow]) -> None:
    """Set state, fingerprint and twin of the rows in order; not saved. Stopped rows stay as they are."""
    frame, columns = frame_of(caller, batch), columns_of(batch)
    known = known_marks(batch)
    first: dict[str, int] = {}
    for line in rows:
        if line.state not in JUDGED:
            continue
        row = read_row(line.cells, columns, frame)
        line.fingerprint, line.twin = mark(batch, row), None
        if is_blank(line.cells, columns):
            line.state, line.fingerprint = RowState.BLANK.value, ""
        elif row.is_wrong:
            line.state = RowState.WRONG.value
        elif line.fingerprint in known:
            line.state = RowState.KNOWN.value
        elif line.fingerprint in first:
            line.state, line.twin = RowState.TWICE.value, first[line.fingerprint]
        else:
            line.state, first[line.fingerprint] = RowState.READY.value, line.number


def known_marks(batch: ImportBatch, among: Collection[str] | None = None) -> set[str]:
    """The fingerprints of what was imported before in the same authority and dialogue: all, or those `among`."""
    place = {"batch__authority_id": batch.authority_id, "batch__dialogue_id": batch.dialogue_id}
    rows = ImportRow.objects.filter(petition__isnull=False, **place)
    if among is not None:
        rows = rows.filter(fingerprint__in=among)
    return set(rows.values_list("fingerprint", flat=True))


def caller_of_import(batch: ImportBatch, now: datetime) -> Caller:
    """The person who confirmed, so that the trail names nobody else for what the queue does."""
    return Caller(
        name=batch.started_by_name,
        role=Role(batch.started_by_role),
        door=Door.JOB,
        now=now,
        person_id=batch.started_by_id,
        authority_id=batch.authority_id,
    )
