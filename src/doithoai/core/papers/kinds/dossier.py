"""The dossier of a dialogue: its cover and the index of its papers (NĐ 30/2020/NĐ-CP, Phụ lục V; TCVN 9251:2012)."""

from dataclasses import dataclass
from datetime import date

from doithoai.core.papers.frame import Frame, framed
from doithoai.core.papers.paper import Block, Display, Paper, PaperKind, Paragraph, Table
from doithoai.core.papers.phrases import count, short_date


@dataclass(frozen=True)
class DossierPaper:
    """One issued paper; `pages` is 0 where nobody counted them."""

    number: str
    issued_on: date
    title: str
    author: str
    pages: int = 0
    note: str = ""


@dataclass(frozen=True)
class DossierFacts:
    """What lies in the dossier: its code, its title, from when to when, and its papers in the order of their dates."""

    frame: Frame
    code: str
    title: str
    unit: str
    papers: tuple[DossierPaper, ...]
    began_on: date | None = None
    ended_on: date | None = None
    kept: str = ""
    """For how long it is kept, in words; left blank while nobody decided."""


def index_paper(facts: DossierFacts) -> Paper:
    """The index; each paper with the pages on which it lies when all are laid one after the other."""
    rows, page = [], 1
    for place, each in enumerate(facts.papers, start=1):
        last = page + each.pages - 1
        pages = (str(page) if each.pages == 1 else f"{page}-{last}") if each.pages else ""
        rows.append((str(place), each.number, short_date(each.issued_on), each.title, each.author, pages, each.note))
        page += each.pages
    columns = ("TT", "Số, ký hiệu", "Ngày văn bản", "Tên loại và trích yếu", "Tác giả", "Trang số", "Ghi chú")
    blocks: list[Block] = [Paragraph(f"Hồ sơ: {facts.title}. Mã hồ sơ: {facts.code}.", indent=False)]
    if rows:
        blocks.append(Table(columns, tuple(rows), (1.2, 3.4, 2.9, 6, 2.9, 1.8, 2.2)))
    total = sum(each.pages for each in facts.papers)
    pages = f", {count(total)} trang" if total else ""
    blocks.append(Paragraph(f"Mục lục gồm {count(len(rows)) if rows else '0'} văn bản{pages}."))
    return framed(facts.frame, PaperKind.INDEX, title="Mục lục văn bản trong hồ sơ", subject=facts.title, blocks=blocks)


def cover_paper(facts: DossierFacts) -> Paper:
    """The cover: whose dossier, about what, from when to when, how many papers."""
    issuer = facts.frame.issuer
    total = sum(each.pages for each in facts.papers)
    number = count(len(facts.papers)) if facts.papers else "0"
    papers = f"Gồm {number} văn bản" + (f", {count(total)} trang" if total else "")
    blocks: list[Block] = []
    if issuer.superior:
        blocks.append(Display(issuer.superior.upper(), 14, bold=False))
    blocks += [
        Display(issuer.name.upper(), 16),
        Display(facts.unit, 14, before_mm=3),
        Display("HỒ SƠ", 40, before_mm=38),
        Display(f"Mã hồ sơ: {facts.code}", 14, bold=False, before_mm=4),
        Display(facts.title, 24, before_mm=16),
        Display(_time(facts), 16, bold=False, before_mm=14),
        Display(papers, 16, bold=False, before_mm=3),
        Display(f"Thời hạn bảo quản: {facts.kept or '…………………'}", 16, bold=False, before_mm=38),
        Display("Phông số: ………   Mục lục số: ………   Hồ sơ số: ………", 14, bold=False, before_mm=6),
    ]
    return framed(facts.frame, PaperKind.COVER, title="Bìa hồ sơ", subject=facts.title, blocks=blocks)


def _time(facts: DossierFacts) -> str:
    first = short_date(facts.began_on) if facts.began_on else "……………"
    last = short_date(facts.ended_on) if facts.ended_on else "……………"
    return f"Từ ngày {first} đến ngày {last}"
