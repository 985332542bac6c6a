"""The blocks of a paper's body in Word."""

from io import BytesIO

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.oxml import OxmlElement
from docx.shared import Mm, Pt

from doithoai.adapters.documents import docx_parts as parts
from doithoai.adapters.documents import layout
from doithoai.adapters.documents.codes import code_as_png
from doithoai.adapters.documents.measure import MM_PER_POINT
from doithoai.adapters.documents.measures import PAGE, TEXT
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

TABLE_STYLE = "Table Grid"


def write_blocks(document: parts.Container, blocks: tuple[Block, ...], *, width_mm: float = PAGE.text_mm) -> None:
    """Append the blocks; `width_mm` is the width of the text on the page."""
    closed = layout.closed_bases(blocks)
    for place, block in enumerate(blocks):
        before = TEXT.paragraph_gap_pt if place else TEXT.first_block_gap_pt
        if isinstance(block, LegalBasis):
            _running(document, closed[place], width_mm, italic=True, before=before)
        elif isinstance(block, Table):
            _table(document, block, width_mm)
        elif isinstance(block, Display):
            _display(document, block, large=width_mm > PAGE.width_mm)
        elif isinstance(block, QrCode):
            _qr_code(document, block)
        else:
            _text_block(document, block, width_mm, before)


def _text_block(
    document: parts.Container, block: Paragraph | Section | Clause | Bullets, width_mm: float, before: float
) -> None:
    match block:
        case Paragraph(text, bold, italic, indent):
            _running(document, text, width_mm, bold=bold, italic=italic, indent=indent, before=before)
        case Section(number, title):
            line = document.add_paragraph(style="Heading 2")
            line.paragraph_format.space_before = Pt(before)
            parts.add_text(line, layout.fitting(f"{number}. {title}" if number else title, width_mm), TEXT.body_pt)
        case Clause(mark, text, bold):
            _running(document, f"{mark} {text}", width_mm, bold=bold, keep=bold, before=before)
        case Bullets(items):
            for item in items:
                _running(document, f"- {item}", width_mm, before=before)
                before = TEXT.paragraph_gap_pt


def _running(
    document: parts.Container,
    text: str,
    width_mm: float,
    *,
    bold: bool = False,
    italic: bool = False,
    indent: bool = True,
    keep: bool = False,
    before: float,
) -> None:
    line = parts.add_line(
        document,
        layout.fitting(text, width_mm),
        TEXT.body_pt,
        parts.JUSTIFY,
        bold=bold,
        italic=italic,
        before=before,
        keep=keep,
    )
    if keep:
        line.paragraph_format.keep_together = True
    if indent:
        line.paragraph_format.first_line_indent = Mm(TEXT.indent_mm)


def _display(document: parts.Container, block: Display, *, large: bool) -> None:
    words = layout.display_line(block, large=large)
    above = block.before_mm / MM_PER_POINT
    line = parts.add_line(
        document, words, block.size, parts.LEFT if block.left else parts.CENTER, bold=block.bold, before=above
    )
    parts.set_height(line, block.size * TEXT.display_line)


def _qr_code(document: parts.Container, block: QrCode) -> None:
    line = document.add_paragraph()
    line.alignment, line.paragraph_format.space_before = parts.CENTER, Pt(TEXT.code_gap_pt)
    # a picture is cut to a line of fixed height
    line.paragraph_format.line_spacing = 1.0
    picture = line.add_run().add_picture(BytesIO(code_as_png(block.address)), width=Mm(block.size_mm))
    # what a reader who does not see the code hears
    picture._inline.docPr.set("descr", layout.clean(block.address))
    for text, bold in ((block.caption, True), (block.address, False)):
        if text:
            parts.add_line(document, layout.clean(text), TEXT.code_words_pt, parts.CENTER, bold=bold)


def _table(document: parts.Container, table: Table, width_mm: float) -> None:
    parts.space(document, TEXT.table_gap_pt, keep=True)
    share = width_mm / sum(table.widths)
    widths = tuple(width * share for width in table.widths)
    made = document.add_table(rows=1 + len(table.rows), cols=len(table.columns), style=TABLE_STYLE)
    head, *rows = made.rows
    _cells(head, table.columns, widths, table.centred, bold=True)
    parts.keep_whole(head)
    head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for row, texts in zip(rows, table.rows, strict=True):
        _cells(row, texts, widths, table.centred, bold=False)
        if not layout.is_long_row(texts):
            parts.keep_whole(row)
    parts.fix_widths(made, widths)
    parts.set_padding(made, side_pt=TEXT.cell_side_pt)
    parts.space(document, TEXT.table_gap_pt)


def _cells(
    row: parts.Container, texts: tuple[str, ...], widths_mm: tuple[float, ...], centred: tuple[bool, ...], *, bold: bool
) -> None:
    for cell, text, width, middle in zip(row.cells, texts, widths_mm, centred, strict=True):
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        line = cell.paragraphs[0]
        line.alignment = parts.CENTER if bold or middle else parts.LEFT
        line.paragraph_format.space_before = line.paragraph_format.space_after = Pt(TEXT.cell_top_pt)
        parts.add_text(line, layout.in_cell(text, width, bold=bold), TEXT.table_pt, bold=bold)
