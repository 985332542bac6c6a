"""The papers of one dialogue in the order of its thread: what is there, what one press writes, what not yet and why."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.papers.models import Paper
from doithoai.apps.reports.dialogue_papers import KindRow, dialogue_papers
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.papers.numbering import full_number
from doithoai.core.papers.paper import PaperKind as K
from doithoai.faces.common.paper_words import KIND_WORDS

Words = str | Promise

GROUPS: tuple[tuple[Words, tuple[K, ...]], ...] = (
    (gettext_lazy("Kế hoạch, thông báo"), (K.PLAN, K.NOTICE, K.SCRIPT, K.POSTER)),
    (gettext_lazy("Đại biểu"), (K.DELEGATE_LIST, K.INVITATION)),
    (gettext_lazy("Chuẩn bị hội nghị"), (K.SYNTHESIS, K.BRIEFING, K.GUIDE)),
    (gettext_lazy("Hội nghị, kết luận"), (K.MINUTES, K.CONCLUSION, K.SUMMARY)),
    (gettext_lazy("Trả lời người dân, chuyển cấp trên"), (K.REPLY, K.TRANSFER, K.EXTENSION, K.APOLOGY)),
    (gettext_lazy("Báo cáo, hồ sơ"), (K.REPORT, K.COVER, K.INDEX)),
)
"""The kinds under the heads of the page, in the order of the thread."""

ELSEWHERE: dict[K, tuple[str, Words]] = {
    K.PLAN: ("desk:dialogue", gettext_lazy("Mở kế hoạch")),
    K.INVITATION: ("desk:delegates", gettext_lazy("Mở trang Đại biểu")),
    K.REPORT: ("desk:issue_report", gettext_lazy("Lập báo cáo kết quả")),
}
"""Kinds that come with an act of their own: its page, with the dialogue's code."""

HOW: dict[K, Words] = {
    K.PLAN: gettext_lazy("Soạn và ban hành cùng lúc với kế hoạch của cuộc đối thoại."),
    K.INVITATION: gettext_lazy("Mỗi đại biểu được duyệt có một giấy mời riêng."),
    K.REPLY: gettext_lazy("Dự thảo có sẵn khi câu trả lời được duyệt; mỗi người gửi một công văn."),
    K.TRANSFER: gettext_lazy("Dự thảo có sẵn khi chuyển ý kiến vượt thẩm quyền tại trang của ý kiến."),
    K.EXTENSION: gettext_lazy("Dự thảo có sẵn khi gia hạn trả lời."),
    K.APOLOGY: gettext_lazy("Soạn tại trang của từng ý kiến quá hạn."),
    K.REPORT: gettext_lazy("Số liệu lấy đúng lúc ban hành."),
}
"""How the papers of a kind come about, where no press on this page writes them."""

VARIANTS: dict[K, tuple[tuple[str, Words], ...]] = {
    K.TRANSFER: (("gop", gettext_lazy("Soạn công văn gộp theo nơi nhận")),),
    K.POSTER: (("a4", gettext_lazy("Soạn khổ A4")), ("a3", gettext_lazy("Soạn khổ A3"))),
    K.DELEGATE_LIST: (
        ("danh-sach", gettext_lazy("Soạn danh sách")),
        ("ky-nhan", gettext_lazy("Soạn bản ký nhận")),
    ),
}
"""Kinds that come in two forms: the word in the address, and the button."""


@dataclass(frozen=True)
class Shown:
    """One line of the page."""

    row: KindRow
    name: Words
    how: Words
    number: str
    list_url: str
    elsewhere: tuple[str, Words] | None
    variants: tuple[tuple[str, Words], ...]

    @property
    def drafts_here(self) -> bool:
        """Whether a press on this page writes it now."""
        row = self.row
        if row.kind is K.TRANSFER:
            return row.may and row.drafts + row.issues > 1
        return row.may and not row.why and not row.is_done and row.is_single and row.kind not in ELSEWHERE

    @property
    def why(self) -> str:
        """Why it cannot be written yet; nothing where letters come about by themselves, or where it is done."""
        row = self.row
        told = row.is_single or row.kind in ELSEWHERE
        return "" if self.elsewhere or not told or (row.issued and not row.is_single) or row.is_done else row.why


def overview_context(caller: Caller, dialogue: Dialogue) -> dict[str, Any]:
    """The groups of lines; what this person may not draft shows no button."""
    rows = {row.kind: row for row in dialogue_papers(caller, dialogue)}
    return {"groups": [(head, [_shown(rows[kind], dialogue) for kind in kinds]) for head, kinds in GROUPS]}


def _shown(row: KindRow, dialogue: Dialogue) -> Shown:
    page = ELSEWHERE.get(row.kind)
    opened = (reverse(page[0], args=[dialogue.code]), page[1]) if page and row.may and not row.why else None
    if row.kind is K.PLAN and dialogue.state == DialogueState.DRAFT.value:
        opened = (reverse("desk:dialogue", args=[dialogue.code]), _("Mở kế hoạch"))
    query = f"?doi-thoai={dialogue.code}&loai={row.kind.value}"
    return Shown(
        row=row,
        name=KIND_WORDS[row.kind.value],
        how=HOW.get(row.kind, ""),
        number=number_of(row.issued),
        list_url=reverse("desk:papers") + query,
        elsewhere=opened,
        variants=VARIANTS.get(row.kind, ()),
    )


def number_of(paper: Paper | None) -> str:
    """`05/KH-UBND`; empty while there is none."""
    return full_number(paper.number, paper.symbol, paper.format) if paper and paper.number else ""
