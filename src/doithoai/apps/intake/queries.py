"""Reads about files of opinions."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from doithoai.apps.intake.access import import_batches_for
from doithoai.apps.intake.judging import columns_of, frame_of
from doithoai.apps.intake.models import ImportBatch, ImportRow
from doithoai.core.caller import Caller
from doithoai.core.intake.cells import Cell
from doithoai.core.intake.columns import Column
from doithoai.core.intake.rows import RowState, read_row
from doithoai.core.petitions.lifecycle import PetitionState


def import_batches(caller: Caller) -> list[ImportBatch]:
    """The newest files of the authority, each with `imported` and `kept_out`: numbers of rows."""
    done = Count("rows", filter=Q(rows__state=RowState.IMPORTED))
    out = Count("rows", filter=~Q(rows__state__in=[RowState.IMPORTED, RowState.BLANK]))
    batches = import_batches_for(caller).annotate(imported=done, kept_out=out)
    return list(batches.select_related("dialogue", "group")[:20])


def get_import(caller: Caller, batch_id: int) -> ImportBatch:
    """One file within reach. Raises ImportBatch.DoesNotExist."""
    return import_batches_for(caller).select_related("dialogue", "group").get(pk=batch_id)


def counts_of(batch: ImportBatch) -> dict[RowState, int]:
    """State -> number of rows, in one query; lines outside the table are left out."""
    counted = batch.rows.order_by().values_list("state").annotate(n=Count("pk"))
    found = {RowState(state): number for state, number in counted if state != RowState.BLANK}
    return {state: found[state] for state in RowState if state in found}


def rows_of(batch: ImportBatch, states: Sequence[RowState] = ()) -> QuerySet[ImportRow]:
    """The rows of a file in order, of these states or all but the lines outside the table."""
    rows = batch.rows.select_related("petition").exclude(state=RowState.BLANK)
    return rows.filter(state__in=states) if states else rows


@dataclass(frozen=True)
class RowView:
    """One row for a screen: its chosen cells, and its code once it is a petition that everybody may see."""

    number: int
    state: RowState
    twin: int | None
    cells: tuple[tuple[Column, Cell], ...]
    code: str
    text: str


def row_views(caller: Caller, batch: ImportBatch, rows: Sequence[ImportRow]) -> list[RowView]:
    """The rows as they read now. Of a petition that was sealed later neither code nor words are shown."""
    frame, columns = frame_of(caller, batch), columns_of(batch)
    views = []
    for line in rows:
        row = read_row(line.cells, columns, frame) if line.cells else None
        petition = line.petition if line.petition and line.petition.state != PetitionState.SEALED else None
        views.append(
            RowView(
                number=line.number,
                state=RowState(line.state),
                twin=line.twin,
                cells=tuple((column, row.cells[column]) for column in Column if row and column in columns),
                code=petition.code if petition else "",
                text=petition.text if petition else row.value(Column.TEXT) if row else "",
            )
        )
    return views
