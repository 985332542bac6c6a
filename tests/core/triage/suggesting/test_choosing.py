"""Legal type, fields and level of single petitions, each with the words it rests on."""

import unicodedata

import pytest

from doithoai.core.text.normalise import fold
from doithoai.core.triage.fields import FIELDS
from doithoai.core.triage.suggesting.suggest import Petition, Suggestion, suggest


def one(text: str) -> Suggestion:
    return suggest([Petition("1", text)])[0]


@pytest.mark.parametrize(
    ("text", "legal_type"),
    [
        ("Đề nghị phường nạo vét cống ngõ 7, mưa là ngập.", "kien_nghi"),
        ("Đèn đường thôn Hạ hỏng hai tháng rồi.", "phan_anh"),
        ("Quán karaoke đầu ngõ hát tới nửa đêm, cả xóm mất ngủ.", "phan_anh"),
        ("Hàng xóm lừa mẹ tôi 30 triệu rồi bỏ trốn, bà con đề phòng.", "phan_anh"),
        ("Tôi không đồng ý với quyết định xử phạt của phường, yêu cầu hủy quyết định.", "khieu_nai"),
        ("Tôi khiếu nại quyết định bồi thường, đề nghị tính lại giá đất cho gia đình tôi.", "khieu_nai"),
        ("Tôi tố cáo chủ tịch xã nhận hối lộ 200 triệu, tôi có ghi âm.", "to_cao"),
        ("Trưởng thôn ký khống danh sách, chiếm đoạt tiền cứu trợ của dân.", "to_cao"),
        ("Công an xã đánh con tôi gãy răng tại trụ sở, xin được bảo vệ.", "to_cao"),
    ],
)
def test_the_legal_type_follows_who_is_said_to_have_done_what(text: str, legal_type: str) -> None:
    assert one(text).legal_type.value == legal_type


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Đường liên xã đầy ổ gà, xe máy ngã suốt.", "GT"),
        ("Cống tắc, mưa nhỏ cũng ngập vào nhà.", "TN"),
        ("Trạm bơm hỏng, ruộng nứt nẻ không có nước tưới.", "TL"),
        ("Sổ đỏ nhà tôi ghi sai diện tích thửa đất.", "DD"),
        ("Giá đền bù thấp, khu tái định cư chưa có điện nước.", "GP"),
        ("Bãi rác tự phát bốc mùi hôi thối.", "MT"),
        ("Bóng đèn đường cháy, ngõ tối om.", "DI"),
        ("Nước máy đục, mất nước cả tuần.", "NS"),
        ("Thẻ bảo hiểm y tế của tôi bị báo sai.", "YT"),
        ("Trường mầm non thiếu phòng học.", "GD"),
        ("Nghĩa trang chật, mộ chồng lên mộ.", "KH"),
        ("Xin cải chính giấy khai sinh cho cháu.", "TP"),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD", "bare"])
def test_the_first_field_is_found_however_the_text_is_typed(text: str, code: str, form: str) -> None:
    written = fold(text) if form == "bare" else unicodedata.normalize(form, text)
    assert code in [field.value for field in one(written).fields[: 2 if form == "bare" else 1]]


def test_all_fields_are_ranked_and_their_confidences_add_up() -> None:
    fields = one("Cống tắc, mưa là ngập.").fields
    assert {field.value for field in fields} == {code for code, _ in FIELDS}
    assert sum(field.confidence for field in fields) == pytest.approx(1)
    assert [field.confidence for field in fields] == sorted((field.confidence for field in fields), reverse=True)


def test_a_field_tells_the_words_it_rests_on() -> None:
    said = one("Bãi rác tự phát ở chân cầu bốc mùi hôi thối.")
    assert "bãi rác tự phát" in said.fields[0].reasons


def test_a_denunciation_tells_the_words_that_showed_it() -> None:
    reasons = one("Tôi tố cáo chủ tịch xã nhận hối lộ, tôi có ghi âm.").legal_type.reasons
    assert len({"to cao", "hoi lo", "ghi am", "chu tich"} & set(reasons)) > 1


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Đèn ngõ 5 hỏng, nhờ phường thay.", "commune"),
        ("Kiến nghị Quốc hội sửa luật, nâng lương hưu.", "central"),
        ("Đề nghị Sở Xây dựng sửa tỉnh lộ.", "province"),
        ("Nước máy đục, đề nghị công ty cấp nước xúc rửa đường ống.", "other"),
    ],
)
def test_the_level_is_who_can_settle_it(text: str, level: str) -> None:
    assert one(text).level.value == level


@pytest.mark.parametrize("text", ["", "   ", "???", "123456", "a", "🙏🙏", "\u0301\u0301", "x" * 5000])
def test_texts_that_say_nothing_are_answered_too(text: str) -> None:
    said = one(text)
    assert len(said.fields) == len(FIELDS)
    assert all(0 <= start <= end <= len(text) for start, end in said.points)
