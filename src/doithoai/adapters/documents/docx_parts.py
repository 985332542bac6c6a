"""The few Word constructions the papers need and python-docx lacks: lines of fixed height, rules, borderless grids."""

from typing import Any

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from doithoai.adapters.documents.measures import TEXT, line_pt

# python-docx carries no types: its documents, cells, sections and paragraphs are told apart by their use
Container = Any
Line = Any

CENTER, LEFT, JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.JUSTIFY


def add_text(line: Line, text: str, size: float, *, bold: bool = False, italic: bool = False) -> None:
    """Text already cleaned, and the fixed height of its lines; its line breaks become breaks in Word."""
    run = line.add_run(text)
    if size != TEXT.body_pt:
        run.font.size = Pt(size)
        set_height(line, line_pt(size))
    if bold:
        run.bold = True
    if italic:
        run.italic = True


def set_height(line: Line, points: float) -> None:
    """Every line of the paragraph gets this height."""
    shape = line.paragraph_format
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(points)


def add_line(
    place: Container,
    text: str,
    size: float,
    alignment: WD_ALIGN_PARAGRAPH,
    *,
    bold: bool = False,
    italic: bool = False,
    before: float = 0,
    keep: bool = False,
    left_mm: float = 0,
) -> Line:
    """A line of its own in a document or a cell; `before` in points."""
    line = place.add_paragraph()
    line.alignment = alignment
    shape = line.paragraph_format
    if before:
        shape.space_before = Pt(before)
    if keep:
        shape.keep_with_next = True
    if left_mm:
        shape.left_indent = Mm(left_mm)
    add_text(line, text, size, bold=bold, italic=italic)
    return line


def space(place: Container, points: float, *, keep: bool = False) -> None:
    """An empty line of this height."""
    line = place.add_paragraph()
    line.paragraph_format.keep_with_next = keep or None
    set_height(line, points)


def rule(place: Container, place_width_mm: float, length_mm: float) -> None:
    """A centred line of the given length: the upper border of an empty paragraph between two indents."""
    line = place.add_paragraph()
    shape = line.paragraph_format
    shape.left_indent = shape.right_indent = Mm(max(0.0, (place_width_mm - length_mm) / 2))
    shape.space_before = Pt(TEXT.rule_gap_pt)
    set_height(line, TEXT.rule_box_pt)
    borders = OxmlElement("w:pBdr")
    border = OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", f"{TEXT.rule_pt * 8:.0f}"), ("space", "0"), ("color", "000000")):
        border.set(qn(f"w:{name}"), value)
    borders.append(border)
    # the schema fixes the order of paragraph properties: borders stand before spacing and indents
    line._p.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def grid(document: Container, *, rows: int, widths_mm: tuple[float, ...]) -> Container:
    """A table without borders and without cell padding, of fixed widths."""
    table = document.add_table(rows=rows, cols=len(widths_mm))
    fix_widths(table, widths_mm)
    set_padding(table, side_pt=0)
    for row in table.rows:
        keep_whole(row)
    return table


def set_padding(table: Container, *, side_pt: float) -> None:
    """How far the text keeps from the left and right edge of each cell."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), f"{side_pt * 20:.0f}")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    # the schema fixes the order of table properties: the look stands last
    look = table._tbl.tblPr.find(qn("w:tblLook"))
    if look is None:
        table._tbl.tblPr.append(margins)
    else:
        look.addprevious(margins)


def fix_widths(table: Container, widths_mm: tuple[float, ...]) -> None:
    """The same widths for every row, whatever the cells hold."""
    table.autofit, table.alignment = False, WD_TABLE_ALIGNMENT.CENTER
    for column, width in zip(table.columns, widths_mm, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths_mm, strict=True):
            cell.width = Mm(width)


def keep_whole(row: Container) -> None:
    """A row that never breaks over two pages."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def drop_empty_lines(table: Container) -> None:
    """Remove the empty paragraph each new cell begins with, where something follows it."""
    for row in table.rows:
        for cell in row.cells:
            first = cell.paragraphs[0]
            if len(cell.paragraphs) > 1 and not first.text:
                first._p.getparent().remove(first._p)
