"""The same matter in the same place is found again; the same words about another place are another matter."""

from collections.abc import Callable

import pytest

from doithoai.core.text.normalise import fold
from doithoai.core.triage.suggesting.choosing import shipped
from doithoai.core.triage.suggesting.suggest import Petition, subjects, suggest

DRAIN = "Cống ngõ 12 phố Đồng Trám tắc từ trước Tết, cứ mưa là nước tràn vào bếp. Đề nghị phường nạo vét."


def same(*texts: str) -> list[list[int]]:
    said = suggest([Petition(number, text) for number, text in enumerate(texts)])
    return [sorted(int(other) for other, _ in one.duplicates) for one in said]


@pytest.mark.parametrize(
    "other",
    [
        "ngo 12 dong tram mua la ngap, cong nghet",
        "Ngõ 12 Đồng Trám nước không thoát được, nắp cống phun ngược lên",
        "NGÕ 12 ĐỒNG TRÁM NGẬP, CỐNG TẮC ĐÃ MẤY THÁNG",
        "Cử tri đề nghị khơi thông hệ thống thoát nước ngõ mười hai phố Đồng Trám, ngập úng kéo dài",
    ],
)
def test_another_voice_about_the_same_drain_is_found_from_both_sides(other: str) -> None:
    assert same(DRAIN, other) == [[1], [0]]


@pytest.mark.parametrize(
    "other",
    [
        DRAIN.replace("12", "21"),
        DRAIN.replace("Đồng Trám", "Lò Chum"),
        fold(DRAIN).replace("12", "21"),
        "Đèn ngõ 12 phố Đồng Trám hỏng hai tháng rồi.",
        "Ngõ 12 Đồng Trám có nhóm đánh bạc tối nào cũng ồn.",
    ],
)
def test_another_place_or_another_matter_is_no_duplicate(other: str) -> None:
    assert same(DRAIN, other) == [[], []]


def test_the_very_same_words_are_the_same_matter_and_empty_texts_are_not() -> None:
    assert same(DRAIN, DRAIN, DRAIN) == [[1, 2], [0, 2], [0, 1]]
    assert same("", "", "?") == [[], [], []]


def test_scores_are_the_same_from_both_sides_and_places_are_told() -> None:
    first, second = suggest([Petition("a", DRAIN), Petition("b", "ngo 12 dong tram cong tac ngap nuoc")])
    assert first.duplicates == (("b", dict(second.duplicates)["a"]),)
    assert "dong tram" in first.shared_places["b"]


ROAD = "Mặt đường {} vỡ nát, ổ gà sâu, đề nghị xã cho vá lại trước mùa mưa."


@pytest.mark.parametrize("typed", [str, fold])
def test_the_same_wording_of_places_of_other_kinds_is_no_duplicate(typed: Callable[[str], str]) -> None:
    places = ["ngõ 12 đường Hồng Hà", "dốc Cây Sung", "ngõ 45 phố Vòng"]
    learned = [f"Rác chất đống ở {place}." for place in places]
    assert same(*(typed(ROAD.format(place)) for place in places), *learned)[:3] == [[], [], []]


def test_a_word_for_a_kind_of_place_counts_only_with_its_marks() -> None:
    texts = ["Bãi tắm thôn Đông Hải thiếu cứu hộ.", "Hai đội 50 người họ Cao ở bến Ông Cò."]
    told = [sorted(subject.places) for subject in subjects([Petition(0, text) for text in texts], [shipped()] * 2)]
    assert ("village", "dong hai") in told[0]
    assert not {"field", "lake"} & {kind for places in told for kind, _ in places}
