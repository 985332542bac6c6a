"""The conclusion on one page: to read, to print, to read aloud."""

from typing import Any

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from doithoai.adapters.documents import render_pdf
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.queries import public_dialogue
from doithoai.apps.hall.summary import find_summary
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import find_issued, parts_of
from doithoai.core.papers.kinds.summary import summary_spoken, summary_text
from doithoai.core.papers.paper import PaperKind
from doithoai.faces.common.downloads import handed_out

A_DAY = 24 * 60 * 60


@require_safe
def read_aloud(request: HttpRequest, code: str) -> HttpResponse:
    """The sentences, as they are printed and as they are read aloud."""
    dialogue, row = _found(code)
    notice = find_issued(dialogue_id=dialogue.pk, kind=PaperKind.CONCLUSION.value)
    context: dict[str, Any] = {"dialogue": dialogue, "notice": notice, "authority_name": dialogue.authority.name}
    if row is not None:
        paper = parts_of(row)
        context |= {"lines": summary_text(paper).splitlines(), "spoken": summary_spoken(paper)}
    return render(request, "portal/dialogues/summary.html", context)


@require_safe
def read_aloud_file(request: HttpRequest, code: str) -> HttpResponse:
    """The page for the printer; made once a wording."""
    _, row = _found(code)
    if row is None:
        return redirect("portal:read_aloud", code)
    content = cache.get_or_set(f"summary:{row.pk}:{row.version}", lambda: render_pdf(parts_of(row)), A_DAY)
    return handed_out(content or b"", name=f"tom-tat-{code}.pdf", media="application/pdf")


def _found(code: str) -> tuple[Dialogue, Paper | None]:
    """The page is public once the conclusion is."""
    dialogue = public_dialogue(code)
    return dialogue, find_summary(dialogue.pk) if dialogue.conclusion_issued_on else None
