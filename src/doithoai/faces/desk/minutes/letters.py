"""The notice on its way: posted, and units reminded that have not confirmed it."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from doithoai.apps.dialogues.queries import get_dialogue
from doithoai.apps.hall.actions.post_conclusion import PostingLine
from doithoai.apps.hall.actions.post_conclusion import post_conclusion as post
from doithoai.apps.hall.actions.remind_of_receipt import remind_of_receipt as remind
from doithoai.apps.organisations.access import groups_for
from doithoai.core.access.permissions import Permission
from doithoai.core.dialogues.lifecycle import Stage
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.downloads import download
from doithoai.faces.desk.minutes.forms import PostConclusion
from doithoai.faces.desk.planning.editing import FormPage, answer, proof_of


@desk_page(Permission.ANNOUNCEMENT_LOG)
def post_conclusion(request: HttpRequest, code: str) -> HttpResponse:
    """Note where the notice hangs, with a picture."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code)
    groups = list(groups_for(caller))
    form = PostConclusion(request.POST or None, request.FILES or None, groups=groups, initial={"posted_at": caller.now})

    def act() -> object:
        said = form.cleaned_data
        line = PostingLine(said["place"], said["posted_at"], said["posted_by_name"], said["group"], said["note"])
        return post(caller, dialogue_id=dialogue.pk, line=line, proof=proof_of(form))

    page = FormPage(
        title=_("Niêm yết thông báo kết luận"), button=_("Ghi nhận đã niêm yết"), act=act, back="desk:conclusion",
        done=_("Đã ghi nơi niêm yết."), stage=Stage.CONCLUSION,
    )  # fmt: skip
    return answer(request, caller, dialogue, form, page)


@require_safe
@desk_page(Permission.DIALOGUE_VIEW)
def posting_proof(request: HttpRequest, code: str, posting_id: int) -> HttpResponse:
    """The picture of a posting, for staff of the authority."""
    row = get_dialogue(caller_of(request), code).postings.select_related("proof").get(pk=posting_id)
    if row.proof is None:
        raise Http404
    return download(row.proof)


@require_POST
@desk_page(Permission.CONCLUSION_ISSUE)
def remind_of_receipt(request: HttpRequest, code: str) -> HttpResponse:
    """Remind the units that have not confirmed the notice."""
    caller = caller_of(request)
    number = remind(caller, dialogue_id=get_dialogue(caller, code).pk)
    said = ngettext("Đã nhắc {count} đơn vị.", "Đã nhắc {count} đơn vị.", number)
    messages.success(request, said.format(count=number))
    return redirect("desk:conclusion", code)
