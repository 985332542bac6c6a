"""A batch of invitations on the desk: how far it is, what failed, and its files."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doithoai.apps.delegates.actions.retry_letters import retry_letters
from doithoai.apps.delegates.batches import files_of_batch, get_batch, progress_of
from doithoai.apps.dialogues.queries import get_dialogue
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.dialogues.lifecycle import Stage
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.downloads import download
from doithoai.faces.common.zips import zipped
from doithoai.faces.desk.frame import frame_of


@desk_page(Permission.PAPER_VIEW)
def invitation_batch(request: HttpRequest, code: str, batch_id: int) -> HttpResponse:
    """How many letters are made; the page looks again by itself while some wait."""
    caller = caller_of(request)
    batch = get_batch(caller, code, batch_id, Permission.PAPER_VIEW)
    progress = progress_of(batch)
    context = frame_of(caller, get_dialogue(caller, code), Stage.DELEGATES, title=_("Giấy mời"))
    context |= {"batch": batch, "progress": progress}
    context["may_retry"] = progress.failed and reach_of(caller.role, Permission.PAPER_ISSUE) is not None
    return render(request, "desk/delegates/batch.html", context)


@require_POST
@desk_page(Permission.PAPER_ISSUE)
def retry_invitations(request: HttpRequest, code: str, batch_id: int) -> HttpResponse:
    """Make the failed letters again."""
    caller = caller_of(request)
    batch = get_batch(caller, code, batch_id, Permission.PAPER_ISSUE)
    count = retry_letters(caller, batch_id=batch.pk)
    messages.success(request, _("Đang làm lại %(count)s giấy mời bị lỗi.") % {"count": count})
    return redirect("desk:invitation_batch", code, batch_id)


@desk_page(Permission.PAPER_VIEW)
def invitation_files(request: HttpRequest, code: str, batch_id: int, form: str) -> HttpResponse:
    """All letters as one PDF (`mot-tep`), or a ZIP of their PDF or Word files (`pdf`, `docx`)."""
    batch = get_batch(caller_of(request), code, batch_id, Permission.PAPER_VIEW)
    if form == "mot-tep" and batch.pdf is not None:
        return download(batch.pdf)
    files = files_of_batch(batch, form) if form in ("pdf", "docx") else []
    if not files:
        raise Http404
    answer = HttpResponse(zipped(files), content_type="application/zip")
    answer["Content-Disposition"] = f'attachment; filename="giay-moi-{code}-{form}.zip"'
    return answer
