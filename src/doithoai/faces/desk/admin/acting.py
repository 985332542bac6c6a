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
    warning: str = "",
    danger: bool = False,
) -> HttpResponse:
    """Show the form; when sent, call `act` with its values and go to `back` with the words `done`.

    What was typed stays on the page when the form or the action refuses it. With a `warning` nothing is done yet: the
    page shows it over the same form.
    """
    if not warning and request.method == "POST" and form.is_valid() and _succeeds(form, act):
        messages.success(request, str(done))
        return redirect(back)
    context = {"form": form, "form_title": title, "lead": lead, "button_text": button, "back": back, "danger": danger}
    context |= {"warning": warning}
    status = 422 if request.method == "POST" and not warning else 200
    return render(request, "desk/admin/form.html", context, status=status)


def _succeeds(form: Form, act: Callable[[dict[str, Any]], object]) -> bool:
    attempt(form, lambda: act(form.cleaned_data))
    return not form.errors
