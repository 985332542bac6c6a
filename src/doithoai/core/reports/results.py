"""What became of each matter, in the classes that official reports use; every matter is in exactly one."""

from collections.abc import Mapping
from enum import StrEnum

from doithoai.core.petitions.lifecycle import PetitionState
from doithoai.core.wording import gettext_noop as _


class Result(StrEnum):
    """«Đã trả lời» and «đã giải quyết» are two facts: an answer that promises work is not the work."""

    SOLVED = "solved"
    UNDER_WAY = "under_way"
    EXPLAINED = "explained"
    BEYOND = "beyond"
    UNANSWERED = "unanswered"


RESULT_WORDS: Mapping[Result, str] = {
    Result.SOLVED: _("Đã giải quyết xong"),
    Result.UNDER_WAY: _("Đang giải quyết, có lộ trình"),
    Result.EXPLAINED: _("Đã giải trình, cung cấp thông tin"),
    Result.BEYOND: _("Không thuộc thẩm quyền, đã chuyển"),
    Result.UNANSWERED: _("Chưa trả lời"),
}
"""In the order in which a report lists them."""


def result_of(state: PetitionState, *, promised: bool) -> Result:
    """The class of a matter; `promised`: a promise about it is still to be kept."""
    if state is PetitionState.SOLVED:
        return Result.SOLVED
    if state is PetitionState.TRANSFERRED:
        return Result.BEYOND
    if state is PetitionState.ANSWERED:
        return Result.UNDER_WAY if promised else Result.EXPLAINED
    return Result.UNANSWERED
