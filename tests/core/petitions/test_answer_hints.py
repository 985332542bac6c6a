import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.petitions.answer_hints import LONG_SENTENCE, Asked, HintKind, copied_share, hints_for, speaks_of
from doithoai.core.petitions.answer_wording import is_promise, says_date, says_done, sentences_of

QUESTION = "Cống trước ngõ 12 tắc, mưa là ngập. Đề nghị xã thông cống và lắp thêm đèn đường ở đầu ngõ."
GOOD = "Phòng Kinh tế đã kiểm tra ngày 02/3. Cống bị rễ cây chèn nên phải thay ống; việc thay ống xong trước ngày 20/3."
phrases = st.lists(
    st.sampled_from(
        [
            "đã tiếp nhận",
            "sẽ làm",
            "ngày 10/3",
            "đã nạo vét xong",
            "cống",
            "đèn đường",
            ".",
            "\n",
            "chưa",
            "{ngay}",
            "cảm ơn",
            "1.",
        ]
    ),
    max_size=25,
).map(" ".join)


def kinds(answer: str, points: tuple[str, ...] = (), files: int = 0) -> set[HintKind]:
    asked = Asked(QUESTION, tuple(enumerate(points, start=1)), files)
    return {hint.kind for hint in hints_for(answer, asked)}


def test_a_good_answer_has_no_hints() -> None:
    assert kinds(GOOD, ("Thông cống ngõ 12",)) == set()


@pytest.mark.parametrize("answer", ["", "   \n ", "\u200b"])
def test_an_empty_answer_has_no_hints(answer: str) -> None:
    assert kinds(answer, ("Cống",)) == set()


@pytest.mark.parametrize(
    "answer",
    [
        "UBND xã đã tiếp nhận ý kiến của ông/bà. Trân trọng cảm ơn.",
        "Đơn vị xin ghi nhận và sẽ nghiên cứu, xem xét trong thời gian tới.",
        "Da tiep nhan y kien. Xin cam on.",
    ],
)
def test_only_received_is_told(answer: str) -> None:
    assert HintKind.ONLY_RECEIVED in kinds(answer)


@pytest.mark.parametrize(
    "answer",
    [
        "Đã tiếp nhận. Nguyên nhân do cống nhỏ.",
        "Đã tiếp nhận và nạo vét xong ngày 10/3.",
        "Không đồng ý vì ngoài quy hoạch.",
    ],
)
def test_an_answer_that_says_something_is_not_only_received(answer: str) -> None:
    assert HintKind.ONLY_RECEIVED not in kinds(answer)


def test_a_copied_question_is_measured() -> None:
    assert copied_share(QUESTION, QUESTION) == 1
    assert HintKind.COPIES_QUESTION in kinds(QUESTION + " Xin trả lời sau.")
    assert HintKind.COPIES_QUESTION not in kinds(GOOD)


@pytest.mark.parametrize(
    "answer", ["Nội dung 2: đang khảo sát.", "1. Cống\n2. Đang khảo sát.", "Đèn đường lắp ngày 10/3."]
)
def test_a_point_is_spoken_of_by_its_number_or_its_words(answer: str) -> None:
    assert speaks_of(answer, 2, "Lắp thêm đèn đường đầu ngõ")


def test_a_point_that_is_left_out_is_named() -> None:
    found = hints_for(GOOD, Asked(QUESTION, ((1, "Thông cống ngõ 12"), (2, "Lắp đèn đường đầu xóm"))))

    assert [(hint.kind, hint.values["number"]) for hint in found] == [(HintKind.POINT_UNSPOKEN, 2)]
    assert "nội dung 2" in found[0].say()


@pytest.mark.parametrize("date", ["10/3", "ngày 5", "tháng 4", "quý II", "trong 10 ngày", "cuối năm 2026", "tuần sau"])
def test_a_promise_with_a_date_is_no_hint(date: str) -> None:
    assert says_date(f"Đơn vị sẽ thay ống {date}.")
    assert HintKind.NO_DATE not in kinds(f"Đơn vị sẽ thay ống {date}.")
    assert HintKind.NO_DATE in kinds("Đơn vị sẽ thay ống sớm.")


@pytest.mark.parametrize("words", ["Đã nạo vét xong cống.", "Đội thợ đã thay 12 bóng đèn xong.", "Da sua xong duong."])
def test_done_asks_for_proof_until_a_file_stands_there(words: str) -> None:
    assert says_done(words)
    assert HintKind.NO_PROOF in kinds(words)
    assert HintKind.NO_PROOF not in kinds(words, files=1)


@pytest.mark.parametrize(
    "words", ["Cống chưa nạo vét xong.", "Sẽ làm xong ngày 10/3.", "Đá lát vỉa hè bị vỡ.", "Đã giao thôn sửa."]
)
def test_what_is_not_done_asks_for_no_proof(words: str) -> None:
    assert not says_done(words)


def test_a_long_sentence_is_counted() -> None:
    found = hints_for("cống " * (LONG_SENTENCE + 5) + ". " + GOOD, Asked(QUESTION))

    assert [(hint.kind, hint.values["most"]) for hint in found] == [(HintKind.HARD_TO_READ, LONG_SENTENCE + 5)]


def test_a_place_still_to_be_filled_is_shown() -> None:
    assert [hint.words for hint in hints_for(GOOD + " Hạn {han_tra_loi}.", Asked(QUESTION))] == ["{han_tra_loi}"]


@given(phrases, phrases)
def test_hints_are_the_same_for_the_same_text_however_it_is_encoded(answer: str, question: str) -> None:
    asked = Asked(question, ((1, "Thông cống"), (2, "Đèn đường")))

    assert hints_for(unicodedata.normalize("NFD", answer), asked) == hints_for(answer, asked)


@given(st.text(max_size=300), st.text(max_size=100))
def test_any_text_can_be_judged_and_every_hint_can_be_said(answer: str, question: str) -> None:
    for hint in hints_for(answer, Asked(question, ((1, question),))):
        assert hint.say()


@given(phrases)
def test_more_files_never_bring_more_hints(answer: str) -> None:
    assert len(hints_for(answer, Asked("", files=1))) <= len(hints_for(answer, Asked("")))


@given(phrases)
def test_a_point_whose_words_stand_in_the_answer_is_spoken_of(answer: str) -> None:
    assert speaks_of(f"{answer} Thay đường ống cấp nước thôn Đoài", 7, "Thay đường ống cấp nước thôn Đoài")


@given(phrases)
def test_a_sentence_with_a_date_is_never_a_promise_without_one(answer: str) -> None:
    for sentence in sentences_of(answer):
        if is_promise(sentence) and says_date(sentence):
            assert HintKind.NO_DATE not in {hint.kind for hint in hints_for(sentence, Asked(""))}


@given(phrases, phrases)
def test_the_copied_share_lies_between_nothing_and_all(answer: str, question: str) -> None:
    assert 0 <= copied_share(answer, question) <= 1


def test_the_date_of_a_promise_may_stand_in_the_next_sentence_and_no_other_date_counts() -> None:
    assert HintKind.NO_DATE not in kinds("Đơn vị sẽ thay ống. Xong trước ngày 20/3.")
    assert HintKind.NO_DATE in kinds("Ý kiến nhận ngày 02/3. Đơn vị sẽ thay ống sớm. Ngày 02/3 trời mưa.")
