from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.petitions.lifecycle import AnswerStage, PetitionState
from doithoai.core.petitions.numbering import code_from_number
from doithoai.core.petitions.points import PointText
from doithoai.core.topics.answering import (
    OPENING,
    Hold,
    Member,
    OpeningUnknown,
    Own,
    answer_text,
    check_opening,
    hold_of,
    missing_points,
)

DAY = date(2026, 3, 2)
words = st.text(alphabet="abc {}ổ,", max_size=30)
owns = st.lists(
    st.builds(
        Own,
        code=st.integers(1, 9999).map(code_from_number),
        received_on=st.dates(date(2025, 1, 1), DAY),
        place=words,
        group=words,
        authority=st.just("xã An Bình"),
        words=words,
    ),
    unique_by=lambda own: own.code,
    min_size=2,
    max_size=6,
)


@given(owns, words)
def test_personal_lines_are_never_mixed_up(rows: list[Own], shared: str) -> None:
    for own in rows:
        text = answer_text(OPENING, own, shared)
        assert f"mã số {own.code}," in text
        assert not [other.code for other in rows if other is not own and other.code in text]


def test_the_line_names_the_petitions_own_day_and_place_and_hides_a_phone_number() -> None:
    own = Own(code="K4TN-8M3H", received_on=DAY, place="ngõ 12, gọi 0912345678", words="Riêng ngõ 12 làm trước.")

    text = answer_text(OPENING, own, "Xã nạo vét cống trong tháng 4.")

    assert text.startswith("Về ý kiến mã số K4TN-8M3H, nhận ngày 02/03/2026, ngõ 12, gọi […]: Riêng ngõ 12 làm trước.")
    assert text.endswith("\n\nXã nạo vét cống trong tháng 4.")


def test_an_opening_with_a_place_nobody_fills_is_refused() -> None:
    assert check_opening("  ") == OPENING
    with pytest.raises(OpeningUnknown):
        check_opening("Về ý kiến {ma} của ông bà:")


def test_what_cannot_close_is_held_back_with_its_reason() -> None:
    points = (PointText(1, "cống"), PointText(2, "đèn"))
    whole = {"state": PetitionState.ASSIGNED, "lead_unit": 1, "own_stage": None}
    cases = {
        None: Member(**whole),  # type: ignore[arg-type]
        Hold.POINTS: Member(**whole, points=points, covered=frozenset({1})),  # type: ignore[arg-type]
        Hold.OTHER_UNIT: Member(**whole | {"lead_unit": 2}),  # type: ignore[arg-type]
        Hold.OWN_ANSWER: Member(**whole | {"own_stage": AnswerStage.CHAIR}),  # type: ignore[arg-type]
        Hold.MERGED: Member(**whole | {"state": PetitionState.MERGED}),  # type: ignore[arg-type]
        Hold.CLOSED: Member(**whole | {"state": PetitionState.ANSWERED}),  # type: ignore[arg-type]
    }
    assert [hold_of(member, 1) for member in cases.values()] == list(cases)
    assert missing_points(points, {1}) == [2]
    assert missing_points([PointText(1, "cống", DAY), points[1]], {2}) == []
