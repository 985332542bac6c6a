"""The life of a petition, of an assignment to a unit, and of an answer on its way to the citizen."""

from collections.abc import Mapping
from enum import StrEnum


class PetitionState(StrEnum):
    RECEIVED = "received"
    ASSIGNED = "assigned"
    ANSWERED = "answered"
    SOLVED = "solved"
    TRANSFERRED = "transferred"
    """Beyond competence: handed to the level that may settle it."""
    MERGED = "merged"
    """Says the same as another petition, which carries it on."""
    DIVERTED = "diverted"
    """A complaint: guided to its own procedure."""
    SEALED = "sealed"
    """A suspected denunciation: closed to everybody."""


class PetitionAct(StrEnum):
    ASSIGN = "assign"
    UNASSIGN = "unassign"
    ANSWER = "answer"
    SOLVE = "solve"
    REOPEN = "reopen"
    TRANSFER = "transfer"
    BODY_REPLY = "body_reply"
    """The body to which it was passed on has answered."""
    MERGE = "merge"
    UNMERGE = "unmerge"
    DIVERT = "divert"
    SEAL = "seal"
    UNSEAL = "unseal"


_P, _A = PetitionState, PetitionAct
PETITION_TRANSITIONS: Mapping[tuple[PetitionState, PetitionAct], PetitionState] = {
    (_P.RECEIVED, _A.ASSIGN): _P.ASSIGNED,
    (_P.ASSIGNED, _A.ASSIGN): _P.ASSIGNED,
    (_P.ASSIGNED, _A.UNASSIGN): _P.RECEIVED,
    (_P.RECEIVED, _A.ANSWER): _P.ANSWERED,
    (_P.ASSIGNED, _A.ANSWER): _P.ANSWERED,
    (_P.ANSWERED, _A.SOLVE): _P.SOLVED,
    (_P.ANSWERED, _A.REOPEN): _P.RECEIVED,
    (_P.SOLVED, _A.REOPEN): _P.RECEIVED,
    (_P.RECEIVED, _A.TRANSFER): _P.TRANSFERRED,
    (_P.ASSIGNED, _A.TRANSFER): _P.TRANSFERRED,
    (_P.TRANSFERRED, _A.BODY_REPLY): _P.ANSWERED,
    (_P.RECEIVED, _A.MERGE): _P.MERGED,
    (_P.ASSIGNED, _A.MERGE): _P.MERGED,
    (_P.MERGED, _A.UNMERGE): _P.RECEIVED,
    (_P.RECEIVED, _A.DIVERT): _P.DIVERTED,
    (_P.ASSIGNED, _A.DIVERT): _P.DIVERTED,
    (_P.RECEIVED, _A.SEAL): _P.SEALED,
    (_P.ASSIGNED, _A.SEAL): _P.SEALED,
    (_P.SEALED, _A.UNSEAL): _P.RECEIVED,
}

OPEN_STATES = frozenset({_P.RECEIVED, _P.ASSIGNED})
"""Somebody still owes the citizen an answer."""

ANSWERED_STATES = frozenset({_P.ANSWERED, _P.SOLVED})
"""A published answer stands; it may be put right."""
UNCOUNTED_STATES = frozenset({_P.SEALED, _P.DIVERTED, _P.MERGED})
"""In no public list, no topic and no figure: a merged voice counts with the one that carries it."""


class AssignmentState(StrEnum):
    OFFERED = "offered"
    ACCEPTED = "accepted"
    SENT_BACK = "sent_back"
    REPLIED = "replied"
    WITHDRAWN = "withdrawn"


class AssignmentAct(StrEnum):
    ACCEPT = "accept"
    SEND_BACK = "send_back"
    REPLY = "reply"
    WITHDRAW = "withdraw"


_G, _H = AssignmentState, AssignmentAct
ASSIGNMENT_TRANSITIONS: Mapping[tuple[AssignmentState, AssignmentAct], AssignmentState] = {
    (_G.OFFERED, _H.ACCEPT): _G.ACCEPTED,
    (_G.OFFERED, _H.SEND_BACK): _G.SENT_BACK,
    (_G.OFFERED, _H.WITHDRAW): _G.WITHDRAWN,
    (_G.OFFERED, _H.REPLY): _G.REPLIED,  # answering is accepting
    (_G.ACCEPTED, _H.REPLY): _G.REPLIED,
    (_G.ACCEPTED, _H.WITHDRAW): _G.WITHDRAWN,
}

OWED_STATES = frozenset({_G.OFFERED, _G.ACCEPTED})
"""The unit still owes its part: the clock runs."""


class AnswerStage(StrEnum):
    """Whose desk the draft answer lies on."""

    DRAFTING = "drafting"
    UNIT_HEAD = "unit_head"
    OFFICE = "office"
    CHAIR = "chair"
    HELD = "held"
    """Approved by the chair, waiting for its moment."""
    PUBLISHED = "published"


class AnswerAct(StrEnum):
    SUBMIT = "submit"
    APPROVE = "approve"
    RETURN = "return"
    RECALL = "recall"
    """Who sent it up takes it back before the next desk has acted."""
    HOLD = "hold"
    PUBLISH = "publish"


_W, _X = AnswerStage, AnswerAct
ANSWER_TRANSITIONS: Mapping[tuple[AnswerStage, AnswerAct], AnswerStage] = {
    (_W.DRAFTING, _X.SUBMIT): _W.UNIT_HEAD,
    (_W.UNIT_HEAD, _X.APPROVE): _W.OFFICE,
    (_W.OFFICE, _X.APPROVE): _W.CHAIR,
    (_W.CHAIR, _X.APPROVE): _W.PUBLISHED,
    (_W.UNIT_HEAD, _X.RETURN): _W.DRAFTING,
    (_W.OFFICE, _X.RETURN): _W.DRAFTING,
    (_W.CHAIR, _X.RETURN): _W.DRAFTING,
    (_W.UNIT_HEAD, _X.RECALL): _W.DRAFTING,
    (_W.OFFICE, _X.RECALL): _W.UNIT_HEAD,
    (_W.CHAIR, _X.RECALL): _W.OFFICE,
    (_W.HELD, _X.RECALL): _W.CHAIR,
    (_W.CHAIR, _X.HOLD): _W.HELD,
    (_W.HELD, _X.PUBLISH): _W.PUBLISHED,
}
