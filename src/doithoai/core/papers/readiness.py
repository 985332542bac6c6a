"""Whether a paper of a dialogue can be written now; if not, the one sentence that says why."""

from collections.abc import Collection, Mapping

from doithoai.core.dialogues.lifecycle import DialogueState as D
from doithoai.core.papers.catalogue import KINDS, Need
from doithoai.core.papers.paper import PaperKind
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop as _

ORDER = (D.DRAFT, D.APPROVED, D.ISSUED, D.IN_SESSION, D.HELD, D.CONCLUDED, D.CLOSED)
NOT_YET: Mapping[D, str] = {
    D.ISSUED: _("Soạn được sau khi ban hành kế hoạch."),
    D.IN_SESSION: _("Soạn được từ khi khai mạc hội nghị."),
    D.HELD: _("Soạn được sau khi bế mạc hội nghị."),
}
"""First state in which a kind is written -> why not before."""
PASSED = _("Cuộc đối thoại đã qua bước này.")
CANCELLED = _("Cuộc đối thoại đã hủy.")
NEEDS: Mapping[Need, str] = {
    Need.DATE: _("Chưa ấn định ngày tổ chức."),
    Need.AGENDA: _("Kế hoạch chưa có chương trình."),
    Need.OPINIONS: _("Chưa có ý kiến nào của Nhân dân."),
    Need.DELEGATES: _("Chưa có đại biểu được duyệt."),
    Need.SITTING: _("Hội nghị chưa khai mạc."),
    Need.PAPERS: _("Chưa có văn bản nào được ban hành."),
}


class PaperNotYet(Refused):
    """What the paper is written from is not there."""

    code = "paper_not_yet"
    sentence = "{why}"


def why_not(kind: PaperKind, state: D, has: Collection[Need]) -> str:
    """Why a paper of this kind cannot be written now; empty where it can."""
    rule = KINDS[kind]
    if state is D.CANCELLED:
        return CANCELLED
    if rule.states and state not in rule.states:
        first = min(map(ORDER.index, rule.states))
        return NOT_YET.get(ORDER[first], PASSED) if ORDER.index(state) < first else PASSED
    return next((NEEDS[need] for need in rule.needs if need not in has), "")


def require_ready(kind: PaperKind, state: D, has: Collection[Need]) -> None:
    """Raises PaperNotYet with the sentence."""
    if why := why_not(kind, state, has):
        raise PaperNotYet(why=why)
