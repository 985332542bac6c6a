"""Which acts a case offers: one table, read against the state and the person's permissions."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from doithoai.apps.petitions.queries.case import Case
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.lifecycle import acts_from
from doithoai.core.petitions.answering import DECIDES, RECALLS
from doithoai.core.petitions.lifecycle import (
    ANSWERED_STATES,
    OPEN_STATES,
    PETITION_TRANSITIONS,
    AnswerStage,
    PetitionAct,
    PetitionState,
)
from doithoai.faces.desk.triage.talking import may_ask


@dataclass(frozen=True)
class Button:
    """One act: the page it opens (or posts to), for whom, when, and when it is the one thing to do next."""

    page: str
    text: str | Promise
    icon: str
    permission: Permission
    when: Callable[[Case, Caller], bool]
    post: bool = False
    leads: Callable[[Case, Caller], bool] | None = None


def possible(act: PetitionAct) -> Callable[[Case, Caller], bool]:
    """True where the lifecycle knows this act from the petition's state."""
    return lambda case, caller: act in acts_from(PETITION_TRANSITIONS, PetitionState(case.petition.state))


def _open(case: Case, caller: Caller) -> bool:
    return case.petition.state in OPEN_STATES


def _may_draft(case: Case, caller: Caller) -> bool:
    lead = any(
        row.owed and row.assignment.part == "lead" and row.assignment.unit_id == caller.unit_id
        for row in case.assignments
    )
    return lead and (case.draft is None or case.draft.stage == AnswerStage.DRAFTING)


def _decides(case: Case, caller: Caller) -> bool:
    permission = DECIDES.get(AnswerStage(case.draft.stage)) if case.draft else None
    return permission is not None and _open(case, caller) and reach_of(caller.role, permission) is not None


def _hall(case: Case, caller: Caller) -> bool:
    dialogue = case.petition.dialogue
    return _open(case, caller) and dialogue is not None and dialogue.held_on is None and not case.petition.for_hall


def _may_show(case: Case, caller: Caller) -> bool:
    petition = case.petition
    return not petition.is_public and petition.consents_to_publication and petition.merged_into_id is None


def _is_shown(case: Case, caller: Caller) -> bool:
    return case.petition.is_public


def _always(case: Case, caller: Caller) -> bool:
    return True


def _is_answered(case: Case, caller: Caller) -> bool:
    return bool(case.published) and case.petition.merged_into_id is None


def _is_extended(case: Case, caller: Caller) -> bool:
    return _open(case, caller) and case.petition.is_extended


def _is_late(case: Case, caller: Caller) -> bool:
    due_on = case.petition.due_on
    return _open(case, caller) and due_on is not None and due_on < caller.today


def _seal_is_asked(case: Case) -> bool:
    return case.petition.seal_asked_by is not None  # type: ignore[attr-defined]


def _unassigned(case: Case, caller: Caller) -> bool:
    return case.petition.state == PetitionState.RECEIVED and not _seal_is_asked(case)


def _may_seal(case: Case, caller: Caller) -> bool:
    return possible(PetitionAct.SEAL)(case, caller) and not _seal_is_asked(case)


def _may_recall(case: Case, caller: Caller) -> bool:
    draft = case.draft
    permission = RECALLS.get(AnswerStage(draft.stage)) if draft else None
    if draft is None or permission is None or reach_of(caller.role, permission) is None:
        return False
    up = (EventName.ANSWER_SUBMITTED, EventName.ANSWER_APPROVED)
    last = next((event for event in reversed(case.events) if event.name in up and event.subject_id == draft.pk), None)
    return last is not None and caller.person_id in (last.actor_id, last.acting_for_id)


def _may_correct(case: Case, caller: Caller) -> bool:
    if case.petition.state not in ANSWERED_STATES or not case.published:
        return False
    if case.draft is not None and (case.draft.corrects_id is None or case.draft.stage != AnswerStage.DRAFTING):
        return False
    office = reach_of(caller.role, P.ANSWER_APPROVE_OFFICE) is not None
    drafts = reach_of(caller.role, P.ANSWER_DRAFT) is not None
    return office or (drafts and case.published[0].unit_id == caller.unit_id)


P = Permission
BUTTONS: tuple[Button, ...] = (
    Button("desk:approve_answer", _("Xem và duyệt câu trả lời"), "check", P.PETITION_VIEW, _decides, leads=_always),
    Button("desk:draft_answer", _("Soạn câu trả lời"), "pencil", P.ANSWER_DRAFT, _may_draft, leads=_always),
    Button(
        "desk:assign_petition", _("Giao đơn vị"), "send", P.ASSIGNMENT_GIVE, possible(PetitionAct.ASSIGN),
        leads=_unassigned,
    ),
    Button("desk:ask_citizen", _("Hỏi thêm người gửi"), "message-circle", P.PETITION_ASK, may_ask),
    Button("desk:classify_petition", _("Phân loại"), "tag", P.PETITION_TRIAGE, _open),
    Button("desk:divide_petition", _("Tách nội dung"), "list", P.PETITION_TRIAGE, _open),
    Button("desk:choose_for_hall", _("Trả lời tại hội nghị"), "mic", P.PETITION_TRIAGE, _hall, post=True),
    Button("desk:merge_petitions", _("Gộp"), "git-merge", P.PETITION_TRIAGE, possible(PetitionAct.MERGE)),
    Button("desk:merge_many", _("Gộp nhiều ý kiến vào đây"), "git-merge", P.PETITION_TRIAGE, _open),
    Button("desk:split_petition", _("Tách thành hai ý kiến"), "copy", P.PETITION_TRIAGE, _open),
    Button(
        "desk:unmerge_petition", _("Tách ra"), "undo-2", P.PETITION_TRIAGE, possible(PetitionAct.UNMERGE), post=True,
    ),
    Button(
        "desk:transfer_petition", _("Chuyển nơi có thẩm quyền"), "arrow-right-left", P.PETITION_TRIAGE,
        possible(PetitionAct.TRANSFER),
    ),
    Button("desk:divert_petition", _("Là khiếu nại"), "scale", P.PETITION_TRIAGE, possible(PetitionAct.DIVERT)),
    Button(
        "desk:ask_seal", _("Nghi là tố cáo: đề nghị niêm phong"), "lock", P.PETITION_SEAL, _may_seal, post=True,
    ),
    Button("desk:show_petition", _("Công khai"), "eye", P.PETITION_TRIAGE, _may_show),
    Button("desk:hide_petition", _("Thôi công khai"), "eye-off", P.PETITION_TRIAGE, _is_shown),
    Button(
        "desk:draft_reply_letters", _("Soạn công văn trả lời"), "file-text", P.PAPER_DRAFT, _is_answered, post=True,
    ),
    Button(
        "desk:draft_extension_letters", _("Soạn công văn gia hạn"), "file-text", P.PAPER_DRAFT, _is_extended, post=True,
    ),
    Button("desk:draft_apology_letters", _("Soạn thư xin lỗi"), "file-text", P.PAPER_DRAFT, _is_late),
    Button("desk:recall_answer", _("Rút lại câu trả lời đã chuyển lên"), "undo-2", P.PETITION_VIEW, _may_recall),
    Button("desk:correct_answer", _("Đính chính câu trả lời"), "pencil", P.PETITION_VIEW, _may_correct),
    Button("desk:hide_names_in_answer", _("Ẩn tên trong câu trả lời"), "eye-off", P.ANSWER_PUBLISH, _is_answered),
    Button("desk:solve_petition", _("Báo đã giải quyết"), "circle-check", P.PROMISE_TRACK, possible(PetitionAct.SOLVE)),
)  # fmt: skip


def buttons_of(caller: Caller, case: Case) -> tuple[dict[str, Any] | None, list[dict[str, Any]]]:
    """The one thing to do next (None where nothing presses), and the rest."""
    shown = [
        button
        for button in BUTTONS
        if reach_of(caller.role, button.permission) is not None and button.when(case, caller)
    ]
    first = next((button for button in shown if button.leads is not None and button.leads(case, caller)), None)
    rest = [_as_link(button, case) for button in shown if button is not first]
    return (_as_link(first, case) if first else None, rest)


def _as_link(button: Button, case: Case) -> dict[str, Any]:
    link = {"text": button.text, "icon": button.icon, "url": reverse(button.page, args=[case.petition.code])}
    return link | ({"method": "post"} if button.post else {})
