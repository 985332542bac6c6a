"""Papers that were published: to read, to print, to download."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from doithoai.apps.dialogues.access import public_dialogues
from doithoai.apps.papers.queries import get_public_paper, parts_of, public_paper_with
from doithoai.apps.papers.signatures import signed_copy_of
from doithoai.faces.common.downloads import download
from doithoai.faces.common.paper_words import KIND_WORDS
from doithoai.faces.common.sheets import sheet_of
from doithoai.faces.common.signature_words import signatures_of
from doithoai.faces.portal.papers.forms import CheckFile


def paper(request: HttpRequest, token: str) -> HttpResponse:
    """One published paper; the token stands on the page of its dialogue and in the notices."""
    row = get_public_paper(token)
    dialogue = public_dialogues().select_related("authority").filter(pk=row.dialogue_id or 0).first()
    context = {"row": row, "token": token, "kind": KIND_WORDS[row.kind], "dialogue": dialogue}
    successor, replaces = getattr(row, "successor", None), row.replaces
    context |= {
        "successor": successor if successor is not None and successor.is_public and successor.pdf else None,
        "replaces": replaces if replaces is not None and replaces.is_public and replaces.pdf else None,
    }
    context |= {"sheet": sheet_of(parts_of(row)), "authority_name": dialogue.authority.name if dialogue else ""}
    context |= signatures_of(row)
    return render(request, "portal/papers/paper.html", context)


def paper_file(request: HttpRequest, token: str, form: str) -> HttpResponseBase:
    """Its DOCX or PDF as it was issued, or the PDF with its signatures."""
    row = get_public_paper(token)
    copy = signed_copy_of(row)
    file = {"docx": row.docx, "pdf": row.pdf, "ban-ky": copy.file if copy else None}.get(form)
    if file is None:
        raise Http404
    return download(file)


def check_paper(request: HttpRequest) -> HttpResponse:
    """Whether a file that somebody holds is, byte for byte, a paper that stands on this site. The file is not kept."""
    sent = request.method == "POST"
    form = CheckFile(request.POST, request.FILES) if sent else CheckFile()
    context: dict[str, object] = {"form": form}
    if sent and form.is_valid():
        found = public_paper_with(form.sha256())
        context |= {"looked": True, "found": found, "kind": KIND_WORDS[found.kind] if found else ""}
    return render(request, "portal/papers/check_paper.html", context, status=422 if form.errors else 200)
