"""A file of opinions is read and shown; nothing of it is a petition yet."""

from datetime import date
from io import BytesIO
from typing import BinaryIO

from django.conf import settings
from django.db import transaction

from doithoai.adapters.spreadsheets import FileRow, rows_of_file
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.files.scanning import require_clean
from doithoai.apps.intake.judging import judge
from doithoai.apps.intake.models import ImportBatch, ImportRow
from doithoai.apps.intake.tables import headers_of
from doithoai.apps.organisations.access import groups_for
from doithoai.apps.petitions.access import entry_authorities
from doithoai.apps.petitions.actions.intake.turn_away import turn_away
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.files import clean_name
from doithoai.core.intake.columns import match_columns
from doithoai.core.intake.refusals import MOST_ROWS, SheetEmpty, SheetTooLong
from doithoai.core.intake.rows import RowState, looks_like_denunciation
from doithoai.core.petitions.gate import STOPPED_BY_WORDS
from doithoai.core.petitions.legal_type import Channel


def read_import_file(
    caller: Caller,
    *,
    name: str,
    data: BinaryIO,
    channel: Channel,
    received_on: date,
    dialogue_id: int | None = None,
    group_id: int | None = None,
) -> ImportBatch:
    """Keep the rows of the file but for suspected denunciations, of which only the row number is kept.

    Raises the refusals of core/files.py and core/intake/refusals.py; nothing is kept then, and never the file itself.
    """
    authority = entry_authorities(caller).get(pk=caller.authority_id)
    content = BytesIO(data.read(settings.FILE_LIMIT + 1))
    require_clean(clean_name(name), content)
    headers, rows = headers_of(rows_of_file(name, content, limit=settings.FILE_LIMIT))
    if not rows or len(rows) > MOST_ROWS:
        raise (SheetTooLong if rows else SheetEmpty)(name=clean_name(name), most=MOST_ROWS)
    batch = ImportBatch(
        authority=authority,
        dialogue=dialogues_for(caller, Permission.DIALOGUE_VIEW).get(pk=dialogue_id) if dialogue_id else None,
        group=groups_for(caller).get(pk=group_id) if group_id else None,
        channel=channel.value,
        received_on=received_on,
        file_name=shown_name(name),
        headers=headers,
        columns={column.value: place for column, place in match_columns(headers).items()},
        created_at=caller.now,
        started_by_id=caller.person_id,
        started_by_name=caller.name,
        started_by_role=caller.role.value,
    )
    return _kept(caller, batch, rows)


@transaction.atomic
def _kept(caller: Caller, batch: ImportBatch, rows: list[FileRow]) -> ImportBatch:
    batch.save()
    lines = [_line(batch, row) for row in rows]
    judge(caller, batch, lines)
    ImportRow.objects.bulk_create(lines, batch_size=500)
    turn_away(caller, kind=STOPPED_BY_WORDS, times=sum(line.state == RowState.STOPPED for line in lines))
    return batch


def _line(batch: ImportBatch, row: FileRow) -> ImportRow:
    if looks_like_denunciation(row.cells):
        return ImportRow(batch=batch, number=row.number, state=RowState.STOPPED.value)
    return ImportRow(batch=batch, number=row.number, cells=list(row.cells))


def shown_name(name: str) -> str:
    """The cleaned name of the file; not where the name itself accuses somebody."""
    shown = clean_name(name)
    words = shown.replace("_", " ").replace("-", " ").replace(".", " ")
    return f"tep.{shown.rpartition('.')[2]}" if looks_like_denunciation([words]) else shown
