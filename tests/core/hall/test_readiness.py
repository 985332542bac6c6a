from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.dialogues.notice import NoticeState
from doithoai.core.hall.readiness import (
    TICKED,
    TITLES,
    Item,
    ReadinessFacts,
    Standing,
    missing,
    readiness_lines,
    to_look_at,
)
from doithoai.core.hall.rehearsal import QUESTIONS, invented_person, people_count, practice_code
from doithoai.core.triage.fields import FIELDS

AT = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)
READY = ReadinessFacts(
    issued=True, notice=NoticeState.KEPT, chairs=1, secretaries=1, greeters=2, approved=60, unapproved=0, invited=60,
    replied=40, seated=True, chosen=12, screens=1, rehearsed_at=AT, expected=60, present=50,
    ticks=dict.fromkeys(TICKED, (AT, "Hoa")), chosen_at=AT,
)  # fmt: skip


def _standing(facts: ReadinessFacts, item: Item) -> Standing:
    return next(line.standing for line in readiness_lines(facts) if line.item is item)


def test_a_hall_in_which_all_is_done_is_ready() -> None:
    lines = readiness_lines(READY)
    assert (missing(lines), to_look_at(lines)) == (0, 0)
    assert [line.item for line in lines if line.item in TITLES] == [line.item for line in lines]
    assert {line.item for line in lines} == set(Item)


def test_what_is_missing_is_named() -> None:
    assert _standing(replace(READY, issued=False), Item.PLAN) is Standing.NO_GO
    assert _standing(replace(READY, notice=NoticeState.LATE), Item.NOTICE) is Standing.LOOK
    assert _standing(replace(READY, greeters=0), Item.PEOPLE) is Standing.NO_GO
    assert _standing(replace(READY, unapproved=1), Item.LIST) is Standing.NO_GO
    assert _standing(replace(READY, replied=3), Item.INVITATIONS) is Standing.LOOK
    assert _standing(replace(READY, ticks={}), Item.SOUND) is Standing.NO_GO
    assert _standing(replace(READY, present=1), Item.PRESENT) is Standing.LOOK
    lines = readiness_lines(replace(READY, unprepared=["K4TN-8M3H (Kinh tế)"]))
    line = next(one for one in lines if one.item is Item.QUESTIONS)
    assert line.words % line.values == "11 trên 12 câu. Chưa có: K4TN-8M3H (Kinh tế)"


def test_paper_printed_before_the_questions_changed_wants_a_look() -> None:
    assert _standing(replace(READY, chosen_at=AT + timedelta(minutes=1)), Item.PAPER) is Standing.LOOK


@given(st.integers(0, 400), st.integers(0, 400), st.integers(0, 400))
def test_every_sentence_has_its_values_whatever_the_figures(listed: int, replied: int, present: int) -> None:
    facts = replace(READY, approved=listed, invited=listed, replied=replied, present=present, headless=["Kinh tế"])
    assert all(line.words % line.values is not None for line in readiness_lines(facts))


@given(st.text("abc-", max_size=60), st.integers(1, 999))
def test_the_code_of_a_rehearsal_fits_its_column(code: str, run: int) -> None:
    assert len(practice_code(code, run)) <= 60


def test_invented_people_are_told_apart_and_their_questions_have_known_fields() -> None:
    people = [invented_person(number, year=2026) for number in range(people_count(500))]
    assert len(people) == 200
    assert len({person.name for person in people}) == 200
    assert {question.field for question in QUESTIONS} <= {code for code, _name in FIELDS}
