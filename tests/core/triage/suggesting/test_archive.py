import json

from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.triage.suggesting.archive import (
    MOST_SPOTS,
    MOST_WORDS,
    KeyKind,
    as_row,
    from_row,
    keys_of,
    likenesses,
    read_one,
    shared_places,
)
from doithoai.core.triage.suggesting.duplicates import LEAST, Frequencies

DRAIN = "Cống đầu ngõ 12 đường Trần Phú bị tắc, mưa là ngập vào nhà, đề nghị nạo vét."
SAME = "Ngõ 12 Trần Phú cống tắc lâu rồi, cứ mưa ngập hết đường, xin xã cho nạo vét cống."
OTHER = "Cống đầu ngõ 21 đường Lê Lợi bị tắc, mưa là ngập vào nhà, đề nghị nạo vét."


@given(st.text(max_size=200))
def test_what_is_stored_is_read_back(text: str) -> None:
    subject = read_one(text).subject
    row = json.loads(json.dumps(as_row(subject)))

    again = from_row(row)

    assert (again.places, again.words, again.topics) == (subject.places, subject.words, subject.topics)
    assert keys_of(again) == keys_of(subject)


def test_keys_are_few_however_long_the_text() -> None:
    text = " ".join(f"Ngõ {number} đường Trần Phú ngập chỗ thứ {number} xóm Đông {number}." for number in range(1, 200))

    assert len(keys_of(read_one(text).subject)) <= 1 + MOST_SPOTS + MOST_WORDS


def test_a_spot_is_keyed_with_what_is_told_of_it() -> None:
    keys = {key.text for key in keys_of(read_one(DRAIN).subject) if key.kind == KeyKind.SPOT_TOPIC}

    assert any(key.startswith("tran phu|") for key in keys)


def test_the_same_matter_is_alike_and_another_lane_is_not() -> None:
    subject, same, other = (read_one(text).subject for text in (DRAIN, SAME, OTHER))

    scores = likenesses(subject, [same, other, subject], Frequencies(500, {"ngap": 90, "cong": 80}, {}))

    assert scores[0] >= LEAST
    assert scores[1] < LEAST
    assert scores[2] > 0.9
    assert shared_places(subject, same) == ["12", "tran phu"]


def test_there_may_be_nothing_to_compare_with() -> None:
    assert likenesses(read_one(DRAIN).subject, []) == []
