"""One form, one action: what every form page of the administrator does."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from doithoai.faces.common.refusals import attempt


def act_on(
    request: HttpRequest,
    form: Form,
    act: Callable[[dict[str, Any]], object],
    *,
    title: object,
    button: object,
    back: str,
    done: object,
    lead: object = "",
    danger: bool = False,
) -> HttpResponse:
    """Show the form; when sent, call `act` with its values and go to `back` with the words `done`.

    What was typed stays on the page when the form or the action refuses it.
    """
    if request.method == "POST" and form.is_valid() and _succeeds(form, act):
        messages.success(request, str(done))
        return redirect(back)
    context = {"form": form, "form_title": title, "lead": lead, "button_text": button, "back": back, "danger": danger}
    return render(request, "desk/admin/form.html", context, status=422 if request.method == "POST" else 200)


def _succeeds(form: Form, act: Callable[[dict[str, Any]], object]) -> bool:
    attempt(form, lambda: act(form.cleaned_data))
    return not form.errors
