"""The announcements of a dialogue: the log, the minimum notice, and the form."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from doithoai.apps.dialogues.actions.log_announcement import log_announcement as act_log_announcement
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.queries import get_dialogue, notice_check
from doithoai.apps.organisations.access import groups_for
from doithoai.apps.organisations.queries import work_calendar
from doithoai.apps.papers.queries import announcing_papers
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.announcing import CHANNEL_WORDS, AnnouncementChannel
from doithoai.core.dialogues.lifecycle import UNDER_WAY_STATES, Stage
from doithoai.core.dialogues.words import NOTICE_SENTENCES
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.downloads import download
from doithoai.faces.common.paper_words import KIND_WORDS
from doithoai.faces.desk.planning.decision_forms import LogAnnouncement
from doithoai.faces.desk.planning.editing import FormPage, answer, proof_of


@require_http_methods(["GET"])
@desk_page(Permission.DIALOGUE_VIEW)
def announcements(request: HttpRequest, code: str) -> HttpResponse:
    """The log, with the form for those who may add to it."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code)
    return _page(
        request,
        caller,
        dialogue,
        LogAnnouncement(groups=list(groups_for(caller)), initial={"announced_at": caller.now}),
    )


@require_http_methods(["GET", "POST"])
@desk_page(Permission.ANNOUNCEMENT_LOG)
def log_announcement(request: HttpRequest, code: str) -> HttpResponse:
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.ANNOUNCEMENT_LOG)
    form = LogAnnouncement(request.POST or None, request.FILES or None, groups=list(groups_for(caller)))
    return _page(request, caller, dialogue, form)


@require_safe
@desk_page(Permission.DIALOGUE_VIEW)
def announcement_proof(request: HttpRequest, code: str, announcement_id: int) -> HttpResponse:
    """The file that proves an announcement, for staff of the authority."""
    row = get_dialogue(caller_of(request), code).announcements.select_related("proof").get(pk=announcement_id)
    if row.proof is None:
        raise Http404
    return download(row.proof)


def _page(request: HttpRequest, caller: Caller, dialogue: Dialogue, form: LogAnnouncement) -> HttpResponse:
    check = notice_check(dialogue, today=caller.today, calendar=work_calendar())

    def act() -> object:
        return act_log_announcement(caller, dialogue_id=dialogue.pk, line=form.value(), proof=proof_of(form))

    under_way = dialogue.state in UNDER_WAY_STATES
    page = FormPage(
        title=_("Thông báo cho Nhân dân"), button=_("Ghi nhận"), done=_("Đã ghi nhận lần thông báo."), act=act,
        back="desk:announcements", stage=Stage.ANNOUNCE, template="desk/planning/announcements.html",
        more={
            "check": check,
            "check_sentence": _(NOTICE_SENTENCES[check.state]),
            "rows": [(row, _channel(row.channel)) for row in dialogue.announcements.all()],
            "ready": [(row, KIND_WORDS[row.kind]) for row in announcing_papers(dialogue.pk)],
            "may_draft": under_way and reach_of(caller.role, Permission.PAPER_DRAFT) is not None,
            "may_log": under_way and reach_of(caller.role, Permission.ANNOUNCEMENT_LOG) is not None,
        },
    )  # fmt: skip
    return answer(request, caller, dialogue, form, page)


def _channel(code: str) -> str:
    return _(CHANNEL_WORDS[AnnouncementChannel(code)])
