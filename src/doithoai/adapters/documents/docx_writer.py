"""Official papers as DOCX, in the same layout as the PDF."""

from datetime import datetime, time
from io import BytesIO

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from doithoai.adapters.documents import docx_parts as parts
from doithoai.adapters.documents import layout
from doithoai.adapters.documents.docx_blocks import write_blocks
from doithoai.adapters.documents.docx_page import page_of_large_type
from doithoai.adapters.documents.measure import width_mm
from doithoai.core.papers.paper import Appendix, Paper, PaperFormat, Signature, number_line, place_line

CENTER, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT


def render_docx(paper: Paper) -> bytes:
    """The paper as an editable Word file."""
    document = Document()
    _set_up(document, paper)
    if paper.bare:
        page_of_large_type(document, paper)
        return saved(document)
    if paper.is_numbered:
        _head(document, paper)
    else:
        _working_head(document, paper)
    _title(document, paper)
    _addressees(document, paper)
    write_blocks(document, paper.blocks, width_mm=sum(layout.HEAD_WIDTHS_MM))
    _end(document, paper)
    for appendix in paper.appendices:
        _appendix(document, paper, appendix)
    return saved(document)


def saved(document: parts.Container) -> bytes:
    """The document as a file."""
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _set_up(document: parts.Container, paper: Paper) -> None:
    parts.set_styles(document)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    _set_margins(section)
    section.header_distance = Mm(10)
    section.different_first_page_header_footer = True
    parts.page_number(section.header.paragraphs[0])
    properties = document.core_properties
    # the file format allows 255 characters in each property
    properties.title = layout.document_title(paper)[:255]
    properties.author = layout.clean(paper.heading.issuer)[:255]
    properties.language = "vi-VN"
    properties.comments = ""
    day = paper.heading.issued_on or paper.heading.drafted_on
    if day:
        # the format knows no zone
        properties.created = properties.modified = datetime.combine(day, time())


def _set_margins(section: parts.Container) -> None:
    section.top_margin, section.bottom_margin = Mm(layout.MARGINS_MM["top"]), Mm(layout.MARGINS_MM["bottom"])
    section.left_margin, section.right_margin = Mm(layout.MARGINS_MM["left"]), Mm(layout.MARGINS_MM["right"])


def _head(document: parts.Container, paper: Paper) -> None:
    party, sizes = paper.format is PaperFormat.PARTY, layout.SIZES[paper.format]
    table = parts.grid(document, rows=3 if paper.is_letter else 2, widths_mm=layout.HEAD_WIDTHS_MM)
    issuer, nation = table.rows[0].cells
    superior_line, issuer_line = layout.issuer_lines(paper.heading)
    left, right = layout.HEAD_WIDTHS_MM
    if superior_line:
        parts.add_line(issuer, superior_line, sizes.superior, CENTER)
    parts.add_line(issuer, issuer_line, sizes.issuer, CENTER, bold=True)
    if party:
        parts.add_line(issuer, "*", sizes.issuer, CENTER)
        parts.add_line(nation, layout.PARTY, sizes.nation, CENTER, bold=True)
        parts.rule(nation, right, width_mm(layout.PARTY, sizes.nation))
    else:
        parts.rule(issuer, left, min(width_mm(issuer_line, sizes.issuer), left - 3) * 0.42)
        parts.add_line(nation, layout.NATION, sizes.nation, CENTER, bold=True)
        parts.add_line(nation, layout.MOTTO, sizes.motto, CENTER, bold=True)
        parts.rule(nation, right, width_mm(layout.MOTTO, sizes.motto))
    number, place = table.rows[1].cells
    parts.add_line(number, layout.clean(number_line(paper.heading)), sizes.number, CENTER, before=6)
    parts.add_line(place, layout.clean(place_line(paper.heading)), sizes.place, CENTER, italic=True, before=6)
    if paper.is_letter:
        subject = layout.subject_line(paper)
        parts.add_line(table.rows[2].cells[0], subject, sizes.letter_subject, CENTER, italic=party, before=4)
    parts.drop_empty_lines(table)


def _working_head(document: parts.Container, paper: Paper) -> None:
    """Who made it and when: a working paper bears neither the nation's name nor a number."""
    sizes, left = layout.SIZES[paper.format], layout.WORKING_HEAD_MM[0]
    table = parts.grid(document, rows=1, widths_mm=layout.WORKING_HEAD_MM)
    issuer, place = table.rows[0].cells
    superior_line, issuer_line = layout.issuer_lines(paper.heading)
    if superior_line:
        parts.add_line(issuer, superior_line, sizes.superior, CENTER)
    parts.add_line(issuer, issuer_line, sizes.issuer, CENTER, bold=True)
    if paper.format is PaperFormat.PARTY:
        parts.add_line(issuer, "*", sizes.issuer, CENTER)
    else:
        parts.rule(issuer, left, min(width_mm(issuer_line, sizes.issuer), left - 3) * 0.42)
    parts.add_line(place, layout.clean(place_line(paper.heading)), sizes.place, CENTER, italic=True)
    parts.drop_empty_lines(table)


def _title(document: parts.Container, paper: Paper) -> None:
    if paper.is_letter:
        return
    sizes, text_width = layout.SIZES[paper.format], sum(layout.HEAD_WIDTHS_MM)
    title = document.add_paragraph(style="Heading 1")
    title.alignment, title.paragraph_format.space_before = CENTER, Pt(14)
    parts.add_text(title, layout.clean(paper.title).upper(), sizes.title, bold=True)
    if not paper.subject:
        return
    subject = layout.subject_line(paper)
    parts.add_line(document, subject, sizes.subject, CENTER, bold=True, side_indent_mm=10)
    if paper.format is PaperFormat.PARTY:
        parts.add_line(document, "-----", sizes.subject, CENTER, bold=True)
    else:
        parts.rule(document, text_width, min(width_mm(subject, sizes.subject), text_width - 20) * 0.4)


def _addressees(document: parts.Container, paper: Paper) -> None:
    lines = layout.addressee_lines(paper)
    if not lines:
        return
    if len(lines) == 1:
        parts.add_line(document, f"Kính gửi: {lines[0]}", layout.BODY_PT, CENTER, before=10, side_indent_mm=6)
    else:
        parts.add_line(document, "Kính gửi:", layout.BODY_PT, LEFT, before=10, left_mm=30)
        for line in lines:
            parts.add_line(document, line, layout.BODY_PT, LEFT, left_mm=52)
    document.paragraphs[-1].paragraph_format.space_after = Pt(8)


def _end(document: parts.Container, paper: Paper) -> None:
    if not paper.signatures:
        return
    # the signature never stands on a page alone: the last paragraph goes with it
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    parts.add_line(document, "", 6, LEFT, keep=True)
    if len(paper.signatures) == 2:
        table = parts.grid(document, rows=1, widths_mm=(82.5, 82.5))
        for cell, signature in zip(table.rows[0].cells, paper.signatures, strict=True):
            _signature(cell, signature)
        parts.drop_empty_lines(table)
        _recipients(document, paper)
        return
    table = parts.grid(document, rows=1, widths_mm=(77, 88))
    recipients, signed = table.rows[0].cells
    _recipients(recipients, paper)
    _signature(signed, paper.signatures[0])
    parts.drop_empty_lines(table)


def _signature(cell: parts.Container, signature: Signature) -> None:
    for line in signature.capacity_lines:
        parts.add_line(cell, layout.clean(line), layout.BODY_PT, CENTER, bold=True, keep=True)
    for _ in range(4):
        parts.add_line(cell, "", layout.BODY_PT, CENTER, keep=True)
    parts.add_line(cell, layout.clean(signature.name), layout.BODY_PT, CENTER, bold=True)


def _recipients(place: parts.Container, paper: Paper) -> None:
    lines, sizes = layout.recipient_lines(paper), layout.SIZES[paper.format]
    if not lines:
        return
    party = paper.format is PaperFormat.PARTY
    label = parts.add_line(
        place, "Nơi nhận:", sizes.recipients_label, LEFT, bold=not party, italic=not party, keep=True
    )
    label.runs[0].underline = party
    for line in lines:
        parts.add_line(place, line, sizes.recipients, LEFT, keep=True)


def _appendix(document: parts.Container, paper: Paper, appendix: Appendix) -> None:
    section = document.add_section(WD_SECTION.NEW_PAGE)
    wide = appendix.landscape
    section.different_first_page_header_footer = False
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (Mm(297), Mm(210)) if wide else (Mm(210), Mm(297))
    _set_margins(section)
    name = document.add_paragraph(style="Heading 2")
    name.alignment, name.paragraph_format.first_line_indent = CENTER, Mm(0)
    parts.add_text(name, layout.clean(appendix.name), layout.BODY_PT, bold=True)
    parts.add_line(document, layout.clean(appendix.title), layout.BODY_PT, CENTER, bold=True)
    parts.add_line(document, layout.attached_to(paper), layout.BODY_PT, CENTER, italic=True)
    document.paragraphs[-1].paragraph_format.space_after = Pt(8)
    write_blocks(document, appendix.blocks, width_mm=252 if wide else 165)
