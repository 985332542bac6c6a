# ruff: noqa: E501 (a row holds a page as it stands)
"""Tails of documents: recipients and signature in every order and layout."""

import pytest

from doithoai.core.reading.fields.closing import recipients_of, signer_of
from doithoai.core.reading.layout.zones import zones_of

BODY = "KẾ HOẠCH\nĐối thoại với Nhân dân\n\nI. TỔ CHỨC THỰC HIỆN\n1. Công an xã bảo đảm an ninh./.\n\n"
TWO = ["TT Đảng ủy (b/c)", "Các thôn"]
HEAD_OF_STATE = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trần Văn An")

TAILS = [
    # one under the other, in either order
    ("Nơi nhận:\n- TT Đảng ủy (b/c);\n- Các thôn;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n(Đã ký)\n\nTrần Văn An", TWO, HEAD_OF_STATE),
    ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn An\n\nNơi nhận:\n- TT Đảng ủy (b/c);\n- Các thôn;\n- Lưu: VT.", TWO, HEAD_OF_STATE),
    ("Nơi nhận:\n\n- TT Đảng ủy (b/c);\n\n- Các thôn;\n\n- Lưu: VT.\n\nCHỦ TỊCH\n\nTrần Văn An", TWO, (None, "CHỦ TỊCH", "Trần Văn An")),
    # side by side
    ("Nơi nhận:                      TM. ỦY BAN NHÂN DÂN\n- TT Đảng ủy (b/c);                 CHỦ TỊCH\n- Các thôn;\n- Lưu: VT.\n"
     "                                    Trần Văn An", TWO, HEAD_OF_STATE),
    ("Nơi nhận:\tTM. ỦY BAN NHÂN DÂN\n- TT Đảng ủy (b/c);\tCHỦ TỊCH\n- Các thôn;\t(Ký, đóng dấu)\n- Lưu: VT.\tTrần Văn An", TWO, HEAD_OF_STATE),
    ("| **Nơi nhận:**<br>- TT Đảng ủy (b/c);<br>- Các thôn;<br>- Lưu: VT. | **TM. ỦY BAN NHÂN DÂN**<br>**CHỦ TỊCH**<br><br>Trần Văn An |", TWO, HEAD_OF_STATE),
    ("| Nơi nhận: | TM. ỦY BAN NHÂN DÂN |\n|---|---|\n| - TT Đảng ủy (b/c); | CHỦ TỊCH |\n| - Các thôn; | |\n| - Lưu: VT. | Trần Văn An |", TWO, HEAD_OF_STATE),
    ("Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- TT Đảng ủy (b/c); CHỦ TỊCH\n- Các thôn;\n- Lưu: VT. Trần Văn An", TWO, HEAD_OF_STATE),
    ("Nơi nhận: TM. ỦY BAN NHÂN DÂN CHỦ TỊCH\n- TT Đảng ủy (b/c);\n- Các thôn;\n- Lưu: VT.\nTrần Văn An", TWO, HEAD_OF_STATE),
    ("Nơi nhận:                 CHỦ TỊCH\n- TT Đảng ủy\n(b/c);\n- Các thôn;\n- Lưu: VT.            Trần Văn An", TWO, (None, "CHỦ TỊCH", "Trần Văn An")),
    ("                       TM. ỦY BAN NHÂN DÂN\nNơi nhận:                   CHỦ TỊCH\n- TT Đảng ủy (b/c);\n- Các thôn;\n- Lưu: VT.              Trần Văn An", TWO, HEAD_OF_STATE),
    # deputies
    ("Nơi nhận:\n- TT Đảng ủy (b/c);\n- Các thôn;\n- Lưu VT.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn An", TWO,
     ("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Văn An")),
    ("Nơi nhận:\n- TT Đảng ủy (b/c);\n- Các thôn;\n- Lưu VT.\nKT.CHỦ TỊCH PHÓ CHỦ TỊCH\nTrần Văn An", TWO, ("KT.CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Văn An")),
    ("Nơi nhận:            TM. ỦY BAN NHÂN DÂN XÃ\n+ TT Đảng ủy (b/c),        KT. CHỦ TỊCH\n+ Các thôn,             PHÓ CHỦ TỊCH\n+ Lưu VP.\n\n              Trần Văn An",
     TWO, ("TM. ỦY BAN NHÂN DÂN XÃ KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Văn An")),
    # the Party
    ("Nơi nhận:\n- TT Đảng ủy (b/c),\n- Các thôn,\n- Lưu VPĐU.\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ THƯỜNG TRỰC\n\nTrần Văn An", TWO,
     ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC", "Trần Văn An")),
    ("Nơi nhận:          T/M ĐẢNG ỦY\n- TT Đảng ủy (b/c),     PHÓ BÍ THƯ\n- Các thôn,         THƯỜNG TRỰC\n- Lưu VPĐU.\n                      Trần Văn An", TWO,
     ("T/M ĐẢNG ỦY", "PHÓ BÍ THƯ THƯỜNG TRỰC", "Trần Văn An")),
    # others, missing parts
    ("Nơi nhận:\n- TT Đảng ủy (b/c);\n- Các thôn;\n- Lưu: VT.\n\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nTrần Văn An", TWO, ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Trần Văn An")),
    ("Nơi nhận:\n- TT Đảng ủy (b/c);\n- Các thôn;\n- Lưu: VT\n\n\nTrần Văn An", TWO, (None, None, "Trần Văn An")),
    ("Nơi nhận:\n- TT Đảng ủy (b/c);\n- Các thôn;\n- Lưu: VT.", TWO, (None, None, None)),
    ("Nơi nhận:\nTT Đảng ủy (b/c);\nCác thôn;\nLưu VT.\n\nCHỦ TỊCH\n\nTrần Văn An", TWO, (None, "CHỦ TỊCH", "Trần Văn An")),
    ("Nơi nhận: - TT Đảng ủy (b/c); - Các thôn; - Lưu: VT.\n\nGIÁM ĐỐC\n\nTS. Trần Văn An", TWO, (None, "GIÁM ĐỐC", "Trần Văn An")),
    ("Nơi gửi:\n- TT Đảng ủy (b/c);\n- Các thôn;\n- Lưu: VT.\n\nTM. BAN THƯỜNG TRỰC\nCHỦ TỊCH\n\nTrần Thị Bích Hạnh", TWO,
     ("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH", "Trần Thị Bích Hạnh")),
    ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nTrần Văn An", [], HEAD_OF_STATE),
    ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn An (đã ký)", [], HEAD_OF_STATE),
    ("Nơi nhận:\n- TT Đảng ủy (b/c);\n- Các thôn;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nTrần Văn An\n\nPHỤ LỤC\nDANH SÁCH ĐẠI BIỂU\n1. Ông Lê Văn Ba", TWO,
     (None, "CHỦ TỊCH", "Trần Văn An")),
]  # fmt: skip


@pytest.mark.parametrize(("tail", "recipients", "signer"), TAILS)
def test_a_tail_gives_recipients_and_signer(
    tail: str, recipients: list[str], signer: tuple[str | None, str | None, str | None]
) -> None:
    zones = zones_of(BODY + tail)
    read = signer_of(zones)
    assert [each.value for each in recipients_of(zones)] == recipients
    assert (read.capacity.value, read.title.value, read.name.value) == signer


def test_the_last_sentence_of_the_body_is_no_part_of_the_tail() -> None:
    zones = zones_of(BODY + TAILS[1][0])
    assert zones.body[0].children[0].text == "Công an xã bảo đảm an ninh./."
    assert "Chủ tịch" not in " ".join(block.text for block in zones.body)


def test_an_appendix_behind_the_signature_belongs_to_the_body() -> None:
    zones = zones_of(BODY + TAILS[-1][0])
    assert "PHỤ LỤC" in " ".join(block.text for block in zones.body)
