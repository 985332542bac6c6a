"""The few Word constructions the papers need and python-docx lacks: rules, borderless grids, page numbers."""

from typing import Any

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Mm, Pt, RGBColor

from doithoai.adapters.documents import layout

# python-docx carries no types: its documents, cells, sections and paragraphs are told apart by their use
Container = Any
Line = Any

WORD_FONT = "Times New Roman"
"""What NĐ 30/2020 asks for; Liberation Serif has the same widths."""


def set_styles(document: Container) -> None:
    """Body text and the two heading levels, so that Word shows the outline."""
    normal = document.styles["Normal"]
    _font(normal, layout.BODY_PT)
    normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.space_before = Pt(0)
    for name in ("Heading 1", "Heading 2"):
        style = document.styles[name]
        _font(style, layout.BODY_PT)
        style.font.bold, style.font.color.rgb = True, RGBColor(0, 0, 0)
        style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(0)
        style.paragraph_format.keep_with_next = True
    document.styles["Heading 2"].paragraph_format.space_before = Pt(6)
    document.styles["Heading 2"].paragraph_format.first_line_indent = Cm(layout.INDENT_CM)


def _font(style: Container, size: float) -> None:
    style.font.name, style.font.size = WORD_FONT, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), WORD_FONT)


def add_text(line: Line, text: str, size: float, *, bold: bool = False, italic: bool = False) -> None:
    """Text already cleaned; its line breaks become breaks in Word."""
    run = line.add_run(text)
    run.font.size, run.bold, run.italic = Pt(size), bold, italic


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
    side_indent_mm: float = 0,
) -> Line:
    """A line of its own in a document or a cell."""
    line = place.add_paragraph()
    line.alignment = alignment
    shape = line.paragraph_format
    shape.space_before, shape.keep_with_next = Pt(before), keep
    shape.left_indent, shape.right_indent = Mm(left_mm or side_indent_mm), Mm(side_indent_mm)
    add_text(line, text, size, bold=bold, italic=italic)
    return line


def rule(place: Container, place_width_mm: float, length_mm: float) -> None:
    """A centred line of the given length: the upper border of an empty paragraph between two indents."""
    line = place.add_paragraph()
    shape = line.paragraph_format
    shape.left_indent = shape.right_indent = Mm(max(0.0, (place_width_mm - length_mm) / 2))
    shape.space_before, shape.line_spacing_rule, shape.line_spacing = Pt(2), WD_LINE_SPACING.EXACTLY, Pt(4)
    borders = OxmlElement("w:pBdr")
    border = OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
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
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "0")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    # the schema fixes the order of table properties: the look stands last
    look = table._tbl.tblPr.find(qn("w:tblLook"))
    if look is None:
        table._tbl.tblPr.append(margins)
    else:
        look.addprevious(margins)
    for row in table.rows:
        keep_whole(row)
    return table


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


def page_number(line: Line) -> None:
    """The number of the page, centred."""
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = line.add_run()
        run.font.size = Pt(13)
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = text
        run._r.append(part)
