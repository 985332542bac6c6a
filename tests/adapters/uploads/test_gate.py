import zipfile
from io import BytesIO

import pytest
from PIL import Image

from doithoai.adapters.uploads.gate import check_upload
from doithoai.core.files import FileEmpty, FileLies, FileTooLarge, FileTypeNotAllowed, clean_name

LIMIT = 1024 * 1024


def picture(kind: str = "JPEG", **more: object) -> bytes:
    data = BytesIO()
    Image.new("RGB", (40, 20), "red").save(data, kind, **more)
    return data.getvalue()


def archive(*names: str) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as packed:
        for name in names:
            packed.writestr(name, "x")
    return data.getvalue()


def check(name: str, content: bytes) -> object:
    return check_upload(name, BytesIO(content), limit=LIMIT)


def test_a_picture_is_written_anew_without_its_metadata() -> None:
    exif = Image.Exif()
    exif[0x010F] = "Máy ảnh bí mật"
    exif[0x0112] = 6

    kept = check_upload("anh.JPG", BytesIO(picture(exif=exif)), limit=LIMIT)

    with Image.open(kept.data) as shown:
        assert not shown.getexif()
        assert shown.size == (20, 40)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("anh.png", picture()),
        ("anh.jpg", b"MZ\x90\x00 this program cannot be run"),
        ("van-ban.pdf", picture()),
        ("van-ban.pdf", b"%PDF-1.7 cut off"),
        ("van-ban.docx", archive("a.txt")),
        ("bang.xlsx", archive("[Content_Types].xml", "word/document.xml")),
        ("van-ban.docx", archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")),
        ("van-ban.docx", b"PK\x03\x04 broken"),
        ("ghi-chu.txt", b"\xff\xfe\x00"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_refused(name: str, content: bytes) -> None:
    with pytest.raises(FileLies):
        check(name, content)


@pytest.mark.parametrize(
    ("name", "content", "refusal"),
    [
        ("a.jpg", b"", FileEmpty),
        ("a.txt", b"x" * (LIMIT + 1), FileTooLarge),
        ("a.exe", b"MZ", FileTypeNotAllowed),
        ("khong-duoi", b"abc", FileTypeNotAllowed),
    ],
)
def test_empty_large_and_foreign_files_are_refused(name: str, content: bytes, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        check(name, content)


def test_word_excel_and_pdf_are_taken() -> None:
    check("a.docx", archive("[Content_Types].xml", "word/document.xml"))
    check("a.xlsx", archive("[Content_Types].xml", "xl/workbook.xml"))
    check("a.pdf", b"%PDF-1.7\n...\n%%EOF\n")


@pytest.mark.parametrize(
    ("hostile", "clean"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\Users\\a\\đơn.pdf", "đơn.pdf"),
        ("gpj.\u202exe.jpg", "gpj.xe.jpg"),
        ('a"<b>\r\n.png', "ab.png"),
        ("....", "tep"),
    ],
)
def test_a_hostile_name_is_made_harmless(hostile: str, clean: str) -> None:
    assert clean_name(hostile) == clean
    assert len(clean_name("x" * 500 + ".pdf")) <= 120
