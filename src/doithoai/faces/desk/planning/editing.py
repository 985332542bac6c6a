"""How every form of a plan is shown, checked and answered."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.proof import Proof
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import Stage
from doithoai.faces.common.refusals import attempt
from doithoai.faces.desk.frame import frame_of


@dataclass(frozen=True, kw_only=True)
class FormPage:
    """One form of a dialogue: its words, where it goes back to, and what it does when it is sent."""

    title: str
    button: str
    done: str
    act: Callable[[], object]
    back: str = "desk:dialogue"
    stage: Stage = Stage.PLAN
    template: str = "desk/planning/form_page.html"
    danger: bool = False
    more: dict[str, Any] = field(default_factory=dict)


def answer(request: HttpRequest, caller: Caller, dialogue: Dialogue, form: Form, page: FormPage) -> HttpResponse:
    """Show the form; when it was sent and nothing refuses, go back with a word that it is done."""
    if request.method == "POST" and form.is_valid() and attempt(form, page.act) is not None:
        messages.success(request, page.done)
        return redirect(page.back, dialogue.code)
    context = frame_of(caller, dialogue, page.stage, title=page.title)
    context |= {"form": form, "page": page, **page.more}
    return render(request, page.template, context, status=422 if form.is_bound else 200)


def proof_of(form: Form) -> Proof | None:
    """The attached file, not yet checked."""
    sent = form.cleaned_data.get("proof")
    return Proof(sent.name, sent.file) if sent else None
