"""All papers of a dialogue on one page, and the press that writes one from what the system knows."""

from collections.abc import Callable
from functools import partial

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doithoai.apps.delegates.actions.draft_delegate_list import draft_delegate_list
from doithoai.apps.dialogues.actions.draft_notice import draft_notice
from doithoai.apps.dialogues.actions.draft_poster import draft_poster
from doithoai.apps.dialogues.actions.draft_script import draft_script
from doithoai.apps.dialogues.queries import get_dialogue
from doithoai.apps.hall.actions.draft_briefing import draft_briefing
from doithoai.apps.hall.actions.draft_conclusion import draft_conclusion
from doithoai.apps.hall.actions.draft_guide import draft_guide
from doithoai.apps.hall.actions.draft_minutes import draft_minutes
from doithoai.apps.hall.actions.draft_summary import draft_summary
from doithoai.apps.papers.actions.redraft_paper import EditedByHand
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import find_draft
from doithoai.apps.petitions.actions.letters.draft_compiled_transfers import draft_compiled_transfers
from doithoai.apps.petitions.actions.letters.draft_synthesis import draft_synthesis
from doithoai.apps.reports.actions.draft_cover import draft_cover
from doithoai.apps.reports.actions.draft_index import draft_index
from doithoai.core.access.permissions import Permission
from doithoai.core.papers.catalogue import ANNOUNCING, KINDS
from doithoai.core.papers.paper import PaperKind as K
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import sentence_of
from doithoai.faces.desk.frame import frame_of
from doithoai.faces.desk.papers.files import answer_with_file
from doithoai.faces.desk.papers.overview import overview_context

WRITERS: dict[tuple[str, str], Callable[..., Paper]] = {
    (K.NOTICE.value, ""): draft_notice,
    (K.SCRIPT.value, ""): draft_script,
    (K.POSTER.value, "a4"): draft_poster,
    (K.POSTER.value, "a3"): partial(draft_poster, large=True),
    (K.DELEGATE_LIST.value, "danh-sach"): draft_delegate_list,
    (K.DELEGATE_LIST.value, "ky-nhan"): partial(draft_delegate_list, attendance=True),
    (K.SYNTHESIS.value, ""): draft_synthesis,
    (K.BRIEFING.value, ""): draft_briefing,
    (K.GUIDE.value, ""): draft_guide,
    (K.MINUTES.value, ""): draft_minutes,
    (K.CONCLUSION.value, ""): draft_conclusion,
    (K.SUMMARY.value, ""): draft_summary,
    (K.TRANSFER.value, "gop"): draft_compiled_transfers,
    (K.COVER.value, ""): draft_cover,
    (K.INDEX.value, ""): draft_index,
}
"""Kind and form -> the action that writes it."""


@desk_page(Permission.PAPER_VIEW)
def dialogue_papers(request: HttpRequest, code: str) -> HttpResponse:
    """Every paper that the dialogue needs, in the order of its thread."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code)
    frame = frame_of(caller, dialogue, title=_("Văn bản của cuộc đối thoại"))
    return render(request, "desk/papers/dialogue_papers.html", frame | overview_context(caller, dialogue))


@desk_page(Permission.ANNOUNCEMENT_LOG)
def announcing_paper(request: HttpRequest, code: str, kind: str, form: str) -> HttpResponse:
    """Script and poster for who announces the dialogue, who reads no other papers."""
    dialogue = get_dialogue(caller_of(request), code, Permission.ANNOUNCEMENT_LOG)
    row = find_draft(dialogue_id=dialogue.pk, kind=kind) if kind in ANNOUNCING else None
    if row is None:
        raise Http404
    return answer_with_file(row, form)


@require_POST
@desk_page(Permission.PAPER_DRAFT)
def draft_dialogue_paper(request: HttpRequest, code: str, kind: str) -> HttpResponse:
    """Write the paper; where a person has edited the draft, ask before another wording takes its place."""
    caller, form = caller_of(request), request.POST.get("hinh_thuc", "")
    write, dialogue = WRITERS.get((kind, form)), get_dialogue(caller, code)
    if write is None:
        raise Http404
    try:
        row = write(caller, dialogue_id=dialogue.pk, over_edits=request.POST.get("over_edits") == "1")
    except EditedByHand as refused:
        asked = {"sentence": sentence_of(refused), "form": form, "kind": _(KINDS[K(kind)].name)}
        asked["cancel_url"] = reverse("desk:dialogue_papers", args=[code])
        frame = frame_of(caller, dialogue, title=_("Soạn lại dự thảo đã sửa tay?"))
        return render(request, "desk/papers/draft_again.html", frame | asked, status=422)
    messages.success(request, _("Đã soạn từ những gì đã ghi. Xin đọc lại trước khi dùng."))
    return redirect("desk:paper", row.pk)
