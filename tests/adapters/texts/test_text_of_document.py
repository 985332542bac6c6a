"""The text of a handed-in file, and every file that is refused with a sentence instead."""

from collections.abc import Callable
from io import BytesIO

import pytest

from doithoai.adapters.texts import MOST_BYTES, text_of_document
from doithoai.core.files import FileEmpty, FileLocked, FileRefused, FileUnpacksTooLarge
from doithoai.core.reading.draft import draft_to_json
from doithoai.core.reading.read import read_plan
from doithoai.core.reading.refusals import (
    PlanFileBroken,
    PlanFileUnknown,
    PlanOldWord,
    PlanScanned,
    PlanTooLarge,
    PlanTooLong,
)
from tests.adapters.texts import files
from tests.core.reading.scoring import plain

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
REFUSED: list[tuple[str, Callable[[], bytes], type[FileRefused]]] = [
    ("rong.docx", lambda: b"", FileEmpty),
    ("lon.docx", lambda: b"PK\x03\x04" + bytes(MOST_BYTES), PlanTooLarge),
    ("bom.docx", files.zip_bomb, FileUnpacksTooLarge),
    ("thuc-the.docx", files.entity_bomb, PlanFileBroken),
    ("doc-trom.docx", files.outside_entity, PlanFileBroken),
    ("sau.docx", files.deep_docx, PlanFileBroken),
    ("cut.docx", lambda: files.plan_docx()[:-2000], PlanFileBroken),
    ("bang.docx", lambda: files.packed({"xl/workbook.xml": b"<a/>"}), PlanFileUnknown),
    ("cu.doc", lambda: OLD + b"\x00" * 600 + "WordDocument".encode("utf-16-le"), PlanOldWord),
    ("khoa.docx", lambda: OLD + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le"), FileLocked),
    ("khoa.pdf", files.locked_pdf, FileLocked),
    ("cut.pdf", lambda: b"%PDF-1.7\n" + bytes(500), PlanFileBroken),
    ("anh.pdf", lambda: files.many_pages_pdf(3), PlanScanned),
    ("dai.pdf", lambda: files.many_pages_pdf(10_000), PlanTooLong),
    ("anh.jpg", lambda: b"\xff\xd8\xff" + bytes(100), PlanScanned),
    ("chay.exe", lambda: b"MZ" + bytes(100), PlanFileUnknown),
]


def read(content: bytes, name: str = "ke-hoach") -> str:
    return text_of_document(name, BytesIO(content))


@pytest.mark.parametrize(("name", "make", "refusal"), REFUSED, ids=[name for name, *_ in REFUSED])
def test_a_file_that_is_no_readable_plan_is_refused_by_name(
    name: str, make: Callable[[], bytes], refusal: type[FileRefused]
) -> None:
    with pytest.raises(refusal) as refused:
        read(make(), name)
    assert name in refused.value.say()


def test_word_gives_one_line_for_each_paragraph_and_the_columns_of_the_head_one_after_the_other() -> None:
    lines = [line for line in read(files.plan_docx()).split("\n") if line.strip()]
    assert lines[:3] == ["ỦY BAN NHÂN DÂN", "XÃ PHỔ MINH", "Số: 05/KH-UBND"]
    assert "1. Mục đích" in lines
    assert lines[-2:] == ["CHỦ TỊCH", "Trần Văn Minh"]


def test_pdf_gives_its_lines_with_columns_apart() -> None:
    lines = [line.strip() for line in read(files.plan_pdf()).split("\n")]
    assert any(line.startswith("Số: 05/KH-UBND   ") and line.endswith("năm 2026") for line in lines)


def test_numbers_that_word_draws_are_read_too() -> None:
    assert read(files.numbered_docx()).strip().split("\n") == ["1. Mục đích", "2. Yêu cầu", "- Lắng nghe ý kiến"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_plain_text_is_read_in_the_encodings_of_notepad(encoding: str) -> None:
    assert read("Kế hoạch đối thoại".encode(encoding)) == "Kế hoạch đối thoại"


def test_word_and_pdf_of_one_plan_are_read_alike() -> None:
    from_word, from_pdf = (draft_to_json(read_plan(read(made))) for made in (files.plan_docx(), files.plan_pdf()))
    assert plain(from_pdf) == plain(from_word)
