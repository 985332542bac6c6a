"""The life of an official paper: once issued it never changes and keeps its number for ever (NĐ 30/2020/NĐ-CP)."""

from collections.abc import Mapping
from enum import StrEnum

from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop


class PaperState(StrEnum):
    DRAFT = "draft"
    ISSUED = "issued"
    WITHDRAWN = "withdrawn"
    """No longer in force, nothing stands in its place (thu hồi)."""
    REPLACED = "replaced"
    """A corrected paper stands in its place (thay thế)."""


class PaperAct(StrEnum):
    EDIT = "edit"
    ISSUE = "issue"
    WITHDRAW = "withdraw"
    REPLACE = "replace"
    """What happens to a paper when its corrected successor is issued."""


_S, _A = PaperState, PaperAct
PAPER_TRANSITIONS: Mapping[tuple[PaperState, PaperAct], PaperState] = {
    (_S.DRAFT, _A.EDIT): _S.DRAFT,
    (_S.DRAFT, _A.ISSUE): _S.ISSUED,
    (_S.ISSUED, _A.WITHDRAW): _S.WITHDRAWN,
    (_S.ISSUED, _A.REPLACE): _S.REPLACED,
    (_S.WITHDRAWN, _A.REPLACE): _S.REPLACED,
}

NUMBERED_STATES = frozenset({_S.ISSUED, _S.WITHDRAWN, _S.REPLACED})
"""The paper has a number, and keeps it."""
ENDED_STATES = frozenset({_S.WITHDRAWN, _S.REPLACED})
"""It is no longer in force; it stays readable, with a mark."""


class ReasonMissing(Refused):
    """Whoever takes back a paper says why."""

    code = "paper_reason_missing"
    field = "reason"
    sentence = gettext_noop("Xin ghi lý do; lý do được lưu trong sổ đăng ký và nhật ký.")


def stated_reason(text: str) -> str:
    """The reason without its margins. Raises ReasonMissing where there is none."""
    reason = " ".join(text.split())
    if not reason:
        raise ReasonMissing
    return reason
