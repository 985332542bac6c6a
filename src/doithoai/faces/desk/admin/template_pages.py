"""The authority's own Word templates: their fields, their versions, a look before use."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from doithoai.adapters.documents.office import pdf_by_office
from doithoai.adapters.documents.starter import starter_template
from doithoai.apps.organisations.models import Authority
from doithoai.apps.papers.actions import activate_template as activating
from doithoai.apps.papers.actions import deactivate_template as deactivating
from doithoai.apps.papers.actions import upload_template as uploading
from doithoai.apps.papers.making import DOCX, PDF
from doithoai.apps.papers.models import PaperTemplate
from doithoai.apps.papers.own_look import filled
from doithoai.apps.papers.queries import own_templates
from doithoai.core.access.permissions import Permission
from doithoai.core.papers.invented import invented_paper
from doithoai.core.papers.paper import PaperFormat, PaperKind
from doithoai.core.papers.template_fields import PROBLEM_WORDS, TEMPLATED, Problem, fields_of
from doithoai.core.papers.template_refusals import TemplateUnfit
from doithoai.core.refusal import Refused
from doithoai.faces.common import refusals
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.downloads import download
from doithoai.faces.common.paper_words import KIND_WORDS


class UploadTemplate(forms.Form):
    """A Word file with fields."""

    file = forms.FileField(label=gettext_lazy("Tệp mẫu (Word)"), help_text=gettext_lazy("Tệp .docx, nhỏ hơn 2 MB."))


@desk_page(Permission.TEMPLATE_MANAGE)
def templates(request: HttpRequest) -> HttpResponse:
    """Every kind that may have its own template, with the version in use."""
    used = {row.kind: row for row in own_templates(caller_of(request)).filter(is_active=True)}
    rows = [(kind.value, KIND_WORDS[kind.value], used.get(kind.value)) for kind in TEMPLATED]
    return render(request, "desk/admin/templates.html", {"rows": rows})


@desk_page(Permission.TEMPLATE_MANAGE)
def template_versions(request: HttpRequest, kind: str) -> HttpResponse:
    """The fields of a kind, its versions, and where a new version is handed in."""
    known = _kind(kind)
    form = UploadTemplate(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid() and _upload(request, form, known) is not None:
        messages.success(request, _("Đã nhận mẫu. Xin xem thử rồi bấm dùng mẫu này."))
        return redirect("desk:template_versions", kind)
    context: dict[str, Any] = {
        "kind": kind, "kind_words": KIND_WORDS[kind], "form": form, "has_office": bool(settings.OFFICE_PROGRAM),
        "fields": [(name, f"{{{{ {name} }}}}", _(each.words), each.needed) for name, each in fields_of(known).items()],
        "rows": own_templates(caller_of(request)).filter(kind=kind),
    }  # fmt: skip
    return render(request, "desk/admin/template_versions.html", context, status=422 if form.is_bound else 200)


def _kind(kind: str) -> PaperKind:
    if kind not in {each.value for each in TEMPLATED}:
        raise Http404
    return PaperKind(kind)


def _upload(request: HttpRequest, form: UploadTemplate, kind: PaperKind) -> PaperTemplate | None:
    sent = form.cleaned_data["file"]

    try:
        return uploading.upload_template(caller_of(request), kind=kind, name=sent.name, data=sent.file)
    except TemplateUnfit as refused:
        for problem in uploading.problems_of(refused):
            form.add_error("file", sentence_of(problem))
    except Refused as refused:
        form.add_error("file", refusals.sentence_of(refused))
    return None


def sentence_of(problem: Problem) -> str:
    """The problem in the reader's language."""
    return problem.say(_(PROBLEM_WORDS[problem.kind]), _(problem.hint) if problem.hint else "")


@desk_page(Permission.TEMPLATE_MANAGE)
def starter(request: HttpRequest, kind: str) -> HttpResponse:
    """A plain file with the needed fields."""
    layout = PaperFormat(Authority.objects.get(pk=caller_of(request).authority_id).format)
    return _file(starter_template(_kind(kind), layout), DOCX, f"mau-{kind}.docx")


@desk_page(Permission.TEMPLATE_MANAGE)
def preview_template(request: HttpRequest, template_id: int, form: str) -> HttpResponse:
    """The template with an invented paper, as Word or (with an office program) as PDF."""
    row = own_templates(caller_of(request)).get(pk=template_id)
    docx = filled(row, invented_paper(PaperKind(row.kind)))
    if form == "docx":
        return _file(docx, DOCX, f"xem-thu-{row.kind}-{row.version}.docx")
    pdf = pdf_by_office(docx, settings.OFFICE_PROGRAM) if form == "pdf" and settings.OFFICE_PROGRAM else None
    if pdf is None:
        raise Http404
    return _file(pdf, PDF, f"xem-thu-{row.kind}-{row.version}.pdf")


@desk_page(Permission.TEMPLATE_MANAGE)
def template_file(request: HttpRequest, template_id: int) -> HttpResponse:
    """The file as it was handed in."""
    return download(own_templates(caller_of(request)).get(pk=template_id).file)


@require_POST
@desk_page(Permission.TEMPLATE_MANAGE)
def activate_template(request: HttpRequest, template_id: int) -> HttpResponse:
    """Papers issued from now on have this look."""
    row = activating.activate_template(caller_of(request), template_id=template_id)
    messages.success(request, _("Từ bây giờ văn bản loại này dùng mẫu của cơ quan."))
    return redirect("desk:template_versions", row.kind)


@require_POST
@desk_page(Permission.TEMPLATE_MANAGE)
def deactivate_template(request: HttpRequest, template_id: int) -> HttpResponse:
    """Back to the standard look."""
    row = deactivating.deactivate_template(caller_of(request), template_id=template_id)
    messages.success(request, _("Văn bản loại này trở lại mẫu chuẩn."))
    return redirect("desk:template_versions", row.kind)


def _file(data: bytes, media: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff"}
    return HttpResponse(data, content_type=media, headers=headers)
