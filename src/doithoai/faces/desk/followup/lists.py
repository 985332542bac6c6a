"""The list of owed matters as its page and its workbook read it: the same filters, the same order, the same facts."""

from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, pgettext

from doithoai.adapters.documents.xlsx_writer import Value
from doithoai.apps.organisations.queries import work_calendar
from doithoai.apps.petitions.queries.followup import (
    ORDERS,
    OwedRow,
    Wanted,
    owed_assignments,
    owed_by_unit,
    owed_counts,
    owed_rows,
)
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.desks import DESK_WORDS, DUE_WORDS, DueState
from doithoai.faces.common.callers import caller_of
from doithoai.faces.common.components.dates import left_words
from doithoai.faces.desk.followup.forms import Overdue
from doithoai.faces.desk.triage.desks import desk_lines

ROWS = 50
FACES = {DueState.LATE: "late", DueState.SOON: "soon", DueState.EXTENDED: "waiting", DueState.OPEN: "open"}
"""State of a date -> state of the design system."""


def wanted_of(request: HttpRequest) -> Wanted:
    """The filters in the address."""
    form = Overdue(request.GET)
    form.is_valid()
    data: dict[str, Any] = form.cleaned_data
    order = data.get("xep") or "han"
    return Wanted(
        state=DueState(data["trang_thai"]) if data.get("trang_thai") else None,
        unit_id=data.get("don_vi"),
        dialogue_id=data.get("doi_thoai"),
        order=order if order in ORDERS else "han",
    )


def overdue_context(request: HttpRequest) -> dict[str, Any]:
    """Everything that the page shows."""
    caller, wanted, calendar = caller_of(request), wanted_of(request), work_calendar()
    found = owed_assignments(caller, wanted, calendar)
    page: Page[Any] = Paginator(found, ROWS).get_page(request.GET.get("trang"))
    loads = owed_by_unit(caller)
    counts = owed_counts(caller, wanted, calendar)
    return {
        "rows": [_line_of_page(row) for row in owed_rows(caller, list(page.object_list), calendar)],
        "page": page,
        "chips": _state_chips(wanted, counts),
        "units": [(load, _address(replace(wanted, unit_id=load.unit_id))) for load in loads],
        "chosen": next((load for load in loads if load.unit_id == wanted.unit_id), None),
        "may_urge": reach_of(caller.role, Permission.PAPER_DRAFT) is not None,
        "all_units": _address(replace(wanted, unit_id=None)),
        "late": counts[DueState.LATE],
        "sort_due": _address(replace(wanted, order="-han" if wanted.order == "han" else "han")),
        "sort_given": _address(replace(wanted, order="-giao" if wanted.order == "giao" else "giao")),
        "sort_unit": _address(replace(wanted, order="don-vi")),
        "order": wanted.order,
        "query": request.GET.urlencode(),
    }  # fmt: skip


def _line_of_page(row: OwedRow) -> tuple[OwedRow, str, str, str, list[dict[str, Any]]]:
    face = FACES.get(row.state, "waiting")
    return row, face, _(DUE_WORDS[row.state]), _(DESK_WORDS[row.desk]), desk_lines(row.desks)


def _state_chips(wanted: Wanted, counts: dict[DueState, int]) -> list[dict[str, Any]]:
    every = {
        "text": _("Tất cả"),
        "url": _address(replace(wanted, state=None)),
        "on": wanted.state is None,
        "count": sum(counts.values()),
    }
    chosen = [
        {
            "text": _(DUE_WORDS[state]),
            "url": _address(replace(wanted, state=state)),
            "on": wanted.state is state,
            "count": number,
        }
        for state, number in counts.items()
    ]
    return [every, *chosen]


def _address(wanted: Wanted) -> str:
    parts = {
        "trang_thai": wanted.state.value if wanted.state else "",
        "don_vi": wanted.unit_id or "",
        "doi_thoai": wanted.dialogue_id or "",
        "xep": wanted.order if wanted.order != "han" else "",
    }
    return "?" + urlencode({key: value for key, value in parts.items() if value})


COLUMNS = (
    gettext_noop("Mã số"),
    gettext_noop("Nội dung"),
    gettext_noop("Đơn vị"),
    gettext_noop("Phần việc"),
    gettext_noop("Tình trạng"),
    gettext_noop("Hạn"),
    gettext_noop("Còn lại"),
    gettext_noop("Hạn trước khi gia hạn"),
    gettext_noop("Đang ở"),
    gettext_noop("Số ngày ở đó"),
    gettext_noop("Đối thoại"),
)
WIDTHS = (14, 60, 26, 14, 16, 14, 24, 16, 28, 12, 44)


def overdue_lines(caller: Caller, wanted: Wanted) -> list[tuple[Value, ...]]:
    """The whole filtered list for the workbook, in the order of the page."""
    calendar = work_calendar()
    found = list(owed_assignments(caller, wanted, calendar))
    return [_line(row) for row in owed_rows(caller, found, calendar)]


def _line(row: OwedRow) -> tuple[Value, ...]:
    assignment, petition = row.assignment, row.assignment.petition
    return (
        petition.code,
        petition.summary or petition.text,
        assignment.unit.short_name,
        pgettext("the part of a unit", "Chủ trì") if assignment.part == "lead" else _("Phối hợp"),
        _(DUE_WORDS[row.state]),
        assignment.due_on,
        left_words(row.left, row.counts_in) if row.left is not None else "",
        assignment.first_due_on,
        _(DESK_WORDS[row.desk]),
        row.days_there,
        petition.dialogue.title if petition.dialogue else "",
    )
