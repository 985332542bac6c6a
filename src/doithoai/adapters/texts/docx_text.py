"""The text of a Word document: paragraphs with the numbers that Word draws, tables row by row."""

import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from doithoai.adapters.texts.docx_numbers import Numbers
from doithoai.adapters.texts.refused import NotRead

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MOST_XML = 30 * 1024 * 1024
_MOST_ENTRIES = 2_000
_MOST_RATIO = 250
_LOCKED_FLAG = 0x1
_WORDS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}softHyphen": ""}
_SKIPPED = {f"{W}del", f"{W}moveFrom", f"{W}footnoteReference", f"{W}instrText", f"{W}pPr", f"{W}rPr"}
_ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
LAYOUT_ROWS = 4


def docx_text(content: bytes) -> str:
    """The text of the main part; raises NotRead for a file that is no sound DOCX."""
    try:
        with ZipFile(BytesIO(content)) as packed:
            _refuse_harm(packed, len(content))
            parts = {entry.filename: entry for entry in packed.infolist()}
            if "word/document.xml" not in parts:
                raise NotRead("unknown")
            numbers = Numbers(_tree(packed, parts, "word/numbering.xml"), _tree(packed, parts, "word/styles.xml"))
            document = _tree(packed, parts, "word/document.xml")
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as broken:
        raise NotRead("broken") from broken
    body = document.find(f"{W}body") if document is not None else None
    if body is None:
        raise NotRead("broken")
    return "\n".join(_lines(body, numbers))


def _refuse_harm(packed: ZipFile, size: int) -> None:
    entries = packed.infolist()
    if any(entry.flag_bits & _LOCKED_FLAG for entry in entries):
        raise NotRead("locked")
    unpacked = sum(entry.file_size for entry in entries if entry.filename.endswith((".xml", ".rels")))
    if len(entries) > _MOST_ENTRIES or unpacked > min(_MOST_XML, max(size, 20_000) * _MOST_RATIO):
        raise NotRead("bomb")


def _tree(packed: ZipFile, parts: dict[str, ZipInfo], name: str) -> etree._Element | None:
    if name not in parts:
        return None
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
    try:
        tree = etree.fromstring(packed.read(parts[name]), parser)
    except etree.XMLSyntaxError as broken:
        raise NotRead("broken") from broken
    if tree.getroottree().docinfo.internalDTD is not None:
        raise NotRead("broken")
    return tree


def _lines(parent: etree._Element, numbers: Numbers) -> list[str]:
    lines: list[str] = []
    for child in parent:
        if child.tag == f"{W}p":
            lines += _paragraph(child, numbers).split("\n")
        elif child.tag == f"{W}tbl":
            lines += _table(child, numbers)
        elif child.tag in (f"{W}sdt", f"{W}ins", f"{W}customXml", f"{W}sdtContent", f"{W}smartTag"):
            lines += _lines(child, numbers)
    return lines


def _paragraph(paragraph: etree._Element, numbers: Numbers) -> str:
    boxed = [_paragraph(inner, numbers) for box in paragraph.iter(f"{W}txbxContent") for inner in box.iter(f"{W}p")]
    text = _text(paragraph)
    mark = numbers.mark(paragraph) if text.strip() else ""
    words = f"{mark} {text}" if mark else text
    return "\n".join([*(box for box in boxed if box.strip()), words])


def _text(element: etree._Element) -> str:
    pieces: list[str] = []
    for child in element:
        if child.tag == f"{W}t":
            pieces.append(child.text or "")
        elif child.tag in _WORDS:
            pieces.append(_WORDS[child.tag])
        elif child.tag not in _SKIPPED and child.tag != _ALTERNATIVE and child.tag != f"{W}txbxContent":
            pieces.append(_text(child))
    return "".join(pieces)


def _table(table: etree._Element, numbers: Numbers) -> list[str]:
    rows = [[_lines(cell, numbers) for cell in row.findall(f"{W}tc")] for row in table.findall(f"{W}tr")]
    if _is_layout(rows):
        # the heads and tails of official papers: one column after the other
        columns = max((len(row) for row in rows), default=0)
        return [line for place in range(columns) for row in rows if place < len(row) for line in row[place]]
    return [" | ".join(" ".join(" ".join(cell).split()) for cell in row) for row in rows if any(map(any, row))]


def _is_layout(rows: list[list[list[str]]]) -> bool:
    """Two columns of a few rows without a head row: issuer and emblem, recipients and signature."""
    if len(rows) > LAYOUT_ROWS or any(len(row) > 3 for row in rows) or len(rows[0] if rows else []) < 2:
        return False
    words = " ".join(line for row in rows for cell in row for line in cell).lower()
    return any(sign in words for sign in ("cộng hòa", "cộng hoà", "đảng cộng sản", "nơi nhận", "số:", "kính gửi"))
