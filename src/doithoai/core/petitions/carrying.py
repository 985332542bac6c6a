"""What goes on to the next dialogue: whatever the citizen does not have yet. The code stays the same."""

from doithoai.core.petitions.lifecycle import ANSWERED_STATES, OPEN_STATES, PetitionState
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop


class NothingToCarry(Refused):
    """No petition was chosen."""

    code = "nothing_to_carry"
    sentence = gettext_noop("Xin chọn ít nhất một ý kiến để chuyển sang kỳ sau.")


class NotALaterDialogue(Refused):
    """Petitions go forward, to a dialogue that is still to be held."""

    code = "not_a_later_dialogue"
    sentence = gettext_noop("Xin chọn một cuộc đối thoại khác, chưa tổ chức.")
    field = "to_dialogue"


class SettledAlready(Refused):
    """The matter was answered and nobody said that it is not solved."""

    code = "petition_settled_already"
    sentence = gettext_noop("Ý kiến {code} đã được trả lời và không có phản hồi chưa giải quyết, nên không chuyển.")


def is_carried(state: PetitionState, *, said_unsolved: bool) -> bool:
    """Open, or answered while the citizen says that it is not solved."""
    return state in OPEN_STATES or (state in ANSWERED_STATES and said_unsolved)
