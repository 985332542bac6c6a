"""The blocks of a paper's body in Word."""

from io import BytesIO

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.shared import Cm, Mm, Pt

from doithoai.adapters.documents import docx_parts as parts
from doithoai.adapters.documents import layout
from doithoai.adapters.documents.codes import code_as_png
from doithoai.core.papers.paper import (
    Block,
    Bullets,
    Clause,
    Display,
    LegalBasis,
    Paragraph,
    QrCode,
    Section,
    Table,
)

TABLE_PT = 12
CODE_WORDS_PT = 14
POINTS_PER_MM = 72 / 25.4
LONG_ROW = 1500
"""Signs in a row beyond which it may break over two pages."""


def write_blocks(document: parts.Container, blocks: tuple[Block, ...], *, width_mm: float) -> None:
    """Append the blocks; `width_mm` is the width of the text on the page."""
    closed = layout.closed_bases(blocks)
    for place, block in enumerate(blocks):
        if isinstance(block, LegalBasis):
            _running(document, closed[place], italic=True)
        elif isinstance(block, Table):
            _table(document, block, width_mm)
        elif isinstance(block, Display):
            _display(document, block, large=width_mm > layout.SHEETS_MM[False][0])
        elif isinstance(block, QrCode):
            _qr_code(document, block)
        else:
            _text_block(document, block)


def _text_block(document: parts.Container, block: Paragraph | Section | Clause | Bullets) -> None:
    match block:
        case Paragraph(text, bold, italic, indent):
            _running(document, layout.clean(text), bold=bold, italic=italic, indent=indent)
        case Section(number, title):
            _section(document, layout.clean(f"{number}. {title}" if number else title))
        case Clause(mark, text, bold):
            _running(document, layout.clean(f"{mark} {text}"), bold=bold, keep=bold)
        case Bullets(items):
            for item in items:
                _running(document, layout.clean(f"- {item}"))


def _running(
    document: parts.Container,
    text: str,
    *,
    bold: bool = False,
    italic: bool = False,
    indent: bool = True,
    keep: bool = False,
) -> None:
    line = parts.add_line(
        document, text, layout.BODY_PT, WD_ALIGN_PARAGRAPH.JUSTIFY, bold=bold, italic=italic, before=6, keep=keep
    )
    line.paragraph_format.line_spacing = 1.1
    if "\n" in text:
        # justified lines before a forced break would be torn apart
        line.alignment = WD_ALIGN_PARAGRAPH.LEFT
    if indent:
        line.paragraph_format.first_line_indent = Cm(layout.INDENT_CM)


def _section(document: parts.Container, text: str) -> None:
    line = document.add_paragraph(style="Heading 2")
    parts.add_text(line, text, layout.BODY_PT, bold=True)


def _display(document: parts.Container, block: Display, *, large: bool) -> None:
    line = parts.add_line(
        document,
        layout.display_line(block.text, block.size, large=large),
        block.size,
        WD_ALIGN_PARAGRAPH.CENTER,
        bold=block.bold,
        before=block.before_mm * POINTS_PER_MM,
    )
    line.paragraph_format.line_spacing = 1.05


def _qr_code(document: parts.Container, block: QrCode) -> None:
    line = document.add_paragraph()
    line.alignment, line.paragraph_format.space_before = WD_ALIGN_PARAGRAPH.CENTER, Pt(10)
    picture = line.add_run().add_picture(BytesIO(code_as_png(block.address)), width=Mm(block.size_mm))
    # what a reader who does not see the code hears
    picture._inline.docPr.set("descr", layout.clean(block.address))
    for text, bold in ((block.caption, True), (block.address, False)):
        if text:
            parts.add_line(document, layout.clean(text), CODE_WORDS_PT, WD_ALIGN_PARAGRAPH.CENTER, bold=bold)


def _table(document: parts.Container, table: Table, width_mm: float) -> None:
    made = document.add_table(rows=1, cols=len(table.columns), style="Table Grid")
    _cells(made.rows[0], table.columns, bold=True)
    made.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for row in table.rows:
        added = made.add_row()
        _cells(added, row, bold=False)
        if sum(map(len, row)) < LONG_ROW:
            parts.keep_whole(added)
    share = width_mm / sum(table.widths)
    parts.fix_widths(made, tuple(width * share for width in table.widths))
    after = parts.add_line(document, "", 4, WD_ALIGN_PARAGRAPH.LEFT)
    after.paragraph_format.space_after = Pt(2)


def _cells(row: parts.Container, texts: tuple[str, ...], *, bold: bool) -> None:
    for cell, text in zip(row.cells, texts, strict=True):
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        line = cell.paragraphs[0]
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER if bold else WD_ALIGN_PARAGRAPH.LEFT
        line.paragraph_format.space_before = line.paragraph_format.space_after = Pt(2)
        parts.add_text(line, layout.clean(text), TABLE_PT, bold=bold)
