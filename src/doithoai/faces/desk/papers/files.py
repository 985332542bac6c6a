"""The files of a paper: kept ones as they were issued, those of a draft made on the fly with a blank number."""

from django.http import Http404, HttpResponse

from doithoai.adapters.documents import render_pdf
from doithoai.apps.papers.making import DOCX
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.own_look import docx_of
from doithoai.apps.papers.queries import parts_of
from doithoai.apps.papers.signatures import signed_copy_of
from doithoai.core.papers.catalogue import rule_of
from doithoai.faces.common.downloads import download

SIGNED = "ban-ky"
MEDIA = {"docx": DOCX, "pdf": "application/pdf"}


def answer_with_file(row: Paper, form: str) -> HttpResponse:
    """The paper as `docx`, `pdf` or the signed copy; raises Http404 for any other form.

    Whoever calls has reached the paper.
    """
    if form == SIGNED and (copy := signed_copy_of(row)) is not None:
        return download(copy.file)
    if form not in MEDIA:
        raise Http404
    kept = row.docx if form == "docx" else row.pdf
    if kept is not None:
        return download(kept)
    parts = parts_of(row)
    made = docx_of(row.authority_id, parts) if form == "docx" else render_pdf(parts)
    answer = HttpResponse(made, content_type=MEDIA[form])
    name = "du-thao" if rule_of(row.kind).is_numbered else row.kind
    answer["Content-Disposition"] = f'attachment; filename="{name}-{row.pk}-{row.version}.{form}"'
    return answer
