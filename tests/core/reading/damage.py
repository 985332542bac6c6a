"""What converters, scanners and people do to the text of a plan on its way: each damage keeps what the plan says."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Callable


def wrapped(width: int) -> Callable[[str], str]:
    """Every long line broken at a width, as the text of a PDF is; lines in two columns stay as they are."""

    def wrap(text: str) -> str:
        return "\n".join(
            part
            for line in text.split("\n")
            for part in (
                [line]
                if len(line) <= width or re.search(r"\S(?: {2,}|\t)\S|\|", line)
                else textwrap.wrap(line.strip(), width, break_on_hyphens=False, break_long_words=False)
            )
        )

    return wrap


def without_gaps(text: str) -> str:
    """No blank lines."""
    return "\n".join(line for line in text.split("\n") if line.strip())


def with_gaps(text: str) -> str:
    """A blank line after every line, as copying out of a table of the web does."""
    return "\n\n".join(line for line in text.split("\n") if line.strip())


def one_blank_between_columns(text: str) -> str:
    """Columns run together."""
    return "\n".join(re.sub(r"(?<=\S)[ \t]{2,}(?=\S)", " ", line) for line in text.split("\n"))


def tabs_between_columns(text: str) -> str:
    """Columns set apart by a tab."""
    return "\n".join(re.sub(r"(?<=\S) {3,}(?=\S)", "\t", line) for line in text.split("\n"))


def bold_headings(text: str) -> str:
    """Markdown around what is short and stands alone."""
    return "\n".join(f"**{line.strip()}**" if _stands_alone(line) else line for line in text.split("\n"))


def _stands_alone(line: str) -> bool:
    return 3 < len(line.strip()) < 60 and not line.lstrip().startswith(("-", "|", "*", "#"))


def indented(text: str) -> str:
    """A margin of blanks, as `pdftotext -layout` leaves."""
    return "\n".join("        " + line if line.strip() else line for line in text.split("\n"))


def decomposed(text: str) -> str:
    """Marks as letters of their own (NFD), line ends of Windows, a byte order mark."""
    return "\ufeff" + unicodedata.normalize("NFD", text).replace("\n", "\r\n")


def en_dashes(text: str) -> str:
    """Dashes of lists as a word processor writes them."""
    return re.sub(r"(?m)^(\s*)- ", "\\1– ", text)


def with_page_numbers(text: str) -> str:
    """A page number in the middle of every thirty lines."""
    lines = text.split("\n")
    for place in range(30, len(lines), 30):
        lines[place - 1] += f"\n\n{place // 30 + 1}\n"
    return "\n".join(lines)


def without_head(text: str) -> str:
    """Everything above the kind of the document lost."""
    place = re.search(r"(?m)^.{0,4}KẾ HOẠCH", text)
    return text[place.start() :] if place else text


DAMAGES: dict[str, Callable[[str], str]] = {
    "wrapped at 100": wrapped(100),
    "wrapped at 80": wrapped(80),
    "wrapped at 64": wrapped(64),
    "without gaps": without_gaps,
    "with gaps": with_gaps,
    "wrapped and without gaps": lambda text: without_gaps(wrapped(88)(text)),
    "one blank between columns": one_blank_between_columns,
    "tabs between columns": tabs_between_columns,
    "bold headings": bold_headings,
    "indented": indented,
    "decomposed": decomposed,
    "en dashes": en_dashes,
    "page numbers": with_page_numbers,
    "without head": without_head,
}
