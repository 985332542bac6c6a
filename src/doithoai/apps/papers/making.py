"""The files of an issued paper, made once and kept as they are for ever."""

from io import BytesIO

from doithoai.apps.files.actions.store_file import keep_file
from doithoai.apps.papers import models
from doithoai.apps.papers.own_look import looks_of
from doithoai.core.caller import Caller
from doithoai.core.papers.paper import Paper

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"
MADE = ("docx", "pdf", "template", "pdf_of_template")
"""The columns that `make_files` sets."""


def make_files(caller: Caller, row: models.Paper, final: Paper) -> None:
    """Word and PDF of a numbered paper; whoever calls saves MADE of the row."""
    looks = looks_of(row.authority_id, final)
    row.template, row.pdf_of_template = looks.template, looks.pdf_of_template
    name = f"{row.number:02d}-{row.symbol.replace('/', '-')}"
    row.docx = keep_file(caller, name=f"{name}.docx", content_type=DOCX, data=BytesIO(looks.docx))
    row.pdf = keep_file(caller, name=f"{name}.pdf", content_type=PDF, data=BytesIO(looks.pdf))
