import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.hall.crowd import (
    DECLINES,
    LONGEST_QUESTION,
    MOST_QUESTIONS,
    PUBLIC_QUESTIONS,
    QUESTION_TRANSITIONS,
    Decline,
    NameMissing,
    QuestionAct,
    QuestionState,
    QuestionTooLong,
    TooManyQuestions,
    called,
    check_length,
    check_pace,
    decline_sentence,
)
from doithoai.core.hall.picture import TurnFacts, in_safe_mode
from doithoai.core.lifecycle import follow
from doithoai.core.refusal import NotPossibleNow


def test_a_question_is_public_only_after_somebody_let_it_through() -> None:
    before = {start for (start, act), end in QUESTION_TRANSITIONS.items() if act == QuestionAct.LET_THROUGH}

    assert before.isdisjoint(PUBLIC_QUESTIONS)
    ways = [(start, act) for (start, act), end in QUESTION_TRANSITIONS.items() if end in PUBLIC_QUESTIONS]
    assert all(start == QuestionState.LET_THROUGH or act == QuestionAct.LET_THROUGH for start, act in ways)


@given(st.lists(st.sampled_from(list(QuestionAct)), max_size=12))
def test_no_order_of_acts_leads_out_of_an_end(acts: list[QuestionAct]) -> None:
    state, ends = QuestionState.WAITING, {QuestionState.RAISED, QuestionState.ANSWERED, QuestionState.HANDED_ON}
    for act in acts:
        try:
            state, before = follow(QUESTION_TRANSITIONS, state, act), state
        except NotPossibleNow:
            continue
        assert before not in ends | {QuestionState.TAKEN_BACK}


def test_a_question_that_cannot_be_read_out_is_too_long() -> None:
    assert check_length("a" * LONGEST_QUESTION)
    with pytest.raises(QuestionTooLong):
        check_length("a" * (LONGEST_QUESTION + 1))


def test_a_phone_that_sent_its_share_waits() -> None:
    check_pace(MOST_QUESTIONS - 1)
    with pytest.raises(TooManyQuestions) as refused:
        check_pace(MOST_QUESTIONS)
    assert "5 câu hỏi trong 10 phút" in refused.value.say()


def test_who_wants_to_speak_has_a_name() -> None:
    assert called("  Lê   Thị Bưởi ") == "Lê Thị Bưởi"
    with pytest.raises(NameMissing):
        called(" ")


@pytest.mark.parametrize("reason", list(Decline))
def test_every_reason_has_a_sentence_for_the_phone_and_own_words_replace_it(reason: Decline) -> None:
    assert decline_sentence(reason.value, "") == DECLINES[reason][1]
    assert decline_sentence(reason.value, " Xin hỏi  sau ") == "Xin hỏi sau"
    assert decline_sentence("no such reason", "") == ""


def test_safe_mode_holds_no_name_and_no_number() -> None:
    words = "Tôi là Lê Thị Bưởi, số 0912 345 678, hỏi bao giờ sửa đường?"
    safe = in_safe_mode(TurnFacts(speaker="Lê Thị Bưởi", group="Thôn Đông", question=words))

    assert (safe.speaker, safe.group) == ("Người dân Thôn Đông", "")
    assert "Bưởi" not in safe.question
    assert "0912" not in safe.question
    assert safe.question.endswith("bao giờ sửa đường?")
