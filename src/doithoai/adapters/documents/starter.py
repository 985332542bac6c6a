"""A plain Word file with every needed field of a kind: what an officer begins an own template from."""

from io import BytesIO

from docx.enum.text import WD_ALIGN_PARAGRAPH

from doithoai.adapters.documents import docx_parts as parts
from doithoai.adapters.documents import layout
from doithoai.adapters.documents.docx_template import empty_document
from doithoai.adapters.documents.measures import PAGE, SIZES, TEXT
from doithoai.core.papers.catalogue import KINDS, Form
from doithoai.core.papers.paper import PaperFormat, PaperKind

CENTER, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT
_SIZE = TEXT.body_pt


def starter_template(kind: PaperKind, paper_format: PaperFormat = PaperFormat.STATE) -> bytes:
    """Head of the layout, title, body and foot with their fields; it passes the check as it is."""
    document = empty_document()
    head = parts.grid(document, rows=1, widths_mm=PAGE.head_mm)
    left, right = head.rows[0].cells
    for field, bold in (("superior", False), ("issuer", True), ("number", False)):
        parts.add_line(left, f"{{{{ {field} }}}}", _SIZE, CENTER, bold=bold)
    for line in (layout.PARTY,) if paper_format is PaperFormat.PARTY else (layout.NATION, layout.MOTTO):
        parts.add_line(right, line, SIZES[paper_format].nation, CENTER, bold=True)
    parts.add_line(right, "{{ place_date }}", _SIZE, CENTER, italic=True)
    is_letter = KINDS[kind].form is Form.LETTER
    for line in ("V/v {{ subject }}", "Kính gửi: {{ addressees }}") if is_letter else ("{{ title }}", "{{ subject }}"):
        parts.add_line(document, line, _SIZE, CENTER, bold=not is_letter, before=6)
    parts.add_line(document, "{{ body }}", _SIZE, LEFT, before=6)
    parts.space(document, TEXT.table_gap_pt)
    foot = parts.grid(document, rows=1, widths_mm=PAGE.head_mm)
    recipients, signature = foot.rows[0].cells
    parts.add_line(recipients, "Nơi nhận:", _SIZE, LEFT, bold=True, italic=True)
    parts.add_line(recipients, "{{ recipients }}", _SIZE - 2, LEFT)
    parts.add_line(signature, "{{ signature }}", _SIZE, CENTER, bold=True)
    parts.drop_empty_lines(head)
    parts.drop_empty_lines(foot)
    out = BytesIO()
    document.save(out)
    return out.getvalue()
