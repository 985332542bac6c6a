"""The text of a PDF, line by line: what stands on one height is one line, far apart it is columns."""

import pypdfium2 as pdfium

from doithoai.adapters.texts.refused import NotRead

MOST_PAGES = 200
LETTERS_OF_A_PAGE = 20
"""Fewer than this on average: pictures of pages with perhaps a stamp."""
_COLUMN_GAP = 18.0
"""Points between two pieces of a line from which they are columns (a blank of the body text is about four)."""
_POINTS_PER_BLANK = 6.0


def pdf_text(content: bytes) -> str:
    """The text of every page; raises NotRead for a locked, broken, scanned or too long file."""
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as wrong:
        raise NotRead("locked" if "password" in str(wrong).lower() else "broken") from wrong
    pages = len(document)
    if pages > MOST_PAGES:
        raise NotRead("too_long")
    texts = [_page(document[number]) for number in range(pages)]
    if sum(len("".join(text.split())) for text in texts) < LETTERS_OF_A_PAGE * max(pages, 1):
        raise NotRead("scanned" if pages else "broken")
    return "\n".join(texts)


def _page(page: pdfium.PdfPage) -> str:
    words = page.get_textpage()
    pieces = []
    for number in range(words.count_rects()):
        left, bottom, right, top = words.get_rect(number)
        text = words.get_text_bounded(left, bottom, right, top).replace("\r", " ").replace("\n", " ").strip()
        if text:
            pieces.append((left, bottom, right, top, text))
    margin = min((left for left, *_ in pieces), default=0.0)
    return "\n".join(_line(row, margin) for row in _rows(pieces))


Piece = tuple[float, float, float, float, str]


def _rows(pieces: list[Piece]) -> list[list[Piece]]:
    """The pieces of each line, from the top of the page down: the middle of a piece lies within its line."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda each: -(each[1] + each[3])):
        middle = (piece[1] + piece[3]) / 2
        if rows and rows[-1][0][1] <= middle <= rows[-1][0][3]:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row) for row in rows]


def _line(row: list[Piece], margin: float) -> str:
    shown = " " * int((row[0][0] - margin) / _POINTS_PER_BLANK)
    last_right = row[0][0]
    for left, _, right, _, text in row:
        if shown.strip():
            shown += "    " if left - last_right > _COLUMN_GAP else (" " if left - last_right > 1 else "")
        shown += text
        last_right = right
    return shown
