"""The plan of the year before, as it lies on an officer's computer: a Word file with the habits of its time."""

from io import BytesIO

from docx import Document

HEAD = (
    (
        "ỦY BAN NHÂN DÂN\nXÃ BÌNH PHONG\nSố: 37/KH-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
    ),
    ("", "Bình Phong, ngày 12 tháng 9 năm 2024"),
)
TEXT = """KẾ HOẠCH
Tổ chức Hội nghị đối thoại giữa Chủ tịch Ủy ban nhân dân xã với Nhân dân năm 2024

Căn cứ Nghị quyết số 97/2019/QH14 của Quốc hội về thí điểm tổ chức mô hình chính quyền đô thị;
Ủy ban nhân dân xã Bình Phong xây dựng Kế hoạch đối thoại năm 2024 như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Nghe Nhân dân nói về đường, nước, rác; giải quyết ngay việc giải quyết được.
2. Yêu cầu
- Trả lời ngắn gọn, đúng việc, có hạn.
II. NỘI DUNG, HÌNH THỨC
1. Nội dung: Đường giao thông nông thôn; nước sạch; rác thải sinh hoạt.
2. Hình thức: Đối thoại trực tiếp tại hội trường.
III. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN
1. Thời gian: Dự kiến 19 giờ 30 phút, ngày 29 tháng 10 năm 2024.
2. Địa điểm: Hội trường Ủy ban nhân dân xã Bình Phong.
3. Chủ trì: Đồng chí Chủ tịch Ủy ban nhân dân xã.
4. Thành phần: Mỗi thôn cử 02 đại biểu Nhân dân.
IV. CHƯƠNG TRÌNH
- Tuyên bố lý do, giới thiệu đại biểu.
- Nhân dân phát biểu ý kiến.
- Chủ tịch Ủy ban nhân dân xã trả lời và kết luận.
V. TỔ CHỨC THỰC HIỆN
1. Văn phòng HĐND và UBND xã
- Phát hành giấy mời trước 03 ngày diễn ra hội nghị.
- Thông báo thời gian, địa điểm, nội dung, cách thức tham dự cho Nhân dân biết trước ít nhất 05 ngày diễn ra hội nghị.
- Trình ký thông báo kết luận chậm nhất 05 ngày làm việc sau khi kết thúc hội nghị.
2. Ủy ban Mặt trận Tổ quốc xã: Phối hợp tổ chức, tổng hợp ý kiến của Nhân dân.
3. Công an xã: Bảo đảm an ninh trật tự.
Trên đây là Kế hoạch đối thoại năm 2024 của Ủy ban nhân dân xã./."""
TAIL = (
    (
        "Nơi nhận:\n- Thường trực Đảng ủy xã;\n- Trưởng các thôn;\n- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nVi Văn Tám",
    ),
)


def old_plan() -> BytesIO:
    """The file, with its head and tail in two columns as offices set them."""
    document = Document()
    _columns(document, HEAD)
    for line in TEXT.split("\n"):
        document.add_paragraph(line)
    _columns(document, TAIL)
    into = BytesIO()
    document.save(into)
    into.seek(0)
    into.name = "Ke hoach doi thoai 2024.docx"
    return into


def _columns(document: object, rows: tuple[tuple[str, str], ...]) -> None:
    table = document.add_table(rows=len(rows), cols=2)  # type: ignore[attr-defined]
    for place, row in enumerate(rows):
        for column, words in enumerate(row):
            table.rows[place].cells[column].text = words
