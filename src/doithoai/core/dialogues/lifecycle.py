"""The life of a dialogue and of the duties in its plan."""

from collections.abc import Mapping
from enum import StrEnum


class DialogueState(StrEnum):
    DRAFT = "draft"
    APPROVED = "approved"
    ISSUED = "issued"
    IN_SESSION = "in_session"
    HELD = "held"
    CONCLUDED = "concluded"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class DialogueAct(StrEnum):
    APPROVE = "approve"
    RETURN = "return"
    ISSUE = "issue"
    OPEN_SITTING = "open_sitting"
    CLOSE_SITTING = "close_sitting"
    ISSUE_CONCLUSION = "issue_conclusion"
    CLOSE = "close"
    CANCEL = "cancel"


_D, _A = DialogueState, DialogueAct
DIALOGUE_TRANSITIONS: Mapping[tuple[DialogueState, DialogueAct], DialogueState] = {
    (_D.DRAFT, _A.APPROVE): _D.APPROVED,
    (_D.APPROVED, _A.RETURN): _D.DRAFT,
    (_D.APPROVED, _A.ISSUE): _D.ISSUED,
    (_D.ISSUED, _A.OPEN_SITTING): _D.IN_SESSION,
    (_D.IN_SESSION, _A.CLOSE_SITTING): _D.HELD,
    (_D.HELD, _A.OPEN_SITTING): _D.IN_SESSION,  # a second sitting of the same dialogue
    (_D.HELD, _A.ISSUE_CONCLUSION): _D.CONCLUDED,
    (_D.CONCLUDED, _A.CLOSE): _D.CLOSED,
    (_D.DRAFT, _A.CANCEL): _D.CANCELLED,
    (_D.APPROVED, _A.CANCEL): _D.CANCELLED,
    (_D.ISSUED, _A.CANCEL): _D.CANCELLED,
}

PUBLIC_STATES = frozenset({_D.ISSUED, _D.IN_SESSION, _D.HELD, _D.CONCLUDED, _D.CLOSED, _D.CANCELLED})
"""States in which the dialogue has a public page: nothing is public before the plan is issued."""

PLANNABLE_STATES = frozenset({_D.DRAFT, _D.APPROVED, _D.ISSUED})
"""States in which the date may still change."""


EDITABLE_STATES = frozenset({_D.DRAFT, _D.ISSUED})
"""States in which the words of the plan may change: what the chair has approved must be returned first."""

UNDER_WAY_STATES = frozenset({_D.ISSUED, _D.IN_SESSION, _D.HELD, _D.CONCLUDED})
"""States in which duties bind: the plan is issued and the dialogue neither closed nor cancelled."""

LIVING_STATES = UNDER_WAY_STATES | {_D.DRAFT, _D.APPROVED}
"""Every state but closed and cancelled."""


class DutyState(StrEnum):
    PENDING = "pending"
    """Its date is not known yet."""
    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class DutyAct(StrEnum):
    DATE = "date"
    UNDATE = "undate"
    REPORT = "report"
    DROP = "drop"


_S, _T = DutyState, DutyAct
DUTY_TRANSITIONS: Mapping[tuple[DutyState, DutyAct], DutyState] = {
    (_S.PENDING, _T.DATE): _S.OPEN,
    (_S.OPEN, _T.DATE): _S.OPEN,
    (_S.OPEN, _T.UNDATE): _S.PENDING,
    (_S.PENDING, _T.UNDATE): _S.PENDING,
    (_S.PENDING, _T.REPORT): _S.DONE,
    (_S.OPEN, _T.REPORT): _S.DONE,
    (_S.PENDING, _T.DROP): _S.DROPPED,
    (_S.OPEN, _T.DROP): _S.DROPPED,
}


OWED_DUTY_STATES = frozenset({_S.PENDING, _S.OPEN})
"""Somebody still owes the duty."""


class Stage(StrEnum):
    """The stages that hang on the red thread of a dialogue, in order."""

    PLAN = "plan"
    ANNOUNCE = "announce"
    COLLECT = "collect"
    TRIAGE = "triage"
    ANSWERS = "answers"
    DELEGATES = "delegates"
    HALL = "hall"
    CONCLUSION = "conclusion"
    FOLLOW_UP = "follow_up"
    REPORT = "report"
