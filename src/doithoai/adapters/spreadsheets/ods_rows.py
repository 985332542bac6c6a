"""Rows of the first table of an OpenDocument sheet."""

import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree

from doithoai.adapters.spreadsheets.gathering import Line, filled
from doithoai.adapters.spreadsheets.refused import MOST_COLUMNS, MOST_LINES, NotRead

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_BLANKS = {f"{_TEXT}s": " ", f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
_ROW, _REPEATED = f"{_TABLE}table-row", f"{_TABLE}number-rows-repeated"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_SKIPPED = f"{_OFFICE}annotation"


def ods_rows(content: bytes) -> list[Line]:
    """The filled rows of the first table that has some. Raises NotRead."""
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
    try:
        with ZipFile(BytesIO(content)) as packed:
            tree = etree.fromstring(packed.read("content.xml"), parser)
    except (BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, etree.XMLSyntaxError) as broken:
        raise NotRead("broken") from broken
    if tree.getroottree().docinfo.internalDTD is not None:
        raise NotRead("broken")
    found: list[Line] = []
    for table in tree.iter(f"{_TABLE}table"):
        found = filled(_lines(table))
        if len(found) > 1:
            break
    return found


def _lines(table: etree._Element) -> Iterator[list[str]]:
    for row in table.iter(_ROW):
        cells = _cells(row)
        # a filled row is meant once more each time it is repeated; an empty one only counts
        for _ in range(min(_repeated(row, _REPEATED), MOST_LINES)):
            yield cells


def _cells(row: etree._Element) -> list[str]:
    cells: list[str] = []
    for cell in row:
        if cell.tag in _CELLS and len(cells) < MOST_COLUMNS:
            times = min(_repeated(cell, f"{_TABLE}number-columns-repeated"), MOST_COLUMNS - len(cells))
            cells += [_words(cell)] * times
    return cells


def _repeated(element: etree._Element, name: str) -> int:
    written = element.get(name, "1")
    return int(written) if written.isdigit() and len(written) < 9 else 1


def _words(cell: etree._Element) -> str:
    kind = cell.get(f"{_OFFICE}value-type")
    if kind == "date":
        return str(cell.get(f"{_OFFICE}date-value", ""))
    if kind == "float":
        value = str(cell.get(f"{_OFFICE}value", ""))
        return value.removesuffix(".0")
    return "\n".join(_text(line) for line in cell.findall(f"{_TEXT}p"))


def _text(element: etree._Element) -> str:
    pieces = [element.text or ""]
    for child in element:
        if child.tag != _SKIPPED:
            pieces.append(_BLANKS.get(child.tag) or _text(child))
        pieces.append(child.tail or "")
    return "".join(pieces)
