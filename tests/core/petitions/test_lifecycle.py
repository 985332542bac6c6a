from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.lifecycle import acts_from, follow
from doithoai.core.petitions.lifecycle import (
    ANSWER_TRANSITIONS,
    ASSIGNMENT_TRANSITIONS,
    OPEN_STATES,
    OWED_STATES,
    PETITION_TRANSITIONS,
    AnswerAct,
    AnswerStage,
    AssignmentAct,
    AssignmentState,
    PetitionAct,
    PetitionState,
)
from doithoai.core.refusal import NotPossibleNow


def played(acts: list[PetitionAct]) -> list[PetitionState]:
    states = [PetitionState.RECEIVED]
    for act in acts:
        try:
            states.append(follow(PETITION_TRANSITIONS, states[-1], act))
        except NotPossibleNow:
            continue
    return states


@given(st.lists(st.sampled_from(list(PetitionAct)), max_size=40))
def test_a_petition_is_only_solved_after_it_was_answered(acts: list[PetitionAct]) -> None:
    states = played(acts)
    for before, after in pairwise(states):
        if after == PetitionState.SOLVED:
            assert before == PetitionState.ANSWERED


@given(st.lists(st.sampled_from(list(PetitionAct)), max_size=40))
def test_only_an_open_petition_is_merged_transferred_diverted_or_sealed(acts: list[PetitionAct]) -> None:
    states = played(acts)
    closed = {PetitionState.MERGED, PetitionState.TRANSFERRED, PetitionState.DIVERTED, PetitionState.SEALED}
    for before, after in pairwise(states):
        if after in closed:
            assert before in OPEN_STATES


def test_an_answer_reaches_the_citizen_only_over_three_desks() -> None:
    stage = follow(ANSWER_TRANSITIONS, AnswerStage.DRAFTING, AnswerAct.SUBMIT)
    for expected in (AnswerStage.OFFICE, AnswerStage.CHAIR, AnswerStage.PUBLISHED):
        stage = follow(ANSWER_TRANSITIONS, stage, AnswerAct.APPROVE)
        assert stage == expected
    assert acts_from(ANSWER_TRANSITIONS, AnswerStage.PUBLISHED) == set()


def test_a_unit_that_no_longer_owes_its_part_cannot_act_on_it() -> None:
    for state in AssignmentState:
        if state not in OWED_STATES:
            assert acts_from(ASSIGNMENT_TRANSITIONS, state) == set()


def test_accepted_work_is_not_sent_back() -> None:
    assert AssignmentAct.SEND_BACK not in acts_from(ASSIGNMENT_TRANSITIONS, AssignmentState.ACCEPTED)
