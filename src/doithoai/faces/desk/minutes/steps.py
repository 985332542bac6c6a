"""The four steps from the hall to the clocks: what is done, what is next, for whom a button stands there."""

from dataclasses import dataclass, replace
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.closing import Closing
from doithoai.apps.papers.models import Paper
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.papers.numbering import full_number

DONE, OPEN, FUTURE = "done", "open", "future"


@dataclass(frozen=True)
class ClosingStep:
    """One step. `links` are quiet ways to what it is about, `acts` its buttons: (text, url, is a POST)."""

    name: str | Promise
    state: str
    sentence: str
    links: list[tuple[str, str]]
    acts: list[tuple[str, str, bool]]
    is_next: bool = False


def steps_of(caller: Caller, dialogue: Dialogue, closing: Closing) -> list[ClosingStep]:
    """Record, minutes, conclusion, clocks; the first one that waits for this person is next."""
    steps = [
        _record(closing),
        _minutes(caller, dialogue, closing),
        _conclusion(caller, dialogue, closing),
        _clocks(dialogue, closing),
    ]
    place = next((at for at, step in enumerate(steps) if step.acts), None)
    return [replace(step, is_next=at == place) for at, step in enumerate(steps)]


def _may(caller: Caller, permission: Permission) -> bool:
    return reach_of(caller.role, permission) is not None


def _record(closing: Closing) -> ClosingStep:
    if not closing.sittings:
        return ClosingStep(_("Diễn biến hội nghị"), FUTURE, _("Hội nghị chưa khai mạc."), [], [])
    told = _("{heard} lượt phát biểu, {promises} cam kết.").format(heard=closing.heard, promises=closing.promises)
    if closing.undecided:
        told += " " + _("Còn {count} câu hỏi chưa có quyết định.").format(count=closing.undecided)
    if closing.is_open:
        return ClosingStep(_("Diễn biến hội nghị"), OPEN, _("Hội nghị đang họp.") + " " + told, [], [])
    return ClosingStep(_("Diễn biến hội nghị"), DONE, told, [], [])


def _minutes(caller: Caller, dialogue: Dialogue, closing: Closing) -> ClosingStep:
    name = _("Biên bản")
    state, sentence, links = _of_paper(caller, closing.minutes, _("Chưa soạn. Biên bản được soạn từ diễn biến đã ghi."))
    acts: list[tuple[str, str, bool]] = []
    if state is not DONE and closing.sittings:
        acts = _draft_acts(caller, dialogue, closing.minutes, "draft_minutes")
        if closing.minutes and not closing.is_open and _may(caller, Permission.PAPER_ISSUE):
            acts.append((_("Ban hành biên bản"), reverse("desk:issue_minutes", args=[dialogue.code]), False))
    return ClosingStep(name, state if closing.sittings else FUTURE, sentence, links, acts)


def _conclusion(caller: Caller, dialogue: Dialogue, closing: Closing) -> ClosingStep:
    name = _("Thông báo kết luận")
    waiting = _("Chưa soạn. Thông báo được soạn từ các quyết định và cam kết.")
    state, sentence, links = _of_paper(caller, closing.conclusion, waiting)
    acts: list[tuple[str, str, bool]] = []
    if state is not DONE and closing.sittings:
        acts = _draft_acts(caller, dialogue, closing.conclusion, "draft_conclusion")
        ready = closing.conclusion is not None and dialogue.state == DialogueState.HELD.value
        if ready and _may(caller, Permission.CONCLUSION_ISSUE):
            acts.append((_("Ban hành và công bố"), reverse("desk:issue_conclusion", args=[dialogue.code]), False))
    return ClosingStep(name, state if closing.sittings else FUTURE, sentence, links, acts)


def _clocks(dialogue: Dialogue, closing: Closing) -> ClosingStep:
    name = _("Thời hạn trả lời")
    if dialogue.conclusion_issued_on is None:
        return ClosingStep(name, FUTURE, _("Bắt đầu tính khi thông báo kết luận được ban hành."), [], [])
    waiting = sum(1 for row in closing.receipts if row.waiting)
    if not waiting:
        return ClosingStep(name, DONE, _("Mọi đơn vị được giao đã xác nhận nhận thông báo."), [], [])
    told = ngettext("Còn {count} đơn vị chưa xác nhận.", "Còn {count} đơn vị chưa xác nhận.", waiting)
    return ClosingStep(name, OPEN, told.format(count=waiting), [], [])


def _of_paper(caller: Caller, paper: Paper | None, missing: str) -> tuple[str, str, list[tuple[str, str]]]:
    if paper is None:
        return OPEN, missing, []
    links = [(_("Xem văn bản"), reverse("desk:paper", args=[paper.pk]))] if _may(caller, Permission.PAPER_VIEW) else []
    if paper.state == "draft":
        return OPEN, _("Dự thảo, bản {number}.").format(number=paper.version), links
    if paper.is_public and paper.pdf is not None:
        links.append((_("Trang công khai"), reverse("portal:paper", args=[paper.pdf.public_token])))
    said = _("Số {number}, ngày {day}.")
    day = f"{paper.issued_on:%d/%m/%Y}"
    return DONE, said.format(number=full_number(paper.number or 0, paper.symbol, paper.format), day=day), links


def _draft_acts(caller: Caller, dialogue: Dialogue, paper: Paper | None, name: str) -> list[tuple[str, str, bool]]:
    if not _may(caller, Permission.PAPER_DRAFT):
        return []
    url = reverse(f"desk:{name}", args=[dialogue.code])
    if paper is None:
        return [(_("Soạn dự thảo"), url, True)]
    return [
        (_("Sửa dự thảo"), reverse("desk:edit_paper", args=[paper.pk]), False),
        (_("Soạn lại từ diễn biến"), url, False),
    ]


def head_of(caller: Caller, dialogue: Dialogue, closing: Closing) -> dict[str, Any]:
    """The one thing to do next, and the nearest date by which results must be public."""
    head: dict[str, Any] = {}
    mine = closing.mine
    if dialogue.conclusion_issued_on and mine and mine.waiting and _may(caller, Permission.ASSIGNMENT_RESPOND):
        url = reverse("desk:receive_conclusion", args=[dialogue.code])
        head["head_action"] = {"text": _("Xác nhận đã nhận"), "url": url, "icon": "check", "method": "post"}
    limit = next((each for each in closing.limits if each.due_on), None)
    if limit is not None and dialogue.conclusion_issued_on is None:
        head["head_date"] = {
            "label": _("Hạn công khai kết quả"),
            "on": limit.due_on,
            "left": limit.left,
            "unit": limit.unit,
            "why": limit.why,
            "citation": limit.citation,
        }
    return head
