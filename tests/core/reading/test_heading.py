# ruff: noqa: E501 (a row holds a page as it stands)
"""Heads of documents as people, converters and scanners leave them."""

import pytest

from doithoai.core.reading.fields.heading import heading_of
from doithoai.core.reading.layout.zones import zones_of

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
BODY = """

Thực hiện Kế hoạch số 12/KH-UBND ngày 10/01/2024 của UBND huyện; UBND xã An Hòa xây dựng kế hoạch đối thoại như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
Lắng nghe ý kiến.
"""
TITLE = "KẾ HOẠCH\nTổ chức hội nghị đối thoại với Nhân dân năm 2024"
AN_HOA = "ỦY BAN NHÂN DÂN XÃ AN HÒA"

HEADS = [
    # two columns, set apart by blanks, tabs, a table, one blank only
    (f"ỦY BAN NHÂN DÂN      {NATION}\nXÃ AN HÒA        {MOTTO}\nSố: 05/KH-UBND      An Hòa, ngày 05 tháng 02 năm 2024\n\n{TITLE}",
     AN_HOA, "An Hòa", "05", "KH-UBND", "2024-02-05"),
    (f"ỦY BAN NHÂN DÂN\t{NATION}\nXÃ AN HÒA\t{MOTTO}\n\t\nSố:   /KH-UBND\tAn Hòa, ngày    tháng 02 năm 2024\n{TITLE}",
     AN_HOA, "An Hòa", None, "KH-UBND", "2024-02"),
    (f"| ỦY BAN NHÂN DÂN<br>**XÃ AN HÒA** | **{NATION}**<br>{MOTTO} |\n|---|---|\n| Số: 15/KH-UBND | *An Hòa, ngày 1 tháng 3 năm 2024* |\n\n**{TITLE}",
     AN_HOA, "An Hòa", "15", "KH-UBND", "2024-03-01"),
    (f"ỦY BAN NHÂN DÂN {NATION}\nXÃ AN HÒA {MOTTO}\nSố: 15/KH-UBND An Hòa, ngày 15 tháng 3 năm 2024\n{TITLE}",
     AN_HOA, "An Hòa", "15", "KH-UBND", "2024-03-15"),
    # everything of the head on one line
    (f"{AN_HOA} {NATION} {MOTTO}\nSố: 15/KH-UBND An Hòa, ngày 15 tháng 3 năm 2024\n{TITLE}",
     AN_HOA, "An Hòa", "15", "KH-UBND", "2024-03-15"),
    # one column after the other, either first
    (f"{NATION}\n{MOTTO}\n_______\nAn Hòa, ngày 15/3/2024\n\nUBND HUYỆN SƠN TÂY\nỦY BAN NHÂN DÂN\nXÃ AN HÒA\nSố: 15 /KH - UBND\n{TITLE}",
     AN_HOA, "An Hòa", "15", "KH-UBND", "2024-03-15"),
    (f"UBND HUYỆN SƠN TÂY\nUBND XÃ AN HÒA\n-------\nSố: ....../KH-UBND\n{NATION}\n{MOTTO}\n---------------\nAn Hòa, ngày ... tháng ... năm 2024\n{TITLE}",
     "UBND XÃ AN HÒA", "An Hòa", None, "KH-UBND", None),
    # capitals lost, letters set apart, headings of markdown
    (f"Ủy ban nhân dân\nXã An Hòa\n{NATION}\nSố: 7/KH-UBND\nAn Hòa, ngày 7 tháng 12 năm 2024\nKế hoạch\nTổ chức đối thoại với Nhân dân năm 2024",
     "Ủy ban nhân dân Xã An Hòa", "An Hòa", "7", "KH-UBND", "2024-12-07"),
    (f"# {AN_HOA}\n\n**{NATION}**\n\nSố: O5/KH-UBND\n\n*An Hòa, ngày l5 tháng 02 năm 2024*\n\n# K Ế  H O Ạ C H\n\nTổ chức đối thoại với Nhân dân",
     AN_HOA, "An Hòa", "05", "KH-UBND", "2024-02-15"),
    # the Party
    (f"HUYỆN ỦY SƠN TÂY      ĐẢNG CỘNG SẢN VIỆT NAM\nĐẢNG ỦY XÃ AN HÒA\n*      An Hòa, ngày 02 tháng 5 năm 2024\nSố 58- KH/ĐU\n\n{TITLE}",
     "ĐẢNG ỦY XÃ AN HÒA", "An Hòa", "58", "KH/ĐU", "2024-05-02"),
    (f"ĐẢNG BỘ THÀNH PHỐ LẠC SƠN ĐẢNG CỘNG SẢN VIỆT NAM\nĐẢNG ỦY PHƯỜNG AN HÒA Lạc Sơn, ngày 2 tháng 5 năm 2024\nSố -KH/ĐU\n{TITLE}",
     "ĐẢNG ỦY PHƯỜNG AN HÒA", "Lạc Sơn", None, "KH/ĐU", "2024-05-02"),
    # others
    (f"SỞ Y TẾ AN ĐIỀN\n{NATION}\nSố: 120/KH-SYT\nTP. An Điền, ngày 20 tháng 11 năm 2024\n{TITLE}",
     "SỞ Y TẾ AN ĐIỀN", "TP. An Điền", "120", "KH-SYT", "2024-11-20"),
    (f"UBMTTQ VIỆT NAM HUYỆN SƠN TÂY\nỦY BAN MTTQ VIỆT NAM\nXÃ AN HÒA\nBAN THƯỜNG TRỰC\nSố: 31/KH-MTTQ-BTT\nAn Hòa, ngày 20 tháng 11 năm 2024\n{TITLE}",
     "ỦY BAN MTTQ VIỆT NAM XÃ AN HÒA BAN THƯỜNG TRỰC", "An Hòa", "31", "KH-MTTQ-BTT", "2024-11-20"),
    (f"THƯỜNG TRỰC\nHỘI ĐỒNG NHÂN DÂN XÃ AN HÒA\nSố: 09/KH-HĐND\nAn Hòa, ngày 20 tháng 11\nnăm 2024\n{TITLE}",
     "THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN XÃ AN HÒA", "An Hòa", "09", "KH-HĐND", "2024-11-20"),
    # broken inside the cells of a table, two issuers, a page of the web
    (f"ỦY BAN NHÂN\nDÂN\nXÃ AN HÒA\n--------\n|\nCỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM\n{MOTTO}\n-----\n|\nSố:\n397/KH-UBND\n|\nAn Hòa, ngày\n04 tháng 12 năm 2024\n|\n{TITLE}",
     AN_HOA, "An Hòa", "397", "KH-UBND", "2024-12-04"),
    (f"{NATION}\n{MOTTO}\nUBND HUYỆN SƠN TÂY\nUBND XÃ AN HÒA\nSố:\n/KH-UBND\n\nAn Hòa, ngày   tháng 12\nnăm 2024\n{TITLE}",
     "UBND XÃ AN HÒA", "An Hòa", None, "KH-UBND", "2024-12"),
    (f"Kế hoạch tổ chức đối thoại với Nhân dân\nThứ năm - 12/12/2024 10:35 424 0\nỦY BAN NHÂN DÂN\nXÃ AN HÒA\n\nSố: 163 /KH-UBND\n{NATION}\n{MOTTO}\n\n An Hòa, ngày 10 tháng 7  năm 2024\n{TITLE}",
     AN_HOA, "An Hòa", "163", "KH-UBND", "2024-07-10"),
    (f"ỦY BAN NHÂN DÂN\nỦY BAN MTTQ VIỆT NAM\nXÃ AN HÒA\nSố: 01/KHLT/UBND-UBMTTQ\nAn Hòa, ngày 10 tháng 7 năm 2024\n{TITLE}",
     "ỦY BAN NHÂN DÂN ỦY BAN MTTQ VIỆT NAM XÃ AN HÒA", "An Hòa", "01", "KHLT/UBND-UBMTTQ", "2024-07-10"),
    # the head lost but for its last lines, or all of it
    (f"Số: 11/KH-UBND\n\nAn Hòa, ngày 20 tháng 11 năm 2024\n\n{TITLE}", "UBND xã An Hòa", "An Hòa", "11", "KH-UBND", "2024-11-20"),
    (TITLE, "UBND xã An Hòa", None, None, None, None),
    # two names in one cell, letters of the web, the Youth Union at the right
    (f"| ỦY BAN NHÂN DÂN TỈNH AN ĐIỀN **ỦY BAN NHÂN DÂN XÃ AN HÒA** | **{NATION}** |\n|---|---|\n| Số: 5/KH-UBND | *An Hòa, ngày 1 tháng 3 năm 2024* |\n\n{TITLE}",
     AN_HOA, "An Hòa", "5", "KH-UBND", "2024-03-01"),
    (f"**{AN_HOA}** &nbsp;&nbsp; **{NATION}**\n\nSố 5/KH-UBND &nbsp;&nbsp; *An Hòa, ngày 01 tháng 3 năm 2024*\n\n{TITLE}",
     AN_HOA, "An Hòa", "5", "KH-UBND", "2024-03-01"),
    (f"BCH ĐOÀN TỈNH AN ĐIỀN\nBAN CHẤP HÀNH ĐOÀN XÃ AN HÒA\n***\nSố: 63-KH/ĐTN\n\nĐOÀN TNCS HỒ CHÍ MINH\nAn Hòa, ngày 02 tháng 3 năm 2016\n\n{TITLE}",
     "BAN CHẤP HÀNH ĐOÀN XÃ AN HÒA", "An Hòa", "63", "KH/ĐTN", "2016-03-02"),
    ("ỦY BAN NHÂN DÂN\nXÃ AN HÒA\nSố: 11/KH-UBND\nAn Hòa, ngày 20 tháng 11 năm 2024\n\nTổ chức hội nghị đối thoại với Nhân dân năm 2024",
     AN_HOA, "An Hòa", "11", "KH-UBND", "2024-11-20"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "issuer", "place", "number", "symbol", "issued_on"), HEADS)
def test_a_head_gives_issuer_place_number_symbol_and_date(
    head: str, issuer: str, place: str | None, number: str | None, symbol: str | None, issued_on: str | None
) -> None:
    heading = heading_of(zones_of(head + BODY))
    read = (
        heading.issuer.value,
        heading.place.value,
        heading.number.value,
        heading.symbol.value,
        heading.issued_on.value,
    )
    assert read == (issuer, place, number, symbol, issued_on)
    assert "ối thoại với Nhân dân" in (heading.title.value or "")
    assert "KẾ HOẠCH" not in (heading.title.value or "")
    assert heading.document_kind.value == "plan"


NAMES = [
    ("ỦY BAN NHÂN DÂN PHƯỜNG AN HÒA", "ubnd", "commune"),
    ("ỦY BAN NHÂN DÂN\nTHỊ TRẤN AN HÒA", "ubnd", "commune"),
    ("UBND ĐẶC KHU HÒN NGỌC", "ubnd", "commune"),
    ("ỦY BAN NHÂN DÂN\nTHỊ XÃ AN HÒA", "ubnd", "district"),
    ("ỦY BAN NHÂN DÂN QUẬN AN HÒA", "ubnd", "district"),
    ("UBND TỈNH AN ĐIỀN\nỦY BAN NHÂN DÂN\nTHÀNH PHỐ LẠC SƠN", "ubnd", "district"),
    ("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ CẦN THƠ", "ubnd", "province"),
    ("ỦY BAN NHÂN DÂN TỈNH AN ĐIỀN", "ubnd", "province"),
    ("HỘI ĐỒNG NHÂN DÂN\nXÃ AN HÒA", "hdnd", "commune"),
    ("HUYỆN ỦY AN HÒA", "party_committee", "district"),
    ("THÀNH ỦY LẠC SƠN", "party_committee", "district"),
    ("TỈNH ỦY AN ĐIỀN", "party_committee", "province"),
    ("BAN CHẤP HÀNH ĐẢNG BỘ XÃ AN HÒA", "party_committee", "commune"),
    ("ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM\nPHƯỜNG AN HÒA", "front", "commune"),
    ("HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM\nXÃ AN HÒA", "other", "commune"),
    ("ĐOÀN TNCS HỒ CHÍ MINH\nBAN CHẤP HÀNH HUYỆN AN HÒA", "other", "district"),
    ("UBND TỈNH AN ĐIỀN\nSỞ LAO ĐỘNG - THƯƠNG BINH\nVÀ XÃ HỘI", "other", "province"),
    ("UBND TỈNH AN ĐIỀN\nBAN QUẢN LÝ\nCÁC KHU CÔNG NGHIỆP TỈNH", "other", "province"),
    ("UBND HUYỆN AN HÒA\nPHÒNG NỘI VỤ HUYỆN", "other", "district"),
    ("UBND HUYỆN AN HÒA\nPHÒNG NỘI VỤ", "other", "district"),
    ("UBND QUẬN 5\nTRƯỜNG TIỂU HỌC HOA SEN", "other", "district"),
    ("UBND HUYỆN TÂN THÀNH\nVĂN PHÒNG HĐND VÀ UBND", "other", "district"),
    ("HỘI ĐỒNG NHÂN DÂN HUYỆN SƠN TÂY\nTHƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN", "hdnd", "district"),
    ("ỦY BAN NHÂN DÂN TỈNH AN ĐIỀN ỦY BAN NHÂN DÂN QUẬN AN HÒA", "ubnd", "district"),
    ("LIÊN ĐOÀN LAO ĐỘNG TỈNH AN ĐIỀN", "other", "province"),
]  # fmt: skip


@pytest.mark.parametrize(("names", "organ", "level"), NAMES)
def test_the_name_of_the_issuer_tells_organ_and_level(names: str, organ: str, level: str) -> None:
    heading = heading_of(
        zones_of(f"{names}\n{NATION}\nSố: 01/KH-ABC\nAn Hòa, ngày 01 tháng 3 năm 2024\n\n{TITLE}{BODY}")
    )
    assert (heading.organ.value, heading.level.value) == (organ, level)


TITLES = [
    ("KẾ HOẠCH\nĐối thoại với Nhân dân\n\nCăn cứ Luật Đất đai;", "Đối thoại với Nhân dân"),
    ("KẾ HOẠCH ĐỐI THOẠI VỚI NHÂN DÂN NĂM 2024\nCăn cứ Luật Đất đai;", "ĐỐI THOẠI VỚI NHÂN DÂN NĂM 2024"),
    ("KẾ HOẠCH\nTổ chức đối thoại giữa Chủ tịch UBND xã\n\nvới Nhân dân năm 2024\n-----\nCăn cứ Luật Đất đai;",
     "Tổ chức đối thoại giữa Chủ tịch UBND xã với Nhân dân năm 2024"),
    ("KẾ HOẠCH\nTổ chức đối thoại giữa\nChủ tịch UBND xã với\nNhân dân năm 2024\nUBND xã A xây dựng kế hoạch như sau:",
     "Tổ chức đối thoại giữa Chủ tịch UBND xã với Nhân dân năm 2024"),
    ("KẾ HOẠCH\nV/v đối thoại với thanh niên năm 2024\n________\n\nThực hiện Luật Thanh niên;",
     "V/v đối thoại với thanh niên năm 2024"),
    ("KẾ HOẠCH\nTỔ CHỨC ĐỐI THOẠI VỚI NHÂN DÂN\nNĂM 2024\nTrong thời gian qua, xã đã lắng nghe nhân dân. Xã lập kế hoạch như sau:",
     "TỔ CHỨC ĐỐI THOẠI VỚI NHÂN DÂN NĂM 2024"),
    ("KẾ HOẠCH\n“Đối thoại với Nhân dân”\nI. MỤC ĐÍCH", "“Đối thoại với Nhân dân”"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_a_title_ends_where_the_preamble_begins(text: str, title: str) -> None:
    assert heading_of(zones_of(f"Số: 01/KH-UBND\n\n{text}\n\nI. NỘI DUNG\n1. Việc")).title.value == title


KINDS = [
    ("THÔNG BÁO\nVề việc tổ chức đối thoại", "notice", None),
    ("CHƯƠNG TRÌNH\nĐối thoại với Nhân dân", "programme", None),
    ("HƯỚNG DẪN\nTổ chức đối thoại", "guidance", None),
    ("QUYẾT ĐỊNH\nVề việc ban hành Quy chế đối thoại", "decision", None),
    ("GIẤY MỜI\nDự hội nghị đối thoại", "invitation", None),
    ("BIÊN BẢN\nHội nghị đối thoại", "minutes", None),
    ("BÁO CÁO\nKết quả đối thoại", "report", None),
    ("TỜ TRÌNH\nVề việc tổ chức đối thoại", "other", None),
    ("KẾ HOẠCH LIÊN TỊCH\nTổ chức đối thoại", "plan", None),
    ("KẾ HOẠCH\nSửa đổi, bổ sung Kế hoạch số 15/KH-UBND ngày 02/3/2024", "amendment", "15/KH-UBND"),
    ("KẾ HOẠCH\nĐiều chỉnh thời gian tại Kế hoạch số 58- KH/ĐU, ngày 02/3/2024", "amendment", "58-KH/ĐU"),
    ("THÔNG BÁO\nVề việc điều chỉnh Kế hoạch số 15/KH-UBND", "amendment", "15/KH-UBND"),
    ("KẾ HOẠCH\nBổ sung Kế hoạch đối thoại năm 2024\n\nUBND xã bổ sung Kế hoạch số 7/KH-UBND như sau:", "amendment", "7/KH-UBND"),
    ("KẾ HOẠCH\nTổ chức đối thoại bổ sung năm 2024", "plan", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "amends"), KINDS)
def test_the_word_above_the_title_tells_the_kind(text: str, kind: str, amends: str | None) -> None:
    heading = heading_of(zones_of(f"ỦY BAN NHÂN DÂN XÃ AN HÒA\n\n{text}\n\nI. NỘI DUNG\n1. Việc"))
    assert (heading.document_kind.value, heading.amends.value) == (kind, amends)


def test_a_letter_has_its_subject_in_the_head() -> None:
    head = "UBND XÃ AN HÒA\nSố: 12/UBND-VP\nV/v tổ chức đối thoại\nvới Nhân dân\nAn Hòa, ngày 01 tháng 3 năm 2024\n\n"
    heading = heading_of(zones_of(f"{head}Kính gửi: Các thôn.\n\nỦy ban nhân dân xã đề nghị các thôn báo cáo."))
    assert (heading.document_kind.value, heading.symbol.value) == ("letter", "UBND-VP")
    assert heading.title.value == "tổ chức đối thoại với Nhân dân"
