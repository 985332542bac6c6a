"""Every sample paper as Word and as PDF: the same parts, and printed by LibreOffice the same lines on the same pages.

The samples stand in tests/adapters/documents/samples.py, which says how to add one.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as WordParagraph

from doithoai.adapters.documents import layout, render_docx, render_pdf
from doithoai.core.papers.editing import editable
from doithoai.core.papers.paper import Block, Paper, PaperFormat, number_line
from tests.adapters.documents.office import SOFFICE, printed_by_office, printed_lines
from tests.adapters.documents.reading import pdf_text
from tests.adapters.documents.samples import all_samples

SAMPLES = dict(all_samples())
CLOSE_PT = 3
"""How far a line printed from Word may stand from that of the PDF: a fifth of a letter, a tenth on a poster."""

each_sample = pytest.mark.parametrize("paper", SAMPLES.values(), ids=SAMPLES.keys())


def parts_of(paper: Paper) -> Iterator[tuple[str, str]]:
    """Every part of a paper with the words it must show, in the order of the page."""
    if not paper.bare:
        yield from parts_of_the_head(paper)
    yield from (("block", text) for block in paper.blocks for text in texts_of(block))
    yield from (("recipient", line) for line in layout.recipient_lines(paper) if paper.signatures)
    for signature in paper.signatures:
        yield from (("capacity", line) for line in signature.capacity_lines)
        yield "signer", signature.name
    for part in paper.appendices:
        yield from (("appendix", text) for text in (part.name, part.title, layout.attached_to(paper)))
        yield from (("appendix block", text) for block in part.blocks for text in texts_of(block))


def parts_of_the_head(paper: Paper) -> Iterator[tuple[str, str]]:
    """What stands above the text; a page of large type has none of it."""
    superior, issuer = layout.issuer_lines(paper.heading)
    yield "superior", superior
    yield "issuer", issuer
    if paper.is_numbered:
        yield "nation", layout.NATION if paper.format is PaperFormat.STATE else layout.PARTY
        yield "motto", layout.MOTTO if paper.format is PaperFormat.STATE else ""
    yield "number", number_line(paper.heading)
    yield "place and day", layout.place_lines(paper.heading)
    yield "title", layout.clean(paper.title).upper()
    yield "subject", layout.subject_line(paper)
    yield from (("addressee", line) for line in layout.addressee_lines(paper))


def texts_of(block: Block) -> Iterator[str]:
    """The words of a block as they are printed, without the closing sign of a legal basis."""
    row = editable(block)
    words = row.text.rstrip(" ;.") if row.kind == "legal_basis" else row.text
    mark = f"{row.mark}." if row.kind == "section" else row.mark
    yield from f"{mark} {words}".strip(" .").splitlines()
    yield from row.columns
    yield from (cell for cells in row.rows for cell in cells)


def flat(text: str) -> str:
    """Only what is printed: no white space, no invisible breaking places."""
    return "".join(text.replace("\u200b", "").split())


def word_texts(data: bytes) -> set[str]:
    """The text of every paragraph of a Word file, cells included."""
    document = Document(BytesIO(data))
    return {flat(WordParagraph(node, document).text) for node in document.element.body.iter(qn("w:p"))}


@each_sample
def test_word_and_pdf_show_every_part(paper: Paper) -> None:
    in_word, in_pdf = word_texts(render_docx(paper)), flat(pdf_text(render_pdf(paper)))
    for name, words in parts_of(paper):
        wanted = flat(words)
        assert any(wanted in text for text in in_word), f"{name} is not in the Word file: {words}"
        assert wanted[:40] in in_pdf, f"{name} is not in the PDF: {words}"


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The folder of the PDFs, and the folder of what LibreOffice prints from the Word files."""
    folder = tmp_path_factory.mktemp("papers")
    for name, paper in SAMPLES.items():
        (folder / f"{name}.pdf").write_bytes(render_pdf(paper))
        (folder / f"{name}.docx").write_bytes(render_docx(paper))
    return folder, printed_by_office(sorted(folder.glob("*.docx")), folder)


if SOFFICE:

    def test_libreoffice_prints_the_lines_of_the_pdf_on_the_same_pages(printed: tuple[Path, Path]) -> None:
        ours, office = printed
        for name in SAMPLES:
            expected, found = printed_lines(ours / f"{name}.pdf"), printed_lines(office / f"{name}.pdf")
            lines = [[words for _, words in page] for page in expected]
            assert [[words for _, words in page] for page in found] == lines, name
            moved = [
                (words, there - here)
                for page, other in zip(expected, found, strict=True)
                for (here, words), (there, _) in zip(page, other, strict=True)
                if abs(there - here) > CLOSE_PT
            ]
            assert not moved, name
