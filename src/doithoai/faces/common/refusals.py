"""A rule's "no" on a page: the sentence, and what the person typed stays."""

from collections.abc import Callable
from typing import TypeVar

from django.core.exceptions import ObjectDoesNotExist
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from doithoai.core.refusal import Refused

Result = TypeVar("Result")


def sentence_of(refused: Refused) -> str:
    """The refusal's sentence in the reader's language."""
    return refused.say(gettext(refused.sentence))


def attempt(form: Form, call: Callable[[], Result]) -> Result | None:
    """The result of `call`; a refusal becomes an error of the form (its fields keep what was typed) and gives None."""
    try:
        return call()
    except Refused as refused:
        form.add_error(getattr(refused, "field", None) if _has_field(form, refused) else None, sentence_of(refused))
        return None


def _has_field(form: Form, refused: Refused) -> bool:
    return getattr(refused, "field", None) in form.fields


class RefusalMiddleware:
    """Refusals that no form caught become a page with status 422; what does not exist for this caller is 404."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Called by Django for what a page raised."""
        if isinstance(exception, Refused):
            fragment = "HX-Request" in request.headers
            template = "common/_refused.html" if fragment else "common/refused.html"
            return render(request, template, {"sentence": sentence_of(exception)}, status=422)
        if isinstance(exception, ObjectDoesNotExist):
            raise Http404 from exception
        return None
