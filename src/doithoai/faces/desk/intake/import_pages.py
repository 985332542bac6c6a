"""A file of opinions: read, looked at row by row, confirmed, imported, its codes handed back."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from doithoai.apps.intake.actions.cancel_import import cancel_import as cancel
from doithoai.apps.intake.actions.confirm_import import confirm_import as confirm
from doithoai.apps.intake.actions.match_columns import match_columns as match
from doithoai.apps.intake.actions.read_import_file import read_import_file
from doithoai.apps.intake.models import ImportBatch
from doithoai.apps.intake.queries import get_import, import_batches, row_views, rows_of
from doithoai.apps.petitions.queries.intake import dialogues_collecting, groups_in_force
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.intake.columns import COLUMN_NAMES, Column
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import attempt
from doithoai.faces.common.workbooks import workbook
from doithoai.faces.desk.intake.import_forms import ConfirmImport, MatchColumns, ReadImportFile
from doithoai.faces.desk.intake.import_rows import FILE_COLUMNS, FILE_WIDTHS, preview_of, result_rows

TEMPLATE_WIDTHS = (60, 26, 16, 26, 30, 30, 22, 16)


@never_cache
@require_http_methods(["GET", "POST"])
@desk_page(Permission.PETITION_IMPORT)
def import_file(request: HttpRequest) -> HttpResponse:
    """Choose a file; it is read at once and shown, nothing is imported yet."""
    caller = caller_of(request)
    form = _file_form(request, caller)
    if form.is_valid():
        batch = attempt(form, lambda: _read(caller, form))
        if batch is not None:
            return redirect("desk:import_batch", batch.pk)
    context = {"form": form, "batches": import_batches(caller)}
    return render(request, "desk/intake/import_file.html", context, status=422 if form.errors else 200)


def _file_form(request: HttpRequest, caller: Caller) -> ReadImportFile:
    dialogues = list(dialogues_collecting(caller))
    first = {"dialogue_id": dialogues[0].pk} if len(dialogues) == 1 else {}
    return ReadImportFile(
        request.POST or None,
        request.FILES or None,
        initial=first | {"received_on": caller.today},
        dialogues=dialogues,
        groups=list(groups_in_force(caller)),
    )


def _read(caller: Caller, form: ReadImportFile) -> ImportBatch:
    said = dict(form.cleaned_data)
    file = said.pop("file")
    return read_import_file(caller, name=file.name or "", data=file.file, group_id=said.pop("default_group"), **said)


@require_safe
@desk_page(Permission.PETITION_IMPORT)
def import_template(request: HttpRequest) -> HttpResponse:
    """An empty file with the names of the columns, to give to group heads."""
    names = [COLUMN_NAMES[column] for column in Column]
    return workbook("mau-nhap-y-kien", title=_("Ý kiến của Nhân dân"), columns=names, rows=[], widths=TEMPLATE_WIDTHS)


@never_cache
@require_safe
@desk_page(Permission.PETITION_IMPORT)
def import_batch(request: HttpRequest, batch_id: int) -> HttpResponse:
    """The file row by row; while it is imported, how far it is; afterwards its codes."""
    caller = caller_of(request)
    batch = get_import(caller, batch_id)
    return _shown(request, batch, _columns_form(request, caller, batch), ConfirmImport())


def _shown(request: HttpRequest, batch: ImportBatch, form: MatchColumns, last: ConfirmImport) -> HttpResponse:
    context = {"batch": batch, "form": form, "confirm": last} | preview_of(request, caller_of(request), batch)
    status = 422 if form.errors or last.errors else 200
    return render(request, "desk/intake/import_batch.html", context, status=status)


def _columns_form(request: HttpRequest, caller: Caller, batch: ImportBatch) -> MatchColumns:
    chosen: dict[str, Any] = batch.columns | {"default_group": batch.group_id, "received_on": batch.received_on}
    typed = request.POST if request.method == "POST" else None
    return MatchColumns(typed, initial=chosen, headers=batch.headers, groups=list(groups_in_force(caller)))


@require_POST
@desk_page(Permission.PETITION_IMPORT)
def match_columns(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Correct what the columns mean; the rows are judged anew."""
    caller = caller_of(request)
    batch = get_import(caller, batch_id)
    form = _columns_form(request, caller, batch)
    if form.is_valid():
        group, day = form.cleaned_data["default_group"], form.cleaned_data["received_on"]
        rest = {"columns": form.columns(), "group_id": group, "received_on": day}
        if attempt(form, lambda: match(caller, batch_id=batch_id, **rest)) is not None:
            return redirect("desk:import_batch", batch_id)
    return _shown(request, batch, form, ConfirmImport())


@require_POST
@desk_page(Permission.PETITION_IMPORT)
def confirm_import(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Let the right rows become petitions; the queue does it, the page shows how far it is."""
    caller = caller_of(request)
    form = ConfirmImport(request.POST)
    form.is_valid()
    attempt(form, lambda: confirm(caller, batch_id=batch_id, with_repeats=form.cleaned_data["with_repeats"]))
    if not form.errors:
        return redirect("desk:import_batch", batch_id)
    batch = get_import(caller, batch_id)
    request.method = "GET"
    return _shown(request, batch, _columns_form(request, caller, batch), form)


@require_POST
@desk_page(Permission.PETITION_IMPORT)
def cancel_import(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Give the file up: nothing of it stays."""
    batch = cancel(caller_of(request), batch_id=batch_id)
    messages.success(request, _("Đã bỏ tệp %(name)s, không giữ lại dòng nào.") % {"name": batch.file_name})
    return redirect("desk:import_file")


@require_safe
@desk_page(Permission.PETITION_IMPORT)
def import_result(request: HttpRequest, batch_id: int) -> HttpResponse:
    """The rows with their codes as a workbook, to hand back to whoever made the file."""
    caller = caller_of(request)
    batch = get_import(caller, batch_id)
    views = row_views(caller, batch, list(rows_of(batch)))
    title = _("Kết quả nhập tệp %(name)s") % {"name": batch.file_name}
    name = f"ket-qua-nhap-{batch.pk}"
    return workbook(name, title=title, columns=FILE_COLUMNS, rows=result_rows(views), widths=FILE_WIDTHS)
