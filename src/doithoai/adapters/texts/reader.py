"""Reading a foreign file in a process of its own, which may neither grow, nor run on, nor write."""

from pathlib import Path
from typing import BinaryIO

from doithoai.adapters.bounded_child import answer_of
from doithoai.core.files import FileEmpty, FileLocked, FileRefused, FileUnpacksTooLarge, clean_name
from doithoai.core.reading import refusals

MEGABYTE = 1024 * 1024
MOST_BYTES = 20 * MEGABYTE
MOST_PAGES = 200
CHILD = Path(__file__).with_name("child.py")
SECONDS = 1.5
_REFUSALS: dict[str, type[FileRefused]] = {
    "locked": FileLocked,
    "bomb": FileUnpacksTooLarge,
    "too_long": refusals.PlanTooLong,
    "old_word": refusals.PlanOldWord,
    "scanned": refusals.PlanScanned,
    "unknown": refusals.PlanFileUnknown,
    "broken": refusals.PlanFileBroken,
}


def text_of_document(name: str, data: BinaryIO) -> str:
    """The text of a DOCX, PDF or text file, a line for each of its lines.

    Raises FileEmpty, FileLocked, FileUnpacksTooLarge, or a refusal of core/reading/refusals.py; never runs longer
    than two seconds, whatever the file holds.
    """
    shown = clean_name(name)
    content = data.read(MOST_BYTES + 1)
    if not content:
        raise FileEmpty(name=shown)
    if len(content) > MOST_BYTES:
        raise refusals.PlanTooLarge(name=shown, limit=MOST_BYTES // MEGABYTE)
    answer = answer_of(CHILD, content, seconds=SECONDS)
    if "text" in answer:
        return str(answer["text"])
    raise _REFUSALS.get(answer.get("refused", ""), refusals.PlanFileBroken)(name=shown, limit=MOST_PAGES)
