"""Reading plans: seconds for a plan of 20 pages in each format, and for the refusal of files that would do harm.

    PYTHONPATH=src:. python benchmarks/reading.py

Prints each time and its ratio to the limit: one second for a sound plan, two for a refusal. Ends with an error where a
limit is passed.
"""

import resource
import sys
import time
from collections.abc import Callable
from io import BytesIO

from docx import Document
from tests.adapters.texts import files
from tests.core.reading.test_reading import TUNED

from doithoai.adapters.texts import MOST_BYTES, text_of_document
from doithoai.core.reading.read import read_plan
from doithoai.core.refusal import Refused

PAGES, LINES_OF_A_PAGE = 20, 45
SOUND, REFUSED = 1.0, 2.0


def long_plan() -> str:
    """A plan of twenty pages: one of the corpus, its middle repeated."""
    lines = max((path.read_text("utf-8").splitlines() for path in TUNED.glob("*.txt")), key=len)
    third = len(lines) // 3
    middle = lines[third : 2 * third]
    repeats = (PAGES * LINES_OF_A_PAGE - len(lines)) // len(middle) + 1
    return "\n".join([*lines[:third], *middle * repeats, *lines[2 * third :]])


def as_docx(text: str) -> bytes:
    """The text as a Word file, a paragraph for each line."""
    document = Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    return files.saved(document)


def timed(name: str, content: bytes, limit: float) -> float:
    """Read the file, print the seconds and the ratio to the limit; the ratio."""
    began = time.perf_counter()
    try:
        lines = text_of_document(name, BytesIO(content))
        read_plan(lines)
        said = f"{len(lines.splitlines())} lines"
    except Refused as refused:
        said = refused.code
    spent = time.perf_counter() - began
    print(f"{name:<28} {spent:6.2f} s  ratio {spent / limit:4.2f}  {said}")
    return spent / limit


def main() -> int:
    """Time everything; the exit status is 1 where a limit is passed."""
    text = long_plan()
    sound: list[tuple[str, Callable[[], bytes]]] = [
        ("20-pages.txt", text.encode),
        ("20-pages.docx", lambda: as_docx(text)),
        ("plan.pdf", files.plan_pdf),
    ]
    harmful: list[tuple[str, Callable[[], bytes]]] = [
        ("100-megabytes.docx", lambda: b"PK\x03\x04" + bytes(5 * MOST_BYTES)),
        ("zip-bomb.docx", files.zip_bomb),
        ("entities.docx", files.entity_bomb),
        ("deep.docx", files.deep_docx),
        ("10000-pages.pdf", lambda: files.many_pages_pdf(10_000)),
        ("locked.pdf", files.locked_pdf),
    ]
    ratios = [timed(name, make(), SOUND) for name, make in sound]
    ratios += [timed(name, make(), REFUSED) for name, make in harmful]
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"memory of the reading process at most {child} MB of 300, ratio {child / 300:4.2f}")
    return int(max([*ratios, child / 300]) > 1)


if __name__ == "__main__":
    sys.exit(main())
