"""The red thread from the hall to the clocks: log, minutes, conclusion, letters, clocks."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.closing import Closing
from doithoai.apps.papers.models import Paper
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.hall.owners import Owed
from doithoai.core.papers.numbering import full_number

NAMED = 3
DONE, OPEN, FUTURE = "done", "open", "future"


@dataclass(frozen=True)
class Act:
    """One button: its words, where it leads, whether it acts at once."""

    text: str
    url: str
    posts: bool = False


@dataclass(frozen=True, kw_only=True)
class ClosingStep:
    """One step: what is missing in it, the act that comes next, other acts, and quiet ways to what it is about."""

    name: str | Promise
    state: str
    sentence: str
    missing: Sequence[str] = ()
    next_act: Act | None = None
    acts: list[Act] = field(default_factory=list)
    links: list[Act] = field(default_factory=list)
    is_next: bool = False


def marked(steps: Sequence[ClosingStep]) -> list[ClosingStep]:
    """The steps; the first one that waits for this person holds the one next button."""
    place = next((at for at, step in enumerate(steps) if step.next_act and step.state != DONE), None)
    return [replace(step, is_next=at == place) for at, step in enumerate(steps)]


def may(caller: Caller, permission: Permission) -> bool:
    """Whether the person's role has it."""
    return reach_of(caller.role, permission) is not None


def log_step(closing: Closing) -> ClosingStep:
    """What was recorded in the hall."""
    name = _("Diễn biến hội nghị")
    if not closing.sittings:
        return ClosingStep(name=name, state=FUTURE, sentence=_("Hội nghị chưa khai mạc."))
    told = _("{heard} lượt phát biểu, {promises} cam kết.").format(heard=closing.heard, promises=closing.promises)
    missing = []
    if closing.undecided:
        missing.append(_("Còn {count} câu hỏi chưa có quyết định.").format(count=closing.undecided))
    if closing.is_open:
        missing.append(_("Hội nghị đang họp, chưa bế mạc."))
    return ClosingStep(name=name, state=OPEN if missing else DONE, sentence=told, missing=missing)


def conclusion_step(caller: Caller, dialogue: Dialogue, closing: Closing) -> ClosingStep:
    """The notice: drafted, then issued and published with one act."""
    name, row = _("Thông báo kết luận"), closing.conclusion
    if row is not None and row.state == "issued":
        return ClosingStep(name=name, state=DONE, sentence=cited(row), links=paper_links(caller, row))
    if not closing.sittings:
        return ClosingStep(name=name, state=FUTURE, sentence=_("Soạn từ các quyết định và cam kết tại hội nghị."))
    if row is None:
        act = Act(_("Soạn thông báo kết luận"), reverse("desk:draft_conclusion", args=[dialogue.code]), posts=True)
        return ClosingStep(
            name=name, state=OPEN, sentence=_("Soạn từ các quyết định và cam kết tại hội nghị."),
            missing=[_("Chưa soạn.")], next_act=act if may(caller, Permission.PAPER_DRAFT) else None,
        )  # fmt: skip
    ready = dialogue.state == DialogueState.HELD.value and may(caller, Permission.CONCLUSION_ISSUE)
    issue = Act(_("Ban hành và công bố"), reverse("desk:issue_conclusion", args=[dialogue.code]))
    return ClosingStep(
        name=name, state=OPEN, sentence=drafted(row), missing=[_("Chưa ban hành, chưa công bố.")],
        next_act=issue if ready else None,
        links=[*draft_acts(caller, dialogue, row, "draft_conclusion"), *paper_links(caller, row)],
    )  # fmt: skip


def letters_step(caller: Caller, dialogue: Dialogue, closing: Closing) -> ClosingStep:
    """Posted, sent to the heads of groups, passed on to who is competent."""
    name = _("Gửi và niêm yết")
    if dialogue.conclusion_issued_on is None:
        return ClosingStep(name=name, state=FUTURE, sentence=_("Sau khi thông báo kết luận được ban hành."))
    told = _("Đã gửi {heads} tổ trưởng, trưởng thôn; đã niêm yết {places} nơi.")
    missing = [] if closing.postings else [_("Chưa ghi nơi niêm yết.")]
    passed_on = sum(each.is_missing and each.owed is Owed.PASSED_ON for each in closing.owners)
    if passed_on:
        missing.append(_("{count} nội dung vượt thẩm quyền chưa chuyển cơ quan có thẩm quyền.").format(count=passed_on))
    post = Act(_("Ghi đã niêm yết"), reverse("desk:post_conclusion", args=[dialogue.code]))
    papers = Act(_("Văn bản của cuộc đối thoại"), reverse("desk:dialogue_papers", args=[dialogue.code]))
    may_post = may(caller, Permission.ANNOUNCEMENT_LOG)
    return ClosingStep(
        name=name, state=OPEN if missing else DONE, missing=missing,
        sentence=told.format(heads=closing.told_heads, places=len(closing.postings)),
        next_act=post if may_post and not closing.postings else None,
        acts=[post] if may_post and closing.postings else [],
        links=[Act(_("Bản tóm tắt để đọc"), reverse("portal:read_aloud", args=[dialogue.code]))]
        + ([papers] if may(caller, Permission.PAPER_VIEW) else []),
    )  # fmt: skip


def clocks_step(caller: Caller, dialogue: Dialogue, closing: Closing) -> ClosingStep:
    """Every unit has confirmed, every question has an owner and a date."""
    name = _("Thời hạn trả lời")
    if dialogue.conclusion_issued_on is None:
        return ClosingStep(name=name, state=FUTURE, sentence=_("Bắt đầu tính khi thông báo kết luận được ban hành."))
    waiting = [row.unit for row in closing.receipts if row.waiting]
    missing = [_("Chưa xác nhận đã nhận: {units}.").format(units=_named(waiting))] if waiting else []
    without = sum(each.is_missing and each.owed is not Owed.PASSED_ON for each in closing.owners)
    if without:
        missing.append(_("{count} nội dung chưa có người làm hoặc chưa có ngày.").format(count=without))
    if closing.unassigned:
        missing.append(_("{count} ý kiến gửi đến chưa giao đơn vị.").format(count=closing.unassigned))
    remind = Act(
        _("Nhắc các đơn vị chưa xác nhận"), reverse("desk:remind_of_receipt", args=[dialogue.code]), posts=True
    )
    untriaged = Act(_("Ý kiến chưa giao"), f"{reverse('desk:inbox')}?cuoc={dialogue.pk}&chua_giao=on")
    told = _("Mọi đơn vị đã xác nhận; mỗi câu hỏi đã giao đơn vị đều có ngày.")
    return ClosingStep(
        name=name, state=OPEN if missing else DONE, missing=missing,
        sentence=told if not missing else _("Đồng hồ của từng đơn vị chạy từ ngày đơn vị xác nhận."),
        next_act=remind if waiting and may(caller, Permission.CONCLUSION_ISSUE) else None,
        links=[untriaged] if closing.unassigned and may(caller, Permission.PETITION_TRIAGE) else [],
    )  # fmt: skip


def _named(units: list[str]) -> str:
    """The first units by name, the others counted: the table below names them all."""
    if len(units) <= NAMED:
        return ", ".join(units)
    return _("{units} và {count} đơn vị khác").format(units=", ".join(units[:NAMED]), count=len(units) - NAMED)


def drafted(row: Paper) -> str:
    """Which wording of the draft stands."""
    return _("Dự thảo, bản {number}.").format(number=row.version)


def cited(row: Paper) -> str:
    """Number and day of an issued paper."""
    number = full_number(row.number or 0, row.symbol, row.format)
    return _("Số {number}, ngày {day}.").format(number=number, day=f"{row.issued_on:%d/%m/%Y}")


def paper_links(caller: Caller, row: Paper) -> list[Act]:
    """To the paper on the desk, and to its public page."""
    links = [Act(_("Xem văn bản"), reverse("desk:paper", args=[row.pk]))] if may(caller, Permission.PAPER_VIEW) else []
    if row.is_public and row.pdf is not None:
        links.append(Act(_("Trang công khai"), reverse("portal:paper", args=[row.pdf.public_token])))
    return links


def draft_acts(caller: Caller, dialogue: Dialogue, row: Paper, name: str) -> list[Act]:
    """To change the draft by hand, or to write it anew from the log."""
    if not may(caller, Permission.PAPER_DRAFT):
        return []
    return [
        Act(_("Sửa dự thảo"), reverse("desk:edit_paper", args=[row.pk])),
        Act(_("Soạn lại từ diễn biến"), reverse(f"desk:{name}", args=[dialogue.code])),
    ]


def head_of(caller: Caller, dialogue: Dialogue, closing: Closing) -> dict[str, Any]:
    """The receipt that waits for this person's unit, and the nearest date by which results must be public."""
    head: dict[str, Any] = {}
    mine = closing.mine
    if dialogue.conclusion_issued_on and mine and mine.waiting and may(caller, Permission.ASSIGNMENT_RESPOND):
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
