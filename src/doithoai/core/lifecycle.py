"""What may follow what, as tables: (state, act) -> next state."""

from collections.abc import Mapping
from typing import TypeVar

from doithoai.core.refusal import NotPossibleNow

State = TypeVar("State", bound=str)
Act = TypeVar("Act", bound=str)


def follow(transitions: Mapping[tuple[State, Act], State], state: State, act: Act) -> State:
    """The state after `act`. Raises `NotPossibleNow` where the table has no such row."""
    try:
        return transitions[state, act]
    except KeyError:
        raise NotPossibleNow(state=str(state), act=str(act)) from None


def acts_from(transitions: Mapping[tuple[State, Act], State], state: State) -> set[Act]:
    """The acts that are possible in `state`: which buttons a page may show."""
    return {act for (start, act) in transitions if start == state}
