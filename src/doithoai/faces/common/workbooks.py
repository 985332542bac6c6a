"""A list as a workbook: what the page shows, nothing more and nothing less."""

from collections.abc import Iterable, Sequence

from django.http import HttpResponse
from django.utils.translation import gettext

from doithoai.adapters.documents.xlsx_writer import Sheet, Value, render_xlsx

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def workbook(
    file_name: str, *, title: str, columns: Sequence[str], rows: Iterable[Sequence[Value]], widths: Sequence[float]
) -> HttpResponse:
    """One sheet as a download; `file_name` without its ending, in plain letters; `columns` marked for translation."""
    book = render_xlsx([Sheet(title[:31], [gettext(column) for column in columns], rows, widths, (title,))])
    return HttpResponse(
        book,
        content_type=XLSX,
        headers={"Content-Disposition": f'attachment; filename="{file_name}.xlsx"', "Cache-Control": "no-store"},
    )
