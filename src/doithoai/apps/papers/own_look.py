"""A paper in the look of the authority's own template, where one is in use; else in the standard look."""

from dataclasses import dataclass

from django.conf import settings

from doithoai.adapters.documents import render_docx, render_pdf
from doithoai.adapters.documents.office import pdf_by_office
from doithoai.adapters.documents.own_template import fill_template
from doithoai.apps.files.reading import open_file
from doithoai.apps.papers.models import PaperTemplate
from doithoai.core.papers.paper import Paper, PaperKind


@dataclass(frozen=True)
class Looks:
    """Both files of a paper. `pdf_of_template` is False where the PDF has the standard look."""

    docx: bytes
    pdf: bytes
    template: PaperTemplate | None = None
    pdf_of_template: bool = False


def active_template(authority_id: int, kind: PaperKind) -> PaperTemplate | None:
    """The version in use."""
    rows = PaperTemplate.objects.filter(authority_id=authority_id, kind=kind.value, is_active=True)
    return rows.select_related("file").first()


def looks_of(authority_id: int, paper: Paper) -> Looks:
    """Word and PDF of a paper; the PDF follows the template only where the operator has named an office program."""
    template = active_template(authority_id, paper.kind)
    if template is None:
        return Looks(render_docx(paper), render_pdf(paper))
    docx = filled(template, paper)
    pdf = pdf_by_office(docx, settings.OFFICE_PROGRAM) if settings.OFFICE_PROGRAM else None
    return Looks(docx, pdf or render_pdf(paper), template, pdf_of_template=pdf is not None)


def docx_of(authority_id: int, paper: Paper) -> bytes:
    """The Word file alone, for drafts."""
    template = active_template(authority_id, paper.kind)
    return filled(template, paper) if template else render_docx(paper)


def filled(template: PaperTemplate, paper: Paper) -> bytes:
    """The template with the paper's words."""
    with open_file(template.file) as data:
        return fill_template(data.read(), paper)
