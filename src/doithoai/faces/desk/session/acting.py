"""What every act of the run sheet does: call, tell a refusal, come back."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from doithoai.core.refusal import Refused
from doithoai.faces.common.refusals import sentence_of


def act(request: HttpRequest, code: str, call: Callable[[], Any], done: str = "") -> HttpResponse:
    """Do it and come back to the run sheet; a refusal is told there."""
    try:
        call()
    except Refused as refused:
        messages.error(request, sentence_of(refused))
    else:
        if done:
            messages.success(request, done)
    return redirect("desk:session", code)


def act_with(request: HttpRequest, code: str, form: Form, call: Callable[..., Any], done: str = "") -> HttpResponse:
    """The same with a small form: what is wrong with it is told like a refusal, nothing long was typed."""
    if form.is_valid():
        return act(request, code, lambda: call(**form.cleaned_data), done)
    for errors in form.errors.values():
        messages.error(request, " ".join(str(error) for error in errors))
    return redirect("desk:session", code)
