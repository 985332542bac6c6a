from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from doithoai.adapters.documents import Sheet, render_docx, render_pdf, render_xlsx
from doithoai.adapters.uploads import packed, pictures
from doithoai.adapters.uploads.gate import CheckedUpload, check_upload
from doithoai.core.files import (
    FILE_TYPES,
    SAME,
    FileLies,
    FileLocked,
    FileNotReadable,
    FileTypeNotAllowed,
    FileUnpacksTooLarge,
)
from doithoai.core.refusal import Refused
from tests.adapters.uploads import made
from tests.core.papers import samples

HONEST = {
    "a.jpg": made.picture("JPEG"),
    "a.jpeg": made.picture("JPEG", mode="L"),
    "a.png": made.picture("PNG", mode="RGBA"),
    "a.webp": made.picture("WEBP"),
    "a.pdf": made.PDF,
    "a.docx": made.word(),
    "a.xlsx": made.spreadsheet(),
    "a.odt": made.open_document("text"),
    "a.ods": made.open_document("spreadsheet"),
    "a.txt": "Đèn đường hỏng".encode(),
}
PE = b"MZ\x90\x00" + b"\x00" * 200


def check(name: str, content: bytes) -> CheckedUpload:
    return check_upload(name, BytesIO(content), limit=20 * 1024 * 1024)


def kept(name: str, content: bytes) -> bytes:
    return check(name, content).data.read()


def kind_of(name: str) -> str:
    return SAME.get(name.partition(".")[2], name.partition(".")[2])


@pytest.mark.parametrize("name", HONEST)
def test_an_honest_file_of_every_allowed_kind_passes(name: str) -> None:
    passed = check(name, HONEST[name])
    assert passed.name == name
    assert passed.type is FILE_TYPES[kind_of(name)]
    assert passed.size == len(passed.data.read()) > 0


def test_our_own_papers_pass() -> None:
    assert check("a.pdf", render_pdf(samples.plan()))
    assert check("a.docx", render_docx(samples.plan()))
    assert check("a.xlsx", render_xlsx([Sheet("A", ("x",), [("y",)] * 500)]))


@pytest.mark.parametrize("name", HONEST)
@pytest.mark.parametrize("other", ["a.png", "a.pdf", "a.xlsx", "a.docx", "a.odt", "a.jpg", "program"])
def test_a_file_that_is_not_what_its_ending_says_is_refused(name: str, other: str) -> None:
    if kind_of(name) == kind_of(other):
        return
    with pytest.raises((FileLies, FileNotReadable)):
        check(name, HONEST.get(other, PE))


@pytest.mark.parametrize(
    "name", ["a.exe", "a.svg", "a.html", "a.heic", "a.zip", "a.doc", "a", "a.jpg.exe", "a.pdf\u202egpj.exe"]
)
def test_other_kinds_are_refused_whatever_they_hold(name: str) -> None:
    with pytest.raises(FileTypeNotAllowed):
        check(name, made.PDF)


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp", "a.pdf", "a.docx", "a.xlsx", "a.odt"])
def test_a_file_cut_in_half_is_refused(name: str) -> None:
    with pytest.raises(FileLies):
        check(name, HONEST[name][: len(HONEST[name]) // 2])


def test_a_photo_stands_upright_and_forgets_camera_and_place() -> None:
    data = kept("a.jpg", made.picture("JPEG", exif=made.camera_exif()))
    with Image.open(BytesIO(data)) as shown:
        assert shown.size == (20, 40)
        assert not shown.getexif()
    assert b"SecretMaker" not in data
    assert b"Exif" not in data


@pytest.mark.parametrize(("name", "kind"), [("a.png", "PNG"), ("a.webp", "WEBP")])
def test_other_pictures_forget_too(name: str, kind: str) -> None:
    assert b"SecretMaker" not in kept(name, made.picture(kind, exif=made.camera_exif()))


def test_a_see_through_picture_stays_so() -> None:
    with Image.open(BytesIO(kept("a.png", made.picture("PNG", mode="RGBA")))) as shown:
        assert shown.mode == "RGBA"


def test_a_large_photo_is_made_smaller() -> None:
    with Image.open(BytesIO(kept("a.jpg", made.picture("JPEG", (5000, 100))))) as shown:
        assert shown.size == (pictures.LONGEST_SIDE, 51)


def test_a_picture_that_unfolds_hugely_is_refused() -> None:
    with pytest.raises(FileUnpacksTooLarge):
        check("a.png", made.picture("PNG", (8_000, 8_000), mode="1"))


def test_a_packed_bomb_is_refused() -> None:
    with pytest.raises(FileUnpacksTooLarge):
        check("a.docx", made.word({"word/media/x": b"\0" * 20_000_000}))
    with pytest.raises(FileUnpacksTooLarge):
        check("a.docx", made.word({f"word/{n}": b"x" for n in range(packed.MOST_ENTRIES)}))


def test_a_document_behind_a_password_is_refused_as_such() -> None:
    for content in (made.locked(), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600):
        with pytest.raises(FileLocked):
            check("a.docx", content)


def test_macros_do_not_come_in() -> None:
    with pytest.raises(FileLies):
        check("a.docx", made.word({"word/vbaProject.bin": b"x"}))


def test_text_comes_out_as_composed_utf8() -> None:
    assert kept("a.txt", "Tổ".encode("utf-16")) == "Tổ".encode()
    assert kept("a.txt", b"\xef\xbb\xbf" + "Tổ".encode()) == "Tổ".encode()


def test_text_in_an_old_encoding_is_refused_with_advice() -> None:
    with pytest.raises(FileNotReadable) as refused:
        check("a.txt", b"\xd4\xe2\xea")
    assert "UTF-8" in refused.value.say()


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(HONEST)), st.binary(min_size=1, max_size=300), st.integers(0, 400))
def test_damaged_bytes_are_refused_or_pass_but_never_crash(name: str, noise: bytes, place: int) -> None:
    content = HONEST[name][:place] + noise + HONEST[name][place + len(noise) :]
    with suppress(Refused):
        assert kept(name, content)
