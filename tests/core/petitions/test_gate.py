"""A suspected denunciation is stopped before it is stored."""

import pytest

from doithoai.core.petitions.gate import LooksLikeDenunciation, WrongDoor, pass_gate, pass_words, suspect_words
from doithoai.core.petitions.legal_type import GateAnswer


@pytest.mark.parametrize(
    "text",
    [
        "Tôi tố cáo ông trưởng phòng",
        "Cán bộ  NHẬN HỐI LỘ để cấp giấy",
        "toi muon to cao can bo nhan hoi lo",
        "Anh ta đánh người ở chợ",
        "Có việc tham nhũng tiền làm đường",
    ],
)
def test_an_accusation_is_suspect(text: str) -> None:
    assert suspect_words(text)


@pytest.mark.parametrize(
    "text",
    [
        "Đề nghị làm tốt công tác phòng, chống tham nhũng và tuyên truyền Luật Tố cáo",
        "Đề nghị sửa cống thoát nước ở ngõ 5",
        "Cột điện quá cao, tờ cáo thị bị rách, dành người già chỗ ngồi",
        "Xin tăng chế độ cho danh người có công",
    ],
)
def test_ordinary_words_pass(text: str) -> None:
    assert suspect_words(text) == ()


def test_a_suspect_text_passes_once_the_citizen_says_it_is_none_and_is_flagged() -> None:
    with pytest.raises(LooksLikeDenunciation):
        pass_words("Tôi tố cáo việc này", is_no_denunciation=False)
    assert pass_words("Tôi tố cáo việc này", is_no_denunciation=True)
    assert not pass_words("Đề nghị sửa đường", is_no_denunciation=True)


def test_only_suggestions_pass_the_gate() -> None:
    pass_gate(GateAnswer.SUGGEST)
    for answer in (GateAnswer.DISAGREE, GateAnswer.DENOUNCE):
        with pytest.raises(WrongDoor):
            pass_gate(answer)
