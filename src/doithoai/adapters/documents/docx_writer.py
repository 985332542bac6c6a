"""Official papers as DOCX, in the same layout as the PDF."""

from datetime import datetime, time
from io import BytesIO

from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.shared import Mm, Pt

from doithoai.adapters.documents import docx_parts as parts
from doithoai.adapters.documents import layout
from doithoai.adapters.documents.docx_blocks import write_blocks
from doithoai.adapters.documents.docx_page import page_of_large_type
from doithoai.adapters.documents.docx_template import LANGUAGE, empty_document, set_page
from doithoai.adapters.documents.measure import width_mm
from doithoai.adapters.documents.measures import PAGE, SIZES, TEXT
from doithoai.core.papers.paper import Appendix, Paper, PaperFormat, Signature, number_line


def render_docx(paper: Paper) -> bytes:
    """The paper as an editable Word file."""
    document = empty_document()
    _say_what_it_is(document, paper)
    if paper.bare:
        page_of_large_type(document, paper)
    else:
        _pages(document, paper)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _pages(document: parts.Container, paper: Paper) -> None:
    if paper.is_numbered:
        _head(document, paper)
    else:
        _working_head(document, paper)
    _title(document, paper)
    _addressees(document, paper)
    write_blocks(document, paper.blocks)
    if paper.signatures:
        _end(document, paper)
    for appendix in paper.appendices:
        write_appendix(document, paper, appendix)


def _say_what_it_is(document: parts.Container, paper: Paper) -> None:
    properties = document.core_properties
    # the file format allows 255 characters in each property
    properties.title = layout.document_title(paper)[:255]
    properties.author = layout.clean(paper.heading.issuer)[:255]
    properties.language = LANGUAGE
    properties.comments = ""
    day = paper.heading.issued_on or paper.heading.drafted_on
    if day:
        # the format knows no zone
        properties.created = properties.modified = datetime.combine(day, time())


def _head(document: parts.Container, paper: Paper) -> None:
    party, sizes = paper.format is PaperFormat.PARTY, SIZES[paper.format]
    table = parts.grid(document, rows=3 if paper.is_letter else 2, widths_mm=PAGE.head_mm)
    cells = [row.cells for row in table.rows]
    _issuer(cells[0][0], paper)
    _nation(cells[0][1], party)
    number, place = cells[1]
    gap = TEXT.number_gap_pt
    parts.add_line(number, layout.clean(number_line(paper.heading)), sizes.number, parts.CENTER, before=gap)
    parts.add_line(place, layout.place_lines(paper.heading), sizes.place, parts.CENTER, italic=True, before=gap)
    if paper.is_letter:
        subject, gap = layout.subject_line(paper), TEXT.letter_subject_gap_pt
        parts.add_line(cells[2][0], subject, sizes.letter_subject, parts.CENTER, italic=party, before=gap)
    parts.drop_empty_lines(table)


def _working_head(document: parts.Container, paper: Paper) -> None:
    """Who made it and when: a working paper bears neither the nation's name nor a number."""
    table = parts.grid(document, rows=1, widths_mm=PAGE.working_head_mm)
    issuer, place = table.rows[0].cells
    _issuer(issuer, paper, PAGE.working_head_mm[0])
    size = SIZES[paper.format].place
    parts.add_line(place, layout.place_lines(paper.heading), size, parts.CENTER, italic=True)
    parts.drop_empty_lines(table)


def _issuer(cell: parts.Container, paper: Paper, left: float = PAGE.head_mm[0]) -> None:
    sizes = SIZES[paper.format]
    superior, issuer = layout.issuer_lines(paper.heading)
    if superior:
        parts.add_line(cell, superior, sizes.superior, parts.CENTER)
    parts.add_line(cell, issuer, sizes.issuer, parts.CENTER, bold=True)
    if paper.format is PaperFormat.PARTY:
        parts.add_line(cell, "*", sizes.issuer, parts.CENTER)
    else:
        parts.rule(cell, left, min(width_mm(issuer, sizes.issuer), left) * TEXT.rule_share)


def _nation(cell: parts.Container, party: bool) -> None:
    sizes, right = SIZES[PaperFormat.PARTY if party else PaperFormat.STATE], PAGE.head_mm[1]
    if party:
        parts.add_line(cell, layout.PARTY, sizes.nation, parts.CENTER, bold=True)
        parts.rule(cell, right, width_mm(layout.PARTY, sizes.nation))
    else:
        parts.add_line(cell, layout.NATION, sizes.nation, parts.CENTER, bold=True)
        parts.add_line(cell, layout.MOTTO, sizes.motto, parts.CENTER, bold=True)
        parts.rule(cell, right, width_mm(layout.MOTTO, sizes.motto))


def _title(document: parts.Container, paper: Paper) -> None:
    if paper.is_letter:
        return
    sizes = SIZES[paper.format]
    title = document.add_paragraph(style="Heading 1")
    title.alignment, title.paragraph_format.space_before = parts.CENTER, Pt(TEXT.title_gap_pt)
    parts.add_text(title, layout.clean(paper.title).upper(), sizes.title, bold=True)
    if not paper.subject:
        return
    subject = layout.subject_line(paper)
    parts.add_line(document, subject, sizes.subject, parts.CENTER, bold=True)
    if paper.format is PaperFormat.PARTY:
        dashes = parts.add_line(document, layout.DASHES, sizes.subject, parts.CENTER, bold=True)
        parts.set_height(dashes, TEXT.dashes_box_pt)
    else:
        parts.rule(document, PAGE.text_mm, min(width_mm(subject, sizes.subject), PAGE.text_mm) * TEXT.rule_share)


def _addressees(document: parts.Container, paper: Paper) -> None:
    lines, gap = layout.addressee_lines(paper), TEXT.addressee_gap_pt
    if not lines:
        return
    if len(lines) == 1:
        parts.add_line(document, f"{layout.DEAR} {lines[0]}", TEXT.body_pt, parts.CENTER, before=gap)
        return
    parts.add_line(document, layout.DEAR, TEXT.body_pt, parts.LEFT, before=gap, left_mm=PAGE.addressee_label_mm)
    for line in lines:
        parts.add_line(document, line, TEXT.body_pt, parts.LEFT, left_mm=PAGE.addressee_mm)


def _end(document: parts.Container, paper: Paper) -> None:
    # the signature never stands on a page alone: the last paragraph goes with it
    if paper.blocks:
        last = document.paragraphs[-1].paragraph_format
        last.keep_with_next, last.keep_together = True, layout.kept_whole(paper.blocks[-1]) or None
    parts.space(document, TEXT.end_gap_pt, keep=True)
    if len(paper.signatures) == 2:
        table = parts.grid(document, rows=1, widths_mm=PAGE.signers_mm)
        for cell, signature in zip(table.rows[0].cells, paper.signatures, strict=True):
            _signature(cell, signature, paper.format)
        parts.drop_empty_lines(table)
        parts.space(document, TEXT.two_signers_recipients_gap_pt)
        _recipients(document, paper)
        return
    table = parts.grid(document, rows=1, widths_mm=PAGE.end_mm)
    recipients, signed = table.rows[0].cells
    _recipients(recipients, paper)
    _signature(signed, paper.signatures[0], paper.format)
    parts.drop_empty_lines(table)


def _signature(cell: parts.Container, signature: Signature, paper_format: PaperFormat) -> None:
    size = SIZES[paper_format].signer
    for line, bold in layout.capacity_rows(signature, paper_format):
        parts.add_line(cell, line, size, parts.CENTER, bold=bold, keep=True)
    name = layout.clean(signature.name)
    parts.add_line(cell, name, size, parts.CENTER, bold=True, before=TEXT.signature_pt)


def _recipients(place: parts.Container, paper: Paper) -> None:
    lines, sizes = layout.recipient_lines(paper), SIZES[paper.format]
    if not lines:
        return
    party = paper.format is PaperFormat.PARTY
    label = parts.add_line(
        place, layout.RECIPIENTS, sizes.recipients_label, parts.LEFT, bold=not party, italic=not party, keep=True
    )
    if party:
        label.runs[0].underline = True
    for line in lines:
        parts.add_line(place, line, sizes.recipients, parts.LEFT, keep=line != lines[-1])


def write_appendix(document: parts.Container, paper: Paper, appendix: Appendix) -> None:
    """What follows the signature, on pages of its own."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    wide = appendix.landscape
    section.different_first_page_header_footer = False
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    set_page(section, on_its_side=wide)
    name = document.add_paragraph(style="Heading 2")
    name.alignment, name.paragraph_format.first_line_indent = parts.CENTER, Mm(0)
    name.paragraph_format.space_before = Pt(0)
    parts.add_text(name, layout.clean(appendix.name), TEXT.body_pt, bold=True)
    parts.add_line(document, layout.clean(appendix.title), TEXT.body_pt, parts.CENTER, bold=True)
    parts.add_line(document, layout.attached_to(paper), TEXT.body_pt, parts.CENTER, italic=True)
    write_blocks(document, appendix.blocks, width_mm=PAGE.text_on_its_side_mm if wide else PAGE.text_mm)
