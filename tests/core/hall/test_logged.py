"""The log of the hall, and the minutes beside it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.caller import HANOI
from doithoai.core.hall.logged import HallLog, LogEntry, as_logged, programme_as_it_ran, read_log
from doithoai.core.hall.minutes_check import Mismatch, compare_with_log, lines_of
from doithoai.core.hall.record import Break, RecordedPromise, RecordedTurn, Session, SittingRecord
from doithoai.core.papers.paper import Clause, Paper, Paragraph
from tests.core.papers import samples

START = datetime(2026, 3, 2, 8, 0, tzinfo=HANOI)


def at(minute: int) -> datetime:
    return START + timedelta(minutes=minute)


def log_of(*entries: tuple[int, str, int, dict[str, Any]]) -> HallLog:
    return read_log(LogEntry(at(minute), name, subject, data) for minute, name, subject, data in entries)


def test_a_turn_begins_and_ends_and_what_was_taken_back_never_happened() -> None:
    log = log_of(
        (0, "sitting.opened", 1, {}),
        (1, "speaker.given_floor", 7, {"speaker": "Bà Bưởi"}),
        (1, "speaker.step_undone", 7, {"undone": "speaking"}),
        (2, "speaker.given_floor", 8, {"speaker": "Ông Lúa"}),
        (6, "speaker.finished", 8, {}),
        (6, "speaker.step_undone", 8, {"undone": "done"}),
        (9, "speaker.finished", 8, {}),
    )

    assert log.turns[7].began is None
    assert (log.turns[8].began, log.turns[8].ended) == (at(2), at(9))


def test_a_decision_taken_back_gives_back_the_one_before_it() -> None:
    log = log_of(
        (1, "question.given_to_unit", 7, {"unit": "Công an xã"}),
        (3, "question.decided", 7, {"outcome": "answered_now", "unit": "Phòng Kinh tế"}),
        (4, "question.decided", 7, {"outcome": "not_answered", "unit": "Phòng Kinh tế"}),
        (4, "question.decision_undone", 7, {"undone": "decision"}),
    )
    assert (log.turns[7].outcome, log.turns[7].unit) == ("answered_now", "Phòng Kinh tế")

    before = log_of(
        (1, "question.given_to_unit", 7, {"unit": "Công an xã"}),
        (3, "question.decided", 7, {"outcome": "answered_now", "unit": "Phòng Kinh tế"}),
        (3, "question.decision_undone", 7, {"undone": "decision"}),
    )
    assert (before.turns[7].outcome, before.turns[7].unit) == ("", "Công an xã")


def test_the_last_decision_counts_and_a_promise_keeps_its_unit_and_its_day() -> None:
    log = log_of(
        (3, "question.decided", 7, {"outcome": "answered_now", "unit": "Phòng Kinh tế"}),
        (4, "question.decided", 7, {"outcome": "in_writing", "unit": "Công an xã", "due_on": "2026-03-20"}),
        (5, "promise.recorded", 4, {"unit": "Công an xã", "due_on": "2026-04-01"}),
    )

    turn = log.turns[7]
    assert (turn.outcome, turn.unit, turn.due_on) == ("in_writing", "Công an xã", date(2026, 3, 20))
    assert log.promises == {4: ("Công an xã", date(2026, 4, 1))}


def test_a_promise_taken_back_is_none() -> None:
    log = log_of(
        (5, "promise.recorded", 4, {"unit": "Công an xã", "due_on": "2026-04-01"}),
        (6, "promise.recorded", 5, {"unit": "Công an xã", "due_on": "2026-04-01"}),
        (6, "promise.undone", 7, {"promise_id": 5, "unit": "Công an xã", "due_on": "2026-04-01"}),
    )

    assert log.promises == {4: ("Công an xã", date(2026, 4, 1))}


def test_between_two_sittings_there_is_a_break() -> None:
    log = log_of((0, "sitting.opened", 1, {}), (60, "sitting.closed", 1, {}), (90, "sitting.opened", 2, {}))

    assert log.sessions == [Session(at(0), at(60)), Session(at(90), None)]
    assert log.breaks == [Break(at(60), at(90))]


def test_the_programme_stands_as_it_ran_and_an_item_without_time_after_the_one_before_it() -> None:
    log = log_of(
        (0, "sitting.opened", 1, {}),
        (10, "sitting.item_started", 1, {"item": "Kết luận"}),
        (20, "sitting.item_started", 1, {"item": "Hỏi đáp"}),
    )

    ran = programme_as_it_ran(["Khai mạc", "Giới thiệu", "Hỏi đáp", "Kết luận"], log)

    assert [(item.title, item.at) for item in ran] == [
        ("Khai mạc", at(0)), ("Giới thiệu", None), ("Kết luận", at(10)), ("Hỏi đáp", at(20)),
    ]  # fmt: skip
    assert [item.at for item in programme_as_it_ran(["Khai mạc", "Hỏi đáp"], log_of())] == [None, None]


def a_record(**turn: Any) -> SittingRecord:
    known = {"turn_id": 7, "at": at(1), "speaker": "Bà Bưởi", "group": "Thôn Đông", "question": "Bao giờ?"}
    return SittingRecord(started_at=at(0), ended_at=None, sittings=1, turns=(RecordedTurn(**(known | turn)),))


def test_words_stay_and_facts_follow_the_log() -> None:
    log = log_of((0, "sitting.opened", 1, {}), (5, "speaker.given_floor", 7, {"speaker": "Bà Bưởi"}))
    record = a_record(outcome="answered_now", promises=(RecordedPromise("Sửa cống", "X", date(2026, 4, 1), 4),))

    (turn,) = as_logged(record, log).turns

    assert (turn.at, turn.question, turn.outcome, turn.promises) == (at(5), "Bao giờ?", "", ())


def test_a_turn_that_only_the_log_knows_is_told_and_one_that_it_does_not_know_is_not() -> None:
    log = log_of((0, "sitting.opened", 1, {}), (5, "speaker.given_floor", 9, {"speaker": "Ông Lúa"}))

    assert [turn.speaker for turn in as_logged(a_record(), log).turns] == ["Ông Lúa"]


def edited(paper: Paper, place: int, text: str) -> Paper:
    blocks = list(paper.blocks)
    blocks[place] = replace(blocks[place], text=text)  # type: ignore[call-arg]
    return replace(paper, blocks=tuple(blocks))


def places(paper: Paper, kinds: tuple[type, ...] = (Clause, Paragraph)) -> Iterable[int]:
    return [place for place, block in enumerate(paper.blocks) if isinstance(block, kinds)]


@given(st.data(), st.text(alphabet="aăâbcđe ôơ", min_size=3).filter(str.strip))
def test_minutes_match_themselves_and_any_changed_line_is_listed(data: st.DataObject, words: str) -> None:
    minutes = samples.minutes()
    same = compare_with_log(minutes, minutes)
    assert (same.matched, same.mismatches) == (len(lines_of(minutes)), ())

    changed = edited(minutes, data.draw(st.sampled_from(list(places(minutes)))), f"Q {words}")
    found = compare_with_log(changed, minutes)

    assert found.matched == same.matched - 1
    assert [each.in_minutes.startswith("Q ") for each in found.mismatches if each.in_minutes] == [True]
    assert any(each.in_log for each in found.mismatches)


def test_a_corrected_line_stands_beside_the_line_of_the_log() -> None:
    minutes = samples.minutes()
    place = next(each for each in places(minutes) if "quyết định" in getattr(minutes.blocks[each], "text", ""))
    text = str(getattr(minutes.blocks[place], "text", ""))

    found = compare_with_log(edited(minutes, place, text.replace("10/12", "11/12")), minutes)

    assert found.mismatches == (
        Mismatch(
            "Chủ trì quyết định: giao Phòng Kinh tế sửa trước ngày 11/12/2026",
            "Chủ trì quyết định: giao Phòng Kinh tế sửa trước ngày 10/12/2026",
        ),
    )
