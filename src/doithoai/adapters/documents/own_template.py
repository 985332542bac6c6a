"""An authority's own Word template: its fields are found and replaced as plain text. Nothing in it is ever run."""

import zlib
from collections.abc import Iterator, Mapping
from copy import deepcopy
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from doithoai.adapters.documents import layout
from doithoai.adapters.documents.docx_blocks import TABLE_STYLE, write_blocks
from doithoai.adapters.documents.docx_writer import write_appendix
from doithoai.adapters.documents.measures import TEXT
from doithoai.core.papers.paper import Paper, PaperKind, number_line, place_line
from doithoai.core.papers.template_fields import BODY, FIELD, Problem, ProblemKind, names_in, problems_in

# python-docx carries no types
Element = Any
Opened = Any

_HARMLESS_LINKS = ("/hyperlink",)
_FOREIGN = {
    "w:object": "OLE",
    "w:altChunk": "altChunk",
    "w:control": "ActiveX",
    "w:subDoc": "subDoc",
}
_HARMLESS_CODES = ("PAGE", "NUMPAGES", "SECTIONPAGES")
MOST_UNPACKED = 20 * 1024 * 1024
ROOM_TO_SIGN = 4
"""Empty lines between the capacity and the name."""


def check_template(data: bytes, kind: PaperKind) -> list[Problem]:
    """What keeps the file from being used for a kind; nothing: it may be. Raises ValueError for no Word file."""
    _require_plain(data)
    document = _opened(data)
    paragraphs = list(_paragraphs(document))
    texts = ["".join(node.text or "" for node in _texts(each)) for each in paragraphs]
    body = document.element.body
    places = [place for place, each in enumerate(paragraphs) if each.getparent() is body]
    return _foreign(document) + problems_in(texts, kind, body_places=places)


def fill_template(data: bytes, paper: Paper) -> bytes:
    """The paper in the template's look. Raises ValueError for no Word file; unknown fields stay as they are."""
    document = _opened(data)
    _styles(document)
    values = values_of(paper)
    place = None
    for each in list(_paragraphs(document)):
        text = "".join(node.text or "" for node in _texts(each))
        if BODY in names_in(text) and each.getparent() is document.element.body:
            place = each
        elif FIELD.search(text):
            _fill(each, values)
    if place is not None:
        _put_blocks(document, place, paper)
    for appendix in paper.appendices:
        write_appendix(document, paper, appendix)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def values_of(paper: Paper) -> dict[str, str]:
    """Field -> its text; lines are kept."""
    signed = [(list(each.capacity_lines), each.name) for each in paper.signatures]
    blocks = ["\n".join([*lines, *[""] * ROOM_TO_SIGN, name]) for lines, name in signed]
    values = {
        "number": number_line(paper.heading),
        "symbol": paper.heading.symbol,
        "place_date": place_line(paper.heading),
        "issuer": paper.heading.issuer.upper(),
        "superior": paper.heading.superior.upper(),
        "title": paper.title.upper(),
        "subject": paper.subject,
        "addressees": "\n".join(layout.addressee_lines(paper)),
        "recipients": "\n".join(layout.recipient_lines(paper)),
        "signature": "\n\n".join(blocks),
        "capacity": "\n".join(line for lines, _name in signed[-1:] for line in lines),
        "signer": signed[-1][1] if signed else "",
        **dict(paper.facts),
    }
    return {name: layout.clean(text) for name, text in values.items()}


def _require_plain(data: bytes) -> None:
    """No part declares entities, and all of them together are small. Raises ValueError."""
    try:
        with ZipFile(BytesIO(data)) as packed:
            small = sum(entry.file_size for entry in packed.infolist()) <= MOST_UNPACKED
            parts = [name for name in packed.namelist() if name.endswith((".xml", ".rels"))] if small else []
            plain = small and not any(b"<!DOCTYPE" in packed.read(name) for name in parts)
    except (BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError, zlib.error) as broken:
        raise ValueError("not a Word file") from broken
    if not plain:
        raise ValueError("not a plain Word file")


def _opened(data: bytes) -> Opened:
    try:
        return Document(BytesIO(data))
    except Exception as broken:  # python-docx raises whatever a broken package provokes
        raise ValueError("not a Word file") from broken


def _paragraphs(document: Opened) -> Iterator[Element]:
    """Every paragraph: of the body with its tables and boxes, then of the headers and footers."""
    yield from document.element.body.iter(qn("w:p"))
    for section in document.sections:
        for part in (section.header, section.first_page_header, section.footer, section.first_page_footer):
            if not part.is_linked_to_previous:
                yield from part._element.iter(qn("w:p"))


def _texts(paragraph: Element) -> list[Element]:
    """The text nodes of a paragraph itself, not those of boxes inside it: Word splits a field over several."""
    nodes = paragraph.iter(qn("w:t"))
    return [node for node in nodes if next(node.iterancestors(qn("w:p"))) is paragraph]


def _fill(paragraph: Element, values: Mapping[str, str]) -> None:
    nodes = _texts(paragraph)
    text = "".join(node.text or "" for node in nodes)
    for match in reversed(list(FIELD.finditer(text))):
        value = values.get(match[1].strip())
        if value is not None:
            _replace(nodes, match.start(), match.end(), value)
    for node in nodes:
        _break_lines(node)


def _replace(nodes: list[Element], start: int, end: int, value: str) -> None:
    """Put a value over the signs from `start` to `end` of the joined nodes: it takes the look of the first of them."""
    at = 0
    for node in nodes:
        text = node.text or ""
        first, last = max(start - at, 0), min(end - at, len(text))
        at += len(text)
        if first >= len(text) or last <= 0:
            continue
        node.text = text[:first] + value + text[last:]
        value = ""


def _break_lines(node: Element) -> None:
    lines = (node.text or "").split("\n")
    node.text = lines[0]
    node.set(qn("xml:space"), "preserve")
    after = node
    for line in lines[1:]:
        made = OxmlElement("w:t")
        made.text = line
        made.set(qn("xml:space"), "preserve")
        newline = OxmlElement("w:br")
        after.addnext(newline)
        newline.addnext(made)
        after = made


def _put_blocks(document: Opened, place: Element, paper: Paper) -> None:
    """The blocks are written at the end of the document and then moved to their place."""
    body = document.element.body
    before = set(body)
    section = document.sections[-1]
    width = (section.page_width - section.left_margin - section.right_margin) / Mm(1)
    write_blocks(document, paper.blocks, width_mm=width)
    for element in [each for each in body if each not in before]:
        place.addprevious(element)
    body.remove(place)


def _styles(document: Opened) -> None:
    """The styles that the blocks use, where the template lacks them."""
    names = {style.name for style in document.styles}
    for name in ("Heading 1", "Heading 2"):
        if name not in names:
            made = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            made.font.bold, made.font.size = True, Pt(TEXT.body_pt)
    if TABLE_STYLE not in names:
        document.styles.element.append(deepcopy(Document().styles[TABLE_STYLE].element))


def _foreign(document: Opened) -> list[Problem]:
    """What would be fetched or run when somebody opens the file: never in an official paper."""
    found = []
    for part in document.part.package.iter_parts():
        found += [
            relation.reltype.rsplit("/", 1)[-1]
            for relation in part.rels.values()
            if relation.is_external and not relation.reltype.endswith(_HARMLESS_LINKS)
        ]
    roots = [document.element.body, *(each for each in _roots(document))]
    for root in roots:
        found += [words for name, words in _FOREIGN.items() for _each in root.iter(qn(name))]
        codes = ["".join(node.text or "" for node in root.iter(qn("w:instrText")))]
        codes += [node.get(qn("w:instr"), "") for node in root.iter(qn("w:fldSimple"))]
        words = {code.strip().upper() for joined in codes for code in joined.split()[:1]}
        found += sorted(word for word in words if word not in _HARMLESS_CODES)
    return [Problem(ProblemKind.FOREIGN, field=words) for words in dict.fromkeys(found)]


def _roots(document: Opened) -> Iterator[Element]:
    for section in document.sections:
        for part in (section.header, section.first_page_header, section.footer, section.first_page_footer):
            if not part.is_linked_to_previous:
                yield part._element
