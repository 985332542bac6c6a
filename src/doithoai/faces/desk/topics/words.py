"""Vietnamese words, icons and tones for the states of a topic."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from doithoai.core.topics.answering import HOLD_WORDS, Hold
from doithoai.core.topics.state import STATE_WORDS, TopicState

FACES: Mapping[TopicState, tuple[str, str]] = {
    TopicState.WAITING: ("circle-dashed", "late"),
    TopicState.AT_UNIT: ("pencil", "soon"),
    TopicState.IN_APPROVAL: ("hourglass", "soon"),
    TopicState.PARTLY: ("circle-dot", "waiting"),
    TopicState.ANSWERED: ("circle-check", "done"),
}
"""State -> icon and tone; the picture has a pattern of the same name for each."""


@dataclass(frozen=True)
class StateShown:
    """A state as lists show it."""

    code: str
    word: str | Promise
    icon: str
    tone: str


def state_shown(state: TopicState) -> StateShown:
    """The state in words, with icon and tone."""
    icon, tone = FACES[state]
    return StateShown(state.value, _(STATE_WORDS[state]), icon, tone)


def hold_word(why: Hold) -> str | Promise:
    """Why a petition stays back."""
    return _(HOLD_WORDS[why])
