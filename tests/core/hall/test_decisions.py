from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.hall.decisions import (
    OUTCOME_WORDS,
    REASONS,
    AnswerMissing,
    Decision,
    DueDateMissing,
    Outcome,
    Reason,
    ReasonMissing,
    UnitMissing,
    decide,
)
from doithoai.core.refusal import Refused

TODAY = date(2026, 3, 2)


def test_every_outcome_and_reason_has_its_words() -> None:
    assert set(OUTCOME_WORDS) == set(Outcome)
    assert set(REASONS) == set(Reason)
    assert all(sentence.endswith(".") for _, sentence in REASONS.values())


@pytest.mark.parametrize(
    ("wanted", "refusal"),
    [
        (Decision(Outcome.ANSWERED_NOW, answer="  "), AnswerMissing),
        (Decision(Outcome.IN_WRITING, due_on=date(2026, 3, 12)), UnitMissing),
        (Decision(Outcome.IN_WRITING, unit_id=1, due_on=TODAY), DueDateMissing),
        (Decision(Outcome.NOT_ANSWERED, public_sentence="Vì vậy."), ReasonMissing),
        (Decision(Outcome.NOT_ANSWERED, reason_code="whim", public_sentence="Vì vậy."), ReasonMissing),
    ],
)
def test_a_decision_without_what_it_needs_is_refused(wanted: Decision, refusal: type[Refused]) -> None:
    with pytest.raises(refusal):
        decide(wanted, today=TODAY)


def test_a_written_answer_may_wait_for_the_rule_of_the_plan() -> None:
    assert decide(Decision(Outcome.IN_WRITING, unit_id=1), today=TODAY).due_on is None


def test_the_public_reads_the_usual_sentence_of_a_reason_or_the_chairs_own() -> None:
    usual = decide(Decision(Outcome.NOT_ANSWERED, reason_code=Reason.OFF_TOPIC), today=TODAY)
    own = decide(
        Decision(Outcome.NOT_ANSWERED, reason_code=Reason.OFF_TOPIC, public_sentence=" Xin gửi sau. "), today=TODAY
    )

    assert usual.public_sentence == REASONS[Reason.OFF_TOPIC][1]
    assert own.public_sentence == "Xin gửi sau."


@given(
    st.builds(
        Decision,
        st.sampled_from(Outcome),
        answer=st.text(max_size=5),
        unit_id=st.none() | st.integers(1, 3),
        due_on=st.none() | st.dates(date(2026, 2, 1), date(2026, 4, 1)),
        reason_code=st.sampled_from(["", "whim", *Reason]),
        public_sentence=st.text(max_size=5),
    )
)
def test_a_decision_that_stands_is_whole_and_stays_so(wanted: Decision) -> None:
    try:
        made = decide(wanted, today=TODAY)
    except Refused:
        return

    assert decide(made, today=TODAY) == made
    assert made.answer if made.outcome == Outcome.ANSWERED_NOW else not made.answer
    assert made.due_on is None or made.outcome == Outcome.IN_WRITING
    assert bool(made.public_sentence) == (made.outcome == Outcome.NOT_ANSWERED)
