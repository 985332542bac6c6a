"""What a person changes in a draft before it becomes a plan."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.reading.correcting import ItemUnfinished, ValueTooLong, ValueWrong, corrected, unseen_rows
from doithoai.core.reading.draft import FoundDeadline, FoundRule, FoundTime, PlanDraft
from doithoai.core.reading.found import found
from doithoai.core.reading.shown import leaves

DRAFT = PlanDraft(
    title=found("Đối thoại năm 2025", 6),
    chairs=(found("Chủ tịch UBND xã", 20), found("Bí thư Đảng ủy", 21)),
    time=FoundTime(kind=found("date", 30), start=found("2025-10-20", 30, 0.6)),
    deputy_when_authorised=found(True, 20),
    deadlines=(FoundDeadline(duty=found("gửi ý kiến", 40), rule=FoundRule(amount=found(5, 40))),),
)


def test_what_nobody_touched_stays_as_it_was_read() -> None:
    assert corrected(DRAFT, {}) == DRAFT


def test_a_typed_value_is_sure_and_keeps_its_line() -> None:
    start = corrected(DRAFT, {"time.start": "2026-10-21"}).time.start
    assert (start.value, start.confidence, start.line) == ("2026-10-21", 1.0, 30)


def test_a_value_sent_back_unchanged_is_confirmed() -> None:
    assert corrected(DRAFT, {"time.start": "2025-10-20"}).time.start.confidence == 1.0


def test_an_emptied_item_is_taken_out_and_one_more_is_added() -> None:
    read = corrected(DRAFT, {"chairs.1": "Chủ tịch UBND xã", "chairs.2": " ", "chairs.3": "Chủ tịch HĐND xã"})
    assert [leaf.value for leaf in read.chairs] == ["Chủ tịch UBND xã", "Chủ tịch HĐND xã"]


def test_an_unticked_box_is_a_no() -> None:
    assert corrected(DRAFT, {"deputy_when_authorised": ""}).deputy_when_authorised.value is False


@pytest.mark.parametrize(
    ("path", "typed"),
    [
        ("time.start", "31/02/2026"),
        ("time.kind", "soon"),
        ("deadlines.1.rule.amount", "năm"),
        ("time.starts_at", "25:00"),
        ("time.quarter", "5"),
        ("expected_attendance", "-3"),
        ("expected_attendance", "9" * 30),
    ],
)
def test_what_cannot_stand_there_is_refused_by_its_place(path: str, typed: str) -> None:
    with pytest.raises(ValueWrong) as refused:
        corrected(DRAFT, {path: typed})
    assert refused.value.values["path"] == path


def test_more_words_than_a_plan_holds_are_refused_not_cut() -> None:
    with pytest.raises(ValueTooLong) as refused:
        corrected(DRAFT, {"title": "Đối thoại " * 50})
    assert refused.value.values == {"path": "title", "most": 400}


def test_words_in_an_added_item_that_is_about_nothing_are_not_lost() -> None:
    with pytest.raises(ItemUnfinished) as refused:
        corrected(DRAFT, {"duties.1.owner": "Công an xã", "duties.1.text": ""})
    assert refused.value.values["path"] == "duties.1.text"


def test_of_a_long_list_nothing_is_lost() -> None:
    many = PlanDraft(agenda=tuple(found(f"Mục {number}", number) for number in range(1, 251)))
    assert len(corrected(many, {"agenda.1": "Khai mạc", "agenda.999": "Bế mạc"}).agenda) == 250


def test_a_doubt_is_settled_by_a_tick_or_a_change_only() -> None:
    assert unseen_rows(DRAFT, {"time.start": "2025-10-20"}, ()) == ("time",)
    assert unseen_rows(DRAFT, {"time.start": "2025-10-21"}, ()) == ()
    assert unseen_rows(DRAFT, {}, ("time",)) == ()


PATHS = [name for name, _ in leaves(DRAFT)]


@given(
    st.dictionaries(
        st.sampled_from([*PATHS, "chairs.9", "chairs.9999999999", "chairs.", "duties.²", "agenda.1", "x.1.y"]),
        st.text(max_size=20),
    )
)
def test_no_typing_breaks_it(typed: dict[str, str]) -> None:
    with suppress(ValueWrong):
        assert isinstance(corrected(DRAFT, typed), PlanDraft)
