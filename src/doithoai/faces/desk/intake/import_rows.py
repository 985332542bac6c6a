"""How the rows of a file look: words, filters, the workbook to hand back."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from doithoai.adapters.documents.xlsx_writer import Value
from doithoai.apps.intake.models import ImportBatch
from doithoai.apps.intake.queries import RowView, counts_of, row_views, rows_of
from doithoai.core.caller import Caller
from doithoai.core.intake.cells import Cell, CellState
from doithoai.core.intake.columns import COLUMN_NAMES, Column
from doithoai.core.intake.rows import RowState
from doithoai.faces.common.components.states import Face

ROWS = 100
ROW_FACES: Mapping[RowState, Face] = {
    RowState.READY: Face("circle-check", gettext_lazy("Nhập được"), "done"),
    RowState.WRONG: Face("circle-alert", gettext_lazy("Cần sửa trong tệp"), "late"),
    RowState.STOPPED: Face("shield", gettext_lazy("Không lưu"), "late"),
    RowState.TWICE: Face("copy", gettext_lazy("Lặp lại trong tệp"), "soon"),
    RowState.KNOWN: Face("history", gettext_lazy("Đã nhập trước đây"), "waiting"),
    RowState.IMPORTED: Face("circle-check", gettext_lazy("Đã nhập"), "done"),
}
ROW_NOTES: Mapping[RowState, str] = {
    RowState.STOPPED: gettext_noop(
        "Nội dung giống như một đơn tố cáo nên không được lưu. Xin hướng dẫn người gửi đến nơi tiếp nhận tố cáo."
    ),
    RowState.KNOWN: gettext_noop("Cùng người, cùng nội dung đã có trong lần nhập trước."),
}
FILE_COLUMNS = (
    gettext_noop("Dòng trong tệp"),
    gettext_noop("Mã ý kiến"),
    gettext_noop("Kết quả"),
    gettext_noop("Lý do"),
    gettext_noop("Nội dung ý kiến"),
)
FILE_WIDTHS = (10, 14, 20, 50, 80)


def preview_of(request: HttpRequest, caller: Caller, batch: ImportBatch) -> dict[str, Any]:
    """The counts by state as filters, and one page of rows of the chosen state."""
    counts = counts_of(batch)
    to_import = [RowState.IMPORTED, RowState.READY, *([RowState.TWICE] if batch.with_repeats else [])]
    wanted = next((state for state in counts if state.value == request.GET.get("loc")), None)
    page = Paginator(rows_of(batch, [wanted] if wanted else []), ROWS).get_page(request.GET.get("trang"))
    everything = {"text": _("Tất cả"), "url": "?", "on": wanted is None, "count": sum(counts.values())}
    filters = [
        {"text": ROW_FACES[state].word, "url": f"?loc={state.value}", "on": state == wanted, "count": number}
        for state, number in counts.items()
    ]
    return {
        "counts": {state.value: number for state, number in counts.items()},
        "needs_columns": Column.TEXT.value not in batch.columns,
        "to_import": sum(counts.get(state, 0) for state in to_import),
        "filters": [everything, *filters],
        "page": page,
        "heads": [_(COLUMN_NAMES[column]) for column in Column if column.value in batch.columns],
        "rows": [shown(view) for view in row_views(caller, batch, list(page.object_list))],
    }


def shown(view: RowView) -> dict[str, Any]:
    """A row with its words in the reader's language."""
    cells = [(_(COLUMN_NAMES[column]), cell, note_of(cell)) for column, cell in view.cells]
    return {"view": view, "face": ROW_FACES[view.state], "note": reason_of(view), "cells": cells}


def note_of(cell: Cell) -> str:
    """How a cell was changed, or why it is wrong."""
    return _(cell.note).format(**cell.values) if cell.note else ""


def reason_of(view: RowView) -> str:
    """Why a row is not imported, where its cells do not say it."""
    if view.state == RowState.TWICE:
        return _("Giống dòng %(row)s.") % {"row": view.twin}
    return _(ROW_NOTES[view.state]) if view.state in ROW_NOTES else ""


def result_rows(views: Sequence[RowView]) -> list[list[Value]]:
    """The lines of the workbook that goes back to whoever made the file."""
    return [
        [view.number, view.code, str(ROW_FACES[view.state].word), " ".join(_reasons(view)), view.text] for view in views
    ]


def _reasons(view: RowView) -> list[str]:
    wrong = [
        f"{_(COLUMN_NAMES[column])}: {note_of(cell)}" for column, cell in view.cells if cell.state == CellState.WRONG
    ]
    return [words for words in [reason_of(view), *wrong] if words]
