"""The files of an issued paper, made once and kept as they are for ever."""

from io import BytesIO

from doithoai.adapters.documents import render_docx, render_pdf
from doithoai.apps.files.actions.store_file import keep_file
from doithoai.apps.papers import models
from doithoai.core.caller import Caller
from doithoai.core.papers.paper import Paper

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"


def make_files(caller: Caller, row: models.Paper, final: Paper) -> None:
    """Word and PDF of a numbered paper; whoever calls saves `docx` and `pdf` of the row."""
    name = f"{row.number:02d}-{row.symbol.replace('/', '-')}"
    row.docx = keep_file(caller, name=f"{name}.docx", content_type=DOCX, data=BytesIO(render_docx(final)))
    row.pdf = keep_file(caller, name=f"{name}.pdf", content_type=PDF, data=BytesIO(render_pdf(final)))
