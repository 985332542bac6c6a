"""A small page of one dialogue to show in a frame on other sites: no script, no cookie, nothing typed in it stays."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from doithoai.apps.dialogues.queries import public_dialogue
from doithoai.apps.dialogues.thread import collecting_of
from doithoai.apps.petitions.progress import progress_of
from doithoai.core.dialogues.stages import Collecting
from doithoai.faces.common import callers
from doithoai.faces.common.times import when_words


@require_safe
@xframe_options_exempt
def widget(request: HttpRequest, code: str) -> HttpResponse:
    """When, how many have spoken, and two ways on, each in a window of its own; only for the sites that are allowed."""
    dialogue = public_dialogue(code)
    context = {
        "dialogue": dialogue,
        "when": when_words(dialogue),
        "collecting": collecting_of(dialogue, callers.moment()) is Collecting.OPEN,
        "progress": progress_of(dialogue.pk),
    }
    page = render(request, "portal/dialogues/widget.html", context)
    allowed = dialogue.authority.embedding_sites or ["'none'"]
    page._csp_replace = {"frame-ancestors": allowed}  # type: ignore[attr-defined]
    return page
