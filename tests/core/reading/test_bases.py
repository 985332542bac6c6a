# ruff: noqa: E501 (a row holds a sentence as it stands)
"""Citations of documents as preambles word them."""

import pytest

from doithoai.core.reading.fields.bases import legal_bases_of
from doithoai.core.reading.layout.zones import zones_of

LOCAL = ("Luật", "72/2025/QH15", "2025-06-16", None, "Tổ chức chính quyền địa phương")
YOUTH = ("Luật", None, None, None, "Thanh niên")
END = " Ủy ban nhân dân xã An Hòa xây dựng kế hoạch đối thoại như sau:"

CITED = [
    # laws: by name, number, date, year, article
    ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", [(*LOCAL[:1], None, *LOCAL[2:])]),
    ("Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025;", [LOCAL]),
    ("Căn cứ Luật số 72/2025/QH15 ngày 16/6/2025 về Tổ chức chính quyền địa phương;", [LOCAL]),
    ("Căn cứ Điều 43 Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025 của Quốc hội;",
     [(*LOCAL[:3], "Quốc hội", LOCAL[4])]),
    ("Căn cứ Luật Thanh niên năm 2020;", [YOUTH]),
    ("Căn cứ Luật Thanh niên năm 2020, Luật Tiếp công dân ngày 25/11/2013;",
     [YOUTH, ("Luật", None, "2013-11-25", None, "Tiếp công dân")]),
    ("Căn cứ Quyết định 218-QĐ/TW, 12/12/2013 của Bộ Chính trị;",
     [("Quyết định", "218-QĐ/TW", "2013-12-12", "Bộ Chính trị", None)]),
    ("Căn cứ Thông báo Kết luận của Chủ tịch UBND huyện số 45/TB-UBND ngày 10/02/2024;",
     [("Thông báo", "45/TB-UBND", "2024-02-10", "Chủ tịch UBND huyện", None)]),
    ("Căn cứ Chương trình phối hợp giữa UBND xã và Hội Nông dân xã số 05/CTr-PH ngày 10/01/2024;",
     [("Chương trình", "05/CTr-PH", "2024-01-10", "UBND xã và Hội Nông dân xã", None)]),
    ("Căn cứ Chương trình phối hợp và thống nhất hành động số 03/CTr-MTTQ ngày 30/01/2024 của Mặt trận xã;",
     [("Chương trình", "03/CTr-MTTQ", "2024-01-30", "Mặt trận xã", None)]),
    ("Trên cơ sở đề xuất của Liên đoàn Lao động huyện tại Công văn số 66/LĐLĐ ngày 03/4/2024,",
     [("Công văn", "66/LĐLĐ", "2024-04-03", "Liên đoàn Lao động huyện", None)]),
    ("Căn cứ Hướng dẫn số 08-HD/BDVTU ngày 01/02/2024 của Ban Dân vận Tỉnh ủy, trong đó giao cấp xã đối thoại;",
     [("Hướng dẫn", "08-HD/BDVTU", "2024-02-01", "Ban Dân vận Tỉnh ủy", None)]),
    ("Căn cứ Quy chế phối hợp số 02/QC ngày 11/4/2024 giữa UBND xã và Hội Phụ nữ xã giai đoạn 2022 - 2026;",
     [("Quy chế", "02/QC", "2024-04-11", "UBND xã và Hội Phụ nữ xã", None)]),
    ("Căn cứ Luật Khiếu nại và Luật Tố cáo;", [("Luật", None, None, None, "Khiếu nại"), ("Luật", None, None, None, "Tố cáo")]),
    ("Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22/11/2019;",
     [("Luật", None, "2019-11-22", None, "sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương")]),
    ("Căn cứ Hiến pháp năm 2013;", [("Hiến pháp", None, None, None, None)]),
    ("Căn cứ Bộ luật Lao động ngày 20/11/2019;", [("Bộ luật", None, "2019-11-20", None, "Lao động")]),
    ("Căn cứ Pháp lệnh Thực hiện dân chủ ở xã, phường, thị trấn ngày 20/4/2007;",
     [("Pháp lệnh", None, "2007-04-20", None, "Thực hiện dân chủ ở xã, phường, thị trấn")]),
    # other documents: number, date, issuer, subject, in every order and spelling
    ("Thực hiện Quyết định số 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị về việc góp ý xây dựng Đảng;",
     [("Quyết định", "218-QĐ/TW", "2013-12-12", "Bộ Chính trị", "góp ý xây dựng Đảng")]),
    ("Thực hiện Quyết định số: 218 - QĐ/TW, ngày 12 tháng 12 năm 2013, của Bộ Chính trị, V/v góp ý xây dựng Đảng.",
     [("Quyết định", "218-QĐ/TW", "2013-12-12", "Bộ Chính trị", "góp ý xây dựng Đảng")]),
    ("Thực hiện Quy định 11-QĐi/TW của Bộ Chính trị ngày 18/02/2019 về trách nhiệm của người đứng đầu;",
     [("Quy định", "11-QĐi/TW", "2019-02-18", "Bộ Chính trị", "trách nhiệm của người đứng đầu")]),
    ("- Căn cứ Nghị định số 59/2023/NĐ-CP ngày 14/8/2023 của Chính phủ quy định chi tiết một số điều của Luật Thực hiện dân chủ ở cơ sở;",
     [("Nghị định", "59/2023/NĐ-CP", "2023-08-14", "Chính phủ", "quy định chi tiết một số điều của Luật Thực hiện dân chủ ở cơ sở")]),
    ("Thực hiện Kế hoạch số 62/KH-UBND ngày 07/3/2024 của UBND phường về “Tổ chức đối thoại; gặp gỡ năm 2024”;",
     [("Kế hoạch", "62/KH-UBND", "2024-03-07", "UBND phường", "Tổ chức đối thoại; gặp gỡ năm 2024")]),
    ("Thực hiện Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị;",
     [("Quyết định", "217-QĐ/TW", "2013-12-12", "Bộ Chính trị", None), ("Quyết định", "218-QĐ/TW", "2013-12-12", "Bộ Chính trị", None)]),
    ("Thực hiện Kế hoạch số 5/KH-UBND ngày 02/01/2024 của UBND tỉnh về cải cách hành chính và Công văn số 77/UBND-NV ngày 01/02/2024 của UBND huyện về đối thoại;",
     [("Kế hoạch", "5/KH-UBND", "2024-01-02", "UBND tỉnh", "cải cách hành chính"), ("Công văn", "77/UBND-NV", "2024-02-01", "UBND huyện", "đối thoại")]),
    ("Theo đề nghị của Hội Nông dân xã tại Tờ trình số 21/TTr-HND ngày 10/02/2024;",
     [("Tờ trình", "21/TTr-HND", "2024-02-10", "Hội Nông dân xã", None)]),
    ("Căn cứ Thông báo số 12-TB/ĐU ngày 03/3/2024 của Đảng ủy xã về kết luận phiên họp; nhằm lắng nghe Nhân dân,",
     [("Thông báo", "12-TB/ĐU", "2024-03-03", "Đảng ủy xã", "kết luận phiên họp")]),
    ("Căn cứ Quy chế làm việc của UBND xã; thực hiện ý kiến chỉ đạo của Thường trực Đảng ủy,", []),
    ("Thực hiện chỉ đạo của Trung ương và Tỉnh ủy,", []),
    # the habits of offices
    ("Căn cứ Luật số 72/2025/QH15;", [("Luật", "72/2025/QH15", None, None, None)]),
    ("Căn cứ Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân ngày 20 tháng 11 năm 2015;",
     [("Luật", None, "2015-11-20", None, "Hoạt động giám sát của Quốc hội và Hội đồng nhân dân")]),
    ("Căn cứ Quy chế số 03-QC/ĐU ngày 15/7/2025 của Ban Chấp hành Đảng bộ xã về làm việc của Ban Chấp hành khóa I;",
     [("Quy chế", "03-QC/ĐU", "2025-07-15", "Ban Chấp hành Đảng bộ xã", "làm việc của Ban Chấp hành khóa I")]),
    ("Thực hiện Công văn số 35/MTTQ-BTT ngày 12/8/2025 của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh về đối thoại;",
     [("Công văn", "35/MTTQ-BTT", "2025-08-12", "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh", "đối thoại")]),
    ("Thực hiện Hướng dẫn số 21-HD/BTGDVTU ngày 15/12/2025 của Ban Tuyên giáo và Dân vận Thành ủy về công tác đối thoại;",
     [("Hướng dẫn", "21-HD/BTGDVTU", "2025-12-15", "Ban Tuyên giáo và Dân vận Thành ủy", "công tác đối thoại")]),
    ("Căn cứ Kế hoạch số 7-KH/BTC ngày 02/3/2024 của Ban Tổ chức Huyện ủy tổ chức đối thoại;",
     [("Kế hoạch", "7-KH/BTC", "2024-03-02", "Ban Tổ chức Huyện ủy", "tổ chức đối thoại")]),
    ("Căn cứ Quyết định số 217-QĐ/TW ngày 12/12/2013 của Bộ Chính trị (khóa XI) về giám sát;",
     [("Quyết định", "217-QĐ/TW", "2013-12-12", "Bộ Chính trị (khóa XI)", "giám sát")]),
    ("Thực hiện Quy định số 11-QĐi/TW ngày 18/02/2019 của Bộ Chính trị “về trách nhiệm của người đứng đầu”;",
     [("Quy định", "11-QĐi/TW", "2019-02-18", "Bộ Chính trị", "trách nhiệm của người đứng đầu")]),
    ("Căn cứ Nghị quyết số 12/NQ-HĐND ngày 20/12/2024 của HĐND xã khóa XX, kỳ họp thứ 8 về nhiệm vụ năm 2025;",
     [("Nghị quyết", "12/NQ-HĐND", "2024-12-20", "HĐND xã khóa XX", "nhiệm vụ năm 2025")]),
    ("Thực hiện Thông báo kết luận số 45/TB-UBND ngày 02/6/2025 của Chủ tịch UBND xã tại phiên họp tháng 5;",
     [("Thông báo", "45/TB-UBND", "2025-06-02", "Chủ tịch UBND xã", None)]),
    ("Nhằm cụ thể hóa Nghị quyết số 25-NQ/TW ngày 25/7/2008 về công tác thanh niên; được sự đồng ý của Huyện ủy,",
     [("Nghị quyết", "25-NQ/TW", "2008-07-25", None, "công tác thanh niên")]),
    ("Thực hiện Kế hoạch số 58/KH-UBND ngày 18/8/2025 của UBND xã về đối thoại (sau đây gọi tắt là Kế hoạch số 58);",
     [("Kế hoạch", "58/KH-UBND", "2025-08-18", "UBND xã", "đối thoại")]),
    ("Căn cứ Nghị quyết liên tịch số 72/NQLT-CP ngày 10/02/2025 về tiếp xúc cử tri, Sau khi trao đổi với Mặt trận,",
     [("Nghị quyết liên tịch", "72/NQLT-CP", "2025-02-10", None, "tiếp xúc cử tri")]),
    ("Căn cứ Điều lệ Đoàn TNCS Hồ Chí Minh;", []),
    ("Thực hiện Chương trình phối hợp số 02-CTPH/UBND-HND ngày 15/01/2019 giữa UBND huyện và Hội Nông dân huyện giai đoạn 2019 - 2023;",
     [("Chương trình", "02-CTPH/UBND-HND", "2019-01-15", "UBND huyện và Hội Nông dân huyện", None)]),
    ("Căn cứ Chương trình công tác năm 2024 của Hội đồng nhân dân xã;", []),
]  # fmt: skip


@pytest.mark.parametrize(("preamble", "bases"), CITED)
def test_each_document_is_cited_once_with_its_parts(preamble: str, bases: list[tuple[str | None, ...]]) -> None:
    zones = zones_of(f"KẾ HOẠCH\nĐối thoại với Nhân dân năm 2024\n\n{preamble}{END}\n\nI. MỤC ĐÍCH\n1. Lắng nghe")
    read = legal_bases_of(zones)
    assert [
        (each.kind.value, each.number.value, each.issued_on.value, each.issuer.value, each.subject.value)
        for each in read
    ] == bases


def test_documents_of_the_body_are_no_bases() -> None:
    text = "KẾ HOẠCH\nĐối thoại\n\nCăn cứ Luật Thanh niên; xã lập kế hoạch như sau:\n\nI. NỘI DUNG\n- Luật Đất đai năm 2024"
    assert [each.subject.value for each in legal_bases_of(zones_of(text))] == ["Thanh niên"]


def test_a_letter_that_asks_for_something_ends_the_subject_of_what_it_cites() -> None:
    text = (
        "Thực hiện Kế hoạch số 20/KH-UBND ngày 15/01/2026 của UBND xã về đối thoại, UBND xã yêu cầu các thôn như sau:"
    )
    (basis,) = legal_bases_of(zones_of(f"Số: 140/UBND-VP\nV/v đối thoại\n\nKính gửi: Các thôn.\n\n{text}\n\n1. Việc"))
    assert (basis.number.value, basis.subject.value) == ("20/KH-UBND", "đối thoại")
