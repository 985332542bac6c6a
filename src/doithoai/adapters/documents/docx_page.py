"""One page of large type in Word: posters and covers, within a frame, without head and foot."""

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

from doithoai.adapters.documents import docx_parts as parts
from doithoai.adapters.documents import layout
from doithoai.adapters.documents.docx_blocks import write_blocks
from doithoai.adapters.documents.measures import PAGE
from doithoai.core.papers.paper import Paper


def page_of_large_type(document: parts.Container, paper: Paper) -> None:
    """The blocks of a bare paper, in the middle of an A4 or A3 page with a double line around it."""
    section = document.sections[0]
    wide, high = PAGE.sheet_mm(large=paper.large)
    section.page_width, section.page_height = Mm(wide), Mm(high)
    section.top_margin = section.bottom_margin = Mm(PAGE.bare_margin_mm)
    section.left_margin = section.right_margin = Mm(PAGE.bare_margin_mm)
    section.header_distance = section.footer_distance = Mm(5)
    _framed(section)
    # not by the page's own alignment: LibreOffice does not know it
    parts.space(document, max(1, layout.space_above(paper)))
    write_blocks(document, paper.blocks, width_mm=wide - 2 * PAGE.bare_margin_mm)


def _framed(section: parts.Container) -> None:
    properties = section._sectPr
    borders = OxmlElement("w:pgBorders")
    borders.set(qn("w:offsetFrom"), "page")
    for side in ("top", "left", "bottom", "right"):
        border = OxmlElement(f"w:{side}")
        for name, value in (("val", "double"), ("sz", "12"), ("space", "24"), ("color", "000000")):
            border.set(qn(f"w:{name}"), value)
        borders.append(border)
    # the schema fixes the order: borders stand behind the margins
    properties.find(qn("w:pgMar")).addnext(borders)
