"""Who does what by when, and the one page that is read aloud."""

from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.caller import HANOI
from doithoai.core.hall.owners import Owed, owners_of
from doithoai.core.hall.record import RecordedPromise, RecordedTurn, SittingRecord
from doithoai.core.papers.kinds.poster import HEIGHT_MM, height_of
from doithoai.core.papers.kinds.summary import summary_spoken, summary_text
from tests.core.papers import more_samples

AT = datetime(2026, 3, 2, 8, 0, tzinfo=HANOI)


def a_turn(**more: object) -> RecordedTurn:
    known = {"at": AT, "speaker": "Bà Bưởi", "group": "", "question": "Bao giờ sửa cống?", "outcome": "in_writing"}
    return RecordedTurn(**(known | more))  # type: ignore[arg-type]


def owed(*turns: RecordedTurn) -> list[tuple[Owed, bool]]:
    record = SittingRecord(started_at=AT, ended_at=None, sittings=1, turns=turns)
    return [(each.owed, each.is_missing) for each in owners_of(record)]


def test_an_owner_and_a_date_or_a_rule_for_it_are_enough() -> None:
    assert owed(a_turn(unit="Phòng Kinh tế", due_on=date(2026, 3, 20))) == [(Owed.IN_WRITING, False)]
    assert owed(a_turn(unit="Phòng Kinh tế", due_text="10 ngày từ khi nhận")) == [(Owed.IN_WRITING, False)]
    assert owed(a_turn(unit="Phòng Kinh tế")) == [(Owed.IN_WRITING, True)]
    assert owed(a_turn(outcome="")) == [(Owed.UNDECIDED, True)]


def test_what_is_beyond_competence_needs_who_gets_it_and_an_answer_needs_nobody() -> None:
    beyond = a_turn(outcome="not_answered", reason_code="beyond_competence")
    assert owed(beyond, a_turn(outcome="answered_now")) == [(Owed.PASSED_ON, True), (Owed.ANSWERED, False)]


def test_a_hidden_question_is_listed_nowhere() -> None:
    promise = RecordedPromise("Trả tiền", "Ủy ban", date(2026, 4, 1))
    assert owed(a_turn(is_sealed=True, promises=(promise,))) == []


@given(st.integers(0, 60))
def test_the_summary_stands_on_one_page_and_is_read_without_a_figure(tasks: int) -> None:
    paper = more_samples.summary(tasks=tasks)

    assert height_of(paper.blocks) <= HEIGHT_MM
    assert not any(sign.isdigit() for line in summary_spoken(paper) for sign in line)
    named = summary_text(paper).count("thay năm bóng đèn")
    assert named == tasks or f"Còn {tasks - named} việc khác" in summary_text(paper)
