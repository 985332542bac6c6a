"""How far a topic has come, from its petitions and its common answer."""

from collections.abc import Collection, Mapping
from enum import StrEnum

from doithoai.core.petitions.lifecycle import ANSWERED_STATES, AnswerStage, PetitionState
from doithoai.core.wording import gettext_noop


class TopicState(StrEnum):
    """From the furthest behind to done."""

    WAITING = "waiting"
    AT_UNIT = "at_unit"
    IN_APPROVAL = "in_approval"
    PARTLY = "partly"
    ANSWERED = "answered"


STATE_WORDS: Mapping[TopicState, str] = {
    TopicState.WAITING: gettext_noop("Chưa giao đơn vị"),
    TopicState.AT_UNIT: gettext_noop("Đơn vị đang trả lời"),
    TopicState.IN_APPROVAL: gettext_noop("Câu trả lời đang chờ duyệt"),
    TopicState.PARTLY: gettext_noop("Đã trả lời một phần"),
    TopicState.ANSWERED: gettext_noop("Đã trả lời hết"),
}
ENDED = ANSWERED_STATES | {PetitionState.TRANSFERRED}
"""The citizen has what this authority can say."""


def topic_state(states: Collection[PetitionState], stage: AnswerStage | None) -> TopicState:
    """`states`: of its petitions; `stage`: where the common answer lies, None while nobody began one."""
    ended = sum(state in ENDED for state in states)
    if states and ended == len(states):
        return TopicState.ANSWERED
    if ended:
        return TopicState.PARTLY
    if stage not in (None, AnswerStage.DRAFTING, AnswerStage.PUBLISHED):
        return TopicState.IN_APPROVAL
    return TopicState.AT_UNIT if PetitionState.ASSIGNED in states else TopicState.WAITING
