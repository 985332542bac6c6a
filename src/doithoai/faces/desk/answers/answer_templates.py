"""The authority's answer templates and provisions to cite: list, write, drop."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doithoai.apps.petitions.access import answer_templates_for
from doithoai.apps.petitions.actions.answer_templates.drop_answer_template import drop_answer_template as drop
from doithoai.apps.petitions.actions.answer_templates.keep_answer_template import keep_answer_template as keep
from doithoai.apps.petitions.queries.options import fields_in_order
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.answer_templates import PLACES
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import attempt
from doithoai.faces.desk.answers import forms

KEEP = Permission.ANSWER_TEMPLATE_KEEP


@desk_page(KEEP)
def answer_templates(request: HttpRequest) -> HttpResponse:
    """All templates in use."""
    rows = answer_templates_for(caller_of(request), KEEP).select_related("field").order_by("kind", "title", "id")
    return render(request, "desk/answers/answer_templates.html", {"rows": rows, "kinds": forms.TEMPLATE_KINDS})


@desk_page(KEEP)
def keep_answer_template(request: HttpRequest, template_id: int = 0) -> HttpResponse:
    """Write one, or write it anew."""
    caller = caller_of(request)
    row = answer_templates_for(caller, KEEP).get(pk=template_id) if template_id else None
    first = {"title": row.title, "kind": row.kind, "field_id": row.field_id or "", "text": row.text} if row else {}
    form = forms.KeepAnswerTemplate(request.POST or None, initial=first, fields=fields_in_order(caller))
    if form.is_valid() and _kept(caller, form, template_id):
        messages.success(request, _("Đã lưu mẫu."))
        return redirect("desk:answer_templates")
    places = [(f"{{{place}}}", _(word)) for place, word in PLACES.items()]
    shown = {"form": form, "row": row, "places": places, "back": reverse("desk:answer_templates")}
    return render(request, "desk/answers/answer_template.html", shown, status=422 if form.is_bound else 200)


def _kept(caller: Caller, form: forms.KeepAnswerTemplate, template_id: int) -> bool:
    return attempt(form, partial(keep, caller, template_id=template_id, **form.cleaned_data)) is not None


@require_POST
@desk_page(KEEP)
def drop_answer_template(request: HttpRequest, template_id: int) -> HttpResponse:
    """Out of use; answers keep their words."""
    drop(caller_of(request), template_id=template_id)
    messages.success(request, _("Đã bỏ mẫu. Câu trả lời đã dùng mẫu này giữ nguyên lời."))
    return redirect("desk:answer_templates")
