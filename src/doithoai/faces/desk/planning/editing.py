"""How every form of a plan is shown, checked and answered."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from doithoai.apps.dialogues.legal import findings_of
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.proof import Proof
from doithoai.apps.organisations.queries import work_calendar
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import PLANNABLE_STATES, Stage
from doithoai.core.law.findings import PlanPart
from doithoai.faces.common.refusals import attempt
from doithoai.faces.desk.frame import frame_of


@dataclass(frozen=True, kw_only=True)
class FormPage:
    """One form of a dialogue: its words, where it goes back to, and what it does when it is sent.

    `parts`: the parts of the plan that it changes; what the legal check says of them stands above the form.
    """

    title: str
    button: str
    done: str
    act: Callable[[], object]
    back: str = "desk:dialogue"
    stage: Stage = Stage.PLAN
    template: str = "desk/planning/form_page.html"
    danger: bool = False
    parts: tuple[PlanPart, ...] = ()
    more: dict[str, Any] = field(default_factory=dict)


def answer(request: HttpRequest, caller: Caller, dialogue: Dialogue, form: Form, page: FormPage) -> HttpResponse:
    """Show the form; when it was sent and nothing refuses, go back with a word that it is done."""
    if request.method == "POST" and form.is_valid() and attempt(form, page.act) is not None:
        messages.success(request, page.done)
        return redirect(page.back, dialogue.code)
    context = frame_of(caller, dialogue, page.stage, title=page.title)
    context |= {"form": form, "page": page, **_objections(dialogue, page), **page.more}
    return render(request, page.template, context, status=422 if form.is_bound else 200)


def _objections(dialogue: Dialogue, page: FormPage) -> dict[str, Any]:
    """The findings about what the form changes, while the plan can still be issued otherwise."""
    if not page.parts or dialogue.state not in PLANNABLE_STATES:
        return {}
    return {"findings": [each for each in findings_of(dialogue, work_calendar()) if each.field in page.parts]}


def proof_of(form: Form) -> Proof | None:
    """The attached file, not yet checked."""
    sent = form.cleaned_data.get("proof")
    return Proof(sent.name, sent.file) if sent else None
