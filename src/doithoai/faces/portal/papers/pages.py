"""Papers that were published: to read, to print, to download."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from doithoai.apps.dialogues.access import public_dialogues
from doithoai.apps.papers.queries import get_public_paper, parts_of
from doithoai.faces.common.downloads import download
from doithoai.faces.common.paper_words import KIND_WORDS
from doithoai.faces.common.sheets import sheet_of


def paper(request: HttpRequest, token: str) -> HttpResponse:
    """One published paper; the token stands on the page of its dialogue and in the notices."""
    row = get_public_paper(token)
    dialogue = public_dialogues().select_related("authority").filter(pk=row.dialogue_id or 0).first()
    context = {"row": row, "token": token, "kind": KIND_WORDS[row.kind], "dialogue": dialogue}
    context |= {"sheet": sheet_of(parts_of(row)), "authority_name": dialogue.authority.name if dialogue else ""}
    return render(request, "portal/papers/paper.html", context)


def paper_file(request: HttpRequest, token: str, form: str) -> HttpResponseBase:
    """Its DOCX or PDF, as it was issued."""
    row = get_public_paper(token)
    file = {"docx": row.docx, "pdf": row.pdf}.get(form)
    if file is None:
        raise Http404
    return download(file)
