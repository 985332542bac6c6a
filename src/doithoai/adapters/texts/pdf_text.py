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
    boxes = [words.get_rect(number) for number in range(words.count_rects())]
    margin = min((left for left, *_ in boxes), default=0.0)
    return "\n".join(line for row in _rows(boxes) if (line := _line(words, _joined(row), margin)).strip())


Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points from the lower left corner of the page."""


def _rows(boxes: list[Box]) -> list[list[Box]]:
    """The boxes of each line, from the top of the page down: the middle of a box lies within its line."""
    rows: list[list[Box]] = []
    for box in sorted(boxes, key=lambda each: -(each[1] + each[3])):
        middle = (box[1] + box[3]) / 2
        if rows and rows[-1][0][1] <= middle <= rows[-1][0][3]:
            rows[-1].append(box)
        else:
            rows.append([box])
    return [sorted(row) for row in rows]


def _joined(row: list[Box]) -> list[Box]:
    """The boxes of a line put together to columns."""
    columns = [row[0]]
    for box in row[1:]:
        last = columns[-1]
        if box[0] - last[2] > _COLUMN_GAP:
            columns.append(box)
        else:
            columns[-1] = (last[0], min(last[1], box[1]), max(last[2], box[2]), max(last[3], box[3]))
    return columns


def _line(words: pdfium.PdfTextPage, columns: list[Box], margin: float) -> str:
    # the library itself knows the blanks between the pieces of a column
    texts = [" ".join(words.get_text_bounded(*column).split()) for column in columns]
    indent = " " * int((columns[0][0] - margin) / _POINTS_PER_BLANK)
    return indent + "    ".join(text for text in texts if text)
