"""From a row of a file to a petition."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import cast

from django.db import transaction

from doithoai.apps.intake.judging import columns_of, frame_of, known_marks, mark
from doithoai.apps.intake.models import ImportBatch, ImportRow
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.receiving import Contact, Opinion, receive
from doithoai.core.caller import Caller
from doithoai.core.intake.columns import Column
from doithoai.core.intake.rows import Row, RowState, read_row
from doithoai.core.petitions.gate import LooksLikeDenunciation
from doithoai.core.petitions.legal_type import Channel
from doithoai.core.refusal import Refused

Reader = Callable[[ImportRow], tuple[Row, bool]]
"""A row as it reads now, and whether it was imported before."""


def reader_of(caller: Caller, batch: ImportBatch, lines: Sequence[ImportRow]) -> Reader:
    """Reads these rows anew at the moment of the import: a group may have ended, another file may have been faster."""
    frame, columns = frame_of(caller, batch), columns_of(batch)
    rows = {line.pk: read_row(line.cells, columns, frame) for line in lines}
    marks = {pk: mark(batch, row) for pk, row in rows.items()}
    known = known_marks(batch, list(marks.values()))

    def read(line: ImportRow) -> tuple[Row, bool]:
        was_known = marks[line.pk] in known
        known.add(marks[line.pk])
        return rows[line.pk], was_known

    return read


def import_row(caller: Caller, batch: ImportBatch, line: ImportRow, read: Reader) -> None:
    """The row becomes a petition with its contact and event, or is marked with why not. The words then go from it."""
    repeats = line.state == RowState.TWICE
    row, was_known = read(line)
    if row.is_wrong or (was_known and not repeats):
        line.state = (RowState.WRONG if row.is_wrong else RowState.KNOWN).value
        line.save(update_fields=["state"])
        return
    try:
        with transaction.atomic():
            line.petition = _received(caller, batch, line, row)
        line.state, line.is_repeat = RowState.IMPORTED.value, repeats
        line.cells = []
    except LooksLikeDenunciation:
        line.state, line.cells = RowState.STOPPED.value, []
    except Refused:
        line.state = RowState.WRONG.value
    line.save(update_fields=["petition", "state", "is_repeat", "cells"])


def _received(caller: Caller, batch: ImportBatch, line: ImportRow, row: Row) -> Petition:
    opinion = Opinion(
        text=row.value(Column.TEXT),
        place=row.value(Column.PLACE),
        group_id=cast("int | None", row.cells[Column.GROUP].value),
    )
    contact = Contact(
        name=row.value(Column.NAME),
        phone=row.value(Column.PHONE),
        email=row.value(Column.EMAIL),
        address=row.value(Column.ADDRESS),
    )
    receipt = receive(
        caller,
        opinion,
        contact,
        dialogue=batch.dialogue,
        channel=Channel(batch.channel),
        received_at=cast(datetime, row.cells[Column.RECEIVED].value),
        submission_key=f"import-{batch.pk}-{line.number}",
    )
    return receipt.petition
