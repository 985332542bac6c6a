"""The registry of sample papers that the guards render: every kind in both layouts, and a few that are hard to set.

To add a kind of paper: write its maker `def kind_name(frame: Frame = STATE_FRAME) -> Paper` in
tests/core/papers/samples.py and name it in MAKERS there. Everything here follows from MAKERS; nothing else is needed.
A kind without a maker fails `test_every_kind_has_a_sample_in_both_layouts`. A paper that is hard to set (long names,
many pages, wide tables) is added to HARD below.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from doithoai.core.papers.frame import Frame
from doithoai.core.papers.paper import (
    Appendix,
    Bullets,
    Clause,
    LegalBasis,
    Paper,
    PaperFormat,
    PaperKind,
    Paragraph,
    Section,
    Signature,
    Table,
    issued,
)
from tests.core.papers import samples

FRAMES: dict[PaperFormat, Frame] = {PaperFormat.STATE: samples.STATE_FRAME, PaperFormat.PARTY: samples.PARTY_FRAME}
WORDS = (
    "Ủy ban nhân dân xã tổ chức hội nghị đối thoại trực tiếp với Nhân dân theo Kế hoạch số 05/KH-UBND, lắng nghe "
    "tâm tư, nguyện vọng, kiến nghị của các tầng lớp Nhân dân về đường giao thông nông thôn, nước sạch, vệ sinh môi "
    "trường, chế độ chính sách; kịp thời giải quyết những vấn đề bức xúc, nổi cộm ở cơ sở, góp phần củng cố khối đại "
    "đoàn kết toàn dân và xây dựng xã ngày càng phát triển trong giai đoạn 2026-2030"
)


def all_samples() -> Iterator[tuple[str, Paper]]:
    """Name and finished (numbered, dated) paper of every kind in both layouts, then the hard ones."""
    for kind in PaperKind:
        for layout, frame in FRAMES.items():
            yield f"{kind.value}-{layout.value}", numbered(samples.MAKERS[kind](frame))
    for name, made in HARD.items():
        for layout, frame in FRAMES.items():
            yield f"{name}-{layout.value}", numbered(made(frame))


def numbered(paper: Paper) -> Paper:
    """The paper as the clerk issues it."""
    return issued(paper, number="5", issued_on=date(2026, 2, 5))


def _words(first: int, count: int) -> str:
    """A stretch of running text, different for each beginning."""
    words = WORDS.split()
    return " ".join(words[(first + place) % len(words)] for place in range(count)).capitalize() + "."


def many_pages(frame: Frame) -> Paper:
    """Five pages of running text, clauses and dashes of every length, so that lines and pages break everywhere."""
    blocks = [LegalBasis(_words(place, 22 + place)) for place in range(3)]
    body = [
        block
        for place in range(14)
        for block in (
            Section("I" * (place % 3 + 1), _words(place, 9)),
            Clause(f"{place + 1}.", _words(3 * place, 6 + place), bold=True),
            Paragraph(_words(5 * place, 30 + 11 * place % 70)),
            Clause("a)", _words(7 * place, 20 + 3 * place)),
            Bullets((_words(place, 12 + place), _words(2 * place, 25))),
        )
    ]
    return replace(samples.plan(frame), blocks=(*blocks, *body))


def long_names(frame: Frame) -> Paper:
    """The longest issuer, superior, place, subject, signer's capacity and recipients that occur."""
    plan = samples.plan(frame)
    party = frame.issuer.format is PaperFormat.PARTY
    heading = replace(
        plan.heading,
        superior="Đảng ủy các cơ quan Đảng Thành phố Hồ Chí Minh" if party else "Ủy ban nhân dân Thành phố Hồ Chí Minh",
        issuer="Ban Thường vụ Đảng ủy đặc khu Lý Sơn" if party else "Ủy ban Mặt trận Tổ quốc Việt Nam phường Sài Gòn",
        place="Thành phố Hồ Chí Minh",
        symbol="KH/ĐU" if party else "KH-MTTQ-BTT",
    )
    capacity = ("TM. BAN THƯỜNG TRỰC", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH THƯỜNG TRỰC")
    return replace(
        plan,
        heading=heading,
        subject=_words(0, 40).rstrip("."),
        signatures=(Signature(capacity, "Nguyễn Hoàng Phương Nghiêm"),),
        recipients=("Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam Thành phố Hồ Chí Minh", "Thường trực Đảng ủy phường"),
    )


def letter_to_many(frame: Frame) -> Paper:
    """A letter with a long subject under the number and several long addressees."""
    letter = samples.urging(frame)
    names = ("Phòng Kinh tế, Hạ tầng và Đô thị phường Minh Khê", "Trung tâm Phục vụ hành chính công phường", "Công an")
    return replace(letter, addressees=names, subject=f"đôn đốc {_words(4, 24).rstrip('.').lower()}")


def tables(frame: Frame) -> Paper:
    """A table that goes over two pages, and an appendix on its side."""
    rows = tuple(
        (str(place), _words(place, 5 + place % 19), _words(2 * place, 9), f"{place:02d}") for place in range(40)
    )
    table = Table(("TT", "Nội dung", "Đơn vị chủ trì", "Số ngày"), rows, (1, 6, 3, 1))
    return replace(
        samples.report(frame),
        blocks=(Paragraph(_words(0, 60)), table, Paragraph(_words(9, 40))),
        appendices=(
            Appendix("Phụ lục I", "DANH MỤC KIẾN NGHỊ", (Paragraph(_words(3, 80)), table), landscape=True),
            Appendix("Phụ lục II", "Đề cương báo cáo", (Section("I", "Kết quả"), Paragraph(_words(8, 90)))),
        ),
    )


def words_at_line_ends(frame: Frame) -> Paper:
    """Numbers of papers and web addresses, each at many distances from the end of its line."""
    words = ("58-KH/ĐU", "05/KH-UBND,", "https://doithoai.example.vn/giay-moi/xa-minh-an-2026-1/7KQ2-AG6K/")
    texts = (f"Theo{' văn bản' * (6 - 3 * (len(word) > 20))} {'i' * place} {word} đã ban hành, tổ trưởng báo lại."
             for word in words for place in range(1, 19, 2))  # fmt: skip
    return replace(samples.plan(frame), blocks=tuple(Paragraph(text) for text in texts))


HARD: dict[str, Callable[[Frame], Paper]] = {
    "many-pages": many_pages,
    "long-names": long_names,
    "letter-to-many": letter_to_many,
    "tables": tables,
    "words-at-line-ends": words_at_line_ends,
}
