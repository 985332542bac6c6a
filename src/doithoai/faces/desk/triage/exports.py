"""The view of the inbox as a file: exactly the rows that the filters let pass."""

import csv
from collections.abc import Iterable
from datetime import date
from io import StringIO

from django.http import HttpResponse
from django.utils.translation import gettext as _

from doithoai.adapters.documents.xlsx_writer import Sheet, Value, render_xlsx
from doithoai.apps.petitions.models import Petition
from doithoai.core.petitions.lifecycle import PetitionState
from doithoai.faces.desk.triage.rows import row_of
from doithoai.faces.desk.triage.words import ALL_LEGAL_TYPES, CHANNELS, LEVELS

MOST = 20_000
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
WIDTHS = (12, 12, 60, 26, 24, 14, 12, 24, 22, 12, 12, 12, 8, 8)
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def columns() -> list[str]:
    """The head of both files."""
    return [
        _("Mã"), _("Ngày nhận"), _("Nội dung"), _("Lĩnh vực"), _("Tổ, thôn"), _("Kênh nhận"), _("Loại"), _("Cấp"),
        _("Trạng thái"), _("Đơn vị chủ trì"), _("Hạn trả lời"), _("Ngày trả lời"), _("Số nội dung"), _("Số người nêu"),
    ]  # fmt: skip


def lines(petitions: Iterable[Petition], today: date) -> Iterable[list[Value]]:
    """One line a petition; contacts never stand in it."""
    for petition in petitions:
        row = row_of(petition, today)
        yield [
            petition.code, petition.received_on, petition.text, row.fields,
            petition.group.name if petition.group else petition.place,
            str(CHANNELS[petition.channel]), str(ALL_LEGAL_TYPES[petition.legal_type]), str(LEVELS[petition.level]),
            str(row.word), petition.lead_unit.short_name if petition.lead_unit else "", petition.due_on,
            petition.answered_on, petition.point_count, petition.voices,  # type: ignore[attr-defined]
        ]  # fmt: skip


def as_file(petitions: Iterable[Petition], today: date, *, csv: bool) -> HttpResponse:
    """The file to download. Sealed ones never stand in it."""
    rows = [row for row in petitions if row.state != PetitionState.SEALED]
    if csv:
        response = HttpResponse(as_csv(rows, today), content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = 'attachment; filename="y-kien.csv"'
        return response
    response = HttpResponse(as_xlsx(rows, today), content_type=XLSX)
    response["Content-Disposition"] = 'attachment; filename="y-kien.xlsx"'
    return response


def as_xlsx(petitions: Iterable[Petition], today: date) -> bytes:
    """A workbook with one sheet."""
    return render_xlsx([Sheet(name=_("Ý kiến"), columns=columns(), rows=lines(petitions, today), widths=WIDTHS)])


def as_csv(petitions: Iterable[Petition], today: date) -> bytes:
    """UTF-8 with its mark, so that spreadsheets show the letters; what begins like a formula is kept as text."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(columns())
    for line in lines(petitions, today):
        writer.writerow([_plain(value) for value in line])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _plain(value: Value) -> str:
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text
