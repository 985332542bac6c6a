from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO

from pypdf import PdfReader

from doithoai.adapters.documents import layout, render_pdf, render_pdf_of
from doithoai.adapters.documents.measure import broken_to_fit, in_even_lines, width_mm
from doithoai.adapters.documents.measures import PAGE, SIZES
from doithoai.core.papers.paper import Paragraph
from tests.adapters.documents.reading import pdf_pages, pdf_text
from tests.core.papers import samples

LONGEST = "Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở phường Nguyễn Bỉnh Khiêm Đông Thành Phương Nghiêng"


def test_the_file_says_its_title_and_its_language_and_is_tagged() -> None:
    reader = PdfReader(BytesIO(render_pdf(samples.plan())))
    root = reader.trailer["/Root"]
    assert reader.metadata is not None
    assert reader.metadata.title == "Kế hoạch Tổ chức hội nghị đối thoại với Nhân dân năm 2026"
    assert root["/Lang"] == "vi"
    assert root["/MarkInfo"]["/Marked"]


def test_the_page_is_a4_and_the_first_page_has_no_number() -> None:
    long = replace(samples.plan(), blocks=tuple(Paragraph(f"Đoạn {place}.") for place in range(80)))
    data = render_pdf(long)
    box = PdfReader(BytesIO(data)).pages[0].mediabox
    assert (round(float(box.width)), round(float(box.height))) == (595, 842)
    pages = pdf_pages(data)
    assert not pages[0].startswith("1 ")
    assert pages[1].startswith("2 ")


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert render_pdf(samples.plan()) == render_pdf(samples.plan())


def test_only_the_bundled_font_is_embedded() -> None:
    page = PdfReader(BytesIO(render_pdf(samples.plan()))).pages[0]
    names = {font.get_object()["/BaseFont"].split("+")[-1] for font in page["/Resources"]["/Font"].values()}
    assert all(name.startswith("LiberationSerif") for name in names)


def test_nation_and_motto_fit_their_lines() -> None:
    for words, sizes in ((layout.NATION, "nation"), (layout.MOTTO, "motto")):
        size = getattr(SIZES[samples.STATE_ISSUER.format], sizes)
        assert width_mm(words, size) < PAGE.head_mm[1]
    assert width_mm(layout.PARTY, 15) < PAGE.head_mm[1]


def test_the_longest_issuer_breaks_into_even_lines_inside_its_column() -> None:
    lines = in_even_lines(LONGEST.upper(), 12, 64).split("\n")
    widths = [width_mm(line, 12) for line in lines]
    assert max(widths) <= 64
    assert min(widths) > max(widths) / 2
    issuer = replace(samples.plan().heading, issuer=LONGEST)
    text = pdf_text(render_pdf(replace(samples.plan(), heading=issuer)))
    assert LONGEST.upper() in text.replace("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ", "")


def test_the_name_of_a_commune_stands_on_a_line_of_its_own() -> None:
    front = "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM THÀNH PHỐ HỒ CHÍ MINH"
    assert in_even_lines("ỦY BAN NHÂN DÂN XÃ PHỔ MINH", 12, 64) == "ỦY BAN NHÂN DÂN\nXÃ PHỔ MINH"
    assert in_even_lines(front, 12, 64) == "ỦY BAN MẶT TRẬN\nTỔ QUỐC VIỆT NAM\nTHÀNH PHỐ HỒ CHÍ MINH"


def test_a_word_wider_than_the_column_stays_whole_rather_than_lost() -> None:
    assert in_even_lines("X" * 60, 12, 64) == "X" * 60


def test_papers_made_at_the_same_time_do_not_mix() -> None:
    guests = [replace(samples.invitation(), subject=f"Khách mời số {place}") for place in range(24)]
    with ThreadPoolExecutor(4) as pool:
        texts = [pdf_text(data) for data in pool.map(render_pdf, guests)]
    assert all(f"Khách mời số {place} " in text for place, text in enumerate(texts))


def test_a_named_destination_marks_the_place_of_every_signature() -> None:
    plan, minutes = (
        PdfReader(BytesIO(render_pdf(paper))).named_destinations for paper in (samples.plan(), samples.minutes())
    )
    assert set(plan) == {"signature-1"}
    assert set(minutes) == {"signature-1", "signature-2"}
    assert float(minutes["signature-1"].left) < float(minutes["signature-2"].left)


def test_a_word_longer_than_its_column_breaks_after_a_sign_and_keeps_every_letter() -> None:
    address = "https://doithoai.example.vn/giay-moi/" + "A" * 60
    broken = broken_to_fit(f"trang {address} này", 14, 60)
    assert broken.replace("\u200b", "") == f"trang {address} này"
    pieces = broken.split(" ")[1].split("\u200b")
    assert all(width_mm(piece, 14) <= 60 for piece in pieces)
    assert pieces[0].endswith("/")


def test_several_papers_make_one_file_whose_pages_are_numbered_from_one_in_each() -> None:
    long = replace(samples.invitation(), blocks=tuple(Paragraph(f"Đoạn {place}.") for place in range(40)))
    pages = pdf_pages(render_pdf_of((samples.invitation(), long, samples.invitation())))
    assert len(pages) == 4
    assert [page[:2] == "2 " for page in pages] == [False, False, True, False]
